"""Everything that `explain` knows: rules, faults, networks and status codes, gathered from where each is kept."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from punchout.messages import Entry
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
    for code, said in sorted(CATALOGUE.items()):
        family, info = code.partition("-")[0], known.get(code)
        entry = Entry(*said)
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
        yield Code("status", str(code), f"{text}: {_MEANINGS[code // 100]}", source="cXML Reference Guide, p35-37")


_MEANINGS = {
    2: "the document was taken",
    4: "the document is refused, and sending it again will be refused as well",
    5: "the server failed for now; the same document may be sent again",
}
