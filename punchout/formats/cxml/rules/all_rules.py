"""All rules in one list: what `explain --list` and docs/rules.md are made of."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from punchout.formats.cxml.rules import CHECKS
from punchout.formats.cxml.rules.networks import NETWORK_RULES
from punchout.markup.payloads import PAYLOADS
from punchout.messages import outline
from punchout.resources import GRAMMAR_VERSION
from punchout.rules.elsewhere import ELSEWHERE
from punchout.rules.engine import INTERNAL, MORE, Check, Rule
from punchout.rules.pairs import purchase as pairs

__all__ = ["RuleInfo", "all_rules"]

_GRAMMAR = f"cXML {GRAMMAR_VERSION}, the DTD's declaration of the element"


class RuleInfo(NamedTuple):
    """What is known of one rule; `documents` is empty for rules that hold in every document."""

    code: str
    severity: str
    scope: str
    documents: tuple[str, ...]
    sentence: str
    source: str
    guide: tuple[int, ...]
    autofix: bool

    def plain(self) -> dict[str, Any]:
        """Return the rule as the JSON of `explain --list` holds it."""
        return self._asdict() | {"documents": list(self.documents), "guide": list(self.guide)}


def all_rules() -> list[RuleInfo]:
    """Return every rule, by code."""
    return sorted(_infos(), key=lambda info: info.code)


def _infos() -> Iterator[RuleInfo]:
    for check in (*CHECKS, *pairs.CHECKS):
        for rule in check.rules:
            yield _info(rule, _documents(check, rule))
    for rule in (*NETWORK_RULES, *ELSEWHERE):
        yield _info(rule, rule.on)
    for code in (INTERNAL, MORE):
        yield RuleInfo(code, "advisory", "doc", (), *_said(code), (), False)


def _documents(check: Check, rule: Rule) -> tuple[str, ...]:
    payloads = tuple(name for name in check.at if name in PAYLOADS)
    return rule.on or check.on or (payloads if len(payloads) == len(check.at) else ())


def _info(rule: Rule, documents: tuple[str, ...]) -> RuleInfo:
    said = _said(rule.code)
    return RuleInfo(rule.code, rule.severity.value, rule.scope, documents, *said, rule.guide, rule.autofix)


def _said(code: str) -> tuple[str, str]:
    known = outline(code)
    if known is None:
        return "", ""
    return known.message, known.source or (_GRAMMAR if code.startswith("DTD-") else "")
