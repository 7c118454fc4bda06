"""Writes docs/rules.md: every rule of ours, and where each demand of the guide is carried out."""

from collections.abc import Iterator
from itertools import groupby

from punchout.formats.cxml.rules.all_rules import RuleInfo, all_rules
from punchout.messages import entry
from punchout.rules.elsewhere import DEMANDS, UNCHECKED

__all__ = ["rules_page"]

_KINDS = {
    "definition": "a definition",
    "conduct": "conduct of a program, which no document shows",
    "unseen": "nothing that a program can see",
}

_HEAD = """# The rules

Made by `python -m punchout.generate`; do not edit. `punchout explain CODE` says more about each rule.

An **error** breaks a must of the cXML Reference Guide, an **advisory** is legal and hurts with somebody. The scope says
what a rule needs to see: one document (doc), an earlier one too (pair), the HTTP, form or MIME layer (wire), the
configuration or the session (conf). The numbers are those of the guide's demands, listed at the end.
"""


def rules_page() -> str:
    """Return the page."""
    return "\n".join([_HEAD, *_families(), *_demands(), ""])


def _families() -> Iterator[str]:
    for family, infos in groupby(all_rules(), lambda info: info.code.partition("-")[0]):
        yield f"## {family}\n"
        for info in infos:
            yield from _rule(info)


def _rule(info: RuleInfo) -> Iterator[str]:
    said = entry(info.code)
    numbers = ", ".join(map(str, info.guide)) or "none"
    where = ", ".join(info.documents) or "every document"
    mended = "; mended by `punchout fix`" if info.autofix else ""
    yield f"### {info.code}\n\n{info.sentence}\n"
    yield f"{info.severity}, {info.scope}, {where}; demands: {numbers}; source: {info.source or '-'}{mended}\n"
    if said is None:
        return
    for title, example in (("Bad", said.bad), ("Good", said.good)):
        if example.strip():
            shown = example if len(example) < 600 else example[:600] + " …"
            yield f"{title}:\n\n```xml\n{shown}\n```\n"


def _demands() -> Iterator[str]:
    carried: dict[int, list[str]] = {}
    for info in all_rules():
        for number in info.guide:
            carried.setdefault(number, []).append(info.code)
    yield "## The demands of the guide\n\n| demand | carried out by, or why not |\n|---|---|"
    for number in DEMANDS:
        if number in carried:
            yield f"| {number} | {', '.join(carried[number])} |"
        else:
            yield f"| {number} | {_KINDS[UNCHECKED[number].kind]}: {UNCHECKED[number].reason} |"
