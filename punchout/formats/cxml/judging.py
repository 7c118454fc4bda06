"""The judgement of the grammar and of the schema on a document that could be parsed."""

from punchout.formats.base import Judgement
from punchout.markup.parse import Reading

__all__ = ["judgement"]


def judgement(reading: Reading, *, schema: bool = True) -> Judgement:
    """Return the verdicts with what explains them; without `schema` the second opinion is not asked."""
    return Judgement(
        document=reading.payload,
        grammar="valid" if reading.valid else "invalid",
        dtd=reading.dtd,
        declared=reading.declared,
        findings=reading.findings,
    )
