"""`punchout check`: verdicts, wrappings, choices, many files at once, and what cannot be read."""

import base64
import json
import os
import subprocess
import sys
from urllib.parse import quote_plus

import pytest

from punchout.cli import spreading
from punchout.resources import GRAMMAR_VERSION, grammar_folder

HEAVY = ("flask", "werkzeug", "requests", "sqlalchemy", "pydantic", "yaml", "xmlschema", "click", "jinja2", "html")


@pytest.fixture
def order(documents, write):
    """A valid order in a file."""
    return write("order.xml", documents.order())


@pytest.fixture
def late(documents, write):
    """An order with a Z timestamp, which the DTD accepts and TIME-002 names."""
    return write(
        "late.xml",
        documents.order().replace(b'timestamp="2026-03-02T12:00:00+01:00"', b'timestamp="2026-03-02T12:00:00Z"'),
    )


@pytest.fixture
def broken(documents, write):
    """An order whose item lacks its ItemID, which the DTD refuses."""
    raw = documents.order()
    start, end = raw.index(b"<ItemID>"), raw.index(b"<ItemDetail>")
    return write("broken.xml", raw[:start] + raw[end:])


def test_a_valid_document_exits_0(cli, order):
    """A document without a flaw gives one line and exit 0."""
    result = cli("check", order)
    assert result.code == 0
    assert "order.xml: 0 errors, 0 advisories · OrderRequest · declared 1.2.071, judged by 1.2.071" in result.out
    assert result.err == ""


def test_an_error_exits_1(cli, broken):
    """An error of the grammar exits 1 and shows line, code, caret and where to read on."""
    result = cli("check", broken)
    assert result.code == 1
    assert " error DTD-MISSING  <ItemOut> lacks <ItemID>" in result.out
    assert "   see: punchout explain DTD-MISSING" in result.out


def test_a_rule_is_an_error_and_no_verdict(cli, late):
    """A broken must exits 1 while the grammar still says valid."""
    result = cli("check", late, "--format", "json")
    (file,) = json.loads(result.out)["files"]
    assert result.code == 1
    assert file["grammar"] == "valid"
    assert [finding["rule"] for finding in file["findings"]] == ["TIME-002"]


def test_the_json_has_the_promised_shape(cli, order, broken):
    """The JSON report has exactly the members that are promised, for files and summary alike."""
    report = json.loads(cli("check", order, broken, "--format", "json").out)
    assert list(report) == ["files", "pairs", "unpaired", "summary"]
    assert report["summary"]["files"] == 2
    assert report["summary"]["errors"] == sum(
        finding["severity"] == "error" for file in report["files"] for finding in file["findings"]
    )
    wanted = [
        "file",
        "document",
        "dtd",
        "wrapping",
        "declaredVersion",
        "grammarVersion",
        "grammar",
        "schema",
        "findings",
    ]
    assert [list(file) for file in report["files"]] == [wanted, wanted]
    finding = report["files"][1]["findings"][0]
    assert list(finding) == ["rule", "severity", "line", "column", "path", "message", "hint", "source", "fix"]


def test_a_choice_of_rules_changes_the_exit(cli, late):
    """`--rule` makes a rule advice or silent, and `--level advisory` makes advice count."""
    assert cli("check", late, "--rule", "TIME-002=off").code == 0
    assert "TIME-002" not in cli("check", late, "--rule", "TIME-002=off").out
    advised = cli("check", late, "--rule", "TIME-002=advisory")
    assert (advised.code, "advisory TIME-002" in advised.out) == (0, True)
    assert cli("check", late, "--rule", "TIME-002=advisory", "--level", "advisory").code == 1


def test_choices_never_change_the_verdict(cli, broken):
    """Turning a finding of the grammar off leaves the verdict of the grammar as it is."""
    result = cli("check", broken, "--rule", "DTD-MISSING=off", "--format", "json")
    (file,) = json.loads(result.out)["files"]
    assert file["grammar"] == "invalid"
    assert "DTD-MISSING" not in [finding["rule"] for finding in file["findings"]]


@pytest.mark.parametrize(
    ("choice", "said"),
    [
        ("TIME-02=off", "there is no rule TIME-02; did you mean TIME-002?"),
        ("NOPE=off", "there is no rule NOPE; `punchout explain --list` has them all"),
        ("TIME-002", "--rule is CODE=error, CODE=advisory or CODE=off, not 'TIME-002'"),
        ("TIME-002=on", "--rule is CODE=error, CODE=advisory or CODE=off, not 'TIME-002=on'"),
    ],
)
def test_a_wrong_choice_is_wrong_usage(cli, order, choice, said):
    """An unknown rule or level is wrong usage that names the nearest."""
    result = cli("check", order, "--rule", choice)
    assert (result.code, result.err) == (2, f"punchout: {said}\n")


MARKS = {"junit": "<testcase ", "sarif": '"ruleId": "TIME-002"', "github": "::error file=", "html": "<!doctype html>"}


