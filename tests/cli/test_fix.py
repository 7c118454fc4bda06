"""`punchout fix`: what it writes where, what it says, and its exit codes."""

import base64
import io
import json
import re
import stat
import sys

import pytest

from punchout.cli import spreading
from punchout.resources import grammar_folder


@pytest.fixture
def sound(documents):
    """A document without a flaw."""
    return documents.order()


@pytest.fixture
def slips(sound):
    """The same document with a unit by its name and two children in each other's place."""
    unit, description = b"<UnitOfMeasure>EA</UnitOfMeasure>", b'<Description xml:lang="en">Pen</Description>'
    raw = sound.replace(description + b"\n" + unit, b"\n" + unit.replace(b"EA", b"each") + description)
    assert raw != sound
    return raw


@pytest.fixture
def open_(slips):
    """The same with a quantity that nobody knows."""
    return slips.replace(b' quantity="20"', b"")


def test_a_file_is_mended_in_place(cli, write, sound, slips):
    """Without -o the file itself becomes what it should have been, and keeps its permissions."""
    path = write("order.xml", slips)
    path.chmod(0o640)
    result = cli("fix", path)
    assert result.code == 0
    assert path.read_bytes() == sound
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert "2 mended, nothing left open · valid" in result.out
    assert [one.name for one in path.parent.iterdir()] == ["order.xml"]


def test_another_file_may_be_written(cli, write, sound, slips):
    """With -o the file stays, and the other one is valid."""
    path = write("order.xml", slips)
    result = cli("fix", path, "-o", "fixed.xml")
    assert result.code == 0
    assert path.read_bytes() == slips
    assert (path.parent / "fixed.xml").read_bytes() == sound
    assert "written to fixed.xml" in result.out


def test_a_dry_run_writes_nothing(cli, write, slips):
    """The diff goes to stdout, the talk to stderr; a secret in it is masked."""
    path = write("order.xml", slips.replace(b"<UserAgent>tests</UserAgent>", b""))
    before = path.read_bytes()
    result = cli("fix", path, "--dry-run")
    assert result.code == 0
    assert path.read_bytes() == before
    assert "\n-<UnitOfMeasure>each</UnitOfMeasure>" in result.out
    assert "\n+<UnitOfMeasure>EA</UnitOfMeasure>" in result.out
    assert "<SharedSecret>[redacted]</SharedSecret>" in result.out
    assert "demo" not in result.out
    assert "3 mended" in result.err


def test_what_is_left_open_is_listed(cli, write, open_):
    """What only the author knows exits 1 and is named; what can be mended is mended all the same."""
    path = write("order.xml", open_)
    result = cli("fix", path)
    assert result.code == 1
    assert b"<UnitOfMeasure>EA<" in path.read_bytes()
    assert "error DTD-ATTR-MISSING" in result.out
    assert "invalid" in result.out


def test_placeholders_are_named(cli, write, open_):
    """With --fill the document is valid, and each placeholder is listed with its line."""
    path = write("order.xml", open_)
    result = cli("fix", path, "--fill")
    assert result.code == 1
    assert b'quantity="FILL-IN"' in path.read_bytes()
    assert "FILL-IN stands where only you know the value" in result.out


def test_what_is_left_is_told_where_it_stands(cli, write, open_):
    """Findings and placeholders that are left are told under the name of the file that holds them."""
    path = write("order.xml", open_)
    left = cli("fix", path, "-o", "fixed.xml")
    assert re.search(r"^fixed\.xml:\d+:1: error DTD-ATTR-MISSING", left.out, re.MULTILINE)
    filled = cli("fix", path, "--fill", "-o", "fixed.xml")
    [told] = [line for line in filled.out.splitlines() if "FILL-IN stands" in line]
    assert told.startswith("fixed.xml:")
    assert filled.out.splitlines()[0].startswith(f"{path}:")


def test_nothing_to_do_exits_5(cli, write, sound):
    """A document without a flaw is not touched."""
    path = write("order.xml", sound)
    before = path.stat().st_mtime_ns
    result = cli("fix", path)
    assert result.code == 5
    assert path.stat().st_mtime_ns == before


def test_totals_are_written_anew_on_request(cli, write, sound):
    """A wrong total is business data: it changes with --totals only."""
    path = write(
        "order.xml", sound.replace(b'<Total><Money currency="EUR">7.00<', b'<Total><Money currency="EUR">8.00<')
    )
    assert cli("fix", path).code == 5
    assert cli("fix", path, "--totals").code == 0
    assert path.read_bytes() == sound


def test_stdin_goes_to_stdout(cli, monkeypatch, sound, slips):
    """A filter: the document on stdout, also where nothing was wrong, and the talk on stderr."""
    for raw, code in ((slips, 0), (sound, 5)):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))
        result = cli("fix", "-")
        assert (result.code, result.out) == (code, sound.decode())
        assert "nothing left open · valid" in result.err


def test_the_document_inside_is_written(cli, write, tmp_path, sound, slips):
    """Of a page its document is written; what wrapped it is named and never overwritten."""
    field = base64.b64encode(slips)
    page = write("cart.html", b'<html><form><input name="cXML-base64" value="' + field + b'"></form></html>')
    before = page.read_bytes()
    result = cli("fix", page, "-o", "cart.xml")
    assert result.code == 0
    assert "unwrapped from html-form, base64" in result.out
    assert (tmp_path / "cart.xml").read_bytes() == sound
    assert page.read_bytes() == before


