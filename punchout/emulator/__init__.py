"""The composition root and public object: everything wired together."""
