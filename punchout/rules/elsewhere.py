"""Demands of the cXML guide that other rooms carry out, and those that no rule can: so that every number has its place.

Numbers count the demands of the guide (version 1.2.051) in the order of its chapters, 1 to 222.
"""

from collections.abc import Mapping
from typing import NamedTuple

from punchout.findings import Severity
from punchout.rules.engine import Rule

__all__ = ["DEMANDS", "ELSEWHERE", "UNCHECKED", "Unchecked"]

DEMANDS = range(1, 223)
"""The numbers of the guide's demands."""

_ADVISORY = Severity.ADVISORY
_CART = ("PunchOutOrderMessage",)
_SETUP = ("PunchOutSetupRequest",)
_ORDER = ("OrderRequest",)


def _rule(code: str, scope: str, *guide: int, on: tuple[str, ...] = (), severity: Severity = Severity.ERROR) -> Rule:
    return Rule(code, severity, guide, scope=scope, on=on)


ELSEWHERE: tuple[Rule, ...] = (
    _rule("XML-SUBSET", "doc", 3),
    _rule("XML-ENTITY", "doc", 3),
    _rule("XML-AMPERSAND", "doc", 14),
    _rule("XML-LESS-THAN", "doc", 14),
    _rule("XML-ENCODING", "wire", 50),
    _rule("XML-ENCODING-CONFLICT", "wire", 50, 51, severity=_ADVISORY),
    _rule("XML-DECLARATION-LATE", "doc", 1),
    _rule("XML-BOM", "doc", 1, severity=_ADVISORY),
    _rule("XML-STANDALONE", "doc", 7, severity=_ADVISORY),
    _rule("DTD-CASE", "doc", 4, 12),
    _rule("DTD-UNKNOWN", "doc", 4, 76, 145),
    _rule("DTD-MISSING", "doc", 7, 45, 171),
    _rule("DTD-UNEXPECTED", "doc", 7, 46, 48, 113),
    _rule("DTD-REPEATED", "doc", 7, 46),
    _rule("DTD-ORDER", "doc", 7),
    _rule("DTD-TEXT", "doc", 7),
    _rule("DTD-EMPTY", "doc", 7, 113),
    _rule("DTD-ATTR-MISSING", "doc", 7),
    _rule("DTD-ATTR-UNKNOWN", "doc", 7),
    _rule("DTD-ATTR-VALUE", "doc", 7, 45, 171, 203, 219),
    _rule("CXML-NEWER", "doc", 5, severity=_ADVISORY),
    _rule("CXML-ROOT", "doc", 4),
    _rule("DELIVERY-HTTP", "wire", 49, 52, 73),
    _rule("DELIVERY-MOVED", "wire", 49, 73),
    _rule("DELIVERY-BROKEN", "wire", 73),
    _rule("DELIVERY-DNS", "wire", 73),
    _rule("DELIVERY-REFUSED", "wire", 73),
    _rule("DELIVERY-TIMEOUT", "wire", 73),
    _rule("TRUST-001", "conf", 31, 60),
    _rule("TRUST-002", "conf", 37, 38, 43),
    _rule("TRUST-003", "conf", 36, 37),
    _rule("TRUST-005", "conf", 47),
    _rule("ROLE-001", "conf", 67),
    _rule("ROLE-002", "conf", 67),
    _rule("SETUP-001", "conf", 67, 123, on=_SETUP),
    _rule("SETUP-005", "doc", 104, 126, on=_SETUP),
    _rule("SETUP-006", "doc", 104, on=("PunchOutSetupResponse",)),
    _rule("ORDER-003", "pair", 66, 150, on=_ORDER),
    _rule("ORDER-004", "pair", 66, 144, on=_ORDER),
    _rule("ORDER-LOST", "pair", 147, on=_CART, severity=_ADVISORY),
    _rule("STATUS-001", "pair", 172, on=("StatusUpdateRequest",)),
    _rule("CART-002", "pair", 136, on=_CART),
    _rule("CART-003", "wire", 80, on=_CART),
    _rule("CART-007", "wire", 39, on=_CART),
    _rule("CART-009", "conf", on=_CART),
    _rule("FORM-MISSING", "wire", 79, 81, on=_CART),
    _rule("FORM-NAME", "wire", 79, on=_CART),
    _rule("FORM-NO-FIELDS", "wire", 79, 80, on=_CART),
    _rule("FORM-JSON", "wire", 79, 80, on=_CART),
    _rule("FORM-RAW", "wire", 79, on=_CART, severity=_ADVISORY),
    _rule("FORM-BOTH", "wire", 81, 82, on=_CART, severity=_ADVISORY),
    _rule("FORM-DIFFER", "wire", 81, 82, on=_CART),
    _rule("FORM-DOUBLE", "wire", 83, on=_CART),
    _rule("FORM-ESCAPED", "wire", 83, 88, on=_CART),
    _rule("FORM-ASCII", "wire", 84, 87, on=_CART),
    _rule("FORM-BASE64", "wire", 86, on=_CART),
    _rule("FORM-BASE64-CUT", "wire", 86, on=_CART),
    _rule("FORM-ALPHABET", "wire", 86, on=_CART),
    _rule("FORM-PADDING", "wire", 86, on=_CART, severity=_ADVISORY),
    _rule("FORM-PLUS", "wire", 86, on=_CART),
    _rule("FORM-KIND", "wire", 86, on=_CART),
    _rule("FORM-SPACE", "wire", 1, 89, on=_CART),
    _rule("FORM-BOM", "wire", 1, 89, on=_CART, severity=_ADVISORY),
    _rule("MIME-NO-ID", "wire", 91),
    _rule("MIME-TWICE", "wire", 92),
    _rule("MIME-CID", "wire", 92),
    _rule("MIME-START", "wire", 93),
)
"""Rules that are carried out where their facts are known: by the grammar, on the wire, on the road, by the roles."""


