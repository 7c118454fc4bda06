"""The judge: bytes in any wrapping to a report; what `check`, `/validate` and the pages share."""

from collections.abc import Iterator
from dataclasses import replace

from punchout.errors import ConfigError
from punchout.findings import Report
from punchout.formats.judgement import Judge
from punchout.limits import Limits
from punchout.wire.unwrap import Unwrapped, unwrap, unwrap_each

__all__ = ["documents_in", "judge", "judge_each"]


def judge(name: str, raw: bytes, format: Judge, limits: Limits, charset: str | None = None) -> Report:
    """Take off every wrapping and judge what is inside; never raises for what the bytes hold."""
    return _judged(name, unwrap(raw, limits), format, limits, charset)


def judge_each(
    name: str, raw: bytes, format: Judge, limits: Limits, number: int = 0, charset: str | None = None
) -> Iterator[Report]:
    """Judge every document in a file; several are called by the name and their number, as `purchase.har#2`.

    With a `number` only that one is judged; `charset` is the one that is named beside the file.

    Raises:
        ConfigError: when the file has fewer documents than that.
    """
    found = documents_in(raw, limits, number)
    for place, inside in enumerate(found, 1):
        if number in (0, place):
            report = _judged(name, inside, format, limits, charset)
            alone = len(found) == 1
            yield report if alone else replace(report, name=f"{name}#{place}", number=place, of=len(found))


def documents_in(raw: bytes, limits: Limits, number: int = 0) -> list[Unwrapped]:
    """Return every document in a file, of which one is wanted by its number; 0 for none in particular.

    Raises:
        ConfigError: when the file has fewer documents than that.
    """
    found = list(unwrap_each(raw, limits))
    if number > len(found):
        held = f"#1 to #{len(found)}" if len(found) > 1 else "one document"
        raise ConfigError(f"there is no document #{number} in it; it holds {held}")
    return found


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
        grammar_version=format.version,
        wrapping=inside.wrapping,
        # A layer that could not be opened is the cause of all that could be said of what it left.
        findings=inside.findings if inside.broken else (*inside.findings, *judgement.findings),
    )
