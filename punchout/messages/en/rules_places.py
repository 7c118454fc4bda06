"""Sentences for rules on where things are: addresses, countries, URLs."""

__all__ = ["CATALOGUE"]

_GUIDE = "cXML Reference Guide 1.2.051"

CATALOGUE: dict[str, tuple[str, ...]] = {
    "ADDR-001": (
        "addressID {id} has no addressIDDomain",
        "Say in whose list the id stands, such as buyerLocationID.",
        "The same id means another place in another list.",
        f"{_GUIDE}, p116 and p121",
        '<Address addressID="W1" isoCountryCode="DE">…</Address>',
        '<Address addressID="W1" addressIDDomain="buyerLocationID" isoCountryCode="DE">…</Address>',
    ),
    "ADDR-002": (
        "addressID of <{element}> is empty",
        "Leave the attribute out.",
        "Receivers look for the place with the empty id.",
        f"{_GUIDE}, 3.1.2, p19",
        '<Address addressID="" isoCountryCode="DE">…</Address>',
        '<Address isoCountryCode="DE">…</Address>',
    ),
    "ADDR-003": (
        'isoCountryCode "{country}" is no country of ISO 3166-1',
        "Write its two capital letters, such as DE; the United Kingdom is GB.",
        "Taxes, freight and dialling codes are looked up by it.",
        f"{_GUIDE}, p42-44",
        '<Country isoCountryCode="UK">United Kingdom</Country>',
        '<Country isoCountryCode="GB">United Kingdom</Country>',
    ),
    "ADDR-004": (
        'isoStateCode "{state}" is not written as ISO 3166-2 has it',
        "Write country and subdivision, such as US-CA.",
        "CA alone is California or Canada.",
        f"{_GUIDE}, p43",
        (
            '<PostalAddress><Street>Example Street 1</Street><City>Exampleton</City><State isoStateCode="CA">CA</State>'
            '<Country isoCountryCode="US">USA</Country></PostalAddress>'
        ),
        (
            "<PostalAddress><Street>Example Street 1</Street><City>Exampleton</City>"
            '<State isoStateCode="US-CA">CA</State>'
            '<Country isoCountryCode="US">USA</Country></PostalAddress>'
        ),
    ),
    "ADDR-005": (
        "one DeliverTo names the person or the place, and the other is missing",
        "Write DeliverTo twice: the person first, then the place within the building.",
        "Goods come to the address and not to whoever ordered them.",
        f"{_GUIDE}, p116",
        (
            "<PostalAddress><DeliverTo>Ada Example</DeliverTo><Street>Example Street 1</Street><City>Exampleton</City>"
            '<Country isoCountryCode="DE">Germany</Country></PostalAddress>'
        ),
        (
            "<PostalAddress><DeliverTo>Ada Example</DeliverTo><DeliverTo>Building 2</DeliverTo>"
            '<Street>Example Street 1</Street><City>Exampleton</City><Country isoCountryCode="DE">Germany</Country>'
            "</PostalAddress>"
        ),
    ),
    "URL-004": (
        '"{url}" does not name a Content-ID as URLs do',
        "Write cid: and the id without angle brackets, and special characters as %hh.",
        "The receiver does not find the attachment.",
        f"{_GUIDE}, 3.1.5, p22",
        '<Comments xml:lang="en"><Attachment><URL>cid:&lt;part 1@buyer.example.com&gt;</URL></Attachment></Comments>',
        '<Comments xml:lang="en"><Attachment><URL>cid:part%201@buyer.example.com</URL></Attachment></Comments>',
    ),
    "URL-005": (
        'white space stands in the URL of {holder}: "{url}"',
        "Write the address in one piece, and %20 for a blank that belongs to it.",
        "Some readers close the gap, others cut the address off there.",
        f"{_GUIDE}, p43",
        "PunchOutSetupRequest: <BrowserFormPost><URL>https://buyer.example.com/return/ 4711</URL></BrowserFormPost>",
        "PunchOutSetupRequest: <BrowserFormPost><URL>https://buyer.example.com/return/4711</URL></BrowserFormPost>",
    ),
    "URL-001": (
        '"{url}" in {holder} is no absolute URL',
        "Write scheme, host and path, such as https://shop.example.com/start.",
        "There is no page to which it could be relative.",
        f"{_GUIDE}, p43",
        "PunchOutSetupResponse: <URL>/start/abc</URL>",
        "PunchOutSetupResponse: <URL>https://shop.seller.example.com/start/abc</URL>",
    ),
    "URL-002": (
        "{holder} {url} is not encrypted",
        "Use https.",
        "Browsers block or warn when a secure page leads there, and carts travel in the clear.",
        "mixed content is blocked by browsers",
        "PunchOutSetupResponse: <URL>http://shop.seller.example.com/start/abc</URL>",
        "PunchOutSetupResponse: <URL>https://shop.seller.example.com/start/abc</URL>",
    ),
    "URL-003": (
        "the StartPage has {length} characters; keep it below {most}",
        "Keep the session's data on your side, and only a token in the URL.",
        "Buyers and browsers cut long URLs.",
        f"{_GUIDE}, p69 and p84",
        f"PunchOutSetupResponse: <URL>https://shop.seller.example.com/start/{'a' * 300}</URL>",
        "PunchOutSetupResponse: <URL>https://shop.seller.example.com/start/abc</URL>",
    ),
}
