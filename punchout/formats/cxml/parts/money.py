"""Money, and what stands around it: UnitPrice, Total, Shipping, Tax."""

from lxml import etree

from punchout.commerce.items import Charge
from punchout.commerce.kept import Kept
from punchout.commerce.money import Money, Number
from punchout.commerce.parties import Text
from punchout.commerce.swift import swift
from punchout.formats.cxml.parts.keeping import FORMAT, Parts, attributes_of, keep_attribute, keep_child, spell
from punchout.formats.cxml.parts.spelling import LANG, attribute, escape, inner, language

__all__ = ["NONE", "read", "read_charge", "write", "write_charge"]

_money = swift(Money)

NONE = Money("", "")
"""What an invalid document has where it lacks an amount."""

_CHARGE = frozenset({"Money", "Description"})


def read(holder: str, element: etree._Element | None) -> Money:
    """Read the amount in a UnitPrice or Total; what stands beside it is kept with the amount."""
    if element is None:
        return NONE
    children = element[:]
    if len(children) == 1 and children[0].tag == "Money":
        return _amount(children[0], [])
    kept: list[Kept] = []
    amount = None
    for child in children:
        if child.tag == "Money":
            amount = child
        else:
            keep_child(holder, child, kept)
    return _amount(amount, kept) if amount is not None else Money("", "", tuple(kept))


def _amount(element: etree._Element, kept: list[Kept]) -> Money:
    currency = ""
    for key, value in element.items():
        if key == "currency":
            currency = value
        else:
            keep_attribute("Money", key, value, kept)
    return _money(Number(element.text or ""), currency, tuple(kept))


def write(holder: str, money: Money) -> str:
    """Write a UnitPrice or Total."""
    return spell(holder, (("Money", _write_amount(money)),), money.kept)


def _write_amount(money: Money) -> str:
    attributes = attribute("currency", money.currency)
    if money.kept:
        attributes += attributes_of("Money", money.kept)
    return f"<Money{attributes}>{escape(money.amount.written)}</Money>"


def read_charge(element: etree._Element | None) -> Charge | None:
    """Read Shipping or Tax."""
    if element is None:
        return None
    parts = Parts(element, _CHARGE)
    amount, words = parts.one("Money"), parts.one("Description")
    money = NONE if amount is None else _amount(amount, [])
    text = Text("") if words is None else _words(words, parts.kept)
    return Charge(money, text, tuple(parts.kept))


def _words(element: etree._Element, kept: list[Kept]) -> Text:
    for key, value in element.items():
        if key != LANG:
            keep_attribute("Description", key, value, kept)
    if len(element):
        kept.append(Kept(FORMAT, "Description", "*", inner(element)))
    return Text("".join(element.itertext(etree.Element)), element.get(LANG, ""))


def write_charge(holder: str, charge: Charge | None) -> str:
    """Write Shipping or Tax, nothing for None."""
    if charge is None:
        return ""
    words = charge.description
    attributes = language(words.language, required=True) + attributes_of("Description", charge.kept)
    markup = next((one.text for one in charge.kept if one.holder == "Description" and one.name == "*"), None)
    content = escape(words.text) if markup is None else markup
    description = f"<Description{attributes}>{content}</Description>"
    return spell(holder, (("Money", _write_amount(charge.amount)), ("Description", description)), charge.kept)
