"""Sentences about what changed between two documents; an example is one of each, an empty line between them."""

__all__ = ["CATALOGUE"]

_GUIDE = "cXML Reference Guide 1.2.051"
_CART = "PunchOutOrderMessage: <PunchOutOrderMessage>…</PunchOutOrderMessage>"
_ORDER = "OrderRequest: <OrderRequest>…</OrderRequest>"

_PAPER = (
    "<ItemID><SupplierPartID>PAPER-9</SupplierPartID></ItemID><ItemDetail><UnitPrice><Money currency='EUR'>10.00"
    "</Money></UnitPrice><Description xml:lang='en'>A box of paper</Description><UnitOfMeasure>BX</UnitOfMeasure>"
    "<Classification domain='UNSPSC'>14111507</Classification></ItemDetail>"
)
_RULER = _PAPER.replace("PAPER-9", "RULER-3").replace("A box of paper", "A ruler").replace("10.00", "1.50")
_WITH_PAPER = _CART.replace("…", f"…<ItemIn quantity='1'>{_PAPER}</ItemIn>")
_WITH_RULER = _CART.replace("…", f"…<ItemIn quantity='4'>{_RULER}</ItemIn>")
_ACCEPTED = "<ConfirmationItem lineNumber='1' quantity='2'>…</ConfirmationItem>"


def _ordered(order: str, cart: str = _CART) -> str:
    """Return a cart and the order that follows from it."""
    return f"{cart}\n\nOrderRequest: {order}"


def _total(amount: str) -> str:
    total = f"<Total><Money currency='EUR'>{amount}</Money></Total>"
    header = f"<ConfirmationHeader type='accept' noticeDate='2026-03-02T12:00:00+01:00'>{total}</ConfirmationHeader>"
    return f"{_ORDER}\n\nConfirmationRequest: {_ACCEPTED}\n{header}"


CATALOGUE: dict[str, tuple[str, ...]] = {
    "PAIR-001": (
        "SupplierPartID of {where} was {before} and is {after}",
        "Carry the part number over letter by letter.",
        "The supplier looks the part up by this number and delivers another one, or none.",
        f"{_GUIDE}, p78 and p89",
        _ordered("<SupplierPartID>pen-1</SupplierPartID>"),
        _ordered("<SupplierPartID>PEN-1</SupplierPartID>"),
    ),
    "PAIR-002": (
        "SupplierPartAuxiliaryID of {where} was {before} and is {after}",
        "Carry it over unchanged and uncut; it belongs to the supplier alone.",
        "Suppliers keep their cart, quote or configuration in it and find nothing any more.",
        f"{_GUIDE}, p71, p78 and p91",
        _ordered("<SupplierPartAuxiliaryID>red</SupplierPartAuxiliaryID>"),
        _ordered("<SupplierPartAuxiliaryID>blue</SupplierPartAuxiliaryID>"),
    ),
    "PAIR-003": (
        "UnitPrice of {where} was {before} and is {after}, and nothing says why",
        "Carry the price over, or tell of the change in the document that is made for it.",
        "The invoice will not match the order, and somebody has to find out which price was agreed.",
        f"{_GUIDE}, p89",
        _ordered("<UnitPrice><Money currency='EUR'>11.25</Money></UnitPrice>"),
        _ordered("<UnitPrice><Money currency='EUR'>10.250</Money></UnitPrice>"),
    ),
    "PAIR-004": (
        "the currency of {where} was {before} and is {after}",
        "Keep the currency in which the supplier offered.",
        "The same number in another currency is another price.",
        f"{_GUIDE}, p89",
        _ordered("<UnitPrice><Money currency='USD'>10.25</Money></UnitPrice>"),
        _ordered("<UnitPrice><Money currency='EUR'>10.25</Money></UnitPrice>"),
    ),
    "PAIR-005": (
        "the quantity of {where} was {before} and is {after}, and nothing says why",
        "Carry the quantity over, or open the cart again by a setup request of operation edit.",
        "Prices, pack sizes and stock were offered for another quantity.",
        f"{_GUIDE}, p89",
        _ordered("<ItemOut quantity='3'>"),
        _ordered("<ItemOut quantity='2.0'>"),
    ),
    "PAIR-006": (
        "UnitOfMeasure of {where} was {before} and is {after}",
        "Carry the unit over as it was written.",
        "Two boxes become two pieces, or two pieces two boxes.",
        f"{_GUIDE}, p89",
        _ordered("<UnitOfMeasure>PK</UnitOfMeasure>"),
        _ordered("<UnitOfMeasure>EA</UnitOfMeasure>"),
    ),
    "PAIR-007": (
        "Total was {before} and is {after}, and no line says why",
        "Carry the total over, or tell of what changed it.",
        "Whoever compares the sums stops here, and nobody can tell which line is meant.",
        f"{_GUIDE}, p85 and p305",
        _total("31.50"),
        _total("30.5"),
    ),
    "PAIR-008": (
        "{before} is not here any more",
        "Carry every line over, or open the cart again and take the line out there.",
        "The shopper waits for something that nobody has ordered.",
        f"{_GUIDE}, p89",
        f"{_WITH_RULER}\n\n{_ORDER}",
        f"{_WITH_PAPER}\n\n{_ORDER}",
    ),
    "PAIR-009": (
        "{after} is in no line of the cart",
        "Order what the cart brought; what comes from elsewhere belongs into an order of its own.",
        "The supplier has offered no price for it in this session.",
        f"{_GUIDE}, p89",
        f"{_CART}\n\n{_ORDER}",
        f"{_WITH_PAPER}\n\n{_ORDER}",
    ),
    "PAIR-010": (
        "{field} of {where} was {before} in the cart and is missing in the order",
        "Copy ItemDetail over whole.",
        "What the supplier wrote into the cart is what it needs to deliver.",
        f"{_GUIDE}, p89",
        f"PunchOutOrderMessage: <ItemDetail>…<LeadTime>3</LeadTime></ItemDetail>\n\n{_ORDER}",
        _ordered(
            "<ItemDetail>…<LeadTime>3</LeadTime></ItemDetail>",
            "PunchOutOrderMessage: <ItemDetail>…<LeadTime>3</LeadTime></ItemDetail>",
        ),
    ),
    "PAIR-011": (
        "{field} of {where} was {before} in the cart and is missing in the order",
        "Copy ItemDetail over with its extrinsics.",
        "Suppliers put into extrinsics what they have no other place for.",
        f"{_GUIDE}, p89",
        f"PunchOutOrderMessage: <ItemDetail>…<Extrinsic name='Colour'>blue</Extrinsic></ItemDetail>\n\n{_ORDER}",
        _ordered(
            "<ItemDetail>…<Extrinsic name='Colour'>blue</Extrinsic></ItemDetail>",
            "PunchOutOrderMessage: <ItemDetail>…<Extrinsic name='Colour'>blue</Extrinsic></ItemDetail>",
        ),
    ),
}
