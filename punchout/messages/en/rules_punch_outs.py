"""Sentences for setup requests."""

__all__ = ["CATALOGUE"]

_GUIDE = "cXML Reference Guide 1.2.051"

CATALOGUE: dict[str, tuple[str, ...]] = {
    "SETUP-007": (
        "SupplierSetup is deprecated",
        "Leave it out; the supplier's URL is known from its profile. What to show first stands in SelectedItem.",
        "Suppliers look at SelectedItem, and some are confused by two starting points.",
        f"{_GUIDE}, p68 and p82",
        (
            '<PunchOutSetupRequest operation="create"><BuyerCookie>cookie-1</BuyerCookie><BrowserFormPost>'
            "<URL>https://erp.buyer.example.com/return</URL></BrowserFormPost><SupplierSetup>"
            "<URL>https://shop.seller.example.com/</URL></SupplierSetup></PunchOutSetupRequest>"
        ),
        (
            '<PunchOutSetupRequest operation="create"><BuyerCookie>cookie-1</BuyerCookie><BrowserFormPost>'
            "<URL>https://erp.buyer.example.com/return</URL></BrowserFormPost></PunchOutSetupRequest>"
        ),
    ),
    "SETUP-008": (
        "SelectedItem has no place in a request of operation source",
        "Leave it out.",
        "A request for a quote starts from what is asked, not from a product page.",
        f"{_GUIDE}, p83",
        '<PunchOutSetupRequest operation="source">',
        '<PunchOutSetupRequest operation="edit">',
    ),
    "SETUP-009": (
        "the extrinsic {name} says what a Contact is for",
        'Write <Contact role="endUser"> with name and e-mail.',
        "Suppliers look for the shopper in Contact.",
        f"{_GUIDE}, p83",
        (
            '<PunchOutSetupRequest operation="create"><BuyerCookie>cookie-1</BuyerCookie><Extrinsic name="User">ada'
            "</Extrinsic><BrowserFormPost><URL>https://erp.buyer.example.com/return</URL></BrowserFormPost>"
            "</PunchOutSetupRequest>"
        ),
        (
            '<PunchOutSetupRequest operation="create"><BuyerCookie>cookie-1</BuyerCookie><BrowserFormPost>'
            '<URL>https://erp.buyer.example.com/return</URL></BrowserFormPost><Contact role="endUser">'
            '<Name xml:lang="en">Ada</Name></Contact></PunchOutSetupRequest>'
        ),
    ),
    "SETUP-010": (
        "operation create brings ItemOuts, and a new cart begins empty",
        "Use edit to reopen a cart, or leave the ItemOuts out.",
        "Suppliers ignore them, and the shopper misses the lines.",
        f"{_GUIDE}, p82-83",
        '<PunchOutSetupRequest operation="create">',
        '<PunchOutSetupRequest operation="edit">',
    ),
    "SETUP-011": (
        "{what} has no place in the ItemOut of a setup request",
        "Leave it out; it belongs into the order.",
        "Suppliers do not look for it, or refuse it.",
        f"{_GUIDE}, p81-82",
        'PunchOutSetupRequest: <ItemOut quantity="2" lineNumber="1">…</ItemOut>',
        'PunchOutSetupRequest: <ItemOut quantity="2">…</ItemOut>',
    ),
    "SETUP-012": (
        "BuyerCookie is empty",
        "Put the session's own value into it, and return it unchanged.",
        "The cart finds its way back by this value alone.",
        f"{_GUIDE}, p78 and p82",
        "PunchOutOrderMessage: <BuyerCookie/>",
        "PunchOutOrderMessage: <BuyerCookie>cookie-1</BuyerCookie>",
    ),
}
