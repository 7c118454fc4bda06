"""A value of the neutral model as a flat table of facts: `UnitPrice`, `UnitPrice/@currency`, `Extrinsic[Colour]`.

Facts are named as cXML names them, since that is what people look for; the names are data. Numbers and moments compare
by what they mean, all other text by its words.
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from punchout.commerce.money import Moment, Number
from punchout.commerce.plain import plain

__all__ = ["Fact", "Facts", "fact", "facts_of"]


class Fact(NamedTuple):
    """What stands at one place: as it was written, and as it compares."""

    written: str
    meaning: object


Facts = Mapping[str, Fact]
"""Facts by their name; what is missing or empty is not there."""

_NAMES: Mapping[str, str] = {
    **dict.fromkeys(("item", "detail", "amount", "value", "text", "markup", "postal", "address"), ""),
    "address_domain": "@addressIDDomain",
    "address_id": "@addressID",
    "allowed": "@operationAllowed",
    "auxiliary_id": "SupplierPartAuxiliaryID",
    "bill_to": "BillTo",
    "buyer_part_id": "BuyerPartID",
    "city": "City",
    "classifications": "Classification",
    "code": "@code",
    "comments": "Comments",
    "contacts": "Contact",
    "cookie": "BuyerCookie",
    "country": "Country",
    "country_code": "@isoCountryCode",
    "currency": "@currency",
    "date": "@orderDate",
    "deliver_to": "DeliverTo",
    "description": "Description",
    "descriptions": "Description",
    "earlier": "DocumentReference/@payloadID",
    "email": "Email",
    "emails": "Email",
    "extrinsics": "Extrinsic",
    "kind": "@type",
    "language": "@xml:lang",
    "lead_time": "LeadTime",
    "manufacturer_name": "ManufacturerName",
    "manufacturer_part_id": "ManufacturerPartID",
    "name": "Name",
    "number": "@lineNumber",
    "operation": "@operation",
    "order_id": "@orderID",
    "part_id": "SupplierPartID",
    "postal_code": "PostalCode",
    "price": "UnitPrice",
    "quantity": "@quantity",
    "quote": "@quoteStatus",
    "reference": "DocumentReference/@payloadID",
    "requisition_id": "@requisitionID",
    "return_url": "BrowserFormPost",
    "selected": "SelectedItem",
    "ship_to": "ShipTo",
    "shipping": "Shipping",
    "short": "ShortName",
    "state": "State",
    "status": "Status",
    "street": "Street",
    "supplier": "SupplierID",
    "supplier_url": "SupplierSetup",
    "tax": "Tax",
    "total": "Total",
    "type": "@type",
    "unit": "UnitOfMeasure",
    "version": "@orderVersion",
}
"""Fields of the model by their names in cXML; empty where the model says more than the wire."""

_LABELS = ("role", "domain", "name", "language")
"""What tells the entries of a list apart, the first that an entry has; else their place does."""

_UNSAID = ("is", "format", "holder")


def fact(name: str, written: str) -> Fact:
    """Return what stands at a place, read as the field of the model means it (amount, quantity, date, other text)."""
    if name in ("amount", "quantity"):
        return Fact(written.strip(), Number(written.strip()))
    if name == "date":
        return Fact(written.strip(), Moment(written.strip()))
    words = " ".join(written.split())
    return Fact(words, words)


def facts_of(value: Any) -> dict[str, Fact]:
    """Return every leaf of a value of the model; a name that occurs again gets its number, `Comments[en]#2`."""
    found: dict[str, Fact] = {}
    again: dict[str, int] = {}
    for path, name, written in _leaves(plain(value), "", ""):
        if path in found:
            again[path] = number = again.get(path, 1) + 1
            path = f"{path}#{number}"
        found[path] = fact(name, written)
    return found


def _leaves(value: Any, path: str, name: str) -> Iterator[tuple[str, str, str]]:
    if isinstance(value, dict):
        for key, held in value.items():
            if key == "kept":
                for one in held:
                    yield _joined(path, one["name"]), "", one["text"]
            # The text of markup is its content without the tags.
            elif key not in _UNSAID and not (key == "text" and "markup" in value):
                yield from _leaves(held, _joined(path, _NAMES.get(key, key)), key)
    elif isinstance(value, list):
        for place, held in enumerate(value, 1):
            yield from _entry(held, path, name, place)
    elif value not in (None, ""):
        yield path, name, str(value)


def _entry(value: Any, path: str, name: str, place: int) -> Iterator[tuple[str, str, str]]:
    if not isinstance(value, dict):
        return (yield from _leaves(value, path, name))
    key = next((key for key in _LABELS if isinstance(value.get(key), str)), "")
    label = value[key].lower() if key in ("domain", "language") else value[key] if key else str(place)
    # An entry without a language in a list of languages is told by its having none, not by its place.
    label = label if key or "text" not in value else ""
    rest = {one: held for one, held in value.items() if one != key}
    yield from _leaves(rest, f"{path}[{label.partition('-')[0] if key == 'language' else label}]", name)


def _joined(path: str, name: str) -> str:
    return f"{path}/{name}" if path and name else path or name