@pytest.mark.parametrize(("format", "mark"), MARKS.items())
def test_reports_for_others_go_where_they_are_told(cli, late, tmp_path, format, mark):
    """Each further format is written to stdout or into a file, with the exit code of every other."""
    result = cli("check", late, "--format", format)
    assert result.code == 1
    assert mark in result.out
    assert cli("check", late, "none.xml", "--format", format, "-o", "report").code == 3
    assert mark in (tmp_path / "report").read_text(encoding="utf-8")
    assert "there is no such file" in (tmp_path / "report").read_text(encoding="utf-8")


def test_junit_fails_by_the_level_asked_for(cli, late):
    """An advisory fails a test case only where advisories fail the check."""
    words = ("check", late, "--rule", "TIME-002=advisory", "--format", "junit")
    assert "<failure" not in cli(*words).out
    assert "<failure" in cli(*words, "--level", "advisory").out


WRAPPINGS = {
    "base64": base64.b64encode,
    "urlencoded": lambda raw: b"cXML-urlencoded=" + quote_plus(raw).encode(),
    "page": lambda raw: (
        b'<html><form method="POST" action="x"><input type="hidden" name="cXML-base64" value="'
        + base64.b64encode(raw)
        + b'"></form></html>'
    ),
}


@pytest.mark.parametrize("wrapping", WRAPPINGS)
def test_wrappings_are_taken_off(cli, documents, write, wrapping):
    """A document in base64, a form body or a return page is judged as itself, and the wrapping is named."""
    path = write("wrapped", WRAPPINGS[wrapping](documents.order()))
    (file,) = json.loads(cli("check", path, "--format", "json").out)["files"]
    assert (file["document"], file["grammar"]) == ("OrderRequest", "valid")
    assert file["wrapping"]


def test_stdin_is_a_file_too(documents):
    """`-` reads the document from stdin."""
    done = _run("check", "-", "--format", "json", given=documents.order())
    (file,) = json.loads(done.stdout)["files"]
    assert (done.returncode, file["file"], file["grammar"]) == (0, "-", "valid")


def test_stdin_is_read_once(cli):
    """Two `-` are wrong usage: the second would be empty."""
    result = cli("check", "-", "-")
    assert (result.code, result.err) == (2, "punchout: stdin can be read only once: give one -\n")


def test_what_cannot_be_read_is_said_and_the_rest_judged(cli, order, tmp_path):
    """A missing file and a folder exit 3 with a sentence each; the other files are judged all the same."""
    result = cli("check", "none.xml", order, tmp_path)
    assert result.code == 3
    assert "order.xml: 0 errors" in result.out
    assert result.err.splitlines() == [
        "punchout: none.xml: there is no such file",
        f"punchout: {tmp_path}: this is a folder; name the files in it, such as {tmp_path / '*.xml'}",
    ]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the administrator may read every file")
def test_a_file_without_permission_is_a_sentence(cli, order):
    """A file that may not be read exits 3 with the reason."""
    order.chmod(0)
    result = cli("check", order)
    assert (result.code, result.err) == (3, f"punchout: {order}: this cannot be read: Permission denied\n")


def test_a_name_that_no_file_can_have_is_a_sentence(cli):
    """A name with a NUL in it exits 3 and raises nothing."""
    result = cli("check", "a\0b")
    assert result.code == 3
    assert "this cannot be read" in result.err


@pytest.mark.parametrize("raw", [b"", b" ", b"\0" * 64, bytes(range(256)), b"\xff\xfe\xff", b"<", b"<cXML", b"PK\3\4"])
def test_garbage_is_a_finding(cli, write, raw):
    """Whatever the bytes, the answer is findings and exit 1, never a traceback."""
    result = cli("check", write("garbage", raw), "--format", "json")
    (file,) = json.loads(result.out)["files"]
    assert result.code == 1
    assert file["grammar"] in ("not-well-formed", "unsafe")
    assert file["findings"]
    assert result.err == ""


def test_nothing_of_a_document_steers_the_terminal(cli, write):
    """Escape sequences in a document are shown and not obeyed."""
    result = cli("check", write("evil", b"<cXML>\x1b]0;owned\x07\x1b[31m"))
    assert "\x1b" not in result.out
    assert "\x07" not in result.out


def test_patterns_are_taken_where_the_shell_left_them(cli, order, broken, tmp_path):
    """A pattern names its files in order, as shells other than those of Unix leave it to the program."""
    report = json.loads(cli("check", tmp_path / "*.xml", "--format", "json").out)
    assert [file["file"] for file in report["files"]] == [str(broken), str(order)]


def test_the_report_goes_into_a_file(cli, broken, tmp_path):
    """With -o the report stands in the file and stdout stays empty; the exit code is the same."""
    result = cli("check", broken, "-o", tmp_path / "report.txt")
    assert (result.code, result.out) == (1, "")
    assert "DTD-MISSING" in (tmp_path / "report.txt").read_text(encoding="utf-8")


