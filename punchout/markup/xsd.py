"""The second opinion: an XSD with the datatypes that a DTD cannot say; it never refuses anything by itself.

lxml's compiled schema decides. Only where it refuses a value, `xmlschema` is loaded with the datatypes alone (the whole
schema would take it a second) and looks at the values of the elements that were named, until it has found twenty.
"""

import re
import threading
from collections.abc import Callable, Iterator
from copy import deepcopy
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any

from lxml import etree

from punchout.findings import Finding, Severity
from punchout.markup.dtd import qualified
from punchout.markup.locate import ATTRIBUTE, TEXT, Spot, path_of, places
from punchout.markup.naming import LANG
from punchout.markup.parse import Reading
from punchout.markup.prologue import read_prologue
from punchout.markup.verdict import with_doctype, within_bounds

__all__ = ["MOST", "Types", "explain", "verdict"]

Types = Callable[[str, str], str | None]
"""The name of the datatype of an element's text, or of the attribute named with it; None where text is free."""

MOST = 20
"""Failing elements explained."""

_ERROR, _ADVISORY = Severity.ERROR, Severity.ADVISORY
_CODES = {
    "dateTimeWithOffset": ("XSD-DATETIME", _ERROR),
    "dateOrDateTime": ("XSD-DATE", _ADVISORY),
    "money": ("XSD-AMOUNT", _ERROR),
    "currencyCode": ("XSD-CURRENCY", _ERROR),
    "countryCode": ("XSD-COUNTRY", _ERROR),
    "subdivisionCode": ("XSD-SUBDIVISION", _ERROR),
    "absoluteURL": ("XSD-URL", _ERROR),
    "language": ("XSD-LANGUAGE", _ADVISORY),
    "decimal": ("XSD-NUMBER", _ADVISORY),
    "percentage": ("XSD-NUMBER", _ADVISORY),
    "lineNumber": ("XSD-NUMBER", _ADVISORY),
    "nonNegativeInteger": ("XSD-NUMBER", _ADVISORY),
    "integer": ("XSD-NUMBER", _ADVISORY),
    "time": ("XSD-TIME", _ADVISORY),
    "duration": ("XSD-DURATION", _ADVISORY),
}
"""Our code for a datatype; an error only where the guide says must. Other types are the DTD's business."""

_NAMED = re.compile(
    r"Element '(?P<element>[^']{1,300})'(?:, attribute '(?P<attribute>[^']{1,300})')?: "
    r"(?:\[facet |'.*' is not a valid value)",
    re.DOTALL,
)
_SHOWN = 60
_LONGEST = 1000  # characters; no value of a datatype is longer, and patterns run in Python's own engine
_PIECES = 1000
"""Pieces of all texts that libxml2 joins in no time."""

_DIVIDES = (b"&", b"<!", b"<?")
_LONG = etree.XPath("//text()[string-length() > 4096]")
_one_at_a_time = threading.Lock()  # `xmlschema` keeps the errors of a value in its schema


def verdict(reading: Reading) -> bool | None:
    """Return whether the XSD accepts a document; None where there is no XSD for it. Linear, as the DTD's verdict is."""
    with reading.grammar.borrowed():
        return not _messages(reading) if _schema(reading) else None


def explain(reading: Reading, types: Types, limit: int = MOST) -> list[Finding]:
    """Return findings on the values of at most `limit` elements, by place; empty where the XSD accepts the document.

    What is wrong with the structure is told by the DTD and not repeated.
    """
    with reading.grammar.borrowed():
        messages = _messages(reading) if _schema(reading) else []
    named = {(found["element"], found["attribute"]) for found in map(_NAMED.match, messages) if found}
    typed = {(tag, attribute): name for tag, attribute in named if (name := _type(tag, attribute, types)) in _CODES}
    if not typed:
        return []
    with _one_at_a_time:
        flaws = list(islice(_values(reading, typed), limit))
    found = places(reading.root, reading.utf8, (spot for spot, _ in flaws))
    findings = [
        finding.at(place.line, place.column, path_of(spot.element))
        for (spot, finding), place in zip(flaws, found, strict=True)
    ]
    return sorted(findings, key=lambda finding: (finding.line or 0, finding.column or 0))


def _schema(reading: Reading) -> etree.XMLSchema | None:
    return reading.grammar.schema(reading.dtd) if reading.dtd else None


def _messages(reading: Reading) -> list[str]:
    """Return what libxml2 says against a document; its words are read, never shown."""
    schema, name = _schema(reading), reading.dtd
    if schema is None or name is None:
        return []
    if within_bounds(reading.root, reading.utf8):
        return [] if schema.validate(reading.root) else [entry.message for entry in schema.error_log]
    doctype = reading.grammar.doctype(name, qualified(reading.root))
    parser, utf8 = reading.grammar.judging_parser(validate=False, schema=name), _brief(reading)
    try:
        etree.fromstring(with_doctype(utf8, read_prologue(utf8), doctype), parser)
    except etree.XMLSyntaxError:
        # The log of the error itself holds the last hundred lines of this thread, those of other documents among them.
        return [entry.message for entry in parser.error_log] or [""]
    return []


def _brief(reading: Reading) -> bytes:
    """Return the document, with its texts cut where many of their pieces stand in one that is longer than any value.

    References, comments and CDATA divide a text, and libxml2 takes time by the square of the pieces to join them.
    """
    if sum(map(reading.utf8.count, _DIVIDES)) <= _PIECES:
        return reading.utf8
    root = deepcopy(reading.root)
    for text in _LONG(root):
        # Free text and a URL may go on like this, and nothing else.
        cut = f"{text.strip()[:_LONGEST]}*" if text.strip() else " "
        setattr(text.getparent(), "tail" if text.is_tail else "text", cut)
    return etree.tostring(root, encoding="utf-8")


def _type(tag: str, attribute: str | None, types: Types) -> str | None:
    return "language" if attribute == LANG else types(tag, attribute or "")


def _values(reading: Reading, typed: dict[tuple[str, str | None], str]) -> Iterator[tuple[Spot, Finding]]:
    """Yield each value of the named elements and attributes that does not fit its type."""
    simple = _load(reading.grammar.schema_path(reading.dtd or "").with_name("types.xsd")).types
    version = f"cXML {reading.grammar.version}"
    for element in reading.root.iter({tag for tag, _ in typed}):
        for (tag, attribute), name in typed.items():
            value = element.get(attribute) if attribute else element.text or ""
            if tag != element.tag or value is None or _fits(value, simple[name]):
                continue
            code, severity = _CODES[name]
            written = _written(attribute)
            facts = {"value": value.strip()[:_SHOWN], "element": qualified(element), "attribute": written}
            spot = Spot(element, ATTRIBUTE if attribute else TEXT, written)
            yield spot, Finding(code, severity, facts, source=f"{version}, {qualified(element)}")


def _fits(value: str, simple: Any) -> bool:
    # Not `is_valid`: given a text that looks like a URL it would fetch it.
    return len(value) <= _LONGEST and bool(simple.text_is_valid(value))


def _written(attribute: str | None) -> str:
    return "xml:lang" if attribute == LANG else attribute or ""


@cache
def _load(path: Path) -> Any:
    import xmlschema  # a fifth of a second, for failing documents only

    return xmlschema.XMLSchema(str(path), allow="sandbox")
