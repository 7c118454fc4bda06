"""Time that moves when told, and spans as they are written."""

from datetime import UTC, datetime, timedelta

import pytest

from punchout.clock import HeldClock, MovableClock, span_of

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
EVE = datetime(2026, 12, 24, 18, tzinfo=UTC)


def test_a_movable_clock_follows_the_house_until_it_is_held() -> None:
    """It stands where it was put or moved, whatever the house does, and follows again when it is let go."""
    house = HeldClock(NOON)
    clock = MovableClock(house)
    house.advance(timedelta(hours=1))
    assert (clock.now(), clock.is_held) == (NOON + timedelta(hours=1), False)
    clock.set(EVE)
    house.advance(timedelta(hours=1))
    clock.advance(timedelta(minutes=5))
    assert (clock.now(), clock.is_held) == (EVE + timedelta(minutes=5), True)
    assert clock.stopwatch() == clock.now().timestamp()
    clock.let_go()
    assert (clock.now(), clock.is_held) == (NOON + timedelta(hours=2), False)
    assert clock.stopwatch() == house.stopwatch()


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("90s", timedelta(seconds=90)),
        ("15m", timedelta(minutes=15)),
        ("2h", timedelta(hours=2)),
        ("1d", timedelta(days=1)),
        ("1h30m", timedelta(minutes=90)),
        ("-1h30m", timedelta(minutes=-90)),
    ],
)
def test_a_span_is_read(text: str, span: timedelta) -> None:
    """Seconds, minutes, hours, days, together, forwards and back."""
    assert span_of(text) == span


@pytest.mark.parametrize("text", ["", "2", "h", "2 h", "1.5h", "2H", "999999999d999999999d", "two hours"])
def test_what_is_no_span_is_told(text: str) -> None:
    """With what was written."""
    with pytest.raises(ValueError, match=r"no span of time|longer than time") as caught:
        span_of(text)
    assert repr(text) in str(caught.value)
