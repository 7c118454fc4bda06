"""What a cXML document means, line by line: what differs between two runs of the same is normalised by a table.

Attributes have no order, blanks between and around values count for nothing, and comments, CDATA, the encoding and the
DOCTYPE are ways of writing.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation

from lxml import etree

from punchout.formats.cxml.grammar.datatypes import datatype
from punchout.formats.cxml.parts.spelling import attribute, escape
from punchout.formats.meaning import Meant, Names
from punchout.limits import Limits
from punchout.markup.dtd import Grammars
from punchout.markup.parse import read

__all__ = ["IDENTIFIERS", "LINKS", "MOMENTS", "lines"]

IDENTIFIERS: Mapping[str, str] = {
    "@payloadID": "payloadID",
    "@inReplyTo": "payloadID",
    "BuyerCookie": "BuyerCookie",
    "@orderID": "orderID",
    "@confirmID": "confirmID",
    "@shipmentID": "shipmentID",
    "@invoiceID": "invoiceID",
    "@receiptID": "receiptID",
}
"""Given anew with each document or session; what is compared is which of them are the same."""

MOMENTS = frozenset(
    {
        "cXML@timestamp",
        "OrderRequestHeader@orderDate",
        "OrderReference@orderDate",
        "OrderIDInfo@orderDate",
        "ConfirmationHeader@noticeDate",
        "ShipNoticeHeader@noticeDate",
        "InvoiceDetailRequestHeader@invoiceDate",
        "InvoiceReference@invoiceDate",
        "InvoiceIDInfo@invoiceDate",
        "ReceiptRequestHeader@receiptDate",
        "ReceiptReference@receiptDate",
        "ProfileResponse@effectiveDate",
        "ProfileResponse@lastRefresh",
        "CredentialMac@creationDate",
        "CredentialMac@expirationDate",
    }
)
"""When something was written, which is never the same twice; when something is wanted or promised counts."""

LINKS = frozenset({"StartPage/URL", "BrowserFormPost/URL"})
"""Addresses of one session: what looks like a token in them is an identifier, and a port on loopback is any."""

_TOKEN = re.compile(r"(?<=[/=])(?=[^/=?&#]*\d)[^/=?&#]{8,}(?=[/=?&#]|$)")
_PORT = re.compile(r"(?<=//)(localhost|127\.0\.0\.1|\[::1\]):\d+")
_NUMBERS = frozenset({"money", "decimal", "percentage", "lineNumber", "nonNegativeInteger", "integer"})
_DATES = frozenset({"dateTimeWithOffset", "dateOrDateTime"})
_INDENT = "  "


def lines(
    raw: bytes, charset: str | None, limits: Limits, names: Names, grammar: Grammars | None = None
) -> list[Meant]:
    """Return a document as indented lines; `names` are those of all documents of its side.

    Raises:
        PeerError: when it cannot be read safely.
    """
    return list(_element(read(raw, charset, limits, grammar).root, "", names, ""))


def _element(element: etree._Element, parent: str, names: Names, indent: str) -> Iterator[Meant]:
    name = _name(str(element.tag))
    key, text = _attributes(element, name, names)
    own, shown = _content(element.text, name, parent, names)
    if not len(element):
        end = f"</{name}>" if shown else ""
        close = ">" if shown else "/>"
        yield Meant(f"{parent}<{name}{key}{close}{own}{end}", f"{indent}<{name}{text}{close}{shown}{end}")
        return
    yield Meant(f"{parent}<{name}{key}>", f"{indent}<{name}{text}>")
    if shown:
        yield Meant(own, f"{indent}{_INDENT}{shown}")
    for child in element:
        yield from _element(child, name, names, indent + _INDENT)
        if tail := _collapsed(child.tail):
            yield Meant(tail, f"{indent}{_INDENT}{escape(tail)}")
    yield Meant(f"{parent}</{name}>", f"{indent}</{name}>")


def _attributes(element: etree._Element, name: str, names: Names) -> tuple[str, str]:
    """Return the attributes by what they mean, and as they are shown."""
    found = sorted((_name(str(key)), _collapsed(str(value))) for key, value in element.items())
    meant = (attribute(key, _meant(value, f"{name}@{key}", f"@{key}", names)) for key, value in found)
    return "".join(meant), "".join(attribute(key, value) for key, value in found)


def _content(text: str | None, name: str, parent: str, names: Names) -> tuple[str, str]:
    found = _collapsed(text)
    if found and f"{parent}/{name}" in LINKS:
        return _link(found, names), escape(found)
    return _meant(found, name, name, names), escape(found)


def _meant(value: str, place: str, anywhere: str, names: Names) -> str:
    if anywhere in IDENTIFIERS and value:
        return names.of(IDENTIFIERS[anywhere], value)
    if place in MOMENTS:
        return "[moment]"
    kind = datatype(*place.split("@"))
    if kind in _NUMBERS:
        return _number(value)
    return _instant(value) if kind in _DATES else value


def _link(url: str, names: Names) -> str:
    return _TOKEN.sub(lambda token: names.of("token", token[0]), _PORT.sub(r"\1:[port]", url))


def _number(text: str) -> str:
    try:
        number = Decimal(text.replace(",", ""))
    except InvalidOperation:
        return text
    # Beyond what anybody counts, digits would be written out by the thousand.
    return f"{number.normalize():f}" if number.is_finite() and abs(number.adjusted()) < 30 else text


def _instant(text: str) -> str:
    try:
        moment = datetime.fromisoformat(text)
        return moment.astimezone(UTC).isoformat() if moment.tzinfo else text
    except (ValueError, OverflowError):
        return text


def _collapsed(text: str | None) -> str:
    return " ".join((text or "").split())


def _name(tag: str) -> str:
    """Return a name with its namespace where it has one; that of `xml:lang` under its usual prefix."""
    return tag.replace("{http://www.w3.org/XML/1998/namespace}", "xml:")
