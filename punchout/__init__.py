"""Supplier and buyer emulator for PunchOut procurement connections that judges every document."""

__all__ = ["__version__"]

__version__ = "0.1.0"
