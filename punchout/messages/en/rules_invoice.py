"""Sentences for invoices and their arithmetic."""

__all__ = ["CATALOGUE"]

_GUIDE = "cXML Reference Guide 1.2.051"
_WHY = "Buyers match invoices by machine, and one that does not add up is rejected."

CATALOGUE: dict[str, tuple[str, ...]] = {
    "INV-001": (
        "the invoice {is} a header invoice, and {element} belongs to the other kind",
        'Write isHeaderInvoice="yes" with InvoiceDetailHeaderOrder, or neither.',
        "Receivers look for the lines in the wrong place.",
        f"{_GUIDE}, p346-349",
        '<InvoiceDetailHeaderIndicator isHeaderInvoice="yes"/>',
        "<InvoiceDetailHeaderIndicator/>",
    ),
    "INV-002": (
        "purpose {purpose} goes with {wanted} invoice only",
        "Choose the memo for lines or the one for the whole invoice.",
        "The receiver cannot book it.",
        f"{_GUIDE}, p348",
        '<InvoiceDetailRequestHeader purpose="debitMemo">',
        '<InvoiceDetailRequestHeader purpose="lineLevelDebitMemo">',
    ),
    "INV-003": (
        "DueAmount {amount} of a {purpose} has to be {sign}",
        "Turn the sign.",
        "Money would flow in the wrong direction.",
        f"{_GUIDE}, p348 and p384",
        '<InvoiceDetailRequestHeader purpose="lineLevelCreditMemo">',
        '<InvoiceDetailRequestHeader purpose="lineLevelDebitMemo">',
    ),
    "INV-004": (
        "an invoice that deletes another names none",
        "Add <DocumentReference> with the payloadID of that invoice.",
        "Nobody knows which invoice is meant.",
        f"{_GUIDE}, p348 and p353",
        '<InvoiceDetailRequestHeader operation="delete">',
        '<InvoiceDetailRequestHeader operation="new">',
    ),
    "INV-005": (
        "invoiceDate {date} lies after the document's timestamp",
        "Write a date that has been.",
        "Taxes are due by this date.",
        f"{_GUIDE}, p348",
        '<InvoiceDetailRequestHeader invoiceDate="2026-03-09T11:00:00+01:00">',
        '<InvoiceDetailRequestHeader invoiceDate="2026-03-01T11:00:00+01:00">',
    ),
    "INV-006": (
        "a header invoice has no lines that could hold accounting",
        "Leave isAccountingInLine out.",
        "The receiver looks for what cannot be there.",
        f"{_GUIDE}, p350",
        '<InvoiceDetailHeaderIndicator isHeaderInvoice="yes"/>\n<InvoiceDetailLineIndicator isAccountingInLine="yes"/>',
        '<InvoiceDetailLineIndicator isTaxInLine="yes" isAccountingInLine="yes"/>',
    ),
    "INV-007": (
        "invoiceLineNumber {line} was used already",
        "Give each line of the invoice a number of its own, across all orders.",
        "Credits refer to lines by number.",
        f"{_GUIDE}, p358 and p372",
        '<InvoiceDetailItem invoiceLineNumber="2">',
        '<InvoiceDetailItem invoiceLineNumber="3">',
    ),
    "INV-008": (
        "{element} in a line is ignored, since {flag} does not say yes",
        'Write {flag}="yes" on InvoiceDetailLineIndicator, or leave {element} out of the lines.',
        "The amounts of the lines do not count, and the totals do not match.",
        f"{_GUIDE}, p350",
        "<InvoiceDetailLineIndicator/>",
        '<InvoiceDetailLineIndicator isTaxInLine="yes"/>',
    ),
    "INV-009": (
        "the line has {count} SerialNumbers for a quantity of {quantity}",
        "Write one for each piece.",
        "Assets cannot be told apart.",
        f"{_GUIDE}, p362",
        '<InvoiceDetailItemReference lineNumber="1"><SerialNumber>A1</SerialNumber></InvoiceDetailItemReference>',
        '<InvoiceDetailItemReference lineNumber="1"/>',
    ),
    "INV-010": (
        "InvoiceDetailShipping lacks a Contact of role {lacking}",
        "Name both ends of the way.",
        "Taxes depend on both.",
        f"{_GUIDE}, p350 and p354",
        (
            "<InvoiceDetailRequestHeader invoiceID='I-1' invoiceDate='2026-03-02T11:00:00+01:00'>"
            "<InvoiceDetailHeaderIndicator/><InvoiceDetailLineIndicator isTaxInLine='yes'/>"
            "<InvoiceDetailShipping><Contact role='shipFrom'><Name xml:lang='en'>A</Name></Contact>"
            "<Contact role='carrier'><Name xml:lang='en'>B</Name></Contact></InvoiceDetailShipping>"
            "</InvoiceDetailRequestHeader>"
        ),
        (
            "<InvoiceDetailRequestHeader invoiceID='I-1' invoiceDate='2026-03-02T11:00:00+01:00'>"
            "<InvoiceDetailHeaderIndicator/><InvoiceDetailLineIndicator isTaxInLine='yes'/>"
            "<InvoiceDetailShipping><Contact role='shipFrom'><Name xml:lang='en'>A</Name></Contact>"
            "<Contact role='shipTo'><Name xml:lang='en'>B</Name></Contact></InvoiceDetailShipping>"
            "</InvoiceDetailRequestHeader>"
        ),
    ),
    "INV-011": (
        "the role {role} has no place in InvoicePartner",
        "Put it into InvoiceDetailShipping.",
        "Receivers look for it there.",
        f"{_GUIDE}, p350 and p354",
        (
            '<InvoicePartner><Contact role="shipTo"><Name xml:lang="en">Fictitious Buyer Ltd</Name></Contact>'
            "</InvoicePartner>"
        ),
        (
            '<InvoicePartner><Contact role="billTo"><Name xml:lang="en">Fictitious Buyer Ltd</Name></Contact>'
            "</InvoicePartner>"
        ),
    ),
    "INV-012": (
        "the roles from and issuerOfInvoice name different parties",
        "Name the same party, or leave one role out.",
        "Nobody knows whom to pay.",
        f"{_GUIDE}, p351",
        (
            "<InvoiceDetailRequestHeader invoiceID='I-1' invoiceDate='2026-03-02T11:00:00+01:00'>"
            "<InvoiceDetailHeaderIndicator/><InvoiceDetailLineIndicator isTaxInLine='yes'/>"
            "<InvoicePartner><Contact role='from'><Name xml:lang='en'>A</Name></Contact></InvoicePartner>"
            "<InvoicePartner><Contact role='issuerOfInvoice'><Name xml:lang='en'>B</Name></Contact></InvoicePartner>"
            "</InvoiceDetailRequestHeader>"
        ),
        (
            "<InvoiceDetailRequestHeader invoiceID='I-1' invoiceDate='2026-03-02T11:00:00+01:00'>"
            "<InvoiceDetailHeaderIndicator/><InvoiceDetailLineIndicator isTaxInLine='yes'/>"
            "<InvoicePartner><Contact role='from'><Name xml:lang='en'>A</Name></Contact></InvoicePartner>"
            "<InvoicePartner><Contact role='issuerOfInvoice'><Name xml:lang='en'>A</Name></Contact></InvoicePartner>"
            "</InvoiceDetailRequestHeader>"
        ),
    ),
    "INV-013": (
        "{old} is deprecated since 1.2.011",
        "Write {new}.",
        "Newer receivers do not look for it.",
        f"{_GUIDE}, p349 and p375",
        (
            "<InvoiceDetailRequestHeader invoiceID='I-1' invoiceDate='2026-03-02T11:00:00+01:00'>"
            "<InvoiceDetailHeaderIndicator/><InvoiceDetailLineIndicator isTaxInLine='yes'/>"
            "<InvoiceDetailPaymentTerm payInNumberOfDays='30' percentageRate='2'/></InvoiceDetailRequestHeader>"
        ),
        (
            "<InvoiceDetailRequestHeader invoiceID='I-1' invoiceDate='2026-03-02T11:00:00+01:00'>"
            "<InvoiceDetailHeaderIndicator/><InvoiceDetailLineIndicator isTaxInLine='yes'/>"
            "<PaymentTerm payInNumberOfDays='30'/></InvoiceDetailRequestHeader>"
        ),
    ),
    "SUM-001": (
        "{what} is {amount}; quantity times unit price is {expected}",
        "Write {expected}.",
        _WHY,
        f"{_GUIDE}, p374",
        '<SubtotalAmount><Money currency="EUR">21.50</Money></SubtotalAmount>',
        '<SubtotalAmount><Money currency="EUR">20.50</Money></SubtotalAmount>',
    ),
    "SUM-002": (
        "{what} is {amount}; TaxableAmount times percentageRate is {expected}",
        "Write {expected}; the rate of ten percent is 10, without a percent sign.",
        _WHY,
        f"{_GUIDE}, p365-366",
        '<TaxAmount><Money currency="EUR">3.05</Money></TaxAmount>',
        '<TaxAmount><Money currency="EUR">2.05</Money></TaxAmount>',
    ),
    "SUM-003": (
        "{what} of the invoice is {amount}; the lines make {expected}",
        "Write {expected}.",
        _WHY,
        f"{_GUIDE}, p347 and p382",
        (
            "<InvoiceDetailSummary><SubtotalAmount><Money currency='EUR'>31.50</Money></SubtotalAmount><Tax>"
            "<Money currency='EUR'>2.05</Money><Description xml:lang='en'>Tax</Description></Tax><NetAmount>"
            "<Money currency='EUR'>32.55</Money></NetAmount></InvoiceDetailSummary>"
        ),
        (
            "<InvoiceDetailSummary><SubtotalAmount><Money currency='EUR'>30.50</Money></SubtotalAmount><Tax>"
            "<Money currency='EUR'>2.05</Money><Description xml:lang='en'>Tax</Description></Tax><NetAmount>"
            "<Money currency='EUR'>32.55</Money></NetAmount></InvoiceDetailSummary>"
        ),
    ),
    "SUM-004": (
        "{what} is {amount}; subtotal, tax, special handling and shipping make {expected}",
        "Write {expected}: before discounts.",
        _WHY,
        f"{_GUIDE}, p383",
        '<GrossAmount><Money currency="EUR">36.55</Money></GrossAmount>',
        '<GrossAmount><Money currency="EUR">35.55</Money></GrossAmount>',
    ),
    "SUM-005": (
        "{what} is {amount}; the gross amount less discounts is {expected}",
        "Write {expected}.",
        _WHY,
        f"{_GUIDE}, p384",
        '<NetAmount><Money currency="EUR">36.00</Money></NetAmount>',
        '<NetAmount><Money currency="EUR">35.00</Money></NetAmount>',
    ),
    "SUM-006": (
        "{what} is {amount}; the net amount less the deposit is {expected}",
        "Write {expected}.",
        _WHY,
        f"{_GUIDE}, p384",
        '<DueAmount><Money currency="EUR">35.00</Money></DueAmount>',
        '<DueAmount><Money currency="EUR">30.00</Money></DueAmount>',
    ),
    "SUM-007": (
        "{what} is {amount}; subtotal, shipping, handling and charges less allowances and discounts make {expected}",
        "Write {expected}.",
        _WHY,
        f"{_GUIDE}, p384",
        '<TotalAmountWithoutTax><Money currency="EUR">30.50</Money></TotalAmountWithoutTax>',
        '<TotalAmountWithoutTax><Money currency="EUR">32.95</Money></TotalAmountWithoutTax>',
    ),
}
