"""Sentences for orders."""

__all__ = ["CATALOGUE"]

_GUIDE = "cXML Reference Guide 1.2.051"
_P133 = f"{_GUIDE}, p133"
_HEAD = (
    "<OrderRequestHeader orderID='PO-1' orderDate='2026-03-02T11:59:00+01:00'><Total><Money currency='EUR'>30.50"
    "</Money></Total><BillTo><Address><Name xml:lang='en'>Fictitious Buyer Ltd</Name></Address></BillTo>"
)

CATALOGUE: dict[str, tuple[str, ...]] = {
    "PO-001": (
        "an order of type {type} names no earlier order",
        "Add <DocumentReference payloadID=…> with the payloadID of the latest OrderRequest.",
        "The supplier cannot know which order is meant.",
        f"{_GUIDE}, p108 and p110",
        '<OrderRequestHeader type="update" orderVersion="2">',
        '<OrderRequestHeader type="new" orderVersion="1">',
    ),
    "PO-002": (
        "orderVersion {version} does not fit type {type}: the first order is 1, each change one more",
        "Count the versions of the order.",
        "Suppliers drop versions that are not newer than what they have.",
        f"{_GUIDE}, p108",
        '<OrderRequestHeader orderVersion="0">',
        '<OrderRequestHeader orderVersion="1">',
    ),
    "PO-003": (
        "{attribute} goes with orderType blanket only; this order is {type}",
        'Leave it out, or write orderType="blanket".',
        "Receivers ignore it or refuse the order.",
        f"{_GUIDE}, p108-109",
        '<OrderRequestHeader releaseRequired="yes">',
        '<OrderRequestHeader orderType="blanket" releaseRequired="yes" effectiveDate="2026-03-02T12:00:00+01:00">',
    ),
    "PO-004": (
        "a blanket order needs an effectiveDate",
        "Write from when on it holds.",
        "Nobody knows when releases may begin.",
        f"{_GUIDE}, p109",
        '<OrderRequestHeader orderType="blanket">',
        '<OrderRequestHeader orderType="blanket" effectiveDate="2026-03-02T12:00:00+01:00">',
    ),
    "PO-005": (
        "{attribute} goes with orderType release only; this order is {type}",
        'Leave it out, or write orderType="release".',
        "Receivers ignore it or refuse the order.",
        f"{_GUIDE}, p109",
        '<OrderRequestHeader agreementID="A-1">',
        '<OrderRequestHeader orderType="release" agreementID="A-1">',
    ),
    "PO-006": (
        "requisitionID stands in the header and in a line",
        "Write it in one of the two places.",
        "Receivers take one of them, and it is not always the same.",
        f"{_GUIDE}, p109 and p133",
        '<OrderRequestHeader requisitionID="R-1">\n<ItemOut requisitionID="R-1">',
        '<ItemOut requisitionID="R-1">',
    ),
    "PO-007": (
        "ShipTo stands in the header and in a line",
        "Write it in the header alone, or in every line.",
        "The header is no default for lines; receivers that follow the guide refuse both.",
        f"{_GUIDE}, p111",
        (
            "<ItemOut quantity='2' lineNumber='1'><ItemID><SupplierPartID>PEN-1</SupplierPartID></ItemID>"
            "<ShipTo><Address>"
            "<Name xml:lang='en'>Fictitious Buyer Ltd</Name></Address></ShipTo></ItemOut>"
        ),
        "<ItemOut quantity='2' lineNumber='1'><ItemID><SupplierPartID>PEN-1</SupplierPartID></ItemID></ItemOut>",
    ),
    "PO-008": (
        "this line has no ShipTo, and neither has the header; {with} of {lines} lines have one",
        "Write ShipTo in the header, or in every line.",
        "Nobody knows where the line goes.",
        f"{_GUIDE}, p111",
        (
            f"{_HEAD}</OrderRequestHeader>\n"
            "<ItemOut quantity='2' lineNumber='1'><ItemID><SupplierPartID>PEN-1</SupplierPartID></ItemID>"
            "<ShipTo><Address>"
            "<Name xml:lang='en'>Fictitious Buyer Ltd</Name></Address></ShipTo></ItemOut>"
        ),
        "<ItemOut quantity='2' lineNumber='1'><ItemID><SupplierPartID>PEN-1</SupplierPartID></ItemID></ItemOut>",
    ),
    "PO-009": (
        "Shipping stands in the header and in a line",
        "Write it in one of the two places.",
        "Receivers add both, or drop one.",
        f"{_GUIDE}, p119",
        (
            f"{_HEAD}<Shipping><Money currency='EUR'>3.00</Money><Description xml:lang='en'>Van</Description>"
            f"</Shipping>"
            "</OrderRequestHeader>\n"
            "<ItemOut quantity='2' lineNumber='1'><ItemID><SupplierPartID>PEN-1</SupplierPartID></ItemID><Shipping>"
            "<Money currency='EUR'>3.00</Money><Description xml:lang='en'>Van</Description></Shipping></ItemOut>"
        ),
        (
            "<ItemOut quantity='2' lineNumber='1'><ItemID><SupplierPartID>PEN-1</SupplierPartID></ItemID><Shipping>"
            "<Money currency='EUR'>3.00</Money><Description xml:lang='en'>Van</Description></Shipping></ItemOut>"
        ),
    ),
    "PO-010": (
        "the Contact role {role} stands in the header and in a line",
        "Write it in one of the two places.",
        "Receivers cannot tell which person is meant.",
        f"{_GUIDE}, p121",
        (
            "<ItemOut quantity='2' lineNumber='1'><ItemID><SupplierPartID>PEN-1</SupplierPartID></ItemID>"
            "<Contact role='endUser'><Name xml:lang='en'>Bob Example</Name></Contact></ItemOut>"
        ),
        (
            "<ItemOut quantity='2' lineNumber='1'><ItemID><SupplierPartID>PEN-1</SupplierPartID></ItemID>"
            "<Contact role='technicalSupport'><Name xml:lang='en'>Bob Example</Name></Contact></ItemOut>"
        ),
    ),
    "PO-011": (
        "the extrinsic {name} stands twice in one list",
        "Give each extrinsic a name of its own.",
        "Receivers keep one of the two.",
        _P133,
        "<ItemDetail>…<Extrinsic name='Colour'>1</Extrinsic><Extrinsic name='Colour'>2</Extrinsic></ItemDetail>",
        "<ItemDetail>…<Extrinsic name='Colour'>1</Extrinsic><Extrinsic name='Size'>2</Extrinsic></ItemDetail>",
    ),
    "PO-012": (
        "the extrinsic {name} stands in the header and in a line",
        "Write it in one of the two places.",
        "Receivers keep one of the two.",
        _P133,
        (
            "<OrderRequestHeader>…<Extrinsic name='Cost'>1</Extrinsic></OrderRequestHeader>\n"
            "<ItemDetail>…<Extrinsic name='Cost'>2</Extrinsic></ItemDetail>"
        ),
        (
            "<OrderRequestHeader>…<Extrinsic name='Cost'>1</Extrinsic></OrderRequestHeader>\n"
            "<ItemDetail>…<Extrinsic name='Colour'>2</Extrinsic></ItemDetail>"
        ),
    ),
    "PO-013": (
        "line {place} has no lineNumber",
        "Number the lines from 1.",
        "Confirmations, ship notices and invoices refer to lines by number.",
        _P133,
        '<ItemOut quantity="2">…</ItemOut>',
        '<ItemOut quantity="2" lineNumber="1">…</ItemOut>',
    ),
    "PO-014": (
        "lineNumber {number} was used for line {first} already",
        "Give each line a number of its own.",
        "What comes back about this number can mean either line.",
        _P133,
        '<ItemOut quantity="2" lineNumber="2">…</ItemOut>',
        '<ItemOut quantity="2" lineNumber="1">…</ItemOut>',
    ),
    "PO-015": (
        "lineNumber {number} comes after {before}",
        "Number the lines in rising order.",
        "Suppliers that number by themselves mix up the lines.",
        _P133,
        '<ItemOut quantity="2" lineNumber="7">…</ItemOut>',
        '<ItemOut quantity="2" lineNumber="1">…</ItemOut>',
    ),
    "PO-016": (
        "lines from a catalogue and lines written by hand (isAdHoc) stand in one order",
        "Split the requisition into two orders.",
        "Suppliers handle the two kinds in different departments.",
        f"{_GUIDE}, p138",
        '<ItemOut isAdHoc="yes">',
        '<ItemOut quantity="2" lineNumber="1">…</ItemOut>',
    ),
    "PO-017": (
        'the discount "{percent}" is no plain number',
        "Write 2 for two percent; a negative number is a penalty.",
        "Receivers drop the discount, or refuse the order.",
        f"{_GUIDE}, p120",
        (
            f"{_HEAD}<PaymentTerm payInNumberOfDays='10'><Discount><DiscountPercent percent='2%'/></Discount>"
            f"</PaymentTerm>"
            "</OrderRequestHeader>"
        ),
        (
            f"{_HEAD}<PaymentTerm payInNumberOfDays='10'><Discount><DiscountPercent percent='2'/></Discount>"
            f"</PaymentTerm>"
            "</OrderRequestHeader>"
        ),
    ),
    "PO-018": (
        "Followup is strongly discouraged",
        "Leave it out; where to send what stands in the profile.",
        "Suppliers send their answers where the profile says.",
        f"{_GUIDE}, p124",
        f"{_HEAD}<Followup><URL>https://erp.buyer.example.com/cxml</URL></Followup></OrderRequestHeader>",
        '<OrderRequestHeader orderVersion="1">',
    ),
    "PO-019": (
        "priority {level} stands twice with sequence {sequence}",
        "Write a sequence of its own for each line of the same level.",
        "The supplier cannot know which line comes first.",
        f"{_GUIDE}, p131",
        (
            "<OrderRequest>…<ItemOut quantity='1' lineNumber='3'><ItemID><SupplierPartID>A</SupplierPartID></ItemID>"
            "<ItemOutIndustry><Priority level='1'/></ItemOutIndustry></ItemOut>"
            "<ItemOut quantity='1' lineNumber='4'><ItemID><SupplierPartID>B</SupplierPartID></ItemID>"
            "<ItemOutIndustry><Priority level='1'/></ItemOutIndustry></ItemOut></OrderRequest>"
        ),
        (
            "<OrderRequest>…<ItemOut quantity='1' lineNumber='3'><ItemID><SupplierPartID>A</SupplierPartID></ItemID>"
            "<ItemOutIndustry><Priority level='1' sequence='1'/></ItemOutIndustry></ItemOut>"
            "<ItemOut quantity='1' lineNumber='4'><ItemID><SupplierPartID>B</SupplierPartID></ItemID>"
            "<ItemOutIndustry><Priority level='1' sequence='2'/></ItemOutIndustry></ItemOut></OrderRequest>"
        ),
    ),
    "PO-020": (
        "the line may cost {amount}, the whole blanket order only {total}",
        "Lower the MaxAmount, or raise the Total.",
        "The Total of a blanket order is the most that will be spent.",
        f"{_GUIDE}, p109 and p113",
        (
            "<OrderRequestHeader orderType='blanket' effectiveDate='2026-03-02T12:00:00+01:00'>\n"
            "<ItemOut quantity='1' lineNumber='1'><ItemID><SupplierPartID>PEN-1</SupplierPartID></ItemID>"
            "<BlanketItemDetail><Description xml:lang='en'>Pens</Description><MaxAmount>"
            "<Money currency='EUR'>99.00</Money>"
            "</MaxAmount></BlanketItemDetail></ItemOut>"
        ),
        (
            "<OrderRequestHeader orderType='blanket' effectiveDate='2026-03-02T12:00:00+01:00'>\n"
            "<ItemOut quantity='1' lineNumber='1'><ItemID><SupplierPartID>PEN-1</SupplierPartID></ItemID>"
            "<BlanketItemDetail><Description xml:lang='en'>Pens</Description><MaxAmount>"
            "<Money currency='EUR'>9.00</Money>"
            "</MaxAmount></BlanketItemDetail></ItemOut>"
        ),
    ),
}
