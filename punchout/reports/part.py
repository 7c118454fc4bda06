"""What all reports share that are made of one part for each file, which another process may have made."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from punchout.findings import Finding, Report, Severity
from punchout.markup.patch import Edit

__all__ = ["Manner", "cleaned", "inside"]

_UNSAFE = re.compile("[^\t\n\r\x20-\x7e\xa0-\u2029\u202f-\u2065\u206a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Manner(NamedTuple):
    """How a file is told: the least severity that makes a check fail, how long judging took, and how what is mended."""

    level: Severity = Severity.ERROR
    seconds: float = 0.0
    mends: Sequence[tuple[Finding, Sequence[Edit]]] = ()


def inside(report: Report) -> str:
    """Return what a wrapped document is called beside the file that it is in."""
    which = report.name if report.number else "the document inside"
    return f"{which} ({', '.join(report.wrapping)})"


def cleaned(text: str) -> str:
    """Return text of strangers without the characters that XML lacks, or that steer a terminal or turn text around."""
    return _UNSAFE.sub("\N{REPLACEMENT CHARACTER}", text)
