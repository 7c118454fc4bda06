"""One file per cXML document with its `read` and `write`, and the table that lists them."""
