"""The order in which things happen."""

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from punchout.rules.moments import after, far, running_back

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
LATER = NOON + timedelta(seconds=1)


def test_after() -> None:
    """A moment is after an earlier one, not after itself in another zone, and never after or before an unknown one."""
    assert after(LATER, NOON)
    assert not after(NOON, LATER)
    assert not after(NOON.astimezone(timezone(timedelta(hours=9))), NOON)
    assert not after(None, NOON)
    assert not after(NOON, None)


def test_running_back() -> None:
    """Each moment is compared with the last one known."""
    assert list(running_back([NOON, LATER, LATER])) == []
    assert list(running_back([LATER, None, NOON, LATER])) == [2]
    assert list(running_back([None, NOON])) == []


@given(st.lists(st.datetimes(timezones=st.just(UTC))))
def test_what_is_in_order_never_runs_back(moments: list[datetime]) -> None:
    """Sorted moments do not run back, and moments that do not run back are sorted."""
    assert list(running_back(sorted(moments))) == []
    assert bool(list(running_back(moments))) == (moments != sorted(moments))


def test_far() -> None:
    """Five years ahead may be meant, six are some clock's mistake; the past is never far."""
    assert not far(NOON.replace(year=2031), NOON)
    assert far(NOON.replace(year=2032), NOON)
    assert not far(NOON.replace(year=1970), NOON)
