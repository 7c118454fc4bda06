"""The table of faults: the name of each, its stage, the function that does it, and what its value may be."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any, NamedTuple

from punchout.faults import answer, document, identity, markup, timing, transport

__all__ = ["ANSWERS", "FAULTS", "GIVEN", "Fault", "Stage"]


class Stage(StrEnum):
    """Where a fault strikes.

    DOCUMENT spoils what leaves while it is a document, MARKUP once it is bytes. INSTEAD gives another answer before the
    role decides, so nothing happens; AROUND spoils the answer on its way out, when what was asked for is done. PORT
    strikes whoever connects, from when it is armed and for as long as its value says, before anything can be read.
    """

    DOCUMENT = "document"
    MARKUP = "markup"
    INSTEAD = "instead"
    AROUND = "around"
    PORT = "port"


ANSWERS = (Stage.INSTEAD, Stage.AROUND)
"""The stages that strike answers only, never what we send."""


class Fault(NamedTuple):
    """One fault: `value` is the kind of its value (none without), `default` holds where none is written.

    `only` are the targets that it can strike, all of them where there are none.
    """

    stage: Stage
    act: Callable[[Any, Any], Any]
    value: str = ""
    default: str = ""
    only: tuple[str, ...] = ()

    @property
    def says(self) -> str:
        """What it does, in one sentence."""
        return " ".join((self.act.__doc__ or "").split())


_SENT = ("setup", "cart", "order")
_LINES = ("cart", "order", "setup")

FAULTS: Mapping[str, Fault] = {
    "wrong-secret": Fault(Stage.DOCUMENT, identity.wrong_secret, "text", "not-the-secret", _SENT),
    "wrong-domain": Fault(Stage.DOCUMENT, identity.wrong_domain, "text", "UnknownDomain", _SENT),
    "other-sender": Fault(Stage.DOCUMENT, identity.other_sender, "text", "SOMEBODY-ELSE", _SENT),
    "wrong-cookie": Fault(Stage.DOCUMENT, document.wrong_cookie, "text", "another-cookie", ("cart",)),
    "changed-auxiliary-id": Fault(Stage.DOCUMENT, document.changed_auxiliary_id, "text", "changed", _LINES),
    "wrong-total": Fault(Stage.DOCUMENT, document.wrong_total, only=("cart", "order")),
    "lost-line": Fault(Stage.DOCUMENT, document.lost_line, only=_LINES),
    "doubled-line": Fault(Stage.DOCUMENT, document.doubled_line, only=_LINES),
    "mixed-currency": Fault(Stage.DOCUMENT, document.mixed_currency, "text", "XTS", _LINES),
    "old-price": Fault(Stage.DOCUMENT, document.old_price, only=_LINES),
    "z-timestamp": Fault(Stage.DOCUMENT, document.z_timestamp),
    "payload-beside-error": Fault(Stage.DOCUMENT, document.payload_beside_error, "code", "500", ("setup",)),
    "cut": Fault(Stage.MARKUP, markup.cut),
    "not-well-formed": Fault(Stage.MARKUP, markup.not_well_formed),
    "wrong-encoding": Fault(Stage.MARKUP, markup.wrong_encoding),
    "bom": Fault(Stage.MARKUP, markup.bom),
    "no-doctype": Fault(Stage.MARKUP, markup.no_doctype),
    "huge": Fault(Stage.MARKUP, markup.huge, "size", "17MiB"),
    "entity-bomb": Fault(Stage.MARKUP, markup.entity_bomb),
    "cxml": Fault(Stage.INSTEAD, answer.untouched, "code", "500"),
    "http": Fault(Stage.INSTEAD, answer.http, "code", "503"),
    "html": Fault(Stage.INSTEAD, answer.html),
    "empty": Fault(Stage.INSTEAD, answer.empty),
    "redirect": Fault(Stage.INSTEAD, answer.redirect, "text", "http://moved.example.com/"),
    "wrong-content-type": Fault(Stage.AROUND, answer.wrong_content_type, "text", "application/json"),
    "gzip": Fault(Stage.AROUND, answer.gzip),
    "chunked": Fault(Stage.AROUND, answer.chunked),
    "continue": Fault(Stage.AROUND, answer.continued),
    "delay": Fault(Stage.AROUND, timing.delay, "span", "3s"),
    "drip": Fault(Stage.AROUND, timing.drip, "span", "10s"),
    "never": Fault(Stage.AROUND, timing.never),
    "reset": Fault(Stage.AROUND, transport.reset),
    "reset-after-headers": Fault(Stage.AROUND, transport.reset_after_headers),
    "hang-up": Fault(Stage.AROUND, transport.hang_up),
    "half-close": Fault(Stage.AROUND, transport.half_close),
    "tls": Fault(Stage.AROUND, transport.tls),
    "refuse": Fault(Stage.PORT, transport.refuse, "span", "3s", ("*",)),
    "handshake": Fault(Stage.PORT, transport.handshake, "span", "3s", ("*",)),
}
"""Every fault by the name that configuration, flags and the API write."""

GIVEN = Fault(Stage.INSTEAD, answer.given)
"""An answer that somebody wrote beforehand; it belongs to an expectation, and has no name to be armed by."""
