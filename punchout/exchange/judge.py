"""The judge: bytes in any wrapping to a report; what `check`, `/validate` and the pages share."""

from collections.abc import Iterator

from punchout.errors import PeerError
from punchout.findings import Report
from punchout.formats.judgement import Judge
from punchout.limits import Limits
from punchout.resources import GRAMMAR_VERSION
from punchout.wire.unwrap import Unwrapped, unwrap, unwrap_each

__all__ = ["judge", "judge_each"]


def judge(name: str, raw: bytes, format: Judge, limits: Limits, charset: str | None = None) -> Report:
    """Take off every wrapping and judge what is inside; never raises for what the bytes hold."""
    try:
        inside = unwrap(raw, limits)
    except PeerError as error:
        return Report(name, raw, "", "unsafe", grammar_version=GRAMMAR_VERSION, findings=error.findings)
    return _judged(name, inside, format, limits, charset)


def judge_each(name: str, raw: bytes, format: Judge, limits: Limits) -> Iterator[Report]:
    """Judge every document in a recording; several are called by the name and their number, as `purchase.har#2`."""
    try:
        found = list(unwrap_each(raw, limits))
    except PeerError as error:
        yield Report(name, raw, "", "unsafe", grammar_version=GRAMMAR_VERSION, findings=error.findings)
        return
    for number, inside in enumerate(found, 1):
        yield _judged(f"{name}#{number}" if len(found) > 1 else name, inside, format, limits)


def _judged(name: str, inside: Unwrapped, format: Judge, limits: Limits, charset: str | None = None) -> Report:
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
