"""What must hold of the spelling of cXML: one file per subject, and the table of all checks."""

from punchout.formats.cxml.rules import times
from punchout.rules.engine import Check

__all__ = ["CHECKS"]

CHECKS: tuple[Check, ...] = (*times.CHECKS,)
"""Every check of spelling, in the order in which they look at a node."""
