"""Sentences for amounts, units, classes and parts."""

__all__ = ["CATALOGUE"]

_GUIDE = "cXML Reference Guide 1.2.051"
_P44 = f"{_GUIDE}, 3.2.2, p44"
_ARIBA = "what the largest network keeps; see the networks' profiles"

CATALOGUE: dict[str, tuple[str, ...]] = {
    "MONEY-001": (
        "the amount is empty",
        "Write the amount, 0.00 where it is nothing, or leave the element out.",
        "Readers take it for zero, or refuse the document.",
        _P44,
        '<Money currency="EUR"/>',
        '<Money currency="EUR">30.50</Money>',
    ),
    "MONEY-002": (
        '"{amount}" is no number',
        "Write digits with a decimal point and nothing else.",
        "Readers take it for zero, or refuse the document.",
        _P44,
        '<Money currency="EUR">€ 30.50</Money>',
        '<Money currency="EUR">30.50</Money>',
    ),
    "MONEY-003": (
        '"{amount}" has a comma where the decimal point belongs',
        "Write a point before the decimals; a comma separates thousands and nothing else.",
        "Readers drop the comma and read a hundred times the amount.",
        _P44,
        '<Money currency="EUR">30,50</Money>',
        '<Money currency="EUR">30.50</Money>',
    ),
    "MONEY-004": (
        '"{amount}" has the noise of binary fractions in it',
        "Round it before writing; calculate with decimal numbers.",
        "Totals do not add up any more, and systems with fixed decimals cut it.",
        "IEEE 754 numbers written out in full",
        '<Money currency="EUR">14.549999999999999</Money>',
        '<Money currency="EUR">30.50</Money>',
    ),
    "MONEY-005": (
        '{parent} "{amount}" has more decimals than {currency} has',
        "Round sums to what can be paid; unit prices may be finer.",
        "Buyers round it their own way, and invoices differ by a cent.",
        "ISO 4217, minor units",
        '<Money currency="EUR">30.505</Money>',
        '<Money currency="EUR">30.500</Money>',
    ),
    "MONEY-006": (
        '{attribute} "{currency}" is no currency of ISO 4217',
        "Write its three capital letters, such as EUR.",
        "Receivers cannot tell what is to be paid.",
        _P44,
        '<Money currency="eur">30.50</Money>',
        '<Money currency="EUR">30.50</Money>',
    ),
    "MONEY-007": (
        "{there} stands without {lacking}",
        "Write both or neither.",
        "Half of a second price says nothing.",
        _P44,
        '<Money currency="EUR" alternateAmount="33.00">30.50</Money>',
        '<Money currency="EUR" alternateAmount="33.00" alternateCurrency="USD">30.50</Money>',
    ),
    "MONEY-008": (
        "this is {currency}, the document began with {first}",
        "Write all amounts of one document in one currency; a second one fits into alternateCurrency.",
        "Sums over two currencies mean nothing, and most buyers refuse such a cart.",
        "the sum of lines in two currencies is no sum",
        '<UnitPrice><Money currency="USD">10.25</Money></UnitPrice>',
        '<UnitPrice><Money currency="EUR">10.25</Money></UnitPrice>',
    ),
    "UOM-001": (
        '"{unit}" is no code of UN/CEFACT; {code} is',
        "Write {code}.",
        "Buyers who have not enabled the unit drop the line or the whole cart.",
        f"{_GUIDE}, p43 and p93; UN/CEFACT Recommendation 20",
        "<UnitOfMeasure>each</UnitOfMeasure>",
        "<UnitOfMeasure>EA</UnitOfMeasure>",
    ),
    "UOM-002": (
        '"{unit}" stands in no UN/CEFACT list of units or packages',
        "Look for its code in Recommendation 20.",
        "Buyers who do not know the unit drop the line or the whole cart.",
        f"{_GUIDE}, p43 and p93; UN/CEFACT Recommendation 20",
        "<UnitOfMeasure>QQX</UnitOfMeasure>",
        "<UnitOfMeasure>BX</UnitOfMeasure>",
    ),
    "UOM-003": (
        '"{unit}" is no unit code: those are two or three capital letters or digits',
        (
            "Write a code alone, such as EA; a content such as 100 in a box belongs into the description or "
            "PriceBasisQuantity."
        ),
        "Nobody can match it with a unit.",
        f"{_GUIDE}, p43 and p93; UN/CEFACT Recommendation 20",
        "<UnitOfMeasure>100/BX</UnitOfMeasure>",
        "<UnitOfMeasure>BX</UnitOfMeasure>",
    ),
    "UOM-004": (
        "{unit} is the code of {meaning}; many who write it mean a piece",
        "Write EA, C62 or H87 for pieces.",
        "Buyers who know the list read something else than you mean.",
        "UN/CEFACT Recommendations 20 and 21",
        "<UnitOfMeasure>STK</UnitOfMeasure>",
        "<UnitOfMeasure>EA</UnitOfMeasure>",
    ),
    "CLASS-001": (
        'the UNSPSC code "{class}" is written with something between its digits',
        "Write {digits}.",
        "Buyers who map classes to accounts do not find it.",
        f"{_GUIDE}, p64",
        '<Classification domain="UNSPSC">44-12-17-01</Classification>',
        '<Classification domain="UNSPSC">44121701</Classification>',
    ),
    "CLASS-002": (
        '"{class}" is no UNSPSC code of eight digits',
        "Write the eight digits of the class, padded with zeros where only a family is known.",
        "Buyers who map classes to accounts do not find it.",
        f"{_GUIDE}, p64",
        '<Classification domain="UNSPSC">unknown</Classification>',
        '<Classification domain="UNSPSC">44121701</Classification>',
    ),
    "CLASS-003": (
        "the line has no UNSPSC class; its domains are {domains}",
        'Add <Classification domain="UNSPSC">.',
        "Buyers who map classes to accounts cannot place the line.",
        f"{_GUIDE}, p64, p71 and p77",
        '<Classification domain="eClass">24-24-01</Classification>',
        '<Classification domain="UNSPSC">44121701</Classification>',
    ),
    "ITEM-001": (
        "the quantity {quantity} is negative",
        "Write a quantity of zero or more; returns have documents of their own.",
        "Receivers refuse it, or add where you meant to subtract.",
        f"{_GUIDE}, p87 and p133",
        '<ItemOut quantity="-2" lineNumber="1">…</ItemOut>',
        '<ItemOut quantity="2.5" lineNumber="1">…</ItemOut>',
    ),
    "ITEM-002": (
        "{problem}; the two go together",
        'Write itemType="item" and the parentLineNumber of its composite line.',
        "The line cannot be placed under its parent.",
        f"{_GUIDE}, p87 and p134",
        '<ItemOut quantity="2" lineNumber="1" itemType="item">…</ItemOut>',
        '<ItemOut quantity="2" lineNumber="1" itemType="item" parentLineNumber="2">…</ItemOut>',
    ),
    "ITEM-003": (
        "{element} holds {characters}, which a large network rejects",
        "Leave {{, }} and ? out of part numbers.",
        "The line is dropped on its way.",
        _ARIBA,
        "<SupplierPartID>PEN?1</SupplierPartID>",
        "<SupplierPartID>PEN-1/A</SupplierPartID>",
    ),
    "ITEM-004": (
        "{element} is {length} bytes long; networks keep {most}",
        "Shorten it, or keep the rest on your own side under a short key.",
        "What is cut off does not come back with the order.",
        _ARIBA,
        f"<SupplierPartAuxiliaryID>{'x' * 300}</SupplierPartAuxiliaryID>",
        "<SupplierPartAuxiliaryID>key-7</SupplierPartAuxiliaryID>",
    ),
    "ITEM-005": (
        "SupplierPartID is empty",
        "Write the supplier's number of the part.",
        "The supplier cannot know what is meant.",
        f"{_GUIDE}, 3.1.2, p19",
        "<SupplierPartID/>",
        "<SupplierPartID>PEN-1</SupplierPartID>",
    ),
    "ITEM-006": (
        "ShortName has {length} characters; {most} are the most",
        "Shorten it to 30 or so; the long text stands beside it.",
        "It is cut off where it is shown.",
        f"{_GUIDE}, p92",
        f'<Description xml:lang="en"><ShortName>{"long " * 12}</ShortName>A pen</Description>',
        '<Description xml:lang="en"><ShortName>Pen</ShortName>A pen</Description>',
    ),
    "ITEM-007": (
        'ShortName "{name}" repeats the description word for word',
        "Leave it out, or say it shorter.",
        "It is shown beside the description.",
        f"{_GUIDE}, p92",
        '<Description xml:lang="en"><ShortName>A pen</ShortName>A pen</Description>',
        '<Description xml:lang="en"><ShortName>Pen</ShortName>A pen</Description>',
    ),
    "ITEM-008": (
        "Description has {length} characters; networks keep {most}",
        "Say the first things first, and shorten it.",
        "The rest is cut off.",
        _ARIBA,
        f'<Description xml:lang="en">{"long " * 500}</Description>',
        '<Description xml:lang="en">A pen</Description>',
    ),
    "ITEM-009": (
        (
            "part {part} stands here in unit {second} and above in {first}, and no SupplierPartAuxiliaryID tells "
            "them apart"
        ),
        "Write a SupplierPartAuxiliaryID of its own for each unit.",
        "The supplier cannot know which of the two is ordered.",
        f"{_GUIDE}, p91",
        "<ItemID><SupplierPartID>PAPER-9</SupplierPartID></ItemID>",
        (
            "<ItemID><SupplierPartID>PAPER-9</SupplierPartID><SupplierPartAuxiliaryID>each</SupplierPartAuxiliaryID>"
            "</ItemID>"
        ),
    ),
    "ITEM-010": (
        "a second {element} in the language {language} stands in one list",
        "Keep one text per language; the list holds translations of one and the same text.",
        "Which of them is shown differs from receiver to receiver.",
        f"{_GUIDE}, p319 and p335",
        (
            '<ItemDetail><UnitPrice><Money currency="EUR">10.25</Money></UnitPrice>'
            '<Description xml:lang="en">A pen</Description><Description xml:lang="en">Blue</Description>'
            '<UnitOfMeasure>EA</UnitOfMeasure><Classification domain="UNSPSC">44121701</Classification></ItemDetail>'
        ),
        (
            '<ItemDetail><UnitPrice><Money currency="EUR">10.25</Money></UnitPrice>'
            '<Description xml:lang="en">A pen</Description><Description xml:lang="fr">Un stylo</Description>'
            '<UnitOfMeasure>EA</UnitOfMeasure><Classification domain="UNSPSC">44121701</Classification></ItemDetail>'
        ),
    ),
    "NET-001": (
        "{network} keeps {kept} {measure} of {element}, and this one has {length} ({proof})",
        "Shorten it, or agree with the buyer on what may be lost.",
        "What is cut off does not come back with the order.",
        "the network's profile: `punchout networks show` tells how each fact is known",
        "<SupplierPartID>…</SupplierPartID> of 130 characters, under --network jaggaer",
        "<SupplierPartID>PEN-2001</SupplierPartID>",
    ),
}
