"""What a step needs that is not in it: steps before it, and files beside the scenario."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from punchout.scenarios.shapes import StepShape
from punchout.scenarios.variables import is_open

__all__ = ["missing"]

_NEEDS_SHOP = ("shop", "cart")
_BRING_CARTS = ("cart", "wait", "expect", "send")
"""What may bring a cart: the one of our own shop, a wait for that of a foreign one, a document that is sent to us."""


def missing(steps: Sequence[StepShape], folder: Path) -> Iterator[tuple[int, str]]:
    """Yield the place of each step that cannot do its work, with what it lacks."""
    opened = filled = False
    for place, step in enumerate(steps):
        if step.kind in _NEEDS_SHOP and not opened:
            yield place, f"{step.kind}: there is no shop to be in: a `setup` comes first"
        elif _orders(step) and not filled:
            what = "order" if step.order else f"setup: {step.body.operation}"
            yield place, f"{what}: no cart has come back: after a `setup`, `cart: return` or a `wait` comes first"
        opened = opened or step.setup is not None
        filled = filled or (opened and step.kind in _BRING_CARTS and not _cancels(step))
        yield from ((place, f"{step.kind}: {text}") for text in _no_file(step, folder))


def _orders(step: StepShape) -> bool:
    return step.order is not None or (step.setup is not None and step.setup.reopens)


def _cancels(step: StepShape) -> bool:
    return step.cart is not None and step.cart.how == "cancel"


def _no_file(step: StepShape, folder: Path) -> Iterator[str]:
    named = (step.setup and step.setup.template) or (step.send and step.send.file)
    if named and not is_open(named) and not (folder / named).is_file():
        yield f"there is no file {str(folder / named)!r}; its path counts from the scenario"
