"""TIME: moments as the guide wants them, `YYYY-MM-DDThh:mm:ss±hh:mm` (p25)."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from functools import lru_cache
from typing import Any

from lxml import etree

from punchout.findings import Fix, Severity
from punchout.formats.cxml.grammar.datatypes import DATATYPES
from punchout.formats.cxml.rules.page import Page, shown
from punchout.rules.engine import Check, Rule, Seen, rules
from punchout.rules.moments import far

__all__ = ["CHECKS"]

_MOMENT = re.compile(
    r"(?P<date>\d{4}-\d\d-\d\d)"
    r"(?:T(?P<time>[0-2]\d:[0-5]\d)(?P<seconds>:[0-6]\d(?:\.\d+)?)?(?P<zone>Z|[+-][01]\d(?P<colon>:?)[0-5]\d)?)?\Z",
    re.ASCII,
)


def _attributes() -> dict[str, tuple[str, ...]]:
    """Return the attributes that hold moments, by element; an attribute that may hold a day is none of them."""
    found: dict[str, list[str]] = {}
    for name, datatype in DATATYPES.items():
        element, _, attribute = name.partition("@")
        if attribute and datatype in ("dateTimeWithOffset", "dateOrDateTime"):
            found.setdefault(element, []).append(attribute)
    return {element: tuple(attributes) for element, attributes in found.items()}


_AT: Mapping[Any, tuple[str, ...]] = _attributes()
_DAYS = {name for name, datatype in DATATYPES.items() if datatype == "dateOrDateTime"}


@lru_cache(maxsize=4096)
def _flaw(written: str) -> str:
    """Return the code of what is wrong with a moment, empty where nothing is."""
    found = _MOMENT.match(written)
    if not found or not _possible(found["date"], found["time"]):
        return "TIME-001"
    if found["time"] is None:
        return "TIME-005"
    if found["zone"] is None:
        return "TIME-003"
    if found["zone"] == "Z":
        return "TIME-002"
    if not found["colon"]:
        return "TIME-004"
    return "" if found["seconds"] else "TIME-006"


def _possible(date: str, time: str | None) -> bool:
    try:
        datetime.fromisoformat(f"{date}T{time or '00:00'}")
    except ValueError:
        return time == "24:00"
    return True


def _fix(code: str, attribute: str, written: str) -> Fix | None:
    if code == "TIME-002":
        return Fix("replace", {"attribute": attribute, "value": written[:-1] + "+00:00"})
    if code == "TIME-004":
        return Fix("replace", {"attribute": attribute, "value": f"{written[:-2]}:{written[-2:]}"})
    if code not in ("TIME-001", "TIME-006"):
        return None
    from punchout.formats.cxml.moments import respelled

    right = respelled(written)
    return Fix("replace", {"attribute": attribute, "value": right}) if right else None


@rules(
    Rule("TIME-001", guide=(20, 21), autofix=True),
    Rule("TIME-002", guide=(22,), autofix=True),
    Rule("TIME-003", guide=(21,)),
    Rule("TIME-004", guide=(23,), autofix=True),
    Rule("TIME-005", Severity.ADVISORY, guide=(21,)),
    Rule("TIME-006", Severity.ADVISORY, guide=(21,), autofix=True),
    Rule("TIME-007", Severity.ADVISORY),
    at=tuple(_AT),
)
def moments(element: etree._Element, page: Page) -> Iterator[Seen]:
    """Look at every moment of an element."""
    for attribute in _AT[element.tag]:
        written = element.get(attribute)
        if written is not None and (_flaw(written) or attribute == "timestamp"):
            yield from _judge(element, attribute, written, page)


def _judge(element: etree._Element, attribute: str, written: str, page: Page) -> Iterable[Seen]:
    code = _flaw(written)
    if not code:
        if attribute == "timestamp" and far(datetime.fromisoformat(written.replace("T24:", "T00:")), page.now):
            yield Seen(element, attribute, {"value": shown(written), "attribute": attribute}, code="TIME-007")
        return
    if f"{element.tag!s}@{attribute}" in _DAYS and code in ("TIME-001", "TIME-003", "TIME-005"):
        # Fields of cards, trips and deliveries hold days, months, and what people write into them.
        return
    facts = {"value": shown(written), "attribute": attribute}
    # The guide's own orders write an orderDate without an offset (p117) and a MAC with -0800 (p30).
    loose = code == "TIME-003" and attribute != "timestamp"
    lenient = loose or (code == "TIME-004" and element.tag == "CredentialMac")
    # Without a time there is no offset either, which a timestamp must have.
    strict = code == "TIME-005" and attribute == "timestamp"
    severity = Severity.ADVISORY if lenient else Severity.ERROR if strict else None
    yield Seen(element, attribute, facts, _fix(code, attribute, written), code=code, severity=severity)


CHECKS: tuple[Check, ...] = (moments,)