def test_a_report_that_cannot_be_written_is_a_sentence(cli, order, tmp_path):
    """A report into a folder that is not there exits 3."""
    result = cli("check", order, "-o", tmp_path / "none" / "report.txt")
    assert result.code == 3
    assert result.err.endswith("this cannot be written: No such file or directory\n")


def test_another_grammar_can_judge(cli, order):
    """`--dtd` judges by the DTD files of a folder and says so; one without any exits 3."""
    report = json.loads(cli("check", order, "--dtd", grammar_folder(), "--format", "json").out)
    assert report["files"][0]["grammar"] == "valid"
    assert report["files"][0]["grammarVersion"] == f"{GRAMMAR_VERSION} in {grammar_folder()}"
    missing = cli("check", order, "--dtd", order.parent)
    assert missing.code == 3
    assert "there is no DTD file in this folder" in missing.err


def test_a_configuration_that_lies_here_counts(cli, late, write):
    """The rules of punchout.yaml in the working folder are the choice, and flags stand before them."""
    write("punchout.yaml", b"rules: {TIME-002: off}\n")
    assert cli("check", late).code == 0
    assert cli("check", late, "--rule", "TIME-002=error").code == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"rule: {}\n", "unknown key 'rule'; did you mean 'rules'?"),
        (b"rules: {TIME-02: off}\n", "there is no rule 'TIME-02'; did you mean 'TIME-002'?"),
    ],
)
def test_a_broken_configuration_exits_3(cli, order, write, text, said):
    """A configuration that is wrong exits 3 before anything is judged, and names the nearest."""
    path = write("punchout.yaml", text)
    result = cli("check", order)
    assert (result.code, result.out) == (3, "")
    assert result.err.startswith(f"punchout: {path}:")
    assert said in result.err


def test_limits_are_those_of_the_configuration(cli, order, write):
    """A document beyond the configured limit is refused as unsafe."""
    write("small.yaml", b"limits: {document: 100}\n")
    (file,) = json.loads(cli("check", order, "-c", "small.yaml", "--format", "json").out)["files"]
    assert (file["grammar"], file["findings"][0]["rule"]) == ("unsafe", "XML-SIZE")


def test_a_file_beyond_every_limit_is_not_read(cli, order, write):
    """What is larger than four bodies is said in a sentence, and not taken into memory."""
    write("small.yaml", b"limits: {body: 100}\n")
    result = cli("check", order, "-c", "small.yaml")
    assert result.code == 3
    assert "this has more than 400 bytes; raise limits.body in the configuration" in result.err


def test_a_network_grades_and_measures(cli, documents, write):
    """Under a network what it refuses is an error, unless the operator says otherwise, and what it cuts off is told."""
    raw = documents.order().replace(b"<UnitOfMeasure>EA<", b"<UnitOfMeasure>each<")
    order = write("each.xml", raw.replace(b"<SupplierPartID>", b"<SupplierPartID>" + b"x" * 100, 1))
    assert cli("check", order).code == 0
    jaggaer = cli("check", order, "--network", "jaggaer")
    assert jaggaer.code == 1
    assert "error UOM-001" in jaggaer.out
    assert "JAGGAER (formerly SciQuest) keeps 100 characters of SupplierPartID" in jaggaer.out
    assert cli("check", order, "--network", "jaggaer", "--rule", "UOM-001=advisory").code == 0
    unknown = cli("check", order, "--network", "jagaer")
    assert (unknown.code, unknown.err) == (2, "punchout: there is no network 'jagaer'; did you mean jaggaer?\n")


@pytest.mark.parametrize("way", ["fork", "spawn"])
def test_processes_change_nothing(cli, order, late, broken, monkeypatch, way):
    """Judging in several processes gives the same report in the same order as judging in one."""
    if way == "fork" and not sys.platform.startswith("linux"):
        pytest.skip("processes are forked on Linux only")
    files = [order, late, broken, "none.xml"] * (10 if way == "fork" else 2)
    monkeypatch.setattr(spreading, "_cores", lambda: 1)
    alone = cli("check", *files, "--format", "json")
    monkeypatch.setattr(spreading, "_cores", lambda: 2)
    monkeypatch.setattr(spreading, "WAY", way)
    monkeypatch.setitem(spreading.PAYS, way, (2, 1))
    assert cli("check", *files, "--format", "json") == alone


def test_few_files_stay_in_one_process(cli, order, monkeypatch):
    """For a handful of small files no process is started."""
    monkeypatch.setattr(spreading, "_in_processes", None)
    assert cli("check", order, order, order).code == 0


def test_checking_loads_nothing_heavy(order):
    """A check without a configuration loads no server, no client library, no database, no YAML and no HTML."""
    code = (
        "import sys; from punchout.cli import main; code = main(sys.argv[1:]); "
        f"loaded = [name for name in {HEAVY!r} if name in sys.modules]; "
        "assert not loaded, loaded; sys.exit(code)"
    )
    done = subprocess.run([sys.executable, "-c", code, "check", str(order)], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def _run(*words: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "punchout", *words], input=given, capture_output=True, check=False)
