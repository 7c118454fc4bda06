"""What carts that leave at the same moment do to each other: nothing."""

from decimal import Decimal
from typing import Any
from urllib.parse import urlsplit

import pytest

from punchout.emulator import Emulator, Links, Space
from punchout.errors import LocalError
from punchout.exchange.entries import Keep
from punchout.wire.message import Inbound

LINKS = Links("http://127.0.0.1:8488")


def opened(space: Space, documents: Any, number: int) -> str:
    """Open a session with one product in its cart and return its token."""
    answer = space.receive(Inbound(documents.setup(payload_id=f"{number}@buyer.example.com")), "supplier", LINKS)
    start = answer.body.partition(b"<URL>")[2].partition(b"</URL>")[0].decode()
    token = urlsplit(start).path.split("/")[2]
    space.put(token, "PEN-2001", Decimal(20))
    return token


def test_two_sessions_return_the_same_part_at_once(documents: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """The one that loses the race about what is remembered of the part decides again; a closed session says so."""
    emulator = Emulator()
    space = emulator.space()
    slow, fast = opened(space, documents, 1), opened(space, documents, 2)
    keep, overtaken = space.store.keep, [fast]

    def overtaking(kept: Keep) -> None:
        if token := overtaken[:1]:
            overtaken.clear()
            space.hand_over(token[0], LINKS)
        keep(kept)

    monkeypatch.setattr(space.store, "keep", overtaking)
    space.hand_over(slow, LINKS)
    assert {space.session(token).state for token in (slow, fast)} == {"returned"}
    assert len(space.exchanges("type:PunchOutOrderMessage")[0]) == 2

    last = opened(space, documents, 3)
    overtaken.append(last)
    with pytest.raises(LocalError, match="this session is returned: punch out again to shop"):
        space.hand_over(last, LINKS)
    emulator.close()
