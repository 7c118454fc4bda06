"""Lines, items and what is known of them, where documents are not as they should be or hold more than usual."""

import pytest
from lxml import etree

from punchout.commerce.items import Description, Item, Line
from punchout.commerce.kept import Kept, Opaque
from punchout.commerce.money import Money, Number
from punchout.formats.base import Style
from punchout.formats.cxml.parts import descriptions, items, money


def test_an_empty_line_is_read_as_one():
    """Nothing in a line makes reading it fail."""
    assert items.read("ItemOut", etree.fromstring("<ItemOut/>")) == Line(Item(""), Number(""))
    assert items.read_item(None) == Item("")


def test_an_empty_detail_has_no_price():
    """Without a price there is an amount that is no number."""
    line = items.read("ItemOut", etree.fromstring("<ItemOut quantity='2'><ItemDetail/></ItemOut>"))
    assert (line.detail.price, line.amount, line.detail.unit) == (Money("", ""), None, "")


def test_the_auxiliary_id_may_be_any_markup():
    """It is text for a person and markup for the supplier, to the byte."""
    auxiliary = "<SupplierPartAuxiliaryID> x <b c='1'/>&lt;</SupplierPartAuxiliaryID>"
    item = items.read_item(etree.fromstring(f"<ItemID><SupplierPartID>a</SupplierPartID>{auxiliary}</ItemID>"))
    assert item.auxiliary_id == Opaque(" x <", ' x <b c="1"></b>&lt;', "cxml")
    assert ' x <b c="1"></b>&lt;</SupplierPartAuxiliaryID>' in items.write_item(item)


def test_markup_of_another_format_is_not_written():
    """What X12 kept means nothing here; its text does."""
    item = Item("a", Opaque("x", "REF*x~", "x12"))
    assert "<SupplierPartAuxiliaryID>x</SupplierPartAuxiliaryID>" in items.write_item(item)


@pytest.mark.parametrize(
    ("text", "description"),
    [
        ("Pen", Description("Pen", "en")),
        ("<ShortName>P</ShortName> Pen", Description(" Pen", "en", "P")),
        (
            "A <ShortName>P</ShortName>Pen",
            Description("A Pen", "en", "P", "", (Kept("cxml", "Description", "*", "A <ShortName>P</ShortName>Pen"),)),
        ),
        (
            "<ShortName></ShortName>Pen",
            Description("Pen", "en", "", "", (Kept("cxml", "Description", "*", "<ShortName></ShortName>Pen"),)),
        ),
    ],
)
def test_a_short_name_is_written_only_where_it_is_wanted(text, description):
    """Common readers fail on it, so the style decides; where it is wanted it stands where it stood."""
    element = etree.fromstring(f'<Description xml:lang="en">{text}</Description>')
    assert descriptions.read(element) == description
    assert descriptions.write(description, Style(short_name=True)) == f'<Description xml:lang="en">{text}</Description>'
    assert descriptions.write(description, Style()) == f'<Description xml:lang="en">{description.text}</Description>'


def test_money_goes_out_as_it_came():
    """Digits, separators and blanks stay; what stands beside the amount is kept with it."""
    text = '<Total><Money currency="EUR" alternateAmount="1">1,234.50 </Money><Modifications></Modifications></Total>'
    total = money.read("Total", etree.fromstring(text))
    assert [one.name for one in total.kept] == ["Modifications", "@alternateAmount"]
    assert money.write("Total", total) == text


def test_money_without_an_amount_is_none():
    """An invalid document may lack it, or hold something else."""
    assert money.read("Total", None) == Money("", "")
    assert money.read("Total", etree.fromstring("<Total><Other/></Total>")) == Money(
        "", "", (Kept("cxml", "Total", "Other", "<Other></Other>"),)
    )


def test_the_words_of_a_charge_keep_their_markup():
    """A type or a short name in the description of a charge comes back."""
    words = '<Description xml:lang="en" type="a">b<ShortName>c</ShortName></Description>'
    text = f'<Tax><Money currency="EUR">1</Money>{words}</Tax>'
    charge = money.read_charge(etree.fromstring(text))
    assert charge.description.text == "bc"
    assert money.write_charge("Tax", charge) == text
    assert money.read_charge(None) is None
    assert money.write_charge("Tax", None) == ""


def test_a_charge_may_lack_everything():
    """An invalid document is read all the same."""
    charge = money.read_charge(etree.fromstring("<Shipping/>"))
    assert (charge.amount, charge.description.text) == (Money("", ""), "")
