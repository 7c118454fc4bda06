"""What must hold of the spelling of cXML: one file per subject, and the table of all checks."""

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
"""Every check of spelling, in the order in which they look at a node."""
