"""One layer around a document, opened."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from punchout.findings import Finding
from punchout.limits import Limits

__all__ = ["Layer", "Opener"]


class Layer(NamedTuple):
    """What one layer held: the inner bytes, the names of what was taken off, the charset named for it, and findings.

    A `broken` one could not be opened, as its findings tell.
    """

    inner: bytes
    names: tuple[str, ...]
    charset: str | None = None
    findings: tuple[Finding, ...] = ()
    broken: bool = False


Opener = Callable[[bytes, Limits], Iterator[Layer]]
"""Opens bytes it recognises, most of which hold one thing; yields nothing for all others."""
