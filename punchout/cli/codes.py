"""Everything that `explain` knows: rules, faults, networks and status codes, gathered from where each is kept."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from punchout.messages import Entry, outline
from punchout.messages.en import CATALOGUE

__all__ = ["Code", "every_code"]

_SCOPES = {
    **dict.fromkeys(("BROWSER", "DELIVERY", "ENC", "FORM", "MIME"), "wire"),
    **dict.fromkeys(("ROLE", "SETUP", "STRICT", "TRUST"), "conf"),
    **dict.fromkeys(("CART", "DUPLICATE", "ORDER", "STATE", "STATUS"), "pair"),
}
"""What a code of a family needs to be seen, where no rule of the rulebook says it; all others need one document."""

_DOCUMENTS = {
    "CART": ("PunchOutOrderMessage",),
    "ORDER": ("OrderRequest",),
    "SETUP": ("PunchOutSetupRequest",),
    "STATUS": ("StatusUpdateRequest",),
}

_ADVICE = frozenset(
    {
        *("BROWSER-ABSENT", "BROWSER-ANCESTORS-SOME", "BROWSER-PARTITIONED", "BROWSER-PLAIN", "BROWSER-SAMESITE"),
        *(
            "BROWSER-XFO-ODD",
            "CART-004",
            "CART-005",
            "CART-006",
            "CXML-NEWER",
            "DUPLICATE-001",
            "INTERNAL-RULE",
            "RULE-MORE",
        ),
        *("FORM-BOM", "FORM-BOTH", "FORM-EMPTY", "FORM-PADDING", "FORM-RAW", "FORM-REPEATED"),
        *("ORDER-001", "ORDER-002", "ORDER-LOST", "XML-COMMENT", "XML-ENCODING-CONFLICT"),
        *("XSD-DATE", "XSD-DURATION", "XSD-LANGUAGE", "XSD-NUMBER", "XSD-TIME"),
    }
)
"""Codes outside of the rulebook that advise and refuse nothing."""


_FACTS = ("severity", "scope", "source", "documents", "guide", "autofix")


class Code(NamedTuple):
    """One thing that can be explained; `kind` is rule, fault, network or status."""

    kind: str
    code: str
    sentence: str
    hint: str = ""
    why: str = ""
    source: str = ""
    bad: str = ""
    good: str = ""
    severity: str = ""
    scope: str = ""
    documents: tuple[str, ...] = ()
    guide: tuple[int, ...] = ()
    autofix: bool = False

    def plain(self) -> dict[str, Any]:
        """Return what tools read; fields that only rules have are left out of all others."""
        fields = self._asdict()
        kind = fields.pop("kind")
        if kind == "rule":
            return fields | {"documents": list(self.documents), "guide": list(self.guide)}
        return {"code": self.code, "kind": kind} | {
            name: fields[name] for name in ("sentence", "hint", "why", "source")
        }


def every_code() -> dict[str, Code]:
    """Return all codes by name; where two kinds share a name the rule stands before the others."""
    kinds: Iterable[Callable[[], Iterator[Code]]] = (_statuses, _networks, _faults, _rules)
    return {code.code: code for kind in kinds for code in kind()}


def _rules() -> Iterator[Code]:
    from punchout.formats.cxml.rules.all_rules import all_rules

    known = {info.code: info for info in all_rules()}
    for code in sorted(CATALOGUE):
        family, info = code.partition("-")[0], known.get(code)
        entry = outline(code) or Entry(code)
        about = Code("rule", code, entry.message, entry.hint, entry.why, entry.source, entry.bad, entry.good)
        if info is not None:
            facts = {name: getattr(info, name) for name in _FACTS}
        else:
            severity, scope = "advisory" if code in _ADVICE else "error", _SCOPES.get(family, "doc")
            facts = {"severity": severity, "scope": scope, "documents": _DOCUMENTS.get(family, ())}
        yield about._replace(**facts)


def _faults() -> Iterator[Code]:
    from punchout.faults.table import FAULTS, Stage

    for name, fault in FAULTS.items():
        value = f"={fault.default}" if fault.default else ""
        on = fault.only[0] if fault.only else "*"
        when = "" if fault.stage is Stage.PORT else "; :first=1, :nth=2, :every=3 or :probability=0.1 may follow"
        only = f" (it strikes {', '.join(fault.only)})" if len(fault.only) > 1 else ""
        hint = f"arm it with: punchout faults set '{on}:{name}{value}'{only}{when}"
        yield Code("fault", name, fault.says, hint=hint)


def _networks() -> Iterator[Code]:
    from punchout.networks.registry import names, profile

    for name in names():
        hint = f"every fact with its proof: punchout networks show {name}"
        yield Code("network", name, f"{profile(name).title}, a network whose habits are held as a profile", hint=hint)


def _statuses() -> Iterator[Code]:
    from punchout.commerce.status_texts import CANONICAL_TEXT

    for code, text in CANONICAL_TEXT.items():
        sentence = f"{text}: {_MEANINGS[code // 100]}"
        here = f"answered here: {_HERE[code]}" if code in _HERE else "nothing is answered with it here"
        yield Code("status", str(code), sentence, hint=here, source="cXML Reference Guide, p35-37")


_MEANINGS = {
    2: "the document was taken",
    4: "the document is refused, and sending it again will be refused as well",
    5: "the server failed for now; the same document may be sent again",
}

_HERE = {
    200: "what was asked for is done",
    201: "it is kept and nothing follows of it: confirmations, ship notices, invoices, what has no meaning here yet",
    400: "From or To names somebody whom the connection of the Sender does not, there is nothing at this address, or "
    "what is asked for makes no sense, such as an edit without items; with `--strict` any document with an error",
    401: "identity or secret in Sender are not those of a connection: the page of the exchange and the log say which "
    "differs, never the secret; or the door is that of the other role: buyers send to /supplier/cxml, suppliers to "
    "/buyer/cxml",
    403: "the connection is disabled, or takes another deploymentMode",
    406: "it is no XML, not safe to read, or the grammar refuses it: the Status names the first line and what belongs "
    "there, `punchout check FILE` all of them; `invalid: accept` at the connection takes what the grammar refuses, and "
    "keeps the findings",
    409: "the order is shipped or deleted, or its orderID is known and the connection says `repeatedOrder: refuse`; "
    "with `--strict` also where another document came under this payloadID",
    412: "an item of an edit or inspect came back with an operationAllowed that forbids it",
    417: "nobody knows the order, or the part, where the supplier has a catalogue of its own",
    450: "this role takes no such document, or the connection has the operation switched off",
    499: "it is too large: `limits` in the configuration says what is",
    500: "our own mistake; the log says more",
    560: "it could not be kept, with HTTP 503",
}
"""When a role answers with a code; the how-to for connecting a system has the same table."""
