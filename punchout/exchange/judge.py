"""The judge: bytes in any wrapping to a report; what `check`, `/validate` and the pages share."""

from punchout.errors import PeerError
from punchout.findings import Report
from punchout.formats.judgement import Judge
from punchout.limits import Limits
from punchout.resources import GRAMMAR_VERSION
from punchout.wire.unwrap import unwrap

__all__ = ["judge"]


def judge(name: str, raw: bytes, format: Judge, limits: Limits, charset: str | None = None) -> Report:
    """Take off every wrapping and judge what is inside; never raises for what the bytes hold."""
    try:
        inside = unwrap(raw, limits)
    except PeerError as error:
        return Report(name, raw, "", "unsafe", grammar_version=GRAMMAR_VERSION, findings=error.findings)
    judgement = format.judge(inside.document, inside.charset or charset, limits)
    return Report(
        name=name,
        content=inside.document,
        document=judgement.document,
        grammar=judgement.grammar,
        schema=judgement.schema,
        dtd=judgement.dtd,
        declared=judgement.declared,
        grammar_version=GRAMMAR_VERSION,
        wrapping=inside.wrapping,
        findings=(*inside.findings, *judgement.findings),
    )
