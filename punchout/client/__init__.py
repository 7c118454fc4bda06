"""The control API from Python, on the standard library alone."""
