"""What is looked at in a cXML document: one file per subject, and the table of all checks.

What holds of cXML alone is judged here. Of what would hold in any format the values are gathered, `punchout.rules`
judges them, and here the findings get their places.
"""

from punchout.formats.cxml.rules import (
    addresses,
    amounts,
    catalogues,
    confirmations,
    credentials,
    envelope,
    invoice_sums,
    invoices,
    items,
    orders,
    punch_outs,
    shipments,
    statuses,
    times,
    totals,
)
from punchout.rules.engine import Check

__all__ = ["CHECKS"]

CHECKS: tuple[Check, ...] = (
    *envelope.CHECKS,
    *times.CHECKS,
    *credentials.CHECKS,
    *statuses.CHECKS,
    *amounts.CHECKS,
    *items.CHECKS,
    *addresses.CHECKS,
    *punch_outs.CHECKS,
    *orders.CHECKS,
    *totals.CHECKS,
    *confirmations.CHECKS,
    *shipments.CHECKS,
    *invoices.CHECKS,
    *invoice_sums.CHECKS,
    *catalogues.CHECKS,
)
"""Every check, in the order in which they look at a node."""
