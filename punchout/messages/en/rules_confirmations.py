"""Sentences for confirmations."""

__all__ = ["CATALOGUE"]

_GUIDE = "cXML Reference Guide 1.2.051"
_STATUS = "<ConfirmationItem lineNumber='1' quantity='10'><UnitOfMeasure>EA</UnitOfMeasure><ConfirmationStatus "
_END = "<UnitOfMeasure>EA</UnitOfMeasure></ConfirmationStatus></ConfirmationItem>"
_SUBSTITUTE = (
    "<ItemID><SupplierPartID>PEN-2</SupplierPartID></ItemID><ItemDetail><UnitPrice><Money currency='EUR'>10.25</Money>"
    "</UnitPrice><Description xml:lang='en'>Pen</Description><UnitOfMeasure>EA</UnitOfMeasure>"
    "<Classification domain='UNSPSC'>44121701</Classification></ItemDetail></ItemIn></ConfirmationStatus>"
    "</ConfirmationItem>"
)

CATALOGUE: dict[str, tuple[str, ...]] = {
    "CONF-001": (
        "status {status} does not go with a confirmation of type {type}, which takes {allowed}",
        "Choose another type for the confirmation, or another status for the line.",
        "Receivers refuse the whole confirmation.",
        f"{_GUIDE}, p299 and p302",
        '<ConfirmationHeader type="accept">',
        '<ConfirmationHeader type="except">',
    ),
    "CONF-002": (
        "a confirmation of type {type} needs ConfirmationItems",
        "Say of each line what becomes of it, or choose accept or reject.",
        "It says that there are details and gives none.",
        f"{_GUIDE}, p302",
        (
            "<ConfirmationRequest><ConfirmationHeader type='detail' noticeDate='2026-03-02T12:00:00+01:00'/>"
            "<OrderReference><DocumentReference payloadID='1@erp.buyer.example.com'/></OrderReference>"
            "</ConfirmationRequest>"
        ),
        (
            "<ConfirmationRequest><ConfirmationHeader type='accept' noticeDate='2026-03-02T12:00:00+01:00'/>"
            "<OrderReference><DocumentReference payloadID='1@erp.buyer.example.com'/></OrderReference>"
            "</ConfirmationRequest>"
        ),
    ),
    "CONF-003": (
        "line {line} is confirmed twice",
        "Put all statuses of a line into one ConfirmationItem.",
        "The second replaces the first, or both are refused.",
        f"{_GUIDE}, p300",
        (
            "<ConfirmationRequest>…<ConfirmationItem lineNumber='1' quantity='1'><UnitOfMeasure>EA</UnitOfMeasure>"
            "<ConfirmationStatus type='accept' quantity='1'><UnitOfMeasure>EA</UnitOfMeasure></ConfirmationStatus>"
            "</ConfirmationItem></ConfirmationRequest>"
        ),
        (
            "<ConfirmationRequest>…<ConfirmationItem lineNumber='2' quantity='1'><UnitOfMeasure>EA</UnitOfMeasure>"
            "<ConfirmationStatus type='accept' quantity='1'><UnitOfMeasure>EA</UnitOfMeasure></ConfirmationStatus>"
            "</ConfirmationItem></ConfirmationRequest>"
        ),
    ),
    "CONF-004": (
        "{problem} the previous confirmation in DocumentReference",
        'Write DocumentReference and operation="update" together, or neither.',
        "Nobody knows what is updated.",
        f"{_GUIDE}, p301 and p304",
        '<ConfirmationHeader operation="update">',
        '<ConfirmationHeader operation="new">',
    ),
    "CONF-005": (
        "the statuses make up {sum}, the line says {quantity}",
        "Let the quantities of all statuses add up to that of the line.",
        "What is missing is neither promised nor refused.",
        f"{_GUIDE}, p308",
        '<ConfirmationStatus quantity="5">',
        '<ConfirmationStatus quantity="6">',
    ),
    "CONF-006": (
        "the substitute comes {quantity} times, the status says {status}",
        "Write the same quantity, unless the unit differs.",
        "Nobody knows how much comes.",
        f"{_GUIDE}, p300 and p308",
        f"{_STATUS}type='detail' quantity='10'><UnitOfMeasure>EA</UnitOfMeasure><ItemIn quantity='9'>{_SUBSTITUTE}",
        f"{_STATUS}type='detail' quantity='10'><UnitOfMeasure>EA</UnitOfMeasure><ItemIn quantity='10'>{_SUBSTITUTE}",
    ),
    "CONF-007": (
        "a status of type detail says no detail",
        "Write the new UnitPrice, Shipping, Tax, ItemIn or deliveryDate, or choose accept.",
        "The buyer looks for what changed and finds nothing.",
        f"{_GUIDE}, p310",
        f"{_STATUS}type='detail' quantity='10'>{_END}",
        f"{_STATUS}type='accept' quantity='10'>{_END}",
    ),
    "CONF-008": (
        "{element} {name} stands twice, in one list or at two levels",
        "Write it once.",
        "Receivers keep one of the two.",
        f"{_GUIDE}, p305-311",
        "<ConfirmationHeader>…<Extrinsic name='a'>1</Extrinsic><Extrinsic name='a'>2</Extrinsic></ConfirmationHeader>",
        "<ConfirmationHeader>…<Extrinsic name='a'>1</Extrinsic><Extrinsic name='b'>2</Extrinsic></ConfirmationHeader>",
    ),
}
