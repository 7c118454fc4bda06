"""UOM, CLASS, ITEM: what one line says of its goods, wherever it stands."""

from collections.abc import Iterator

from lxml import etree

from punchout.findings import Fix, Severity
from punchout.formats.cxml.rules.page import Page, shown
from punchout.markup.naming import LANG
from punchout.rules.classes import DOMAINS, UNSPSC, digits, is_unspsc
from punchout.rules.codes.units import SHADOWED, UNITS, known, meant, shaped
from punchout.rules.engine import Check, Rule, Seen, rule, rules
from punchout.rules.lengths import DESCRIPTION, PART_ID, SHORT_NAME
from punchout.rules.once import repeated
from punchout.rules.parts import REJECTED, Part, in_two_units

__all__ = ["CHECKS"]

_LISTS = ("BlanketItemDetail", "ShipNoticeHeader", "Hazard")
_SUSPECTS = etree.XPath(
    "(ItemDetail | */ItemDetail | PunchoutDetail)[Description[2] or not(Classification[@domain='UNSPSC'])]"
)
"""Details with several descriptions or without the usual class: the others need no look."""

_PART_IDS = etree.XPath("*/ItemID/SupplierPartID")
_NUMBERS = frozenset(("SupplierPartID", "SupplierPartAuxiliaryID"))
_LINES = ("ItemIn", "ItemOut")


@rules(
    Rule("UOM-001", Severity.ADVISORY, guide=(103,), autofix=True),
    Rule("UOM-002", Severity.ADVISORY, guide=(103,)),
    Rule("UOM-003", guide=(103,)),
    Rule("UOM-004", Severity.ADVISORY),
    at=("UnitOfMeasure",),
)
def unit(element: etree._Element, page: Page) -> Iterator[Seen]:
    """Look up a unit in UN/CEFACT Recommendations 20 and 21."""
    written = (element.text or "").strip()
    if written in UNITS or known(written):
        if written in SHADOWED:
            yield Seen(element, facts={"unit": written, "meaning": SHADOWED[written]}, text=True, code="UOM-004")
        return
    code = meant(written)
    if code:
        fix = Fix("replace", {"element": "UnitOfMeasure", "text": code})
        yield Seen(element, facts={"unit": shown(written), "code": code}, fix=fix, text=True, code="UOM-001")
    else:
        code = "UOM-002" if shaped(written) else "UOM-003"
        yield Seen(element, facts={"unit": shown(written)}, text=True, code=code)


@rules(
    Rule("CLASS-001", Severity.ADVISORY, guide=(148,), autofix=True),
    Rule("CLASS-002", Severity.ADVISORY, guide=(148,)),
    at=("Classification",),
)
def unspsc(element: etree._Element, page: Page) -> Iterator[Seen]:
    """Look at the digits of an UNSPSC code; ten of them name a business function too."""
    domain = element.get("domain", "")
    if domain != "UNSPSC" and domain.strip().upper() not in DOMAINS:
        return
    written = element.text or ""
    if UNSPSC.match(written):
        return
    written = written.strip() or element.get("code", "").strip()
    bare = digits(written)
    if bare is None:
        yield Seen(element, facts={"class": shown(written)}, text=True, code="CLASS-002")
    elif bare != written:
        fix = Fix("replace", {"element": "Classification", "text": bare})
        yield Seen(element, facts={"class": shown(written), "digits": bare}, fix=fix, text=True, code="CLASS-001")


@rules(
    Rule("CLASS-003", Severity.ADVISORY, guide=(148,)),
    Rule("ITEM-010", guide=(111,)),
    at=("OrderRequest", "PunchOutOrderMessage", "PunchOutSetupRequest", "IndexItemAdd", "IndexItemPunchout", *_LISTS),
)
def lists(element: etree._Element, page: Page) -> Iterator[Seen]:
    """Look for the UNSPSC class, and for two texts in one language where a list holds translations of one text."""
    suspects = [element] if element.tag in _LISTS else _SUSPECTS(element)
    for suspect in suspects:
        yield from _in_list(suspect)


def _in_list(element: etree._Element) -> Iterator[Seen]:
    domains = [child.get("domain", "") for child in element.iterchildren("Classification")]
    if domains and not any(map(is_unspsc, domains)):
        yield Seen(element, facts={"domains": shown(", ".join(domain or '""' for domain in domains))}, code="CLASS-003")
    texts = [child for child in element.iterchildren("Description", "ServiceLevel") if child.get(LANG, "").strip()]
    said = [(str(child.tag), child.get(LANG, "").strip().lower(), child.get("type", "")) for child in texts]
    for position in repeated(said):
        name, language, _ = said[position]
        yield Seen(texts[position], "xml:lang", {"element": name, "language": shown(language)}, code="ITEM-010")


