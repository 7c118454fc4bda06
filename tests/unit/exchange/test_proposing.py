"""Mends as proposals: edits of the file's own bytes, each sure, none in the way of another."""

import codecs
from datetime import UTC, datetime

import pytest

from punchout.exchange.judge import judge
from punchout.exchange.proposing import proposals
from punchout.formats.cxml.mending import CxmlMender
from punchout.formats.mending import Wishes
from punchout.limits import Limits
from punchout.markup.patch import Edit

WISHES = Wishes(datetime(2026, 3, 2, 12, tzinfo=UTC))


def proposed(raw: bytes) -> dict[str, list[Edit]]:
    """Return what is proposed for a document, by rule."""
    found = judge("file", raw, CxmlMender(), Limits()).findings
    return {finding.rule: edits for finding, edits in proposals(found, raw, CxmlMender(), Limits(), WISHES)}


def carried_out(raw: bytes, edits: list[Edit], encoding: str = "utf-8") -> bytes:
    """Return the bytes after all edits, the last one first."""
    for edit in sorted(edits, reverse=True):
        raw = raw[: edit.start] + edit.text.encode(encoding) + raw[edit.start + edit.length :]
    return raw


@pytest.fixture
def wrong(documents) -> str:
    """An order with signs beyond ASCII, a unit by its name, and two children in each other's place."""
    text = documents.order().decode()
    unit, name = "<UnitOfMeasure>EA</UnitOfMeasure>", '<Description xml:lang="en">Pen</Description>'
    swapped = text.replace(f"{name}\n{unit}", f"{unit.replace('EA', 'each')}\n{name.replace('Pen', 'Größe')}")
    assert swapped != text
    return swapped


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [("utf-8", b""), ("utf-8", codecs.BOM_UTF8), ("iso-8859-1", b""), ("utf-16-le", codecs.BOM_UTF16_LE)],
)
def test_offsets_are_those_of_the_file(wrong: str, encoding: str, mark: bytes) -> None:
    """Whatever its encoding, and with its byte order mark; all edits together mend what they are for."""
    declared = encoding.removesuffix("-le").upper()
    raw = mark + wrong.replace('encoding="UTF-8"', f'encoding="{declared}"').encode(encoding)
    found = proposed(raw)
    assert {"UOM-001", "DTD-ORDER"} <= set(found)
    after = carried_out(raw, [edit for edits in found.values() for edit in edits], encoding)
    assert not proposed(after)
    assert "<UnitOfMeasure>EA<".encode(encoding) in after


def test_nothing_is_proposed_where_offsets_would_be_others(wrong: str) -> None:
    """A declaration behind blanks is read without them, so that no place would be one of the file."""
    raw = wrong.encode()
    found = judge("file", raw, CxmlMender(), Limits()).findings
    assert proposals(found, raw, CxmlMender(), Limits(), WISHES)
    assert proposals(found, b"\n" + raw, CxmlMender(), Limits(), WISHES) == []


def test_a_secret_is_no_part_of_a_proposal(documents, credential) -> None:
    """A mend that would carry one over is left out; `fix` makes it all the same."""
    sender = credential("NetworkID", "DEMO-BUYER", "hush-4711")
    secret = "<SharedSecret>hush-4711</SharedSecret>"
    twice = sender.replace(secret, "").replace("<Identity>", f"{secret}{secret}<Identity>")
    raw = documents.order(sender=twice)
    mends = CxmlMender().diagnose(raw, Limits(), WISHES).mends
    assert any(b"hush-4711" in patch.text for mend in mends for patch in mend.patches)
    found = [mend.finding for mend in mends]
    assert "hush-4711" not in str(proposals(found, raw, CxmlMender(), Limits(), WISHES))


def test_only_what_was_found_is_proposed(wrong: str) -> None:
    """A rule that was switched off has no mend either."""
    raw = wrong.encode()
    found = [one for one in judge("file", raw, CxmlMender(), Limits()).findings if one.rule == "DTD-ORDER"]
    told = proposals(found, raw, CxmlMender(), Limits(), WISHES)
    assert [finding.rule for finding, _ in told] == ["DTD-ORDER"]


@pytest.mark.parametrize("raw", [b"", b"\xff\xff", b" \n<?xml version='1.0'?><cXML/>", b"<a", b"<a>\r\n&\r\n</a>"])
def test_any_bytes_will_do(raw: bytes) -> None:
    """Nothing is raised, and what white space before the declaration moves is not offered."""
    for edits in proposed(raw).values():
        assert carried_out(raw, edits) == b"<a>\r\n&amp;\r\n</a>"
        assert (edits[0].begin, edits[0].end) == ((2, 1), (2, 2))
