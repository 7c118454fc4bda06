"""Reading, judging, explaining and masking, as ratios against lxml alone in the same process."""

import gc
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import suppress

from benchmarks.bare import Plain
from punchout.emulator.heap import LARGE, give_back
from punchout.errors import PeerError
from punchout.markup.dtd import grammars
from punchout.markup.explain import explain
from punchout.markup.mask import masked
from punchout.markup.parse import read

HEADER = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.071/cXML.dtd">
<cXML payloadID="1.2.3@buyer.example.com" timestamp="2026-03-02T12:00:00+01:00" xml:lang="en"><Header>
<From><Credential domain="NetworkID"><Identity>buyer-7</Identity></Credential></From>
<To><Credential domain="NetworkID"><Identity>supplier-9</Identity></Credential></To>
<Sender><Credential domain="NetworkID"><Identity>buyer-7</Identity><SharedSecret>plainly-fictitious</SharedSecret>
</Credential><UserAgent>Example 1.0</UserAgent></Sender></Header>
"""
ADDRESS = """<Address isoCountryCode="DE" addressID="1" addressIDDomain="x"><Name xml:lang="en">Example City</Name>
<PostalAddress name="default"><DeliverTo>Joe Example</DeliverTo><DeliverTo>Room 1</DeliverTo><Street>Long Way 1</Street>
<City>Köln</City>
<State isoStateCode="DE-NW">NRW</State><PostalCode>50667</PostalCode><Country isoCountryCode="DE">Germany</Country>
</PostalAddress><Email name="default">joe@buyer.example.com</Email></Address>"""
SETUP = """<Request deploymentMode="test"><PunchOutSetupRequest operation="create"><BuyerCookie>34234234</BuyerCookie>
<Extrinsic name="User">joe</Extrinsic><Extrinsic name="UserEmail">joe@buyer.example.com</Extrinsic>
<BrowserFormPost><URL>https://buyer.example.com/return?id=3423423423423</URL></BrowserFormPost>
<Contact role="endUser"><Name xml:lang="en">Joe Example</Name><Email>joe@buyer.example.com</Email></Contact>
<SupplierSetup><URL>https://supplier.example.com/punchout/setup</URL></SupplierSetup><ShipTo>{address}</ShipTo>
</PunchOutSetupRequest></Request></cXML>"""
ORDER = """<Request deploymentMode="test"><OrderRequest><OrderRequestHeader orderID="PO-1"
orderDate="2026-03-02T12:00:00+01:00" type="new"><Total><Money currency="EUR">12.00</Money></Total>
<ShipTo>{address}</ShipTo><BillTo>{address}</BillTo></OrderRequestHeader>
{lines}</OrderRequest></Request></cXML>"""
LINE = """<ItemOut quantity="2" lineNumber="{number}" requestedDeliveryDate="2026-12-01T00:00:00+00:00">
  <ItemID><SupplierPartID>PART-{number}</SupplierPartID><SupplierPartAuxiliaryID>aux-{number}</SupplierPartAuxiliaryID>
  </ItemID>
  <ItemDetail>
    <UnitPrice><Money currency="EUR">12.50</Money></UnitPrice>
    <Description xml:lang="en">Paper, ream of 500 sheets &amp; wrapper, recycled, for laser printers</Description>
    <UnitOfMeasure>EA</UnitOfMeasure>
    <Classification domain="UNSPSC">14111507</Classification>
    <ManufacturerPartID>M-{number}</ManufacturerPartID>
    <ManufacturerName xml:lang="en">Example Mills</ManufacturerName>
    <Extrinsic name="costCentre">4711</Extrinsic>
  </ItemDetail>
  <Distribution>
    <Accounting name="Charge">
      <AccountingSegment id="{number}"><Name xml:lang="en">Cost centre</Name>
        <Description xml:lang="en">Office of the example firm</Description></AccountingSegment>
    </Accounting>
    <Charge><Money currency="EUR">12.50</Money></Charge>
  </Distribution>
