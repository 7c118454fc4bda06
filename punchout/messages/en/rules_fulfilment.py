"""Sentences for ship notices, receipts, catalogues and totals."""

__all__ = ["CATALOGUE"]

_GUIDE = "cXML Reference Guide 1.2.051"

CATALOGUE: dict[str, tuple[str, ...]] = {
    "SHIP-001": (
        "a ship notice needs {attribute}",
        "Write it; an estimate will do, with shipmentType planned.",
        "The buyer cannot plan the receipt.",
        f"{_GUIDE}, p318",
        '<ShipNoticeHeader shipmentID="S-1" noticeDate="2026-03-02T12:00:00+01:00">…</ShipNoticeHeader>',
        '<ShipNoticeHeader shipmentID="S-1">',
    ),
    "SHIP-002": (
        "a ship notice needs {element}",
        "Write at least one; only a notice that deletes another goes without.",
        "The buyer cannot follow the shipment.",
        f"{_GUIDE}, p317 and p319",
        (
            "<ShipNoticeRequest><ShipNoticeHeader shipmentID='S-1' noticeDate='2026-03-02T12:00:00+01:00'"
            " shipmentDate='2026-03-02T12:00:00+01:00' deliveryDate='2026-03-02T12:00:00+01:00'/></ShipNoticeRequest>"
        ),
        (
            "<ShipNoticeRequest><ShipNoticeHeader shipmentID='S-1' noticeDate='2026-03-02T12:00:00+01:00'"
            " operation='delete'><DocumentReference payloadID='1@shop.seller.example.com'/></ShipNoticeHeader>"
            "</ShipNoticeRequest>"
        ),
    ),
    "SHIP-003": (
        "a notice of operation {operation} names no earlier notice",
        "Add <DocumentReference> with the payloadID of the notice before.",
        "Nobody knows which notice is meant.",
        f"{_GUIDE}, p318-320",
        '<ShipNoticeHeader operation="update">',
        '<ShipNoticeHeader operation="new">',
    ),
    "SHIP-004": (
        "{problem}",
        "Where the first leg begins stands in the header; each later one says when and where it takes over.",
        "The legs cannot be joined to one way.",
        f"{_GUIDE}, p317, p324 and p328",
        '<ShipControl startDate="2026-03-02T11:00:00+01:00">',
        "<ShipControl>…</ShipControl>",
    ),
    "SHIP-005": (
        "this {what} begins before the one above it",
        "List the legs in the order of travel.",
        "The legs cannot be joined to one way.",
        f"{_GUIDE}, p317 and p324",
        (
            "<ShipNoticeRequest>"
            "<ShipNoticeHeader shipmentID='S-1' noticeDate='2026-03-02T12:00:00+01:00' "
            "shipmentDate='2026-03-02T12:00:00+01:00' deliveryDate='2026-03-02T12:00:00+01:00'/><ShipControl>"
            "<CarrierIdentifier domain='companyName'>F</CarrierIdentifier><ShipmentIdentifier>T"
            "</ShipmentIdentifier></ShipControl><ShipControl startDate='2026-03-04T11:00:00+01:00'>"
            "<CarrierIdentifier domain='companyName'>F</CarrierIdentifier><ShipmentIdentifier>T"
            "</ShipmentIdentifier><Contact role='shipFrom'><Name xml:lang='en'>Depot</Name></Contact>"
            "</ShipControl><ShipControl startDate='2026-03-03T11:00:00+01:00'>"
            "<CarrierIdentifier domain='companyName'>F</CarrierIdentifier><ShipmentIdentifier>T"
            "</ShipmentIdentifier><Contact role='shipFrom'><Name xml:lang='en'>Depot</Name></Contact>"
            "</ShipControl></ShipNoticeRequest>"
        ),
        (
            "<ShipNoticeRequest>"
            "<ShipNoticeHeader shipmentID='S-1' noticeDate='2026-03-02T12:00:00+01:00' "
            "shipmentDate='2026-03-02T12:00:00+01:00' deliveryDate='2026-03-02T12:00:00+01:00'/><ShipControl>"
            "<CarrierIdentifier domain='companyName'>F</CarrierIdentifier><ShipmentIdentifier>T"
            "</ShipmentIdentifier></ShipControl><ShipControl startDate='2026-03-03T11:00:00+01:00'>"
            "<CarrierIdentifier domain='companyName'>F</CarrierIdentifier><ShipmentIdentifier>T"
            "</ShipmentIdentifier><Contact role='shipFrom'><Name xml:lang='en'>Depot</Name></Contact>"
            "</ShipControl><ShipControl startDate='2026-03-04T11:00:00+01:00'>"
            "<CarrierIdentifier domain='companyName'>F</CarrierIdentifier><ShipmentIdentifier>T"
            "</ShipmentIdentifier><Contact role='shipFrom'><Name xml:lang='en'>Depot</Name></Contact>"
            "</ShipControl></ShipNoticeRequest>"
        ),
    ),
    "SHIP-006": (
        "the domain {domain} identifies the carrier twice",
        "Write one identifier per domain; all of them name the same company.",
        "Nobody knows who carries the goods.",
        f"{_GUIDE}, p324 and p354",
        (
            "<ShipControl><CarrierIdentifier domain='SCAC'>AAAA</CarrierIdentifier>"
            "<CarrierIdentifier domain='SCAC'>BBBB"
            "</CarrierIdentifier><ShipmentIdentifier>T-1</ShipmentIdentifier></ShipControl>"
        ),
        (
            "<ShipControl><CarrierIdentifier domain='SCAC'>AAAA</CarrierIdentifier>"
            "<CarrierIdentifier domain='companyName'>B"
            "</CarrierIdentifier><ShipmentIdentifier>T-1</ShipmentIdentifier></ShipControl>"
        ),
    ),
    "SHIP-007": (
        "rangeEnd {end} is below rangeBegin {begin}",
        "Write the first number first.",
        "No package is in this range.",
        f"{_GUIDE}, p325",
        '<PackageIdentification rangeBegin="2" rangeEnd="1"/>',
        '<PackageIdentification rangeBegin="1" rangeEnd="1"/>',
    ),
    "SHIP-008": (
        "{problem}",
        "List the routes in the order of travel, each with its dates.",
        "The way cannot be followed.",
        f"{_GUIDE}, p326-328",
        '<Route method="motor" startDate="2026-03-03T11:00:00+01:00" endDate="2026-03-02T11:00:00+01:00"/>',
        '<Route method="motor" startDate="2026-03-02T11:00:00+01:00" endDate="2026-03-02T11:00:00+01:00"/>',
    ),
    "SHIP-009": (
        "{what} stands in a second {where}",
        "Join the two.",
        "Receivers keep one of the two, or count the goods twice.",
        f"{_GUIDE}, p317, p329 and p331",
        '<ShipNoticeItem lineNumber="2">',
        '<ShipNoticeItem lineNumber="1">',
    ),
    "SHIP-010": (
        "AssetInfo says nothing that identifies the asset",
        "Write a serialNumber, tagNumber or equipmentId, or leave it out.",
        "Nobody can find the asset.",
        f"{_GUIDE}, p336",
        "<ShipNoticeItem lineNumber='1' quantity='2'><UnitOfMeasure>EA</UnitOfMeasure><AssetInfo/></ShipNoticeItem>",
        (
            "<ShipNoticeItem lineNumber='1' quantity='2'><UnitOfMeasure>EA</UnitOfMeasure><AssetInfo tagNumber='7'/>"
            "</ShipNoticeItem>"
        ),
    ),
    "RECEIPT-001": (
        "receiptDate {date} lies after the document's timestamp",
        "Write when the goods came.",
        "Nothing can be received in the future.",
        f"{_GUIDE}, p339",
        '<ReceiptRequestHeader receiptDate="2026-03-03T11:00:00+01:00">',
        '<ReceiptRequestHeader receiptDate="2026-03-01T11:00:00+01:00">',
    ),
    "RECEIPT-002": (
        "a receipt that deletes another names none",
        "Add <DocumentReference> with the payloadID of the receipt.",
        "Nobody knows which receipt is meant.",
        f"{_GUIDE}, p339-340",
        '<ReceiptRequestHeader operation="delete">',
        '<ReceiptRequestHeader operation="new">',
    ),
    "RECEIPT-003": (
        "receiptLineNumber {line} was used already",
        "Give each line a number of its own.",
        "Corrections refer to lines by number.",
        f"{_GUIDE}, p341",
        '<ReceiptItem receiptLineNumber="2">',
        '<ReceiptItem receiptLineNumber="3">',
    ),
    "RECEIPT-004": (
        "ReceivedAmount is {amount}; quantity times UnitRate is {expected}",
        "Multiply again.",
        "The invoice will not match the receipt.",
        f"{_GUIDE}, p342",
        '<ReceivedAmount><Money currency="EUR">99.50</Money></ReceivedAmount>',
        '<ReceivedAmount><Money currency="EUR">20.50</Money></ReceivedAmount>',
    ),
    "CATALOG-001": (
        "LeadTime is {index} here and {detail} in ItemDetail",
        "Write the same in both places, or in one.",
        "Buyers read one of the two.",
        f"{_GUIDE}, p91 and p421",
        "<IndexItemDetail><LeadTime>5</LeadTime></IndexItemDetail>",
        "<IndexItemDetail><LeadTime>3</LeadTime></IndexItemDetail>",
    ),
    "TOTAL-001": (
        "the Total is {total}, the lines make {sum}",
        "Write {sum} {currency}: the sum of the lines, without tax and shipping.",
        "Buyers who compare refuse the document, others pay one of the two.",
        f"{_GUIDE}, p85 and p109",
        "<Total><Money currency='EUR'>31.50</Money></Total>",
        "<Total><Money currency='EUR'>30.50</Money></Total>",
    ),
    "TOTAL-002": (
        "the Total {total} includes shipping and tax; the lines alone make {sum}",
        "Write {sum} {currency}; shipping and tax stand beside it.",
        "Buyers who add shipping and tax to it pay them twice.",
        f"{_GUIDE}, p85 and p109",
        (
            "PunchOutOrderMessage: <PunchOutOrderMessageHeader operationAllowed='edit'><Total>"
            "<Money currency='EUR'>25.50"
            "</Money></Total><Shipping><Money currency='EUR'>5.00</Money><Description xml:lang='en'>Van</Description>"
            "</Shipping></PunchOutOrderMessageHeader>"
        ),
        (
            "PunchOutOrderMessage: <PunchOutOrderMessageHeader operationAllowed='edit'><Total>"
            "<Money currency='EUR'>20.50"
            "</Money></Total><Shipping><Money currency='EUR'>5.00</Money><Description xml:lang='en'>Van</Description>"
            "</Shipping></PunchOutOrderMessageHeader>"
        ),
    ),
}
