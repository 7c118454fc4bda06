"""One layer around a document, opened."""

from collections.abc import Callable
from typing import NamedTuple

from punchout.findings import Finding
from punchout.wire.limits import Limits

__all__ = ["Layer", "Opener"]


class Layer(NamedTuple):
    """What one layer held: the inner bytes, the names of what was taken off, the charset named for it, and findings."""

    inner: bytes
    names: tuple[str, ...]
    charset: str | None = None
    findings: tuple[Finding, ...] = ()


Opener = Callable[[bytes, Limits], Layer | None]
"""Opens bytes it recognises; None for all others."""