</ItemOut>
"""


def setup() -> bytes:
    return (HEADER + SETUP.format(address=ADDRESS)).encode()


def order(lines: int) -> bytes:
    body = "".join(LINE.format(number=number) for number in range(1, lines + 1))
    return (HEADER + ORDER.format(address=ADDRESS, lines=body)).encode()


def reply(content: str) -> bytes:
    status = '<Status code="200" text="OK"/>'
    return f'<cXML payloadID="a@b" timestamp="x"><Response>{status}{content}</Response></cXML>'.encode()


HOSTILE: dict[str, Callable[[int], bytes]] = {
    "unknown elements": lambda size: reply("<Zeta/>" * size),
    "unknown elements, all different": lambda size: reply("".join(f"<Z{number}/>" for number in range(size))),
    "one element with unknown attributes": lambda size: reply(
        "<Zeta " + " ".join(f"a{number}=''" for number in range(size)) + "/>"
    ),
    "wrong attributes everywhere": lambda size: reply('<Extrinsic foo="1"/>' * size),
    "incomplete lines": lambda size: HEADER.encode() + ORDER.format(address="", lines="<ItemOut/>" * size).encode(),
    "children in no order": lambda size: reply("<To/><From/>" * size),
    "text between elements": lambda size: reply("text<Extrinsic/>" * size),
    "comments in a value": lambda size: reply("<!-- -->a" * size),
    "namespaces": lambda size: reply("".join(f'<Z xmlns:p{number}="urn:{number}"/>' for number in range(size))),
    "an undeclared entity at the end": lambda size: reply("<Extrinsic/>" * size + "&nbsp;"),
}


def measures() -> Iterator[tuple[str, float, float]]:
    """Yield (what, ratio, goal) for the goals of reading and judging."""
    plain = Plain()
    for what, document, rounds, goal in (
        ("read a setup of 2 KB, against lxml", setup(), 400, 4.0),
        ("read an order of 10 lines, against lxml", order(10), 150, 2.0),
        ("read an order of 10,000 lines, against lxml", order(10_000), 5, 1.6),
    ):
        yield what, ratio(lambda raw=document: _valid(raw), lambda raw=document: plain(raw), rounds), goal
    again = setup()
    yield (
        "read a setup of 2 KB, against reading the DTD each time",
        ratio(lambda: _valid(again), lambda: Plain()(again), 50),
        0.1,
    )
    small, large = order(100), order(10_000)
    yield "cost of a line at 10,000 against 100", _alone(large, 5) / 10_000 / (_alone(small, 30) / 100), 1.5
    for what, make in HOSTILE.items():
        once, twice = make(40_000), make(80_000)
        yield f"twice as much: {what}", ratio(lambda raw=twice: _look(raw), lambda raw=once: _look(raw), 3), 2.2
    yield "mask an order of 10,000 lines, against lxml", ratio(lambda: masked(large), lambda: plain(large), 3), 4.0


def ratio(ours: Callable[[], object], theirs: Callable[[], object], rounds: int) -> float:
    """Return the medians' ratio, measured in turns, so that a slow moment of the machine hits both.

    Few rounds mean large documents: there each begins on a heap without free pages, or one would pay for both trees.
    """
    mine, other = [], []
    ours(), theirs()
    gc.collect()
    size = LARGE if rounds < 20 else 0
    for _ in range(rounds):
        give_back(size)
        other.append(_seconds(theirs))
        give_back(size)
        mine.append(_seconds(ours))
    return statistics.median(mine) / statistics.median(other)


def _alone(raw: bytes, rounds: int) -> float:
    """Return the median time of reading; in turns with large documents a small one would pay for their memory."""
    _valid(raw), _valid(raw)
    return statistics.median(_seconds(lambda: _valid(raw)) for _ in range(rounds))


def _seconds(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def _valid(raw: bytes) -> None:
    assert read(raw, grammar=grammars()).valid


def _look(raw: bytes) -> None:
    with suppress(PeerError):
        explain(read(raw))


if __name__ == "__main__":
    for label, measured, wanted in measures():
        print(f"{label:<60} {measured:6.2f}  goal {wanted}")
