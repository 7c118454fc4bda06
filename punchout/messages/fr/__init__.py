"""French: the sentences of findings by code, `(message, hint, why)`; what is no language is taken from English."""

__all__ = ["CATALOGUE"]

CATALOGUE: dict[str, tuple[str, ...]] = {}
