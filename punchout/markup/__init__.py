"""The only XML below the formats: safe parsing, the grammar verdict, its explanation.

`parse.read` is the one parser call of the house; `explain.explain` says why a document is not valid, `xsd` gives the
second opinion, `mask` makes bytes fit to be shown, `build` is for writing.
"""
