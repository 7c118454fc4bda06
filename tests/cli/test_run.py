"""`punchout run`: scenarios played against a server of their own, what is told, the reports and the exit codes."""

import json
import os
import re
import signal
import subprocess
import sys
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

ONCE = b"""  - expect:
      type: PunchOutSetupRequest
      direction: in
      xpath: {"substring(/cXML/@timestamp, 1, 16)": "2026-03-02T12:00"}
      count: 1
"""

LATE = """steps:
  - fault: cart:z-timestamp
  - setup: {}
  - shop: [{supplierPartID: PEN-2001, quantity: 20}]
  - cart: return
  - wait: {type: PunchOutOrderMessage, direction: in}
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
    assert result.code == 6
    assert "never.yaml:4: nothing matched 'type:\"OrderRequest\"' in time" in result.out
    assert "came PunchOutSetupRequest     demo: HTTP 200, 200 OK" in result.out
    assert "order" not in result.out.replace("OrderRequest", "")
    waiting, summary = result.err.splitlines()
    assert waiting.startswith('waiting 0.1 s for type:"OrderRequest", at http://127.0.0.1:')
    assert summary.startswith("1 case, 1 failed, in ")


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


def test_names_that_steer_are_made_visible(cli, write, tmp_path):
    """What would steer a terminal, turn its writing around or be markup does so nowhere."""
    path = write("never.yaml", NEVER.replace("Never", '"x\\e[31m\\x07\\u202e<script>"').encode())
    result = cli("run", path, "--report", "junit=j.xml", "--report", "html=h.html")
    written = [(tmp_path / name).read_text(encoding="utf-8") for name in ("j.xml", "h.html")]
    assert result.code == 6
    for text in (result.out, result.err, *written):
        assert not {"\x1b", "\x07", "\u202e"}.intersection(text)
        assert "<script" not in text.replace(": x\ufffd[31m\ufffd\ufffd<script>", "")


def test_a_running_server_is_used_and_left_clean(cli, write, server, emulator):
    """With --url the cases are played in that server, whose spaces are the same afterwards."""
    path = write("never.yaml", NEVER.encode())
    assert cli("run", path, "--url", server).code == 6
    assert emulator.spaces() == ["default"]
    gone = cli("run", path, "--url", "http://127.0.0.1:1")
    assert gone.code == 4


def test_a_space_that_is_there_is_emptied_and_kept(cli, write, server, emulator):
    """With --space each case begins with an empty journal at an address that stays; a configuration does not fit in."""
    path = write("once.yaml", b"clock: '2026-03-02T12:00:00+01:00'\nseed: 1\nsteps:\n  - setup:\n" + ONCE)
    for _ in range(2):
        assert cli("run", path, "--url", server, "--space", "default").code == 0
    assert emulator.spaces() == ["default"]
    write("c.yaml", b"version: 1\n")
    brings = write("brings.yaml", b"config: c.yaml\nsteps:\n  - setup:\n")
    refused = cli("run", brings, "--url", server, "--space", "default")
    assert (refused.code, "brings has a `config` of its own" in refused.err) == (2, True)


def test_only_time_that_ran_out_is_its_own_exit_code(cli, write):
    """A case that failed otherwise beside one that waited in vain makes it a failure like any other."""
    write("never.yaml", NEVER.encode())
    write("wrong.yaml", b"steps:\n  - setup: {status: 401}\n")
    assert cli("run", "never.yaml", "wrong.yaml").code == 1


def test_a_shop_that_did_not_open_is_said(cli, write):
    """Filling the cart after a setup that was refused says so, and what our buyer is not known for."""
    text = b"steps:\n  - fault: setup:cxml=500\n  - setup: {status: error}\n  - shop: [{supplierPartID: A}]\n"
    result = cli("run", write("none.yaml", text))
    assert "none.yaml:4: there is no shop to be in, since the `setup` before was not accepted" in result.out
    refused = cli("run", write("no.yaml", b"connection: gone\nsteps:\n  - setup: {}\n"))
    assert refused.code == 1
    assert "no.yaml:3: " in refused.out
    assert "gone" in refused.out


def test_a_shop_of_theirs_is_named_and_its_cart_awaited(cli, write, server, monkeypatch):
    """Over a connection with a URL our buyer punches out there; the run says where to shop, and does not do it."""
    monkeypatch.delenv("PUNCHOUT_URL")  # the shop is on that server, the buyer on the run's own
    config = f"""
buyers: {{us: {{identities: [{{domain: NetworkID, value: DEMO-BUYER}}]}}}}
suppliers:
  them: {{identities: [{{domain: NetworkID, value: DEMO-SUPPLIER}}], urls: {{cxml: {server}/supplier/cxml}}}}
