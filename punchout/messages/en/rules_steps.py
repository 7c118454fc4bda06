"""Sentences about the way from one document to the next; an example is one of each, an empty line between them."""

__all__ = ["CATALOGUE"]

_GUIDE = "cXML Reference Guide 1.2.051"
_LATER = '<cXML payloadID="1772449300.8@shop.seller.example.com">'
_SECOND = '<cXML payloadID="1772449300.2@erp.buyer.example.com">'
_THIRD = '<cXML payloadID="1772449300.3@erp.buyer.example.com">'

_SETUP = "PunchOutSetupRequest: <BuyerCookie>cookie-1</BuyerCookie>"
_CART = "PunchOutOrderMessage: <BuyerCookie>cookie-1</BuyerCookie>"
_EMPTY = (
    "<PunchOutOrderMessage><BuyerCookie>cookie-1</BuyerCookie><PunchOutOrderMessageHeader operationAllowed='edit'>"
    "<Total><Money currency='EUR'>0.00</Money></Total></PunchOutOrderMessageHeader></PunchOutOrderMessage>"
)
_REOPENS = 'PunchOutSetupRequest: <PunchOutSetupRequest operation="edit">\n<BuyerCookie>cookie-2</BuyerCookie>'
_ORDER = "OrderRequest: <OrderRequest>…</OrderRequest>"
_ORDERED = "1772449200.1.4711@erp.buyer.example.com"
_UPDATE = '<OrderRequestHeader type="update" orderVersion="2">'
_CONFIRMATION = "ConfirmationRequest: <ConfirmationRequest>…</ConfirmationRequest>"
_CONFIRMED = "1772449200.8.4718@shop.seller.example.com"


def _updated(change: str, reference: str = _ORDERED, id: str = _SECOND) -> str:
    """Return an update of an order."""
    named = f"<OrderRequestHeader>…<DocumentReference payloadID='{reference}'/></OrderRequestHeader>"
    return f"OrderRequest: {id}\n{named}\n{_UPDATE}\n{change}".strip()


def _ruler(number: int) -> str:
    item = "<ItemID><SupplierPartID>RULER-3</SupplierPartID></ItemID>"
    return f"<ItemOut quantity='1' lineNumber='{number}'>{item}</ItemOut>"


def _priced(amount: str) -> str:
    return (
        "ConfirmationRequest: <ConfirmationStatus type='detail' quantity='6'><UnitOfMeasure>EA</UnitOfMeasure>"
        f"<UnitPrice><Money currency='EUR'>{amount}</Money></UnitPrice></ConfirmationStatus>"
    )


def _confirmed_again(confirm: str) -> str:
    return (
        f"{_CONFIRMATION}\n\nConfirmationRequest: {_LATER}\n<ConfirmationHeader type='detail' operation='update' "
        f"confirmID='{confirm}' noticeDate='2026-03-02T12:00:00+01:00'><DocumentReference payloadID='{_CONFIRMED}'/>"
        "</ConfirmationHeader>"
    )


def _shipped_again(shipment: str) -> str:
    return (
        "ShipNoticeRequest: <ShipNoticeRequest>…</ShipNoticeRequest>\n\n"
        f"ShipNoticeRequest: {_LATER}\n<ShipNoticeHeader shipmentID='{shipment}' operation='update' "
        "noticeDate='2026-03-02T12:00:00+01:00'><ServiceLevel xml:lang='en'>Overnight</ServiceLevel>"
        "<DocumentReference payloadID='1772449200.9.4719@shop.seller.example.com'/></ShipNoticeHeader>"
    )


def _news(code: int, id: str = "") -> str:
    return (
        f"StatusUpdateRequest: {id}<StatusUpdateRequest><DocumentReference payloadID='{_ORDERED}'/>"
        f"<Status code='{code}' text='OK'/></StatusUpdateRequest>"
    )


def _paid(amount: str) -> str:
    return (
        "InvoiceDetailRequest: <InvoiceDetailRequest>…</InvoiceDetailRequest>\n\n"
        "StatusUpdateRequest: <DocumentReference payloadID='1772449200.11.4721@shop.seller.example.com'/>\n"
        f"<InvoiceStatus type='paying'><PartialAmount><Money currency='EUR'>{amount}</Money></PartialAmount>"
        "</InvoiceStatus>"
    )


def _uploaded(operation: str) -> str:
    return (
        "CatalogUploadRequest: <CatalogUploadRequest operation='new'>\n\n"
        f"CatalogUploadRequest: {_LATER}\n<CatalogUploadRequest operation='{operation}'>"
    )


