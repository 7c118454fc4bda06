"""Documents and what they mean: each case is a folder with the wire's bytes and the document as plain data."""

import json
from pathlib import Path

import pytest

from punchout.commerce.plain import plain
from punchout.formats.base import Style
from punchout.formats.cxml.documents import DOCUMENTS
from punchout.formats.registry import by_name
from punchout.limits import Limits
from punchout.wire.message import Inbound

HERE = Path(__file__).parent
CASES = sorted(wire.parent for wire in HERE.glob("*/*/*/wire.xml"))


def _name(case: Path) -> str:
    return case.relative_to(HERE).as_posix()


@pytest.mark.parametrize("case", CASES, ids=_name)
def test_the_document_means_what_the_case_says(case, request):
    """The wire's bytes read as the plain document beside them, and writing that reads the same again."""
    format_, expected = by_name(case.parts[-3]), case / "document.json"
    document = format_.decode(Inbound((case / "wire.xml").read_bytes()), Limits()).document
    found = json.dumps(plain(document), indent=2, ensure_ascii=False) + "\n"
    if request.config.getoption("--update", default=False):
        expected.write_text(found, encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8"), "pytest tests/golden --update writes it anew"
    again = format_.decode(Inbound(format_.encode(document, Style(short_name=True))), Limits())
    assert (again.document, again.judgement.grammar) == (document, "valid")


def test_every_payload_with_a_meaning_has_a_case():
    """No document is spelled without an example."""
    lacking = {row.payload for row in DOCUMENTS} - {case.parts[-2] for case in CASES}
    assert not lacking, (
        f"give these a cxml/<name>/<case>/wire.xml, then run pytest tests/golden --update: {sorted(lacking)}"
    )
