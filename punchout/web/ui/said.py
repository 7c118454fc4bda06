"""Findings as they are said to people: code, sentence, hint."""

from collections.abc import Iterable
from typing import NamedTuple

from punchout.findings import Finding
from punchout.messages import entry, sentence
from punchout.web.language import spoken

__all__ = ["Said", "said_all"]


class Said(NamedTuple):
    """A finding with its sentence and hint; `known` where there is a page that explains its code."""

    finding: Finding
    message: str
    hint: str
    known: bool


def said_all(findings: Iterable[Finding]) -> tuple[Said, ...]:
    """Return findings as they are said in the language of this page."""
    language = spoken()
    return tuple(Said(finding, *sentence(finding, language), entry(finding.rule) is not None) for finding in findings)
