"""A document: an envelope that says who speaks to whom, and a body that says what."""

from dataclasses import dataclass
from enum import StrEnum

from punchout.commerce.cart import Cart
from punchout.commerce.kept import Kept
from punchout.commerce.money import Moment
from punchout.commerce.notice import Notice
from punchout.commerce.order import Order
from punchout.commerce.parties import Party
from punchout.commerce.profile import Profile, ProfileRequest
from punchout.commerce.session import SetupReply, SetupRequest
from punchout.commerce.status import Status, StatusUpdate

__all__ = ["Body", "Document", "Envelope", "Kind", "Route"]

Body = SetupRequest | SetupReply | Cart | Order | StatusUpdate | ProfileRequest | Profile | Notice


class Kind(StrEnum):
    """How a document is answered: a request by a response on the same connection, a message not at all."""

    REQUEST = "request"
    RESPONSE = "response"
    MESSAGE = "message"


@dataclass(frozen=True, slots=True)
class Route:
    """From whom, to whom, and who opened the connection; a response has none."""

    origin: Party
    destination: Party
    sender: Party
    user_agent: str = ""
    kept: tuple[Kept, ...] = ()


@dataclass(frozen=True, slots=True)
class Envelope:
    """What surrounds a body. `mode` is `test`, `production` or empty where it was not said (then production counts)."""

    kind: Kind
    payload_id: str
    timestamp: Moment
    route: Route | None = None
    mode: str = ""
    language: str = ""
    version: str = ""
    in_reply_to: str = ""
    kept: tuple[Kept, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One document; a response has a status and may have a body, a message may have a status."""

    envelope: Envelope
    body: Body | None
    status: Status | None = None
