"""The sentences for people, by rule code and language; a finding carries facts, never prose.

`sentence(finding)` fills the rule's template with the finding's facts. A language is a package beside `en` with the
same families of codes; a code that a language lacks speaks English.
"""

from functools import cache
from importlib import import_module
from string import Formatter
from typing import NamedTuple

from punchout.findings import Finding

__all__ = ["LANGUAGES", "Entry", "Text", "entry", "sentence", "text"]

LANGUAGES = ("en",)
"""Languages whose sentences are held; adding one is one package here."""


class Entry(NamedTuple):
    """What is said about one rule code; `message` and `hint` may hold `{fact}` placeholders."""

    message: str
    hint: str = ""
    why: str = ""
    source: str = ""
    bad: str = ""
    good: str = ""


class Text(NamedTuple):
    """A finding's sentence and the advice that goes with it."""

    message: str
    hint: str


class _Facts(Formatter):
    def get_value(self, key: int | str, args: object, kwargs: object) -> str:
        return str(kwargs.get(key, "…")) if isinstance(kwargs, dict) else "…"


_FORMAT = _Facts()


@cache
def _catalogue(language: str) -> dict[str, Entry]:
    module = import_module(f"punchout.messages.{language}")
    return {code: Entry(*row) for code, row in module.CATALOGUE.items()}


@cache
def _pages(language: str) -> dict[str, str]:
    pages: dict[str, str] = import_module(f"punchout.messages.{language}.pages").PAGES
    return pages


def entry(code: str, language: str = "en") -> Entry | None:
    """Return what is said about a code, or None where no catalogue knows it."""
    return _catalogue(language).get(code) or _catalogue("en").get(code)


def sentence(finding: Finding, language: str = "en") -> Text:
    """Return the sentence and hint of one finding; an unknown code shows its facts rather than nothing."""
    found = entry(finding.rule, language)
    if found is None:
        return Text(" · ".join([finding.rule, *(f"{key}: {value}" for key, value in finding.facts.items())]), "")
    return Text(
        _FORMAT.vformat(found.message, (), dict(finding.facts)),
        _FORMAT.vformat(found.hint, (), dict(finding.facts)),
    )


def text(key: str, language: str = "en", **facts: object) -> str:
    """Return one text of the pages; an unknown key is a mistake of ours and raises KeyError."""
    template = _pages(language).get(key) or _pages("en")[key]
    return _FORMAT.vformat(template, (), {name: str(value) for name, value in facts.items()}) if facts else template
