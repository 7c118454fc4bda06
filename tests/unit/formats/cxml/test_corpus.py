"""Real documents, where they are at hand: what is valid stays valid and means the same after being written."""

import os
from pathlib import Path

import pytest

from punchout.commerce.document import Document, Kind
from punchout.commerce.plain import plain
from punchout.errors import NotUnderstood
from punchout.formats.base import Style

SHARED = Path(os.environ.get("PUNCHOUT_SHARED", Path(__file__).resolve().parents[4].parent / "shared"))
CORPUS = SHARED / "corpus"

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus of real documents is not at hand")


def _cases() -> list[tuple[str, str, str]]:
    table = CORPUS / "VERDICTS.tsv"
    rows = table.read_text(encoding="utf-8").splitlines()[1:] if table.is_file() else []
    return [(cells[0], cells[1], cells[6]) for cells in (row.split("\t") for row in rows)]


def _shown(document: Document) -> dict:
    """Return the plain form without proofs in a message, which are never written."""
    shown = plain(document)
    if document.envelope.kind is Kind.MESSAGE:
        for credential in shown["envelope"]["route"]["sender"]["credentials"]:
            credential.pop("secret", None)
    return shown


@pytest.mark.parametrize(("file", "payload", "verdict"), _cases() or [("", "", "")])
def test_a_real_document_survives(cxml, decode, file, payload, verdict):
    """The verdict is the official one; written again, a valid document is valid and equal."""
    raw = (CORPUS / file).read_bytes()
    if payload in ("Index", "Supplier", "Contract"):
        with pytest.raises(NotUnderstood):
            decode(raw)
        return
    decoded = decode(raw)
    assert (decoded.judgement.document, decoded.judgement.grammar) == (payload, verdict)
    if verdict == "valid":
        again = decode(cxml.encode(decoded.document, Style(short_name=True)))
        assert again.judgement.grammar == "valid", again.judgement.findings
        assert _shown(again.document) == _shown(decoded.document)
