"""The judge: bytes in any wrapping to a report; what `check`, `/validate` and the pages share."""

from dataclasses import dataclass

from punchout.errors import PeerError
from punchout.findings import Finding, errors_in
from punchout.formats.base import Format, Judgement
from punchout.limits import Limits
from punchout.resources import GRAMMAR_VERSION
from punchout.wire.unwrap import unwrap

__all__ = ["Report", "judge"]


@dataclass(frozen=True, slots=True)
class Report:
    """What is said of one file: its layers of wrapping from the outside in, the document inside, its judgement.

    `seen` are the findings about the wrapping.
    """

    name: str
    document: bytes
    judgement: Judgement
    wrapping: tuple[str, ...] = ()
    seen: tuple[Finding, ...] = ()
    grammar_version: str = GRAMMAR_VERSION

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, the most telling first."""
        return (*self.seen, *self.judgement.findings)

    @property
    def errors(self) -> int:
        """How many of the findings are errors."""
        return len(errors_in(self.findings))


def judge(name: str, raw: bytes, format: Format, limits: Limits, charset: str | None = None) -> Report:
    """Take off every wrapping and judge what is inside; never raises for what the bytes hold."""
    try:
        inside = unwrap(raw, limits)
    except PeerError as error:
        return Report(name, raw, Judgement("", "unsafe", findings=error.findings))
    judgement = format.judge(inside.document, inside.charset or charset, limits)
    return Report(name, inside.document, judgement, inside.wrapping, inside.findings)