CATALOGUE: dict[str, tuple[str, ...]] = {
    "DUPLICATE-001": (
        "another document came under payloadID {payload} before",
        "give each document a payloadID of its own; only a retry repeats it, unchanged",
        "receivers that tell retries by the payloadID drop the second document",
        f"{_GUIDE}, p24 and p66",
        f"{_ORDER}\n\nOrderRequest: <SupplierPartID>PEN-2</SupplierPartID>",
        f"{_ORDER}\n\n{_ORDER}",
    ),
    "CART-001": (
        "the cart's BuyerCookie {got} is not the session's",
        "return the BuyerCookie of the setup request unchanged",
        "the buyer cannot find the session, and the cart is lost",
        f"{_GUIDE}, p78 and p85",
        (
            "PunchOutSetupRequest: <BuyerCookie>cookie-1</BuyerCookie>\n\nPunchOutOrderMessage: <Message inReplyTo="
            "'1772449200.3.4713@erp.buyer.example.com'>\n<BuyerCookie>cookie-9</BuyerCookie>"
        ),
        f"{_SETUP}\n\n{_CART}",
    ),
    "CART-004": (
        "the cart answers an inspect session and brings {count} lines; they are ignored",
        "return no ItemIn from an inspect session",
        "what the shopper sees in the shop and what stands in the requisition differ from now on",
        f"{_GUIDE}, p86",
        f'PunchOutSetupRequest: <PunchOutSetupRequest operation="inspect">\n\n{_CART}',
        f'PunchOutSetupRequest: <PunchOutSetupRequest operation="edit">\n\n{_CART}',
    ),
    "CART-005": (
        "an empty cart ends this edit: {count} lines are deleted from the requisition",
        "send Status 204 to end a session without a change",
        "shoppers who only leave the shop lose their lines",
        f"{_GUIDE}, p86",
        f"{_SETUP}\n\nPunchOutOrderMessage: {_EMPTY}",
        f"{_SETUP}\n\nPunchOutOrderMessage: <Message><Status code='204' text='No Content'/>…</Message>\n{_EMPTY}",
    ),
    "SETUP-003": (
        "item {part} was returned with operationAllowed {allowed}, which forbids {operation}",
        "create a new cart for this item",
        "the supplier has to refuse the session with 412",
        f"{_GUIDE}, p86",
        f"PunchOutOrderMessage: <PunchOutOrderMessageHeader operationAllowed='create'>\n\n{_REOPENS}",
        f"PunchOutOrderMessage: <PunchOutOrderMessageHeader operationAllowed='edit'>\n\n{_REOPENS}",
    ),
    "ORDER-001": (
        "order {order} of type new came before",
        "send type update to change an order",
        "many suppliers refuse or deliver twice",
        f"{_GUIDE}, p108",
        f"{_ORDER}\n\nOrderRequest: {_SECOND}",
        f"{_ORDER}\n\n{_updated('')}",
    ),
    "ORDER-002": (
        "the {type} of order {order} names no OrderRequest that is known here; it was found by its orderID",
        "put the payloadID of the latest OrderRequest into DocumentReference",
        "suppliers that look for the payloadID alone refuse it",
        f"{_GUIDE}, p108 and p110",
        f"{_ORDER}\n\n{_updated('', reference='9@erp.buyer.example.com')}",
        f"{_ORDER}\n\n{_updated('')}",
    ),
    "PAIR-012": (
        "inReplyTo names {reference}, which is neither the setup request {wanted} nor any other document here",
        "Write the payloadID of the document that the message answers, or leave inReplyTo out.",
        "Logs and middleware join documents by it.",
        f"{_GUIDE}, p38",
        f"{_SETUP}\n\nPunchOutOrderMessage: <Message inReplyTo='9@erp.buyer.example.com'>",
        f"{_SETUP}\n\nPunchOutOrderMessage: <Message inReplyTo='1772449200.3.4713@erp.buyer.example.com'>",
    ),
    "PAIR-013": (
        "BuyerCookie {cookie} is that of an earlier session, opened by {earlier}",
        "Make a new BuyerCookie for each session, also for one that reopens a cart.",
        "Two sessions cannot be told apart, and a shop that keeps its session under the cookie mixes them.",
        f"{_GUIDE}, p70 and p82",
        f"{_SETUP}\n\nPunchOutSetupRequest: {_SECOND}",
        f"{_SETUP}\n\nPunchOutSetupRequest: {_SECOND}\n<BuyerCookie>cookie-2</BuyerCookie>",
    ),
    "PAIR-014": (
        "order {order} names {reference}, and its latest version is {latest}",
        "Put the payloadID of the latest OrderRequest into DocumentReference.",
        "The supplier takes it for a change of an order that is no longer valid.",
        f"{_GUIDE}, p108 and p110",
        f"{_ORDER}\n\n{_updated('')}\n\n{_updated('', id=_THIRD)}",
        f"{_ORDER}\n\n{_updated('')}\n\n{_updated('', '1772449300.2@erp.buyer.example.com', _THIRD)}",
    ),
    "PAIR-015": (
        "lineNumber of {part} was {before} and is {after}",
        "Keep the number of a line through all versions of an order.",
        "Confirmations, ship notices and invoices name lines by number and now mean another one.",
        f"{_GUIDE}, p135-136",
        f"{_ORDER}\n\n" + _updated('<ItemOut lineNumber="7">'),
        f"{_ORDER}\n\n" + _updated('<ItemOut quantity="7">'),
    ),
    "PAIR-016": (
        "the new line of {part} has lineNumber {number}, and the earlier order used numbers up to {highest}",
        "Give new lines higher numbers than any before; the number of a deleted line is not used again.",
        "What comes back about the number can mean the old line or the new one.",
        f"{_GUIDE}, p135-136",
        f"{_ORDER}\n\n" + _updated(_ruler(1)),
        f"{_ORDER}\n\n" + _updated(_ruler(3)),
    ),
    "PAIR-017": (
        "{field} is {after}, and the order says {before}",
        "Copy orderID and orderDate exactly from the order.",
        "Receivers find the order by both and refuse what they cannot match.",
        f"{_GUIDE}, p300-301",
        f"{_ORDER}\n\nConfirmationRequest: <OrderReference orderID='po-1'>",
        f"{_ORDER}\n\nConfirmationRequest: <OrderReference orderID='PO-1' orderDate='2026-03-02T10:59:00Z'>",
    ),
    "PAIR-018": (
        "{field} {value} of {where} is what the order said already",
        "Leave out what did not change.",
        "Receivers take what is there for a change and ask somebody to approve it.",
        f"{_GUIDE}, p305 and p309-310",
        f"{_ORDER}\n\n{_priced('10.25')}",
        f"{_ORDER}\n\n{_priced('9.75')}",
    ),
    "PAIR-019": (
        "the order was confirmed by {before} before, and this is another confirmation of type {after}",
        "Update the earlier confirmation: operation update, with its payloadID in DocumentReference.",
        "One accept, except or reject ends the confirming of an order; receivers refuse the second.",
        f"{_GUIDE}, p300",
        (
            "ConfirmationRequest: <ConfirmationHeader type='accept'>\n\n"
            f"ConfirmationRequest: {_LATER}\n<ConfirmationHeader type='except'>"
        ),
        (
            "ConfirmationRequest: <ConfirmationHeader type='accept'>\n\n"
            f"ConfirmationRequest: {_LATER}\n<ConfirmationHeader type='except' operation='update'>"
        ),
    ),
    "PAIR-020": (
        "an earlier confirmation has confirmed lines {lines} already",
        "Put each line into one confirmation; change what was said by operation update.",
        "Receivers keep one of the two and do not say which.",
        f"{_GUIDE}, p300",
        f"{_CONFIRMATION}\n\nConfirmationRequest: {_LATER}",
        f"{_CONFIRMATION}\n\nConfirmationRequest: {_LATER}\n<ConfirmationItem lineNumber='2'>",
    ),
    "PAIR-021": (
        "the confirmation that is updated has confirmID {before}, and this one {after}",
        "Keep the confirmID, and leave it out where the earlier one has none.",
        "Receivers take it for another confirmation and keep the old one too.",
        f"{_GUIDE}, p301 and p304",
        _confirmed_again("C-2"),
        _confirmed_again("C-1"),
    ),
    "PAIR-022": (
        "the ship notice that is changed has shipmentID {before}, and this one {after}",
        "Keep the shipmentID.",
        "Receivers expect two deliveries.",
        f"{_GUIDE}, p318-320",
        _shipped_again("S-2"),
        _shipped_again("S-1"),
    ),
    "PAIR-023": (
        "this news (Status {code}) comes after a 200, which was the last word",
        "Answer 201 while something is still to come, and 200 at the end.",
        "Buyers have closed the matter and drop what comes later.",
        f"{_GUIDE}, p290",
        _news(200) + "\n\n" + _news(200, f"{_LATER}\n"),
        _news(201) + "\n\n" + _news(200, f"{_LATER}\n"),
    ),
    "PAIR-024": (
        "PartialAmount {amount} is all that the invoice asked for",
        "Leave PartialAmount out where an invoice is paid in full.",
        "Suppliers wait for the rest.",
        f"{_GUIDE}, p295 and p386",
        _paid("30.00"),
        _paid("10.00"),
    ),
    "PAIR-025": (
        "a catalogue named {name} was uploaded before, and this one says new",
        "Use operation update, or another name.",
        "The network refuses it with Status 465.",
        f"{_GUIDE}, p437",
        _uploaded("new"),
        _uploaded("update"),
    ),
}
