"""The chapter of time and chance: a clock that stands still and moves when told, ids and chances that repeat."""

from datetime import datetime, timedelta

from punchout.emulator.world import World
from punchout.errors import LocalError
from punchout.faults.arsenal import Arsenal

__all__ = ["Steering"]

LONGEST = timedelta(days=365 * 50)
"""What waits longer than this is due at any rate, and no moment falls out of the calendar."""


class Steering(World):
    """What an operator steers of a space's time and chance."""

    def hold_clock(self, moment: datetime) -> None:
        """Let it be this moment, aware, until the clock is moved; what waits for an earlier one is due.

        Raises:
            LocalError: when the space is shared.
        """
        self.must_be_alone("the clock is held")
        moved = moment - self.clock.now()
        self.clock.set(moment)
        self._catch_up(moved)

    def advance_clock(self, by: timedelta) -> None:
        """Move the clock by a span and hold it there; what waits to be sent until then is due.

        Raises:
            LocalError: when that is no moment of the calendar, or the space is shared.
        """
        self.must_be_alone("the clock is moved")
        try:
            self.clock.advance(by)
        except OverflowError:
            raise LocalError(f"the clock cannot move by {by}: that is no moment of the calendar") from None
        self._catch_up(by)

    def release_clock(self) -> None:
        """Follow the time of the machine again.

        Raises:
            LocalError: when the space is shared.
        """
        self.must_be_alone("the clock is let go")
        self.clock.let_go()

    def _catch_up(self, by: timedelta) -> None:
        # The outbox of all spaces is driven by the machine's time, so what waits moves towards it instead.
        if by > timedelta():
            self.store.hasten(self.name, min(by, LONGEST))
            self.house.deliver()

    def sow(self, seed: str) -> None:
        """Let ids and the chances of faults repeat from now on, as in every run with this seed.

        In a space that has used this seed before, reset what it remembers first: the same ids would meet again.

        Raises:
            LocalError: where strangers could come, since tokens can be guessed from a seed, or the space is shared.
        """
        self.must_be_alone("ids repeat")
        self.ids = self.house.seeded(seed)
        self.sown = seed
        self._arsenal = Arsenal(self._arsenal.faults, seed)

    def begin(self, moment: datetime | None, seed: str | None) -> None:
        """Say how time and ids of the space begin, also after each reset of its clock.

        Raises:
            LocalError: as `sow` does.
        """
        self._began = moment, seed
        self._begin_again()

    def go_on(self) -> None:
        """Hand out other ids than an earlier process did by the same seed: what it gave them to is still there."""
        if self.sown is not None and (latest := self.store.exchange(self.name, "latest")) is not None:
            self.ids = self.house.seeded(f"{self.sown} after {latest.id}")

    def _begin_again(self) -> None:
        moment, seed = self._began
        if moment is None:
            self.clock.let_go()
        else:
            self.clock.set(moment)
        if seed is not None:
            self.sow(seed)
