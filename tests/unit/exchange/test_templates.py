"""Places of a document are filled in as markup needs it."""

import pytest

from punchout.clock import RandomIds, SystemClock
from punchout.exchange.templates import filled


@pytest.mark.parametrize(("said", "written"), [("a & b", "a &amp; b"), ('<"x">', "&lt;&quot;x&quot;&gt;"), ("", "")])
def test_what_a_partner_said_does_not_become_markup(said: str, written: str) -> None:
    """Signs of markup in a filled-in value are escaped, for content and for attributes."""
    text = '<Order id="{{request.orderID}}"/>'
    document = filled(text, {"order_id": said}, SystemClock(), RandomIds(), "x.example.com")
    assert document == f'<Order id="{written}"/>'.encode()


def test_a_place_may_have_blanks_and_need_not_end() -> None:
    """Blanks around a name count for nothing, however many; without an end they are read once."""
    text = "{{ \n request.orderID\t }}" + "{{" + " " * 10**6
    assert filled(text, {"order_id": "PO-1"}, SystemClock(), RandomIds(), "x.example.com").startswith(b"PO-1{{ ")
