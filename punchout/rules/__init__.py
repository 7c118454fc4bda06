"""What must hold of the meaning of a document, whatever its format: one file per subject, and the engine.

The files of subjects know no document. They take texts, decimals and moments in the order of lines, and tell by
position what is wrong and what would be right; a format gathers the values, asks, and says where that is.
"""