@pytest.fixture
def recording(write, sound, slips):
    """A recording of two documents, the second of which has slips."""
    texts = [sound.replace(b"<Name", b"<Name ").decode(), slips.decode()]
    entries = [{"request": {"postData": {"text": text}}} for text in texts]
    return write("two.har", json.dumps({"log": {"entries": entries}}).encode())


def test_which_of_several_documents_was_taken_is_said(cli, recording, sound):
    """Without a number it is the first, and the second can be asked for."""
    result = cli("fix", "two.har")
    assert result.out.encode() == sound.replace(b"<Name", b"<Name ")
    assert "two.har#1: document 1 of 2 inside (`punchout fix two.har#2` mends another one)" in result.err


def test_a_document_of_a_recording_is_asked_for_by_its_number(cli, recording, tmp_path, sound):
    """As `check` names it; the recording itself stays as it was."""
    before = recording.read_bytes()
    result = cli("fix", "two.har#2", "-o", "order.xml")
    assert (result.code, (tmp_path / "order.xml").read_bytes(), recording.read_bytes()) == (0, sound, before)
    (told,) = json.loads(cli("fix", "two.har#2", "--dry-run", "--format", "json").out)["files"]
    assert (told["file"], told["documents"]) == ("two.har#2", 2)


def test_a_number_that_is_not_there_is_said(cli, recording, write, slips):
    """It names what there is; a file whose own name ends so is that file."""
    result = cli("fix", "two.har#3")
    assert result.code == 3
    assert "two.har#3: there is no document #3 in it; it holds #1 to #2" in result.err
    write("order.xml", slips)
    assert "holds one document" in cli("fix", "order.xml#2").err
    assert cli("fix", "order.xml#1").code == 0
    assert cli("fix", write("order#3", slips)).code == 0


def test_tools_read_json(cli, write, open_):
    """`--format json` tells what was mended and what is open in the shape of the check report."""
    write("order.xml", open_)
    (file,) = json.loads(cli("fix", "order.xml", "--format", "json").out)["files"]
    assert file["changed"]
    assert file["written"] == "order.xml"
    assert "UOM-001" in [one["rule"] for one in file["mended"]]
    assert "DTD-ATTR-MISSING" in [one["rule"] for one in file["open"]]
    assert file["placeholders"] == []


def test_several_files_are_mended(cli, write, sound, slips, open_):
    """Each file is mended; the exit code is the worst one."""
    write("a.xml", slips)
    write("b.xml", sound)
    assert cli("fix", "a.xml", "b.xml").code == 0
    write("c.xml", open_)
    assert cli("fix", "b.xml", "c.xml", "none.xml").code == 3


def test_wrong_usage_exits_2(cli, write, sound):
    """One -o cannot take two files, and stdin can be read once."""
    write("a.xml", sound)
    assert cli("fix", "a.xml", "a.xml", "-o", "b.xml").code == 2
    assert cli("fix", "-", "-").code == 2


def test_what_cannot_be_written_is_said(cli, write, slips):
    """A folder that is not there is a sentence and exit 3."""
    write("a.xml", slips)
    result = cli("fix", "a.xml", "-o", "none/b.xml")
    assert result.code == 3
    assert "none/b.xml: this cannot be written: No such file or directory" in result.err


def test_a_folder_of_dtds_may_be_the_measure(cli, write, slips, sound):
    """`--dtd` mends by DTDs of the user's."""
    write("a.xml", slips)
    assert cli("fix", "a.xml", "--dtd", grammar_folder(), "-o", "b.xml").code == 0
    missing = cli("fix", "a.xml", "--dtd", "none")
    assert missing.code == 3
    assert "there is no such folder" in missing.err


def test_a_rule_that_is_off_mends_nothing(cli, write, slips):
    """What the operator turned off, by flag or by configuration, stays as it is; the rest is mended."""
    path = write("order.xml", slips)
    result = cli("fix", path, "--rule", "UOM-001=off")
    assert result.code == 0
    assert b"<UnitOfMeasure>each</UnitOfMeasure>" in path.read_bytes()
    assert "1 mended, nothing left open · valid" in result.out
    configured = cli("fix", path, "-c", write("punchout.yaml", b"rules: {UOM-001: off}\n"))
    assert configured.code == 5
    assert cli("fix", path, "-c", write("small.yaml", b"limits: {body: 100}\n")).code == 3


def test_several_processes_mend_the_same(cli, write, slips, open_, monkeypatch):
    """Files mended in several processes come out, and are told of, as in one, in their order."""
    contents = [slips, open_, b"no XML"] * 3
    told = []
    for cores, folder in ((1, "alone"), (2, "together")):
        monkeypatch.setattr(spreading, "_cores", lambda cores=cores: cores)
        monkeypatch.setitem(spreading.PAYS, spreading.WAY, (2, 1))
        paths = [write(f"{folder}-{number}.xml", content) for number, content in enumerate(contents)]
        result = cli("fix", *(path.name for path in paths), "missing.xml")
        mended = [path.read_bytes() for path in paths]
        told.append((result.code, result.out.replace(folder, ""), result.err, mended))
    assert told[0] == told[1]
    assert told[0][0] == 3
