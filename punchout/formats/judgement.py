"""What a format says of bytes before anybody reads them as a document; it loads nothing of the model."""

from typing import NamedTuple, Protocol

from punchout.findings import Finding
from punchout.limits import Limits

__all__ = ["Judge", "Judgement"]


class Judgement(NamedTuple):
    """What the grammar says of some bytes, in the words of the `check` report.

    `grammar` is `valid`, `invalid`, `not-well-formed` or `unsafe`; `schema` is `valid`, `invalid` or None.
    """

    document: str
    grammar: str
    schema: str | None = None
    dtd: str | None = None
    declared: str | None = None
    findings: tuple[Finding, ...] = ()


class Judge(Protocol):
    """Whoever judges bytes; `version` is that of the grammar, and where it lies if it is not the one of the house."""

    version: str

    def judge(self, raw: bytes, charset: str | None, limits: Limits, *, schema: bool = True) -> Judgement:
        """Say what the grammar thinks of bytes; never raises for what they hold."""
