"""What all reports share that are made of one part for each file, which another process may have made."""

import re
from typing import NamedTuple

from punchout.findings import Severity

__all__ = ["Manner", "cleaned"]

_UNSAFE = re.compile("[^\t\n\r\x20-\x7e\xa0-\u2029\u202f-\u2065\u206a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Manner(NamedTuple):
    """How a file is told: the least severity that makes a check fail, and how long judging took."""

    level: Severity = Severity.ERROR
    seconds: float = 0.0


def cleaned(text: str) -> str:
    """Return text of strangers without the characters that XML lacks, or that steer a terminal or turn text around."""
    return _UNSAFE.sub("\N{REPLACEMENT CHARACTER}", text)
