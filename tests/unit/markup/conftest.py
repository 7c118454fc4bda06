"""Documents of our own for the tests of the markup room."""

from collections.abc import Callable

import pytest

HEADER = """<Header>
<From><Credential domain="NetworkID"><Identity>buyer-7</Identity></Credential></From>
<To><Credential domain="NetworkID"><Identity>supplier-9</Identity></Credential></To>
<Sender><Credential domain="NetworkID"><Identity>buyer-7</Identity><SharedSecret>plainly-fictitious</SharedSecret>
</Credential><UserAgent>Example 1.0</UserAgent></Sender>
</Header>"""

LINE = """<ItemOut quantity="2" lineNumber="{number}">
<ItemID><SupplierPartID>A-{number}</SupplierPartID></ItemID>
<ItemDetail><UnitPrice><Money currency="EUR">1.50</Money></UnitPrice>
<Description xml:lang="en">Paper &amp; string, Größe {number}</Description>
<UnitOfMeasure>EA</UnitOfMeasure><Classification domain="UNSPSC">14111507</Classification></ItemDetail>
</ItemOut>
"""

ORDER = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.021/cXML.dtd">
<cXML payloadID="1@buyer.example.com" timestamp="2026-03-02T12:00:00+01:00">
{header}
<Request deploymentMode="test"><OrderRequest>
<OrderRequestHeader orderID="PO-1" orderDate="2026-03-02T12:00:00+01:00" type="new">
<Total><Money currency="EUR">3.00</Money></Total>
<BillTo><Address><Name xml:lang="en">Example City</Name></Address></BillTo>
</OrderRequestHeader>
{lines}</OrderRequest></Request></cXML>
"""


@pytest.fixture(scope="session")
def order() -> Callable[[int], str]:
    """A valid OrderRequest with so many lines."""

    def make(lines: int = 1) -> str:
        body = "".join(LINE.format(number=number) for number in range(1, lines + 1))
        return ORDER.format(header=HEADER, lines=body)

    return make


@pytest.fixture(scope="session")
def response() -> Callable[[str], str]:
    """A valid Response; the text stands in its Status."""

    def make(text: str = "") -> str:
        status = f'<Status code="200" text="OK">{text}</Status>'
        return f'<cXML payloadID="2@supplier.example.com" timestamp="x"><Response>{status}</Response></cXML>'

    return make
