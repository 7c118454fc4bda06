"""The chapter of expectations: waiting for what must come, verifying what came, and saying what was nearest."""

from collections.abc import Mapping, Sequence

from punchout.emulator.errors import NotVerified, TimedOut
from punchout.emulator.journal import Journal
from punchout.exchange import matching
from punchout.exchange.criteria import Criteria, Sight, missed
from punchout.exchange.entries import Exchange, Query
from punchout.exchange.expectations import Expectation, Step
from punchout.exchange.matching import Miss
from punchout.exchange.near import match, near_miss
from punchout.wire.message import Inbound

__all__ = ["Verifying"]

LOOKED_AT, NEAREST = 50, 5
"""Of how many newest entries the nearest are told, and how many of them."""

MOST = 1000
"""How many entries are looked through at once."""


class Verifying(Journal):
    """What can be expected, awaited and verified."""

    def criteria(
        self,
        q: str = "",
        fields: Mapping[str, str] | None = None,
        xpath: Mapping[str, str] | None = None,
        patterns: Sequence[str] = (),
    ) -> Criteria:
        """Return what is asked of an exchange: a search line, and what its document must say.

        Raises:
            LocalError: when the search, a path, an expression or a pattern cannot be meant.
        """
        made = Criteria(matching.parse(q, self.clock.now()), fields or {}, xpath or {}, tuple(patterns))
        made.must_be_meant()
        return made

    def wait(self, q: str, count: int, timeout: float, criteria: Criteria | None = None) -> list[Exchange]:
        """Wait until `count` entries match `q` (or `criteria` that were made of it), and return them, oldest first.

        Without a `status:` only what was answered 2xx, or has no status at all, counts.

        Raises:
            TimedOut: with the near misses, when the time is over.
        """
        wanted = criteria or self.criteria(q)
        look = _Look(self, wanted)
        if not self.wait_until(lambda: len(look.again()) >= count, timeout):
            raise TimedOut(q, count, len(look.found), self._came_near(wanted, look.found))
        return look.found[:count]

    def verify(self, criteria: Criteria, least: int, most: int | None, timeout: float) -> list[Exchange]:
        """Return what matches, oldest first; wait until `least` entries do, or one more than `most`.

        Raises:
            NotVerified: when they are fewer or more, with the near misses or with those that came.
        """
        look = _Look(self, criteria)

        def decided() -> bool:
            """Tell whether waiting could change nothing any more: too many came, or enough."""
            came = len(look.again())
            return (most is not None and came > most) or (came >= least and (most is None or least > 0))

        self.wait_until(decided, timeout)
        came = len(look.found)
        if came < least:
            raise NotVerified(_number(least, most), came, self._came_near(criteria, look.found))
        if most is not None and came > most:
            raise NotVerified(_number(least, most), came, _matched(look.found))
        return look.found

    def verify_order(self, steps: Sequence[Criteria], timeout: float) -> list[Exchange]:
        """Return the first entries that match one after the other, as their documents came.

        Raises:
            NotVerified: when a step has no match after the one before; it is named by its place.
        """
        found: list[Exchange] = []
        for place, criteria in enumerate(steps, 1):
            look = _Look(self, criteria, after=found[-1].id if found else "")
            if not self.wait_until(lambda look=look: bool(look.again()), timeout):  # type: ignore[misc]
                raise NotVerified(f"step {place} of {len(steps)} after those before it", 0, self.near_misses(criteria))
            found.append(look.found[0])
        return found

    def expect(
        self, criteria: Criteria, steps: Sequence[Step] = (), *, q: str = "", repeats: bool = False
    ) -> Expectation:
        """Expect documents from now on: the n-th gets the n-th step, later ones none or, where it repeats, the last.

        Raises:
            LocalError: when the criteria cannot be met by what comes, or the space is shared.
        """
        self.must_be_alone("expectations are met")
        return self.expectations.add(criteria, steps, q=q, repeats=repeats)

    def misses(self, criteria: Criteria, row: Exchange) -> list[Miss]:
        """Return what an entry misses; its document is only looked at where criteria ask for it."""
        plain = matching.matches(criteria.query, row)
        if plain or not criteria.looks_inside:
            return plain
        whole = self.store.exchange(self.name, row.id) or row
        return missed(criteria, whole, self._sight(whole))

    def _sight(self, whole: Exchange) -> Sight:
        decoded = self.document(whole)
        message = Inbound(whole.request_body, whole.request_headers)
        return Sight(message, decoded.document if decoded else None, self.settings.limits, self.secrets)

    def near_misses(self, criteria: Criteria) -> list[str]:
        """Describe the nearest entries, those that miss the fewest criteria first.

        What is another document altogether is near only where nothing of the wanted type came.
        """
        rows = self.store.exchanges(self.name, Query(), LOOKED_AT)
        told = sorted(((self._all_misses(criteria, row), row) for row in rows), key=lambda found: len(found[0]))
        kin = [found for found in told if all(miss.criterion != "type" for miss in found[0])]
        near = [(misses, row) for misses, row in kin or told if misses or not counts(criteria.query, row)]
        return [self._near(row, misses) for misses, row in near[:NEAREST]]

    def _came_near(self, criteria: Criteria, found: Sequence[Exchange]) -> list[str]:
        """Describe what matched where too little did, and then what was near."""
        return [*_matched(found), *self.near_misses(criteria)]

    def _all_misses(self, criteria: Criteria, row: Exchange) -> list[Miss]:
        plain = matching.matches(criteria.query, row)
        return [*plain, *self.misses(Criteria(Query(), criteria.fields, criteria.xpath, criteria.patterns), row)]

    def _near(self, row: Exchange, misses: Sequence[Miss]) -> str:
        whole = self.store.exchange(self.name, row.id) or row
        return near_miss(whole, misses, self._sight(whole).text)


def _matched(found: Sequence[Exchange]) -> list[str]:
    return [match(row) for row in found[:NEAREST]]


class _Look:
    """Looks for what matches, again and again, and judges each entry once."""

    def __init__(self, space: Verifying, criteria: Criteria, after: str = "") -> None:
        self._space, self._criteria, self._after = space, criteria, after
        self._judged: dict[str, bool] = {}
        self.found: list[Exchange] = []

    def again(self) -> list[Exchange]:
        """Return what fits by now, oldest first."""
        query = self._criteria.query
        rows = self._space.store.exchanges(self._space.name, query, MOST)
        self.found = [row for row in reversed(rows) if row.id > self._after and counts(query, row) and self._fits(row)]
        return self.found

    def _fits(self, row: Exchange) -> bool:
        if not self._criteria.looks_inside:
            return True
        if row.id not in self._judged:
            self._judged[row.id] = not self._space.misses(self._criteria, row)
        return self._judged[row.id]


def counts(query: Query, row: Exchange) -> bool:
    """Return whether an entry that matches counts: unless a status is asked for, only what was taken."""
    return bool(query.status) or row.status_code is None or 200 <= row.status_code < 300


def _number(least: int, most: int | None) -> str:
    if most is None:
        return f"at least {least}"
    return f"exactly {least}" if least == most else f"{least} to {most}"