connections: {{theirs: {{buyer: us, supplier: them, secret: demo}}}}
allow: ["{server}"]
"""
    write("theirs.yaml", config.encode())
    head = "config: theirs.yaml\nconnection: theirs\nsteps:\n  - setup:\n"
    late = cli("run", write("a.yaml", f"{head}  - wait: {{type: PunchOutOrderMessage, within: 100ms}}\n".encode()))
    assert late.code == 6, late.out
    assert f"✓ setup   200 OK, shop at {server}/shop/" in late.out
    assert "/buyer/cxml as the buyer" in late.err
    foreign = cli("run", write("b.yaml", f"{head}  - cart: return\n".encode()))
    assert f"b.yaml:5: the shop at {server}/shop/" in foreign.out
    assert "is not ours: shop there by your own means" in foreign.out


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [("", "", 5), ("cart: return", "cart: {valid: false}", 6), ("direction: in}", "direction: in, valid: false}", 5)],
)
def test_what_comes_must_be_faultless(cli, write, before, after, line):
    """A cart with an error fails the step that hands it over, and the wait for it, with the finding and its place."""
    result = cli("run", write("late.yaml", LATE.replace(before, after).encode()))
    assert result.code == 1
    assert (
        f"late.yaml:{line}: the PunchOutOrderMessage has an error; where that is meant, say `valid: false`"
        in result.out
    )
    assert "PunchOutOrderMessage:3:61: error TIME-002  timestamp ends in Z" in result.out


def test_what_is_meant_to_be_faulty_may_come(cli, write):
    """`valid: false` lets it pass, and `expect` asks for it only with `valid: true`."""
    text = LATE.replace("cart: return", "cart: {valid: false}").replace(
        "direction: in}", "direction: in, valid: false}"
    )
    expected = "  - expect: {type: PunchOutOrderMessage, direction: in, count: 1}\n"
    assert cli("run", write("late.yaml", (text + expected).encode())).code == 0
    strict = expected.replace("count: 1", "count: 1, valid: true")
    assert (
        "late.yaml:7: the PunchOutOrderMessage has an error"
        in cli("run", write("late.yaml", (text + strict).encode())).out
    )


@pytest.mark.parametrize(("step", "fault"), [("setup", "setup"), ("order", "order")])
def test_answers_must_be_faultless(cli, write, step, fault):
    """The answer to what our buyer sends is held to it too."""
    text = f"""steps:
  - fault: {fault}:z-timestamp
  - setup: {{}}
  - shop: [{{supplierPartID: PEN-2001, quantity: 20}}]
  - cart: return
  - order: {{}}
"""
    result = cli("run", write("late.yaml", text.encode()))
    assert result.code == 1
    assert "error TIME-002" in result.out
    assert cli("run", write("late.yaml", text.replace(f"{step}: {{}}", f"{step}: {{valid: false}}").encode())).code == 0


@pytest.mark.parametrize("secret", ["s3cr", "top<&\"secret' value", "a-much-longer-secret-with-€"])
def test_nothing_of_the_environment_is_shown_or_written(cli, write, tmp_path, monkeypatch, secret):
    """What a variable of the environment holds is masked on the screen, in all reports, names and mistakes."""
    monkeypatch.setenv("SECRET_X", secret)
    text = """name: "with ${env:SECRET_X}"
variables: {user: "${env:SECRET_X}"}
steps:
  - setup: {user: "${user}"}
"""
    path = write("secret.yaml", text.encode())
    words = ("run", path, "--report", "junit=j.xml", "--report", "html=h.html")
    told = [
        cli(*words),
        cli(*words, "--format", "json"),
        cli("run", path, "--dry-run"),
        cli("run", path, "--case", "zz"),
    ]
    wrong = write("wrong.yaml", b'steps:\n  - wait: {count: "${env:SECRET_X}"}\n')
    told.append(cli("run", wrong))
    assert [result.code for result in told] == [1, 1, 0, 5, 3]
    told_all = "".join(result.out + result.err for result in told)
    written = "".join((tmp_path / name).read_text(encoding="utf-8") for name in ("j.xml", "h.html"))
    for shown in (told_all, written):
        assert "[redacted]" in shown
        assert secret not in shown
        assert "secret" not in shown.replace("secret.yaml", "").replace("punchout.secret", "")


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


def test_later_steps_use_what_earlier_ones_leave_behind(cli, write):
    """A cart is opened again and returned; the order is for the one that came back last, not for the one cancelled."""
    text = b"""steps:
  - setup:
  - shop: [{supplierPartID: PEN-2001, quantity: 20}]
  - cart: return
  - setup: {operation: edit}
  - cart: cancel
  - order:
  - expect: {type: OrderRequest, direction: in, status: 2xx, count: 1, save: {part: "lines[0].item.part_id"}}
  - expect: {order: "${order.orderID}", fields: {"lines[0].item.part_id": "${part}"}, atLeast: 1}
