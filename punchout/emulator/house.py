"""What an emulator gives all of its spaces: the store, the ways out, time and chance, and who hears of news."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import NamedTuple

from punchout.clock import Clock, Ids
from punchout.errors import LocalError
from punchout.exchange.entries import Exchange
from punchout.exchange.ports import Sender, Store
from punchout.faults.transport import Strike
from punchout.settings.values import Settings

__all__ = ["House", "no_port"]


class House(NamedTuple):
    """One value for all spaces, however many there are.

    `deliver` sends what is due and says whether that is done elsewhere, in the background; within `quiet` nothing of a
    space is on its way. `strike` does to our port what a fault wants, `seeded` gives the ids of a seed. `told` hears of
    every entry of a journal, with the settings of its space. `shared` says that further processes serve the same
    spaces, of which the next request may meet any.
    """

    store: Store
    sender: Sender
    clock: Clock
    ids: Ids
    deliver: Callable[[], bool]
    quiet: Callable[[str], AbstractContextManager[object]]
    strike: Strike
    seeded: Callable[[str], Ids]
    told: Callable[[Exchange, Settings], None]
    shared: bool = False


def no_port(what: str, seconds: float) -> None:
    """Strike no port, since there is none.

    Raises:
        LocalError: always.
    """
    raise LocalError.of("fault.no_port", what=what)
