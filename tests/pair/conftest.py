"""Our buyer joined to our supplier without a network."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest

from punchout.clock import HeldClock, SeededIds
from punchout.emulator import Emulator, Links
from punchout.errors import DeliveryError
from punchout.exchange.ports import Sender
from punchout.settings.values import Connection
from punchout.wire.message import Inbound, Outbound

LINKS = Links("http://127.0.0.1:8488")


class Loop(Sender):
    """A sender that carries every message straight to the door of the same emulator that its URL names."""

    def __init__(self) -> None:
        """Join the emulator later; `answers` overrule it, one for each send, while there are any."""
        self.emulator: Emulator | None = None
        self.answers: list[Inbound | DeliveryError] = []
        self.sent: list[Outbound] = []

    def send(self, message: Outbound, connection: Connection | None, *, trusted: bool) -> Inbound:
        """Deliver within the process."""
        self.sent.append(message)
        if self.answers:
            answer = self.answers.pop(0)
            if isinstance(answer, DeliveryError):
                raise answer
            return answer
        assert self.emulator is not None
        space = self.emulator.space()
        path = urlsplit(message.url).path
        came = Inbound(message.body, message.headers, message.method, message.url)
        if message.method == "GET":
            back = space.ping(LINKS)
        elif path.startswith("/buyer/return/"):
            back = space.take_cart(path.rsplit("/", 1)[1], came, LINKS).outbound
        else:
            back = space.receive(came, path.split("/")[1], LINKS)
        return Inbound(back.body, back.headers, status=back.status)


@pytest.fixture
def loop() -> Loop:
    """The sender that joins both roles."""
    return Loop()


@pytest.fixture
def joined(loop: Loop, clock: HeldClock) -> Iterator[Emulator]:
    """An emulator whose buyer reaches its own supplier."""
    emulator = Emulator(sender=loop, clock=clock, ids=SeededIds("pair"))
    loop.emulator = emulator
    yield emulator
    emulator.close()
