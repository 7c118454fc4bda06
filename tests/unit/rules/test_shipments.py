"""The journey of a shipment."""

import pytest

from punchout.rules.shipments import Leg, badly_begun

BARE, WHOLE = Leg(when=False, where=False), Leg(when=True, where=True)


def test_a_journey() -> None:
    """The first leg says nothing of its beginning, each later one when and where."""
    assert list(badly_begun([BARE, WHOLE, WHOLE])) == []
    assert list(badly_begun([WHOLE, BARE])) == [0, 1]
    assert list(badly_begun([])) == []


@pytest.mark.parametrize("half", [Leg(when=True, where=False), Leg(when=False, where=True)])
def test_half_a_beginning(half: Leg) -> None:
    """Half of it is too much for the first leg and too little for a later one."""
    assert list(badly_begun([half, WHOLE, half])) == [0, 2]
