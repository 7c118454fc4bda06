"""The sentences for people, by rule code and language; a finding carries facts, never prose.

`sentence(finding)` fills the rule's template with the finding's facts. A language is a package beside `en`: what it
lacks, be it a page's text, a code or the end of a code's row, is said in English. Its `FACTS` say what rules write into
facts in English words, its `FAULTS` what a fault does, which English says where the fault is defined, its `BLANKS` what
stands for a fact that is not known.
"""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from string import Formatter
from typing import NamedTuple

from punchout.findings import Finding

__all__ = ["LANGUAGES", "Entry", "Text", "advice", "entry", "fault", "held", "outline", "sentence", "text", "word"]

LANGUAGES = ("en", "fr")
"""Languages whose sentences are held, English first; adding one is one package here."""


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
        """Return a fact, an ellipsis where there is none: a sentence with a gap is better than no answer."""
        return str(kwargs.get(key, "…")) if isinstance(kwargs, dict) else "…"


_FORMAT = _Facts()


class _Blanks(Formatter):
    """Fills every placeholder with a word for what belongs there."""

    def __init__(self, code: str, words: Mapping[str, str]) -> None:
        self._code, self._words = code, words

    def get_value(self, key: int | str, args: object, kwargs: object) -> str:
        """Return the word of this code for a fact, else the one of all codes, else the fact's own name."""
        return self._words.get(f"{self._code}.{key}", self._words.get(str(key), str(key).upper()))


@cache
def _catalogue(language: str) -> dict[str, Entry]:
    rows = import_module(f"punchout.messages.{language}").CATALOGUE
    if language == "en":
        return {code: Entry(*row) for code, row in rows.items()}
    english = _catalogue("en")
    # A row ends where language ends: source and examples are the same for all.
    return english | {code: Entry(*row, *english[code][len(row) :]) for code, row in rows.items()}


@cache
def _words(language: str) -> Mapping[str, Mapping[str, str]]:
    words: Mapping[str, Mapping[str, str]] = getattr(import_module(f"punchout.messages.{language}"), "FACTS", {})
    return words


def _told(facts: Mapping[str, str], language: str) -> dict[str, str]:
    """Return facts in a language: rules write some of them in English words."""
    words = _words(held(language))
    return {name: _worded(value, words.get(name, {})) for name, value in facts.items()} if words else dict(facts)


def _worded(value: str, words: Mapping[str, str]) -> str:
    """Return a fact in the words for how it begins; where `…` stands in them, they are also for how it ends."""
    for ours, said in words.items():
        head, gap, tail = ours.partition("…")
        if value.startswith(head) and value.endswith(tail):
            rest = value[len(head) : len(value) - len(tail)]
            return said.replace("…", rest) if gap else said + rest
    return value


@cache
def _pages(language: str) -> dict[str, str]:
    pages: dict[str, str] = import_module(f"punchout.messages.{language}.pages").PAGES
    return pages if language == "en" else _pages("en") | pages


def held(language: str) -> str:
    """Return the language in which we speak to somebody of a language tag: `fr` for fr-CA, English where we lack it."""
    primary = language.replace("_", "-").partition("-")[0].lower()
    return primary if primary in LANGUAGES else "en"


def entry(code: str, language: str = "en") -> Entry | None:
    """Return what is said about a code, or None where no catalogue knows it."""
    return _catalogue(held(language)).get(code)


def outline(code: str, language: str = "en") -> Entry | None:
    """Return what is said about a code while no finding is at hand: a word stands for each fact, as in `VALUE is odd`.

    None where no catalogue knows the code.
    """
    found = entry(code, language)
    if found is None:
        return None
    blanks = _Blanks(code, import_module(f"punchout.messages.{held(language)}.blanks").BLANKS)
    return found._replace(message=blanks.format(found.message), hint=blanks.format(found.hint))


def sentence(finding: Finding, language: str = "en") -> Text:
    """Return the sentence and hint of one finding; an unknown code shows its facts rather than nothing."""
    found = entry(finding.rule, language)
    if found is None:
        return Text(" · ".join([finding.rule, *(f"{key}: {value}" for key, value in finding.facts.items())]), "")
    facts = _told(finding.facts, language)
    return Text(_FORMAT.vformat(found.message, (), facts), _FORMAT.vformat(found.hint, (), facts))


def advice(finding: Finding, language: str = "en") -> str:
    """Return one finding as a partner is told it: where it is, what it is, what to do about it."""
    place, (message, hint) = f"line {finding.line}: " if finding.line else "", sentence(finding, language)
    return place + message + (f"{' ' if message.endswith('.') else '; '}{hint}" if hint else "")


def word(fact: str, value: str, language: str = "en") -> str:
    """Return the value of a fact as a sentence in that language would tell it."""
    return _told({fact: value}, language)[fact]


def fault(name: str, english: str, language: str = "en") -> str:
    """Return what a fault does, in English where the language does not say it."""
    said: Mapping[str, str] = getattr(import_module(f"punchout.messages.{held(language)}"), "FAULTS", {})
    return said.get(name, english)


def text(key: str, language: str = "en", **facts: object) -> str:
    """Return one text of the pages; an unknown key is a mistake of ours and raises KeyError."""
    template = _pages(held(language))[key]
    return _FORMAT.vformat(template, (), {name: str(value) for name, value in facts.items()}) if facts else template