"""
    result = cli("run", write("edit.yaml", text))
    assert result.code == 0, result.out


def test_a_saved_text_must_fit_where_it_is_used(cli, write):
    """What is known only while it is played is held to its meaning then."""
    text = b"""steps:
  - setup: {}
  - wait: {type: PunchOutSetupRequest, direction: in, save: {what: operation}}
  - setup: {status: "${what}"}
"""
    result = cli("run", write("fit.yaml", text))
    assert result.code == 1
    assert "fit.yaml:4: setup.status: expected a status: a number such as 406, a class such as 4xx" in result.out


def test_mistakes_are_told_before_anything_is_played(cli, write):
    """One file that is wrong keeps all from being played."""
    write("a.yaml", NEVER.encode())
    wrong = write("b.yaml", b"steps:\n  - setup: {status: 20}\n")
    result = cli("run", "a.yaml", wrong)
    assert (result.code, result.out) == (3, "")
    assert result.err.startswith(f"punchout: {wrong}:2: steps.1.setup.status: expected a status")


def test_a_dry_run_plays_nothing(cli, write):
    """It reads, checks and lists, as text and as JSON."""
    path = write("never.yaml", NEVER.encode())
    assert cli("run", path, "--dry-run", "--case", "nEVER") == (0, f"{path}:1: Never, 3 steps\n", "")
    listed = json.loads(cli("run", path, "--dry-run", "--format", "json").out)
    assert listed == {"cases": [{"file": str(path), "line": 1, "name": "Never", "steps": 3}]}


def test_the_language_is_described_for_editors(cli):
    """`--schema` needs no scenario."""
    assert set(json.loads(cli("run", "--schema").out)["properties"]) >= {"steps", "cases", "variables"}
    assert cli("run").code == 2


def test_what_is_no_scenario_is_passed_over_in_a_folder(cli, write, tmp_path):
    """A configuration beside scenarios is named and not played; named itself it is refused, and so is a slip."""
    (tmp_path / "all").mkdir()
    write("all/punchout.yaml", b"connections: {}\n")
    write("all/never.yaml", NEVER.encode())
    result = cli("run", "all", "--dry-run")
    assert result.code == 0
    assert result.err == "passed over, since it is no scenario: all/punchout.yaml:1: the key 'steps' is missing\n"
    assert cli("run", "all/punchout.yaml").code == 3
    write("all/slip.yaml", b"stpes: []\n")
    slip = cli("run", "all")
    assert (slip.code, "slip.yaml:1: unknown key 'stpes'; did you mean 'steps'?" in slip.err) == (3, True)


def test_ctrl_c_leaves_nothing_behind(write, server, emulator):
    """A signal while a case waits ends the run with 130, and its space is forgotten."""
    path = write("long.yaml", b"steps:\n  - wait: {type: OrderRequest, within: 60s}\n")
    words = [sys.executable, "-m", "punchout", "run", str(path), "--url", server]
    with subprocess.Popen(words, stderr=subprocess.PIPE, env=os.environ | {"PYTHONUNBUFFERED": "1"}) as run:
        assert run.stderr is not None
        assert run.stderr.readline().startswith(b"waiting 60 s")
        assert len(emulator.spaces()) == 2
        run.send_signal(signal.SIGINT)
        assert run.wait(30) == 130
    assert emulator.spaces() == ["default"]


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["--case", "zzz"], 5, "no case has 'zzz' in its name; there are Never"),
        (["--var", "prat=1"], 2, "--var prat: no scenario here has such a variable; there are none"),
        (["--var", "prat"], 2, "'prat' is no NAME=VALUE"),
        (["--url", "", "--space", "default"], 2, "--space is that of a running server: name it with --url"),
        (["--report", "pdf=x"], 2, "'pdf=x' is no report: write junit=FILE or html=FILE"),
    ],
)
def test_words_that_make_no_sense_are_said(cli, write, words, code, said):
    """Nothing is played before the command line is understood."""
    result = cli("run", write("never.yaml", NEVER.encode()), *words)
    assert (result.code, said in result.err) == (code, True), result.err


def test_a_folder_without_scenarios_is_nothing_to_do(cli, tmp_path):
    """An empty folder is its own exit code."""
    empty = cli("run", tmp_path)
    assert (empty.code, empty.err) == (5, f"punchout: there is no scenario in {tmp_path}\n")
    assert cli("run", "gone.yaml").code == 3
