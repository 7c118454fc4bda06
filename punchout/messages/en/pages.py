"""Texts of the pages and the storefront, by key."""

__all__ = ["PAGES"]

PAGES: dict[str, str] = {}
