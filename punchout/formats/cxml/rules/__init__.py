"""What must hold of the spelling of cXML: one file per subject, and the table of all checks."""

from punchout.formats.cxml.rules import (
    addresses,
    amounts,
    credentials,
    envelope,
    items,
    orders,
    punch_outs,
    statuses,
    times,
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
)
"""Every check of spelling, in the order in which they look at a node."""
