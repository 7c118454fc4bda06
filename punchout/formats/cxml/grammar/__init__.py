"""Makers of what is derived from the DTD modules: XSDs and tables. `punchout.generate` runs them, no message does."""
