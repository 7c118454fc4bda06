"""What documents are called in journals, in every format that is known; light, since every search asks."""

from collections.abc import Collection

from punchout.markup.payloads import PAYLOADS

__all__ = ["TITLES"]

TITLES: Collection[str] = PAYLOADS.keys()
"""The names of all payloads; anything else may come too, and is counted as `other`."""
