"""Sentences for what happens on the road: trust, duplicates, state, delivery."""

__all__ = ["CATALOGUE"]

CATALOGUE: dict[str, tuple[str, ...]] = {}
