"""While a command loads what it needs nothing becomes garbage, so collecting waits until it is loaded."""

import gc

__all__ = ["loaded", "loading"]


def loading() -> None:
    """Collect no garbage from now on; a short command ends like this."""
    gc.disable()


def loaded() -> None:
    """Set what was loaded apart from what will be looked through, and collect garbage from now on."""
    gc.freeze()
    gc.enable()