class Unchecked(NamedTuple):
    """Why no rule of ours carries out a demand; `kind` is definition, conduct or unseen.

    Definitions ask for nothing by themselves. Conduct is what a program does, which no document shows. Unseen is what
    no program can know.
    """

    kind: str
    reason: str


def _unchecked() -> Mapping[int, Unchecked]:
    listed: dict[int, Unchecked] = {}
    for kind, reasons in _REASONS.items():
        listed |= {number: Unchecked(kind, reason) for number, reason in reasons.items()}
    return listed


_REASONS: Mapping[str, Mapping[int, str]] = {
    "definition": {
        9: "that a DTD never changes allows caching and asks for nothing",
        26: "xml:lang has no influence on numbers, so nothing follows from it",
        30: "what From, To and Sender mean; whether they are the right ones is a matter of trust",
        32: "on the first hop both name the same party; later the Sender changes, and a document does not say its hop",
        35: "what a marketplace credential is; it is set aside where credentials are compared",
        44: "how a MAC is computed; checking it needs the shared secret",
        **dict.fromkeys((54, 55, 56, 57, 58), "the meaning of a success code"),
        **dict.fromkeys((59, 61, 62, 63, 64, 65, 68, 69, 70), "the meaning of a refusal code"),
        85: "that the receiver ignores the declared encoding; our reader does",
        90: "nobody answers the form that carries a cart, so there is nothing to judge",
        98: "what visibility internal means",
        110: "how Contacts without a role are counted; where roles have to differ other demands say so",
        117: "the names of options; partners may add their own",
        121: "what the operations mean",
        129: "what to show without SelectedItem",
        142: "that lineNumber means nothing in a cart",
        158: "what the tax of the header and of a line are for",
        169: "what the answer to an order promises",
        222: "whether an answer may be cached",
    },
    "conduct": {
        8: "receivers validate and refuse; ours does",
        15: "how the shop's page quotes attributes; after the browser has posted the form nothing of it is left",
        72: "when a client sends again; ours follows it",
        74: "how a receiver refuses; ours answers 406 with the parser's message",
        77: "whether an operation was completed before 200 was answered",
        95: "receivers take both kinds of multipart; ours does",
        97: "that attachments come along in one transmission, and not in another one",
        112: "that a server answers a ProfileRequest; the test of a connection asks for it",
        149: "what happens to the browser's cookies",
        217: "how a catalogue is packed; the file is kept and not opened",
        220: "which documents GetPendingRequest brings",
    },
    "unseen": {
        25: "which locale a writer knows no document shows",
        27: "whether another locale is similar nobody but the reader can say",
        96: "whether an attached file is a forwarded document, and not merely like one",
        108: "identifiers are unique in a trading relationship of which only single documents are seen",
        120: "whether a profile lists another site's capabilities",
        194: "whether a date is actual or estimated",
    },
}

UNCHECKED: Mapping[int, Unchecked] = _unchecked()
"""Demands that no rule carries out, each with the reason."""
