"""Texts of the UI pages, by key; `{placeholders}` are facts."""

__all__ = ["UI"]

UI: dict[str, str] = {}
