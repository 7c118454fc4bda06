"""What a cXML document says of its purchase, for comparing it with others: confirmations, invoices and the like too."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache, partial
from typing import Any, NamedTuple

from lxml import etree

from punchout.commerce.document import Document
from punchout.commerce.notice import Notice
from punchout.commerce.status import StatusUpdate
from punchout.errors import PeerError
from punchout.formats.cxml.documents import DOCUMENTS
from punchout.formats.cxml.placing import places_of
from punchout.formats.cxml.reading import opened
from punchout.limits import Limits
from punchout.markup.parse import read
from punchout.markup.parser import parse_tree
from punchout.rules.pairs.facts import Fact, fact, facts_of
from punchout.rules.pairs.statement import TELLING, Entry, Statement, stated

__all__ = ["PURCHASES", "SHAPES", "read_statement", "statement"]

_Places = tuple[tuple[str, str, str], ...]
"""Facts as they are called, the field of the model whose meaning they have, and the XPath below an element."""


class _Shape(NamedTuple):
    """Where a kind of notice says what: what it does, its own name, what names an order and holds lines, the lines."""

    kind: str
    does: str
    own_id: str
    portions: tuple[str, ...] = ()
    line: str = ""


SHAPES = {
    "ConfirmationRequest": _Shape(
        "confirmation",
        "ConfirmationHeader/@type",
        "ConfirmationHeader/@confirmID",
        ("ConfirmationRequest",),
        "ConfirmationItem",
    ),
    "ShipNoticeRequest": _Shape(
        "ship notice",
        "ShipNoticeHeader/@operation",
        "ShipNoticeHeader/@shipmentID",
        ("ShipNoticePortion",),
        "ShipNoticeItem",
    ),
    "ReceiptRequest": _Shape(
        "receipt",
        "ReceiptRequestHeader/@operation",
        "ReceiptRequestHeader/@receiptID",
        ("ReceiptOrder",),
        "ReceiptItem",
    ),
    "InvoiceDetailRequest": _Shape(
        "invoice",
        "InvoiceDetailRequestHeader/@operation",
        "InvoiceDetailRequestHeader/@invoiceID",
        ("InvoiceDetailOrder", "InvoiceDetailHeaderOrder"),
        "InvoiceDetailItem",
    ),
    "CatalogUploadRequest": _Shape("catalogue", "@operation", "CatalogName"),
}
"""The notices that say something of a purchase, read by XPath until a role acts on them and the model has words."""

PURCHASES = frozenset({*(row.payload for row in DOCUMENTS if row.body in TELLING), *SHAPES})
"""Payloads that say something of a purchase."""

_OF_DOCUMENT: _Places = (
    ("@confirmID", "", "ConfirmationHeader/@confirmID"),
    ("@shipmentID", "", "ShipNoticeHeader/@shipmentID"),
    ("@operation", "", "*[1]/@operation"),
    ("Total", "amount", "ConfirmationHeader/Total/Money"),
    ("Total/@currency", "", "ConfirmationHeader/Total/Money/@currency"),
    ("Shipping", "amount", "ConfirmationHeader/Shipping/Money"),
    ("Tax", "amount", "ConfirmationHeader/Tax/Money"),
    ("DueAmount", "amount", "InvoiceDetailSummary/DueAmount/Money"),
    ("CatalogName", "", "CatalogName"),
)
_OF_REFERENCE: _Places = (("@orderID", "", "@orderID"), ("@orderDate", "date", "@orderDate"))
_OF_LINE: _Places = (
    ("SupplierPartID", "", "(.//ItemID)[1]/SupplierPartID"),
    ("SupplierPartAuxiliaryID", "", "(.//ItemID)[1]/SupplierPartAuxiliaryID"),
    ("@quantity", "quantity", "@quantity"),
    ("UnitOfMeasure", "", "UnitOfMeasure | UnitRate/UnitOfMeasure"),
    ("UnitPrice", "amount", "(.//UnitPrice)[1]/Money"),
    ("UnitPrice/@currency", "", "(.//UnitPrice)[1]/Money/@currency"),
)
_OF_STATUS: _Places = (("PartialAmount", "amount", "PartialAmount/Money"),)
_NUMBER = "(@lineNumber | *[contains(name(), 'ItemReference')]/@lineNumber)[1]"


def read_statement(name: str, raw: bytes, charset: str | None, limits: Limits, *, brief: bool = False) -> Statement:
    """Return what the document in some bytes says, without judging it; one that cannot be read says nothing.

    `brief` leaves out what costs most and is only looked at in a comparison. Whatever the bytes are, nothing is raised.
    """
    try:
        reading = read(raw, charset, limits)
        _, document = opened(reading)
    except PeerError:
        return Statement(name, "")
    if document is None:
        return Statement(name, reading.payload)
    said = statement(name, reading.payload, document, brief=brief)
    return replace(said, content=raw, places=partial(places_of, raw, charset, limits))


def statement(name: str, title: str, document: Document, *, brief: bool = False) -> Statement:
    """Return what a document says under the name that it was given; `title` is its payload's name."""
    more: dict[str, Any] = {}
    match document.body:
        case Notice(name=payload, content=content) if payload in SHAPES:
            more = _notice(SHAPES[payload], parse_tree(content.encode()), brief=brief)
        case StatusUpdate(kept=kept) if not brief:
            facts = facts_of(document.body)
            for one in kept:
                if one.name == "InvoiceStatus":
                    facts |= _facts(parse_tree(one.text.encode()), _OF_STATUS)
            more = {"facts": facts}
        case _:
            pass
    return stated(name, title, document, brief=brief, **more)


