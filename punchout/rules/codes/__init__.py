"""Code lists as compact tables, so that judging a document loads no locale data."""
