"""ADDR, URL, LANG: addresses, links and languages, wherever they stand."""

import re
from collections.abc import Iterator

from lxml import etree

from punchout.findings import Fix, Severity
from punchout.formats.cxml.rules.page import Page, shown
from punchout.markup.naming import LANG
from punchout.rules import lengths
from punchout.rules.codes import countries, languages
from punchout.rules.codes.iso import COUNTRIES
from punchout.rules.engine import ROOT, Check, Rule, Seen, rule, rules
from punchout.rules.links import flaw

__all__ = ["CHECKS"]

_OPENED = frozenset({"BrowserFormPost", "StartPage", "SupplierSetup", "Transaction", "Followup"})
"""Whose URL a browser or a server opens with what was entrusted to it."""

_WRITTEN = re.compile(rb"""xml:lang\s*=\s*["']([^"']*)""")
_WITH_LANGUAGE = etree.XPath("//*[@xml:lang]")

_URLS = {"content id": "URL-004", "blank": "URL-005", "relative": "URL-001", "open": "URL-002"}


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
    meant = countries.meant(written)
    fix = Fix("replace", {"attribute": "isoCountryCode", "value": meant}) if meant else None
    yield Seen(element, "isoCountryCode", {"country": shown(written)}, fix)


@rule("ADDR-004", at=("State",), severity=Severity.ADVISORY, guide=(102,))
def state(element: etree._Element, page: Page) -> Iterator[Seen]:
    """Look at the form of a subdivision's code."""
    written = element.get("isoStateCode")
    if written is not None and not countries.is_subdivision(written.strip()):
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
    if (wrong := flaw(written, opened=holder in _OPENED)) is not None:
        facts = {"url": shown(wrong.seen)} | ({} if wrong.how == "content id" else {"holder": holder})
        yield Seen(element, facts=facts, text=True, code=_URLS[wrong.how])
    if holder == "StartPage" and len(written) > lengths.URL:
        facts = {"length": str(len(written)), "most": str(lengths.URL)}
        yield Seen(element, facts=facts, text=True, code="URL-003")


@rule("ADDR-005", at=("ShipTo",), severity=Severity.ADVISORY, guide=(107,))
def deliver_to(element: etree._Element, page: Page) -> Iterator[Seen]:
    """Look for person and place, each in a DeliverTo of its own."""
    lines = element.findall("Address/PostalAddress/DeliverTo")
    if len(lines) == 1:
        yield Seen(lines[0])


@rule("LANG-001", at=(ROOT,), severity=Severity.ADVISORY, guide=(24,), autofix=True)
def language(root: etree._Element, page: Page) -> Iterator[Seen]:
    """Look at every xml:lang of a document."""
    # What is written is looked at first, since few documents name a language that is none.
    if all(languages.known(code.decode()) for code in set(_WRITTEN.findall(page.reading.utf8))):
        return
    for element in _WITH_LANGUAGE(root):
        written = element.get(LANG, "")
        if not languages.known(written):
            meant = languages.meant(written)
            fix = Fix("replace", {"attribute": "xml:lang", "value": meant}) if meant else None
            yield Seen(element, "xml:lang", {"language": shown(written)}, fix)


CHECKS: tuple[Check, ...] = (address_id, country, state, url, deliver_to, language)
