"""The road knows no format: a made-up one, with no more than every format must have, takes a cart all the way."""

import pytest

from punchout.commerce.cart import Cart
from punchout.commerce.document import Document, Envelope, Kind
from punchout.commerce.items import Item, Line
from punchout.commerce.kept import Opaque
from punchout.commerce.money import Moment, Money, Number
from punchout.commerce.session import Operation
from punchout.emulator import Emulator, Links
from punchout.errors import LocalError, NotWellFormed
from punchout.exchange.doors import ReturnAddress
from punchout.exchange.entries import Keep
from punchout.findings import Finding
from punchout.formats.base import Decoded, Format, Style
from punchout.formats.judgement import Judgement
from punchout.formats.meaning import Meant, Names
from punchout.limits import Limits
from punchout.roles.effects import Remembered, Tools
from punchout.roles.punchout import Punchout, punchout_key
from punchout.wire.message import Inbound


class Telegram(Format):
    """A cart is its cookie and its parts, each followed by STOP."""

    name = "telegram"
    version = "1"
    media_type = "text/x-telegram"

    def judge(self, raw: bytes, charset: str | None, limits: Limits, *, schema: bool = True) -> Judgement:
        """Say that it is valid where it stops."""
        return Judgement("Telegram", "valid" if raw.endswith(b" STOP") else "invalid")

    def decode(self, message: Inbound, limits: Limits) -> Decoded:
        """Read a cart."""
        judgement = self.judge(message.body, None, limits)
        if judgement.grammar != "valid":
            raise NotWellFormed.of(Finding("XML-EMPTY"))
        cookie, *parts = message.body.decode().removesuffix(" STOP").split(" STOP ")
        lines = tuple(Line(Item(part), Number("1")) for part in parts)
        envelope = Envelope(Kind.MESSAGE, "", Moment(""))
        document = Document(envelope, Cart(Opaque(cookie), Operation.EDIT, Money("0", "EUR"), lines))
        return Decoded(judgement, envelope, document)

    def encode(self, document: Document, style: Style) -> bytes:
        """Say how it went."""
        return f"{document.status.code if document.status else ''} STOP".encode()

    def title(self, document: Document) -> str:
        """Return the only name there is."""
        return "Telegram"


@pytest.fixture
def returned(emulator: Emulator, links: Links):
    """Sends bytes to the return address of a punch-out, which takes telegrams; gives the journey and the punch-out."""
    space = emulator.space()
    waiting = Punchout(
        "1", "t", "demo", Operation.CREATE, "cookie", Moment.of(space.clock.now()), links.back("t"), "open"
    )
    space.store.keep(Keep(space.name, changes=(waiting.change(Remembered(punchout_key("1"))),)))
    tools = Tools(space.clock, space.ids, links, space.catalogue)
    door = ReturnAddress(space.name, space.settings, Telegram(), tools, token="t")

    def send(words: str):
        return space.road.receive(Inbound(words.encode()), door), space.punchout("1")

    return send


def test_a_cart_of_any_format_is_taken(returned):
    """What the role decides and what the journal says comes of the model and of the format's own words."""
    journey, punchout = returned("cookie STOP PEN-2001 STOP STP-24 STOP")
    assert journey.error is None
    assert (journey.exchange.document, journey.exchange.grammar) == ("Telegram", "valid")
    assert (punchout.state, [line.item.part_id for line in punchout.lines]) == ("returned", ["PEN-2001", "STP-24"])


@pytest.mark.parametrize(
    ("words", "answer"), [("what is this", b"406 STOP"), ("other STOP PEN-2001 STOP", b"400 STOP")]
)
def test_a_refusal_is_spelled_as_the_door_speaks(returned, words, answer):
    """Who sends a telegram gets one, under its media type."""
    journey, punchout = returned(words)
    assert (journey.outbound.body, journey.outbound.headers) == (answer, (("Content-Type", "text/x-telegram"),))
    assert punchout.state == "open"


def test_what_a_format_cannot_do_it_says():
    """No browser carries a telegram, and none is renewed; its lines are what is written, and orders hold them all."""
    telegram = Telegram()
    assert telegram.requests == {}
    assert telegram.lines(b"a\nb", None, Limits(), Names()) == [Meant("a", "a"), Meant("b", "b")]
    assert telegram.for_order(lines := (Line(Item("A"), Number("1")),)) == (lines, ())
    with pytest.raises(LocalError, match="telegram"):
        telegram.for_browser(b"", "")
    with pytest.raises(LocalError, match="telegram"):
        telegram.renew(b"", payload_id="", timestamp="")
