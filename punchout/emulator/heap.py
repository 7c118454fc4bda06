"""Giving memory back: the C library keeps what a large document's tree took, in each thread's heap anew."""

import sys

__all__ = ["LARGE", "give_back"]

LARGE = 2 * 2**20
"""Bytes of a document; its tree takes ten times as much, and what small ones take is soon used again."""


def give_back(size: int) -> None:
    """After a document of so many bytes let the C library return free pages to the system; only glibc hoards them."""
    if size < LARGE or sys.platform != "linux":
        return
    import ctypes

    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)
