"""The way of a line from cart to order."""

from lxml import etree

from punchout.commerce.items import Item, Line
from punchout.commerce.kept import Kept, Opaque
from punchout.commerce.money import Number
from punchout.commerce.parties import Extrinsic
from punchout.findings import Severity
from punchout.formats.base import Style
from punchout.formats.cxml.ordering import for_order
from punchout.formats.cxml.parts import items
from punchout.formats.cxml.parts.lines import BREAK
from punchout.formats.cxml.parts.spelling import fragment
from punchout.markup.dtd_text import read_dtd
from punchout.messages import sentence
from punchout.resources import grammar_folder

DISTRIBUTION = (
    '<Distribution><Accounting name="a"><AccountingSegment id="1"><Name xml:lang="en">b</Name>'
    '<Description xml:lang="en">c</Description></AccountingSegment></Accounting>'
    '<Charge><Money currency="EUR">1</Money></Charge></Distribution>'
)
ITEM_IN = f"""<ItemIn quantity="1.5" lineNumber="7" itemType="composite" openQuantity="3">
<ItemID><SupplierPartID revisionID="2">P 1</SupplierPartID><SupplierPartAuxiliaryID>
  <Money currency="EUR" alternateCurrency="USD" alternateAmount="1">2</Money> &amp; more</SupplierPartAuxiliaryID>
<BuyerPartID/><IdReference identifier="i" domain="d"/></ItemID>
<ItemDetail><UnitPrice><Money currency="EUR">0.350</Money><Modifications><Modification><AdditionalCost><Money
currency="EUR">1</Money></AdditionalCost></Modification></Modifications></UnitPrice>
<Description xml:lang="en">Before <ShortName>Pen</ShortName> after</Description>
<Description type="long" xml:lang="de"><ShortName>Stift</ShortName>Ein Stift</Description>
<UnitOfMeasure>EA</UnitOfMeasure><PriceBasisQuantity quantity="1" conversionFactor="2"><UnitOfMeasure>EA</UnitOfMeasure>
</PriceBasisQuantity><Classification domain="UNSPSC" code="x">44121704</Classification>
<Classification domain="custom">7</Classification><ManufacturerPartID>M</ManufacturerPartID>
<ManufacturerName xml:lang="en">Maker</ManufacturerName><URL>https://shop.example.com/?a=1&amp;b=2</URL>
<LeadTime>2</LeadTime><Extrinsic name="a"><Extrinsic name="b">c</Extrinsic> d</Extrinsic></ItemDetail>
{DISTRIBUTION}<Comments xml:lang="en">soon</Comments><BillTo><Address><Name xml:lang="en">x</Name></Address></BillTo>
<Extrinsic name="e">1</Extrinsic><Extrinsic name="f">2</Extrinsic></ItemIn>"""


def _parsed(text: str) -> etree._Element:
    return etree.fromstring(text, etree.XMLParser(remove_blank_text=True))


def test_item_and_detail_survive_to_the_byte():
    """All that ItemID and ItemDetail hold stands in the order's ItemOut as it stood in the cart."""
    cart = _parsed(ITEM_IN)
    (line,), _ = for_order((items.read("ItemIn", cart),))
    order = etree.fromstring(items.write("ItemOut", line, Style(short_name=True)).replace(BREAK, ""))
    for name in ("ItemID", "ItemDetail"):
        assert fragment(order.find(name)) == fragment(cart.find(name))
    assert fragment(order.find("Distribution")) == DISTRIBUTION
    assert dict(order.attrib) == {"quantity": "1.5", "lineNumber": "7", "itemType": "composite"}


def test_the_order_line_is_valid():
    """The grammar has a place for everything that goes over."""
    (line,), _ = for_order((items.read("ItemIn", _parsed(ITEM_IN)),))
    order = etree.fromstring(items.write("ItemOut", line, Style(short_name=True)).replace(BREAK, ""))
    dtd = etree.DTD(file=str(grammar_folder() / "cXML.dtd"))
    assert dtd.validate(order), dtd.error_log


def test_each_thing_that_is_lost_is_told_once():
    """An advisory names what the order cannot hold, and how often it stood there."""
    _, findings = for_order((items.read("ItemIn", _parsed(ITEM_IN)),))
    assert [(finding.facts["name"], finding.facts["count"]) for finding in findings] == [
        ("BillTo", "1"),
        ("@openQuantity", "1"),
        ("Extrinsic", "2"),
    ]
    assert {(finding.rule, finding.severity, finding.path) for finding in findings} == {
        ("ORDER-LOST", Severity.ADVISORY, "lines[0]")
    }
    assert "part P 1" in sentence(findings[0]).message


def test_a_line_that_loses_nothing_stays_itself():
    """Nothing is rebuilt where nothing has to change, and other formats' fragments stay."""
    line = Line(Item("A"), Number(1), kept=(Kept("x12", "PO1", "PO106", "SK"),))
    assert for_order((line,)) == ((line,), ())
    assert for_order((line,))[0][0] is line


def test_extrinsics_of_the_line_are_dropped():
    """Only an ItemIn has room for them."""
    (ordered,), _ = for_order((Line(Item("A"), Number(1), extrinsics=(Extrinsic("a", Opaque("b")),)),))
    assert ordered.extrinsics == ()


def test_the_shared_attributes_are_those_of_the_grammar():
    """What both ItemIn and ItemOut declare goes over; the model has words for quantity and lineNumber."""
    elements = read_dtd(grammar_folder() / "cXML.dtd").elements
    shared = elements["ItemIn"].attributes.keys() & elements["ItemOut"].attributes.keys()
    for name in elements["ItemIn"].attributes.keys() - {"quantity", "lineNumber"}:
        (line,), findings = for_order((Line(Item("A"), Number(1), kept=(Kept("cxml", "ItemIn", f"@{name}", "1"),)),))
        assert bool(line.kept) is (name in shared) is not findings
