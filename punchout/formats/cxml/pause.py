"""Reading a large document without the garbage collector: it would visit a million new objects and free none."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["LARGE", "without_collection"]

LARGE = 256 * 1024
"""Bytes; below that the collector does not wake up often enough to matter."""


@contextmanager
def without_collection(text: bytes) -> Iterator[None]:
    """Pause the collector while a large text is read; what is built has no circles, so nothing is missed."""
    pause = len(text) > LARGE and gc.isenabled()
    if pause:
        gc.disable()
    try:
        yield
    finally:
        if pause:
            if not gc.get_freeze_count():
                gc.freeze()  # frozen and thawed, all that lives counts as old, and is not visited at once
                gc.unfreeze()
            gc.enable()