@rules(
    Rule("ITEM-001", Severity.ADVISORY, guide=(141, 163)),
    Rule("ITEM-002", guide=(143, 164)),
    at=_LINES,
)
def line(element: etree._Element, page: Page) -> Iterator[Seen]:
    """Look at the attributes of a line."""
    quantity = element.get("quantity", "")
    if quantity[:1] == "-" or quantity[:2] == " -":
        yield Seen(element, "quantity", {"quantity": shown(quantity)}, code="ITEM-001")
    parent, kind = element.get("parentLineNumber"), element.get("itemType")
    # Later versions know the type lean, and composites within composites; both may have a parent too.
    if kind is None and (parent or "0").strip() not in ("", "0"):
        yield Seen(
            element,
            "parentLineNumber",
            {"problem": "parentLineNumber stands on a line without itemType"},
            code="ITEM-002",
        )
    elif parent is None and kind == "item":
        yield Seen(
            element,
            "itemType",
            {"problem": 'itemType="item" stands on a line without parentLineNumber'},
            code="ITEM-002",
        )


@rules(
    Rule("ITEM-003", Severity.ADVISORY),
    Rule("ITEM-004", Severity.ADVISORY),
    Rule("ITEM-005", Severity.ADVISORY, guide=(11,)),
    at=("ItemID",),
)
def part(element: etree._Element, page: Page) -> Iterator[Seen]:
    """Look at the ids of a part, as networks will."""
    for child in element:
        name, written = str(child.tag), child.text or ""
        if name not in _NUMBERS:
            continue
        if REJECTED.search(written):
            found = sorted(set(REJECTED.findall(written)))
            yield Seen(child, facts={"element": name, "characters": " ".join(found)}, text=True, code="ITEM-003")
        if len(written) > PART_ID // 4 and (size := len(written.encode())) > PART_ID:
            yield Seen(child, facts=_long(name, size, PART_ID), text=True, code="ITEM-004")
        if name == "SupplierPartID" and not written.strip():
            yield Seen(child, facts={"element": name}, code="ITEM-005")


def _long(name: str, size: int, most: int) -> dict[str, str]:
    return {"element": name, "length": str(size), "most": str(most)}


@rules(
    Rule("ITEM-006", Severity.ADVISORY, guide=(109,)),
    Rule("ITEM-007", Severity.ADVISORY, guide=(109,)),
    Rule("ITEM-008", Severity.ADVISORY),
    at=("Description",),
)
def description(element: etree._Element, page: Page) -> Iterator[Seen]:
    """Look at a description and the short name in it."""
    if not len(element):
        text = element.text
        if text and len(text) > DESCRIPTION:
            yield Seen(element, facts=_long("Description", len(text), DESCRIPTION), code="ITEM-008")
        return
    short = element[0]
    name = " ".join((short.text or "").split())
    if len(name) > SHORT_NAME:
        yield Seen(short, facts=_long("ShortName", len(name), SHORT_NAME), code="ITEM-006")
    text = " ".join(f"{element.text or ''} {short.tail or ''}".split())
    if name and name == text:
        yield Seen(short, facts={"name": shown(name)}, code="ITEM-007")


@rule("ITEM-009", at=("PunchOutOrderMessage", "OrderRequest"), guide=(146,))
def same_part(element: etree._Element, page: Page) -> Iterator[Seen]:
    """Look for one part number in two units: nothing but the auxiliary id could tell them apart."""
    numbers = [one.text for one in _PART_IDS(element)]
    if len(set(numbers)) == len(numbers):
        return
    parts = [_part(line) for line in page.lines]
    units = [(line.findtext("ItemDetail/UnitOfMeasure") or "").strip() for line in page.lines]
    for position, first in in_two_units(zip(parts, units, strict=True)):
        facts = {"part": shown(parts[position].number), "first": first[:12], "second": units[position][:12]}
        yield Seen(page.lines[position].find("ItemID"), facts=facts)


def _part(line: etree._Element) -> Part:
    auxiliary = line.find("ItemID/SupplierPartAuxiliaryID")
    rest = "" if auxiliary is None else "".join(map(str, auxiliary.itertext()))
    return Part(line.findtext("ItemID/SupplierPartID") or "", rest, line.findtext("SupplierID") or "")


CHECKS: tuple[Check, ...] = (unit, unspsc, lists, line, part, description, same_part)
