"""PAIR-001 to PAIR-011: values that the later document should have carried over and did not."""

from collections.abc import Iterator

from punchout.findings import Severity
from punchout.rules.engine import Check, Rule, Seen, rules
from punchout.rules.pairs.looking import Two, short
from punchout.rules.pairs.pair import Difference, Sort

__all__ = ["CHECKS"]

_ADVISORY = Severity.ADVISORY
_ORDER = ("OrderRequest",)
_ITEMS = ("PunchOutSetupRequest", "PunchOutOrderMessage", "OrderRequest")
_PRICED = (*_ITEMS, "ConfirmationRequest", "InvoiceDetailRequest")
_NOTICED = (*_PRICED, "ShipNoticeRequest", "ReceiptRequest")

_CHANGED = {
    "SupplierPartID": "PAIR-001",
    "SupplierPartAuxiliaryID": "PAIR-002",
    "UnitPrice": "PAIR-003",
    "UnitPrice/@currency": "PAIR-004",
    "@quantity": "PAIR-005",
    "UnitOfMeasure": "PAIR-006",
    "Total": "PAIR-007",
    "Total/@currency": "PAIR-004",
}
"""Which rule speaks of a field that changed."""

_DETAIL = (
    "Classification",
    "Description",
    "LeadTime",
    "ManufacturerName",
    "ManufacturerPartID",
    "UnitOfMeasure",
    "UnitPrice",
)
"""What ItemDetail has room for, beside what the model has no word for."""


def _pair(code: str, *guide: int, on: tuple[str, ...], severity: Severity = _ADVISORY) -> Rule:
    return Rule(code, severity, guide, scope="pair", on=on)


def _facts(one: Difference) -> dict[str, str]:
    where = f"line {short(one.line)} ({short(one.part)})" if one.at else "the document"
    return {"where": where, "before": short(one.before), "after": short(one.after), "field": one.field}


@rules(
    _pair("PAIR-001", on=_ITEMS),
    _pair("PAIR-002", 144, on=_ITEMS),
    _pair("PAIR-003", on=_PRICED),
    _pair("PAIR-004", on=_PRICED),
    _pair("PAIR-005", on=_NOTICED),
    _pair("PAIR-006", on=_NOTICED),
    _pair("PAIR-007", on=_ORDER),
    at=tuple(_CHANGED),
)
def changed(one: Difference, two: Two) -> Iterator[Seen]:
    """Look at a field that another rule than silence has to explain."""
    if one.sort is Sort.SILENT and one.before and (one.after or one.field == "SupplierPartAuxiliaryID"):
        yield Seen(one, facts=_facts(one), code=_CHANGED[one.field])


@rules(_pair("PAIR-008", on=_ITEMS), _pair("PAIR-009", on=_ORDER), at=("line",))
def lines(one: Difference, two: Two) -> Iterator[Seen]:
    """Look for a line that vanished, and for one that no cart brought."""
    if one.after is None and one.sort is Sort.SILENT:
        yield Seen(one, facts=_facts(one), code="PAIR-008")
    elif one.before is None and (two.first.kind, two.second.kind) == ("cart", "order"):
        yield Seen(one, facts=_facts(one), code="PAIR-009")


@rules(
    _pair("PAIR-010", 147, on=_ORDER, severity=Severity.ERROR),
    _pair("PAIR-011", 147, on=_ORDER),
    at=(*_DETAIL, "Extrinsic"),
    on=("cart → order",),
)
def lost(one: Difference, two: Two) -> Iterator[Seen]:
    """Look for what ItemDetail said in the cart and does not say in the order."""
    if one.at and one.before and one.after is None:
        yield Seen(one, facts=_facts(one), code="PAIR-011" if one.field.startswith("Extrinsic") else "PAIR-010")


CHECKS: tuple[Check, ...] = (changed, lines, lost)
