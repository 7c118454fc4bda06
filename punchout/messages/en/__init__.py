"""English: one module per family of codes, joined here; `(message, hint, why, source, bad, good)` per code."""

from punchout.messages.en import cxml, grammar, road, wire

__all__ = ["CATALOGUE"]

CATALOGUE: dict[str, tuple[str, ...]] = {**cxml.CATALOGUE, **grammar.CATALOGUE, **road.CATALOGUE, **wire.CATALOGUE}
