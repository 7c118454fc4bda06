"""Documents with places that are filled in when they are sent: `{{payloadID}}`, `{{timestamp}}`, `{{request.PATH}}`."""

import re
from collections.abc import Mapping
from html import escape
from typing import Any

from punchout.clock import Clock, Ids
from punchout.commerce.money import Moment
from punchout.errors import LocalError
from punchout.exchange.paths import looked_up, must_be_path

__all__ = ["filled", "must_be_template"]

_PLACE = re.compile(r"\{\{([^{}]*+)\}\}")
_SHORT = {
    "request.payloadID": "envelope.payload_id",
    "request.buyerCookie": "cookie",
    "request.orderID": "order_id",
    "request.returnURL": "return_url",
}
"""What most people want of a request, by the names of cXML."""


def must_be_template(text: str) -> None:
    """Refuse a template with a place that cannot be filled.

    Raises:
        LocalError: with the place, and what there is.
    """
    for name in map(str.strip, _PLACE.findall(text)):
        if name not in ("payloadID", "timestamp", *_SHORT):
            path = name.removeprefix("request.")
            if path == name:
                known = ", ".join(("payloadID", "timestamp", *_SHORT))
                raise LocalError(f"there is no {{{{{name}}}}} to fill in; there are {known}, request.<path>")
            must_be_path(path)


def filled(text: str, request: Mapping[str, Any], clock: Clock, ids: Ids, host: str) -> bytes:
    """Return a template filled in; what the request does not say is empty."""
    own = {
        "payloadID": lambda: ids.payload_id(clock, host),
        "timestamp": lambda: Moment.of(clock.now()).written,
    }

    def fill(place: re.Match[str]) -> str:
        """Return what one placeholder stands for."""
        name = place[1].strip()
        if name in own:
            return own[name]()
        found = looked_up(request, _SHORT.get(name, name.removeprefix("request.")))
        return escape(found[0]) if found else ""

    return _PLACE.sub(fill, text).encode()
