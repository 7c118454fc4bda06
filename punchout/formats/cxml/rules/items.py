"""UOM, CLASS, ITEM: what one line says of its goods, wherever it stands."""

import re
from collections.abc import Iterator

from lxml import etree

from punchout.findings import Fix, Severity
from punchout.formats.cxml.rules.page import Page, shown
from punchout.markup.naming import LANG
from punchout.rules.codes.units import SHADOWED, UNITS, known, meant
from punchout.rules.engine import Check, Rule, Seen, rule, rules
from punchout.rules.once import repeated

__all__ = ["CHECKS"]

_CODE = re.compile(r"[A-Z0-9]{2,3}\Z", re.ASCII)
_LISTS = ("BlanketItemDetail", "ShipNoticeHeader", "Hazard")
_SUSPECTS = etree.XPath(
    "(ItemDetail | */ItemDetail | PunchoutDetail)[Description[2] or not(Classification[@domain='UNSPSC'])]"
)
"""Details with several descriptions or without the usual class: the others need no look."""

_PART_IDS = etree.XPath("*/ItemID/SupplierPartID")
_REJECTED = re.compile(r"[{}?]")
_NUMBERS = frozenset(("SupplierPartID", "SupplierPartAuxiliaryID"))
_UNSPSC = re.compile(r"\d{8}(?:\d\d)?\Z", re.ASCII)
_UNSPSC_DOMAINS = frozenset(("UNSPSC", "UN/SPSC", "SPSC", "UNSPSC_CODE"))
_LINES = ("ItemIn", "ItemOut")

_PART_ID, _AUXILIARY_ID, _SHORT_NAME, _DESCRIPTION = 255, 255, 50, 2000
"""Characters that networks keep of an id or a text; the guide names only the 50 of a ShortName (p92)."""


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
        shaped = _CODE.match(written)
        yield Seen(element, facts={"unit": shown(written)}, text=True, code="UOM-002" if shaped else "UOM-003")


@rules(
    Rule("CLASS-001", Severity.ADVISORY, guide=(148,), autofix=True),
    Rule("CLASS-002", Severity.ADVISORY, guide=(148,)),
    at=("Classification",),
)
def unspsc(element: etree._Element, page: Page) -> Iterator[Seen]:
    """Look at the digits of an UNSPSC code; ten of them name a business function too."""
    domain = element.get("domain", "")
    if domain != "UNSPSC" and domain.strip().upper() not in _UNSPSC_DOMAINS:
        return
    written = element.text or ""
    if _UNSPSC.match(written):
        return
    written = written.strip() or element.get("code", "").strip()
    digits = re.sub(r"[\s.\-]|^UNSPSC:?", "", written, flags=re.IGNORECASE)
    if digits != written and _UNSPSC.match(digits):
        fix = Fix("replace", {"element": "Classification", "text": digits})
        yield Seen(element, facts={"class": shown(written), "digits": digits}, fix=fix, text=True, code="CLASS-001")
    elif not _UNSPSC.match(written):
        yield Seen(element, facts={"class": shown(written)}, text=True, code="CLASS-002")


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
    if domains and not any("SPSC" in domain.upper() for domain in domains):
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
        if _REJECTED.search(written):
            found = sorted(set(_REJECTED.findall(written)))
            yield Seen(child, facts={"element": name, "characters": " ".join(found)}, text=True, code="ITEM-003")
        most = _PART_ID if name == "SupplierPartID" else _AUXILIARY_ID
        if len(written) > most // 4 and (size := len(written.encode())) > most:
            yield Seen(child, facts=_long(name, size, most), text=True, code="ITEM-004")
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
        if text and len(text) > _DESCRIPTION:
            yield Seen(element, facts=_long("Description", len(text), _DESCRIPTION), code="ITEM-008")
        return
    short = element[0]
    name = " ".join((short.text or "").split())
    if len(name) > _SHORT_NAME:
        yield Seen(short, facts=_long("ShortName", len(name), _SHORT_NAME), code="ITEM-006")
    text = " ".join(f"{element.text or ''} {short.tail or ''}".split())
    if name and name == text:
        yield Seen(short, facts={"name": shown(name)}, code="ITEM-007")


@rule("ITEM-009", at=("PunchOutOrderMessage", "OrderRequest"), guide=(146,))
def same_part(element: etree._Element, page: Page) -> Iterator[Seen]:
    """Look for one part number in two units: nothing but the auxiliary id could tell them apart."""
    numbers = [one.text for one in _PART_IDS(element)]
    if len(set(numbers)) == len(numbers):
        return
    units: dict[tuple[str, str, str], str] = {}
    for line in page.lines:
        item_id, written = line.find("ItemID"), (line.findtext("ItemDetail/UnitOfMeasure") or "").strip()
        if item_id is None or not written:
            continue
        number, auxiliary = item_id.findtext("SupplierPartID"), item_id.find("SupplierPartAuxiliaryID")
        rest = "" if auxiliary is None else "".join(map(str, auxiliary.itertext()))
        key = number or "", rest, line.findtext("SupplierID") or ""
        if number and units.setdefault(key, written) != written:
            yield Seen(item_id, facts={"part": shown(number), "first": units[key][:12], "second": written[:12]})


CHECKS: tuple[Check, ...] = (unit, unspsc, lists, line, part, description, same_part)
