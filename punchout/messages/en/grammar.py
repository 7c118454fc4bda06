"""Sentences for DTD-, XML- and XSD- codes."""

__all__ = ["CATALOGUE"]

CATALOGUE: dict[str, tuple[str, ...]] = {}
