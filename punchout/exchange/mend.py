"""Mends documents: the fixes that findings carry, as byte-range edits of the original, judged again after each round.

The text is edited as UTF-8 and written back in its own encoding, which gives every byte outside the edits back as it
was; a byte order mark stays.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from punchout.errors import PeerError
from punchout.exchange.judge import documents_in
from punchout.exchange.texts import Text
from punchout.findings import Finding, errors_in
from punchout.formats.judgement import Judgement
from punchout.formats.mending import Diagnosis, Mend, Mender, Wishes
from punchout.limits import Limits
from punchout.markup.patch import apart, patched

__all__ = ["ROUNDS", "Mended", "mend", "no_worse"]

ROUNDS = 100
"""Judgements at most; a document that is not mended by then is left as far as it has come."""

_TIMES = 8
"""How often one and the same mend is tried in one place: a child may have to move on several times."""

_RANKS = {"valid": 0, "invalid": 1, "not-well-formed": 2, "unsafe": 3}


@dataclass(frozen=True, slots=True)
class Mended:
    """What came of mending: the document before and after, what was mended, and what is left to the author.

    `content` is the document in its original encoding, without its wrapping; `grammar` its verdict; `number` says
    which of the `documents` in the file it is.
    """

    wrapping: tuple[str, ...]
    before: bytes
    content: bytes
    grammar: str
    done: tuple[Finding, ...] = ()
    left: tuple[Finding, ...] = ()
    rounds: int = 0
    number: int = 1
    documents: int = 1

    @property
    def changed(self) -> bool:
        """Whether anything was mended."""
        return self.content != self.before

    @property
    def sound(self) -> bool:
        """Whether the document is valid now and has no error left."""
        return self.grammar == "valid" and not errors_in(self.left)


def mend(raw: bytes, mender: Mender, limits: Limits, wishes: Wishes, *, number: int = 1) -> Mended:
    """Take off every wrapping and mend the document inside, the one of that number where there are several.

    Never raises for what the bytes hold.

    Raises:
        ConfigError: when the file has fewer documents than that.
    """
    found = documents_in(raw, limits, number)
    inside = found[number - 1]
    try:
        text, first = Text.of(inside.document, inside.charset, limits)
    except PeerError as error:
        what, grammar = inside.document, mender.judge(inside.document, inside.charset, limits).grammar
        return Mended(inside.wrapping, what, what, grammar, left=error.findings, number=number, documents=len(found))
    rounds = _Rounds(mender, limits, replace(wishes, encoding=text.encoding))
    content = text.encoded(rounds.run(text.utf8))
    judged = mender.judge(content, None, limits)
    return Mended(
        wrapping=inside.wrapping,
        before=inside.document,
        content=content,
        grammar=judged.grammar,
        done=(*first, *rounds.done),
        left=judged.findings,
        rounds=rounds.count,
        number=number,
        documents=len(found),
    )


class _Rounds:
    """Round after round: choose mends that go together, judge what they make of the text, keep it if it is no worse."""

    def __init__(self, mender: Mender, limits: Limits, wishes: Wishes) -> None:
        self._mender, self._limits, self._wishes = mender, limits, wishes
        self._tried: Counter[tuple[str, ...]] = Counter()
        self._seen: set[bytes] = set()
        self.count = 0
        self.done: list[Finding] = []
        self.diagnosis: Diagnosis

    def run(self, utf8: bytes) -> bytes:
        """Return the document as far as it could be mended."""
        self.diagnosis = self._judge(utf8)
        self._seen.add(utf8)
        most = 0
        while self.count < ROUNDS:
            chosen = self._choose(most)
            if not chosen:
                break
            tried = patched(utf8, (patch for mend in chosen for patch in mend.patches))
            judged = self._judge(tried)
            if tried not in self._seen and no_worse(judged.judgement, self.diagnosis.judgement, chosen):
                utf8, self.diagnosis, most = tried, judged, 0
                self.done += [one.finding for one in chosen]
                self._seen.add(tried)
                self._tried.update(map(_key, chosen))
            elif len(chosen) == 1:
                self._tried[_key(chosen[0])] = _TIMES
                most = 0
            else:
                most = len(chosen) // 2
        return utf8

    def _judge(self, utf8: bytes) -> Diagnosis:
        self.count += 1
        return self._mender.diagnose(utf8, self._limits, self._wishes)

    def _choose(self, most: int) -> list[Mend]:
        """Return mends that go together and were not given up; at most so many, 0 for all."""
        worth = [one for one in self.diagnosis.mends if one.patches and self._tried[_key(one)] < _TIMES]
        chosen = [worth[number] for number in apart([one.patches for one in worth])]
        return chosen[:most] if most else chosen


def _key(mend: Mend) -> tuple[str, ...]:
    finding = mend.finding
    fix = finding.fix
    facts = [f"{key}={value}" for key, value in fix.facts.items()] if fix else [str(finding.line), str(finding.column)]
    return (finding.rule, finding.path or "", *facts)


def no_worse(now: Judgement, then: Judgement, chosen: Sequence[Mend]) -> bool:
    """Tell whether a text is worth keeping.

    A new name lets the grammar look into an element for the first time, so more may be said then.
    """
    if _RANKS[now.grammar] != _RANKS[then.grammar]:
        return _RANKS[now.grammar] < _RANKS[then.grammar]
    if now.grammar not in ("valid", "invalid"):
        return _first(now.findings) > _first(then.findings)
    renamed = any(one.finding.fix and one.finding.fix.kind == "rename" for one in chosen)
    return renamed or (_errors(now.findings) <= _errors(then.findings) and len(now.findings) <= len(then.findings))


def _errors(findings: Sequence[Finding]) -> int:
    return len(errors_in(findings))


def _first(findings: Sequence[Finding]) -> tuple[int, int]:
    return min(((one.line or 0, one.column or 0) for one in findings), default=(0, 0))
