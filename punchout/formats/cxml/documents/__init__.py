"""One file per cXML document with its `read` and `write`, and the table that lists them."""

from collections.abc import Mapping
from typing import Any, NamedTuple, Protocol

from lxml import etree

from punchout.commerce.cart import Cart
from punchout.commerce.document import Body
from punchout.commerce.notice import Notice
from punchout.commerce.order import Order
from punchout.commerce.profile import Profile, ProfileRequest
from punchout.commerce.session import SetupReply, SetupRequest
from punchout.commerce.status import StatusUpdate
from punchout.formats.base import Style
from punchout.formats.cxml.documents import (
    notice,
    order_request,
    profile_request,
    profile_response,
    punch_out_order_message,
    punch_out_setup_request,
    punch_out_setup_response,
    status_update_request,
)
from punchout.markup.payloads import PAYLOADS

__all__ = ["DOCUMENTS", "REQUESTS", "Row", "Spelling", "of_body", "of_payload"]


class Spelling(Protocol):
    """What the file of a document offers."""

    def read(self, element: etree._Element) -> Any:
        """Read the payload into its body of the neutral model."""

    def write(self, body: Any, style: Style) -> str:
        """Write a body as the payload."""


class Row(NamedTuple):
    """A payload's element name, the body it is in the neutral model, and the file that spells it."""

    payload: str
    body: type[Body]
    spelling: Spelling


DOCUMENTS = (
    Row("ProfileRequest", ProfileRequest, profile_request),
    Row("ProfileResponse", Profile, profile_response),
    Row("PunchOutSetupRequest", SetupRequest, punch_out_setup_request),
    Row("PunchOutSetupResponse", SetupReply, punch_out_setup_response),
    Row("PunchOutOrderMessage", Cart, punch_out_order_message),
    Row("OrderRequest", Order, order_request),
    Row("StatusUpdateRequest", StatusUpdate, status_update_request),
)
"""The documents that have a meaning of their own; every other payload is a notice."""

_BY_PAYLOAD = {row.payload: row for row in DOCUMENTS}
_BY_BODY = {row.body: row for row in DOCUMENTS}

REQUESTS: Mapping[str, type[Body]] = {
    **{row.payload: row.body for row in DOCUMENTS if row.payload.endswith("Request")},
    **{
        name: Notice
        for name in sorted(PAYLOADS)
        if name.endswith("Request") and name not in _BY_PAYLOAD and not notice.answered_by(name)
    },
}
"""The requests that can be answered, with the body each is read as: those with a meaning, then what is merely kept."""


def of_payload(name: str) -> Row:
    """Return the row of a payload."""
    return _BY_PAYLOAD.get(name) or Row(name, Notice, notice)


def of_body(body: Body) -> Row:
    """Return the row of a body."""
    return Row(body.name, Notice, notice) if isinstance(body, Notice) else _BY_BODY[type(body)]
