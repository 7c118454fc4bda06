"""ADDR, URL, LANG: addresses, links and languages, wherever they stand."""

import re
from collections.abc import Iterator

from lxml import etree

from punchout.findings import Fix, Severity
from punchout.formats.cxml.rules.page import Page, shown
from punchout.markup.naming import LANG
from punchout.rules.codes.iso import COUNTRIES, LANGUAGES
from punchout.rules.engine import ROOT, Check, Rule, Seen, rule, rules

__all__ = ["CHECKS"]

_SUBDIVISION = re.compile(r"[A-Z]{2}-[A-Z0-9]{1,3}\Z", re.ASCII)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:\S+\Z", re.ASCII)
_CONTENT_ID = re.compile(r"cid:(?:[A-Za-z0-9\-._~@!$&'()*+,;=:/?]|%[0-9A-Fa-f]{2})+\Z", re.ASCII | re.IGNORECASE)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*\Z", re.ASCII)
_OPENED = frozenset({"BrowserFormPost", "StartPage", "SupplierSetup", "Transaction", "Followup"})
"""Whose URL a browser or a server opens with what was entrusted to it."""

_WRITTEN = re.compile(rb"""xml:lang\s*=\s*["']([^"']*)""")
_WITH_LANGUAGE = etree.XPath("//*[@xml:lang]")

_BLANK = re.compile(r"\s+")
_AROUND = 25

_SHORT = 255
"""Characters of a URL that every system is known to keep."""


@rules(
    Rule("ADDR-001", Severity.ADVISORY, guide=(106,)),
    Rule("ADDR-002", Severity.ADVISORY, guide=(11,)),
    at=("Address", "Contact"),
)
def address_id(element: etree._Element, page: Page) -> Iterator[Seen]:
    """Look at the id of an address; the guide's older examples name no domain."""
    written = element.get("addressID")
    if written is None:
        return
    if not written.strip():
        yield Seen(element, "addressID", {"element": str(element.tag)}, code="ADDR-002")
    elif not element.get("addressIDDomain", "").strip():
        yield Seen(element, "addressID", {"id": shown(written)}, code="ADDR-001")


@rule("ADDR-003", at=("Address", "Country", "CountryCode"), guide=(102, 105), autofix=True)
def country(element: etree._Element, page: Page) -> Iterator[Seen]:
    """Look up a country."""
    written = element.get("isoCountryCode")
    if written is None or written in COUNTRIES:
        return
    meant = {"UK": "GB"}.get(written.strip().upper(), written.strip().upper())
    fix = Fix("replace", {"attribute": "isoCountryCode", "value": meant}) if meant in COUNTRIES else None
    yield Seen(element, "isoCountryCode", {"country": shown(written)}, fix)


@rule("ADDR-004", at=("State",), severity=Severity.ADVISORY, guide=(102,))
def state(element: etree._Element, page: Page) -> Iterator[Seen]:
    """Look at the form of a subdivision's code."""
    written = element.get("isoStateCode")
    if written is not None and not _SUBDIVISION.match(written.strip()):
        yield Seen(element, "isoStateCode", {"state": shown(written)})


@rules(
    Rule("URL-001", guide=(104,)),
    Rule("URL-002", Severity.ADVISORY),
    Rule("URL-003", Severity.ADVISORY, guide=(132,)),
    Rule("URL-004", guide=(93, 94)),
    Rule("URL-005", guide=(104,)),
    at=("URL",),
)
def url(element: etree._Element, page: Page) -> Iterator[Seen]:
    """Look at one URL."""
    written = (element.text or "").strip()
    parent = element.getparent()
    holder = "" if parent is None else str(parent.tag)
    if not written:
        return  # an empty element is told as that
    if written[:4].lower() == "cid:" and not _CONTENT_ID.match(written):
        yield Seen(element, facts={"url": shown(written)}, text=True, code="URL-004")
    elif (blank := _BLANK.search(written)) and _SCHEME.match("".join(written.split())):
        around = written[max(0, blank.start() - _AROUND) : blank.end() + _AROUND]
        yield Seen(element, facts={"url": shown(around), "holder": holder}, text=True, code="URL-005")
    elif not _SCHEME.match(written):
        yield Seen(element, facts={"url": shown(written), "holder": holder}, text=True, code="URL-001")
    elif holder in _OPENED and written[:5].lower() == "http:" and not _local(written):
        yield Seen(element, facts={"url": shown(written), "holder": holder}, text=True, code="URL-002")
    if holder == "StartPage" and len(written) > _SHORT:
        facts = {"length": str(len(written)), "most": str(_SHORT)}
        yield Seen(element, facts=facts, text=True, code="URL-003")


def _local(url: str) -> bool:
    host = url[7:].partition("/")[0].partition(":")[0].lower()
    return host in ("localhost", "127.0.0.1") or host.endswith((".test", ".localhost", ".internal"))


@rule("ADDR-005", at=("ShipTo",), severity=Severity.ADVISORY, guide=(107,))
def deliver_to(element: etree._Element, page: Page) -> Iterator[Seen]:
    """Look for person and place, each in a DeliverTo of its own."""
    lines = element.findall("Address/PostalAddress/DeliverTo")
    if len(lines) == 1:
        yield Seen(lines[0])


@rule("LANG-001", at=(ROOT,), severity=Severity.ADVISORY, guide=(24,), autofix=True)
def languages(root: etree._Element, page: Page) -> Iterator[Seen]:
    """Look at every xml:lang of a document."""
    # What is written is looked at first, since few documents name a language that is none.
    if all(_is_language(code.decode()) for code in set(_WRITTEN.findall(page.reading.utf8))):
        return
    for element in _WITH_LANGUAGE(root):
        written = element.get(LANG, "")
        if not _is_language(written):
            meant = re.sub("-UK$", "-GB", written.strip().replace("_", "-"), flags=re.IGNORECASE)
            fix = Fix("replace", {"attribute": "xml:lang", "value": meant}) if _is_language(meant) else None
            yield Seen(element, "xml:lang", {"language": shown(written)}, fix)


def _is_language(written: str) -> bool:
    code = written.strip()
    if not _LANGUAGE.match(code):
        return False
    language, country, *_ = (*code.split("-"), "")
    if len(country) == 2 and country.upper() not in COUNTRIES:
        return False
    return len(language) == 3 or language.lower() in LANGUAGES


CHECKS: tuple[Check, ...] = (address_id, country, state, url, deliver_to, languages)
