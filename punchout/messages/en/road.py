"""Sentences for what happens on the road: trust, roles, duplicates, state."""

__all__ = ["CATALOGUE"]

_GUIDE = "cXML Reference Guide 1.2.051"

CATALOGUE: dict[str, tuple[str, ...]] = {
    "TRUST-001": (
        "the Sender is not trusted: no connection knows its identity together with its secret",
        "compare identity, domain and SharedSecret of the Sender with the connection",
        "a document from a Sender that is not recognised is never acted on",
        f"{_GUIDE}, p35",
    ),
    "TRUST-002": (
        "the {section} credentials name nobody that the Sender may speak {direction}",
        "put an identity of the connection into {section}",
        "hubs route by From and To; a wrong one reaches nobody or the wrong firm",
        f"{_GUIDE}, p28",
    ),
    "TRUST-003": (
        "{section} holds two credentials of domain {domain} with different values",
        "send one credential per domain",
        "a receiver cannot know which one counts and has to refuse",
        f"{_GUIDE}, p31",
    ),
    "TRUST-004": (
        "the connection {connection} is disabled",
        "enable it, or use another connection",
        "",
        "configuration, key enabled",
    ),
    "TRUST-005": (
        "the document says deploymentMode {mode}, the connection takes {wanted} only",
        "send deploymentMode {wanted}; without the attribute a document counts as production",
        "test documents that count as production buy real goods",
        f"{_GUIDE}, p33 and p38",
    ),
    "ROLE-001": (
        "{document} is no document that a {role} takes at this address",
        "buyers send to /supplier/cxml, suppliers to /buyer/cxml, carts go to the BrowserFormPost",
        "",
        f"{_GUIDE}, p36",
    ),
    "ROLE-002": (
        "{document} asks for a {response}, which is not offered here",
        "ask the profile first: it lists what is taken",
        "",
        f"{_GUIDE}, p36",
    ),
    "STATE-001": ("{what} is {state}: {event} is not possible any more", "", "", f"{_GUIDE}, p35"),
    "SETUP-001": (
        "operation {operation} is switched off for connection {connection}",
        "use another operation, or add it to the connection's operations",
        "",
        f"{_GUIDE}, p36",
    ),
    "SETUP-002": (
        "operation {operation} brings no ItemOut, so there is no cart to open",
        "send the cart's lines as ItemOut",
        "a supplier rebuilds the cart from the ItemOuts and from nothing else",
        f"{_GUIDE}, p66 and p82",
        (
            '<PunchOutSetupRequest operation="edit"><BuyerCookie>cookie-1</BuyerCookie><BrowserFormPost>'
            "<URL>https://erp.buyer.example.com/return</URL></BrowserFormPost></PunchOutSetupRequest>"
        ),
        '<PunchOutSetupRequest operation="inspect">',
    ),
    "SETUP-004": (
        "the setup request has no BrowserFormPost, so no form can bring the cart back",
        "add <BrowserFormPost><URL>…</URL></BrowserFormPost> after the Extrinsics",
        "it may be left out only where carts come back another way; elsewhere the shopper can look and cannot return",
        f"{_GUIDE}, p82",
        '<PunchOutSetupRequest operation="create"><BuyerCookie>cookie-1</BuyerCookie></PunchOutSetupRequest>',
        (
            '<PunchOutSetupRequest operation="create"><BuyerCookie>cookie-1</BuyerCookie><BrowserFormPost>'
            "<URL>https://erp.buyer.example.com/return</URL></BrowserFormPost></PunchOutSetupRequest>"
        ),
    ),
    "SETUP-005": (
        "BrowserFormPost {url} is no absolute http or https URL without a user name",
        "send the absolute URL to which the browser shall post the cart",
        "",
        f"{_GUIDE}, p43",
    ),
    "SETUP-006": (
        'the answer\'s StartPage "{url}" is no absolute http or https URL without a user name',
        "answer with the absolute URL where the shopper starts",
        "a browser cannot open it",
        f"{_GUIDE}, p84",
    ),
    "ORDER-003": (
        "no order {order} is known here to {type}",
        "send it as new first, and name its payloadID in DocumentReference",
        "",
        f"{_GUIDE}, p36 and p110",
    ),
    "ORDER-004": (
        "part {part} is in no catalogue here and was never returned in a cart",
        "order what a cart brought back, with the part number unchanged",
        "suppliers refuse parts that they do not sell",
        f"{_GUIDE}, p36",
    ),
    "STATUS-001": (
        "no order with payloadID {reference} is known here",
        "put the payloadID of the order into DocumentReference",
        "",
        f"{_GUIDE}, p290",
    ),
    "STRICT-001": (
        "strict refuses a document with errors, and this one has {count}",
        "mend them, or serve without --strict",
        "",
        "configuration, flag --strict",
    ),
    "CART-002": (
        "a second, different cart came into a session that is {state}; the first one stands",
        "open a new session, or answer pending first and final later",
        "",
        f"{_GUIDE}, p86",
    ),
    "CART-003": (
        "no punch-out waits at this address",
        "post the cart to the BrowserFormPost of the setup request, unchanged",
        "",
        f"{_GUIDE}, p40",
    ),
    "CART-009": (
        "this punch-out waited for its cart until {until}, and the cart came later",
        "punch out again; `sessionMinutes` of the connection says how long a punch-out lives",
        "",
        "configuration, sessionMinutes",
    ),
    "CART-006": (
        "the message says 204 and brings {count} lines; nothing is changed",
        "leave the lines out, or leave the Status out",
        "",
        f"{_GUIDE}, p86",
        '<Message><Status code="204" text="No Content"/>…</Message>',
        '<Message><Status code="200" text="OK"/>…</Message>',
    ),
    "CART-007": (
        "the document in this form is {document}, no PunchOutOrderMessage",
        "return the cart as PunchOutOrderMessage",
        "",
        f"{_GUIDE}, p38",
    ),
    "CART-008": (
        "a PunchOutOrderMessage carries a SharedSecret through the browser",
        "leave every authentication element out of messages",
        "whoever sits at the browser can read the secret",
        f"{_GUIDE}, p29 and p38",
        (
            'PunchOutOrderMessage: <Sender><Credential domain="NetworkID"><Identity>SELLER-1</Identity>'
            "<SharedSecret>example</SharedSecret></Credential><UserAgent>Example Shop 1.0</UserAgent></Sender>"
        ),
        (
            'PunchOutOrderMessage: <Sender><Credential domain="NetworkID"><Identity>SELLER-1</Identity>'
            "</Credential><UserAgent>Example Shop 1.0</UserAgent></Sender>"
        ),
    ),
}
