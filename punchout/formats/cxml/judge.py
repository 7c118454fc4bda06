"""The judge of cXML: all that `check` needs, without the readers and writers of documents, so that it starts fast."""

from punchout.errors import PeerError, UnsafeInput
from punchout.formats.judgement import Judgement
from punchout.limits import Limits
from punchout.markup.dtd import Grammars
from punchout.markup.parse import Reading, read
from punchout.resources import GRAMMAR_VERSION
from punchout.rules.choice import Choice, graded

__all__ = ["CxmlJudge"]


class CxmlJudge:
    """Judges by the grammar of the house or by the one given, and grades findings as the operator chose."""

    def __init__(self, grammar: Grammars | None = None, choice: Choice | None = None) -> None:
        """Take a grammar of one's own (None is the one of the house) and severities by code of a rule."""
        self._grammar, self._choice = grammar, choice or {}
        self.version = GRAMMAR_VERSION

    def judge(self, raw: bytes, charset: str | None, limits: Limits, *, schema: bool = True) -> Judgement:
        """Say what the grammar thinks of bytes; never raises for what they hold."""
        try:
            reading = read(raw, charset, limits, self._grammar)
        except PeerError as error:
            verdict = "unsafe" if isinstance(error, UnsafeInput) else "not-well-formed"
            return Judgement(document="", grammar=verdict, findings=error.findings)
        judged = self._judgement(reading, schema=schema)
        return judged._replace(findings=graded(judged.findings, self._choice)) if self._choice else judged

    def _judgement(self, reading: Reading, *, schema: bool) -> Judgement:
        from punchout.formats.cxml.judging import judgement  # the rules, for documents that could be read

        return judgement(reading, schema=schema)
