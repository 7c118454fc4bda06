"""What must hold of the meaning of a document, whatever its format."""