def _notice(shape: _Shape, payload: etree._Element, *, brief: bool) -> dict[str, Any]:
    portions = list(payload.iter(*shape.portions)) if shape.portions else []
    named = [(portion, _reference(portion)) for portion in portions]
    references = [one for _, reference in named for one in reference.iter("DocumentReference")]
    if len(payload):
        references += payload[0].iterchildren("DocumentReference")
    names = {
        "kind": shape.kind,
        "does": _text(payload, shape.does) or "new",
        "own_id": _text(payload, shape.own_id),
        "orders": _distinct(reference.get("orderID", "") for _, reference in named),
        "references": _distinct(one.get("payloadID", "") for one in references),
    }
    if brief:
        return names
    facts = _facts(payload, _OF_DOCUMENT)
    if len(named) == 1:
        facts |= _facts(named[0][1], _OF_REFERENCE)
    lines = tuple(_line(line, reference) for portion, reference in named for line in portion.iter(shape.line))
    return names | {"facts": facts, "lines": lines}


def _reference(portion: etree._Element) -> etree._Element:
    """Return what names the order; an empty element where nothing does."""
    return next(portion.iter("OrderReference", "OrderIDInfo"), etree.Element("OrderReference"))


def _line(line: etree._Element, reference: etree._Element) -> Entry:
    facts = _facts(line, _OF_LINE)
    statuses = line.findall("ConfirmationStatus")
    said = [status.get("type", "") for status in statuses]
    earlier = reference.find("DocumentReference")
    return Entry(
        facts,
        number=_text(line, _NUMBER),
        part=facts["SupplierPartID"].written if "SupplierPartID" in facts else "",
        auxiliary=facts["SupplierPartAuxiliaryID"].written if "SupplierPartAuxiliaryID" in facts else "",
        order=reference.get("orderID", "").strip() or ("" if earlier is None else earlier.get("payloadID", "").strip()),
        said=(*said, *(["ItemIn"] if line.find("ConfirmationStatus/ItemIn") is not None else ())),
        refused=tuple(status.get("quantity", "") for status in statuses if status.get("type") == "reject"),
    )


def _facts(element: etree._Element, places: _Places) -> dict[str, Fact]:
    return {name: fact(field, text) for name, field, path in places if (text := _text(element, path))}


def _text(element: etree._Element, path: str) -> str:
    """Return the text at the first place of a path, without the white space around it."""
    found = _compiled(path)(element)
    first = found[0] if isinstance(found, list) and found else ""
    return "".join(first.itertext()).strip() if isinstance(first, etree._Element) else str(first).strip()


@cache
def _compiled(path: str) -> etree.XPath:
    return etree.XPath(path)


def _distinct(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for each in texts if (text := each.strip())))
