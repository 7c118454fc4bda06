"""cXML: decoding, encoding, and one file per document."""
