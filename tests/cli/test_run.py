"""`punchout run`: scenarios played against a server of their own, what is told, the reports and the exit codes."""

import json
import re
from pathlib import Path

import pytest
from junitparser import JUnitXml

DOCS = Path(__file__).resolve().parents[2] / "docs" / "scenarios.md"

NEVER = """name: Never
steps:
  - setup: {}
  - wait: {type: OrderRequest, within: 100ms}
  - order: {}
"""


def test_what_init_writes_passes(cli):
    """The scenario of `punchout init` is played as it stands, each case in a space of its own."""
    assert cli("init").code == 0
    result = cli("run", "scenarios")
    assert result.code == 0
    assert "✓ order   PO-" in result.out
    assert result.err.startswith("2 cases, all passed, in ")


@pytest.mark.parametrize("number", range(len(re.findall("```yaml\n(?!# not played)", DOCS.read_text()))))
def test_the_examples_of_the_page_pass(cli, write, number):
    """Each example of the page about scenarios that needs no system of yours passes."""
    text = re.findall("```yaml\n(?!# not played)(.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)[number]
    result = cli("run", write("example.yaml", text.encode()))
    assert result.code == 0, result.out


def test_what_cannot_come_ends_in_time(cli, write):
    """A wait in vain fails with its line and with what came, and the steps behind it are not played."""
    result = cli("run", write("never.yaml", NEVER.encode()))
    assert result.code == 1
    assert "never.yaml:4: nothing matched 'type:\"OrderRequest\"' in time" in result.out
    assert "came PunchOutSetupRequest     demo: HTTP 200, 200 OK" in result.out
    assert "order" not in result.out.replace("OrderRequest", "")
    assert result.err.startswith("1 case, 1 failed, in ")


def test_reports_say_the_same(cli, write, tmp_path):
    """JUnit has a case that failed at its line, the page shows all steps, and JSON what was not reached."""
    path = write("never.yaml", NEVER.encode())
    result = cli("run", path, "--report", "junit=j.xml", "--report", "html=h.html", "--format", "json")
    told = json.loads(result.out)
    assert told["summary"] == {"cases": 1, "failed": 1}
    assert [(step["step"], step["ok"]) for step in told["cases"][0]["steps"]] == [("setup", True), ("wait", False)]
    assert told["cases"][0]["notReached"] == 1
    [suite] = JUnitXml.fromfile(str(tmp_path / "j.xml"))
    [case] = suite
    assert case.result[0].message.startswith(f"{path}:4: wait: nothing matched")
    page = (tmp_path / "h.html").read_text(encoding="utf-8")
    assert "Scenarios: 1 played" in page
    assert "1 steps not reached" in page
    assert "<script" not in page


def test_a_running_server_is_used_and_left_clean(cli, write, server, emulator):
    """With --url the cases are played in that server, whose spaces are the same afterwards."""
    path = write("never.yaml", NEVER.encode())
    assert cli("run", path, "--url", server).code == 1
    assert emulator.spaces() == ["default"]
    gone = cli("run", path, "--url", "http://127.0.0.1:1")
    assert gone.code == 4


def test_a_shop_that_is_not_ours_is_shopped_by_other_means(cli, write):
    """Filling the cart of a foreign shop, or of none, says what to do instead."""
    result = cli("run", write("none.yaml", b"steps:\n  - shop: [{supplierPartID: A}]\n"))
    assert "there is no shop to be in: a `setup` that is accepted comes first" in result.out
    refused = cli("run", write("no.yaml", b"connection: gone\nsteps:\n  - setup: {}\n"))
    assert refused.code == 1
    assert "no.yaml:3: " in refused.out
    assert "gone" in refused.out


def test_another_answer_than_the_wanted_one_fails(cli, write):
    """A status that was not to come is told, with the one that was."""
    result = cli("run", write("status.yaml", b"steps:\n  - setup: {status: 401}\n"))
    assert result.code == 1
    assert "status.yaml:2: the answer is 200 OK; 401 was to come" in result.out


def test_a_file_is_sent_as_it_is(cli, write, documents, server):
    """`send` sends a file that lies beside the scenario, and what it leaves behind can be asked for."""
    write("order.xml", documents.order())
    text = b"""steps:
  - send: {file: order.xml, to: demo}
  - expect: {payload: "${sent.payloadID}", direction: in, count: 1}
"""
    assert cli("run", write("send.yaml", text)).code == 0
    missing = cli("run", write("gone.yaml", b"steps:\n  - send: {file: gone.xml, to: demo}\n"))
    assert "gone.xml: this cannot be read: No such file or directory" in missing.out


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["--case", "zzz"], 5, "no case has 'zzz' in its name; there are Never"),
        (["--var", "prat=1"], 2, "--var prat: no scenario here has such a variable; there are none"),
        (["--var", "prat"], 2, "'prat' is no NAME=VALUE"),
        (["--report", "pdf=x"], 2, "'pdf=x' is no report: write junit=FILE or html=FILE"),
    ],
)
def test_words_that_make_no_sense_are_said(cli, write, words, code, said):
    """Nothing is played before the command line is understood."""
    result = cli("run", write("never.yaml", NEVER.encode()), *words)
    assert (result.code, said in result.err) == (code, True), result.err


def test_a_folder_without_scenarios_is_nothing_to_do(cli, tmp_path):
    """An empty folder is its own exit code."""
    assert cli("run", tmp_path).code == 5
    assert cli("run", "gone.yaml").code == 3
