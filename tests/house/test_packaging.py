"""What CI systems are given stays true: commands exist, sources are there, versions agree, the action's steps run."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from punchout.cli.command import Parser
from punchout.cli.verbs import VERBS, commands
from punchout.settings.load import load

ROOT = Path(__file__).resolve().parents[2]
FILES = ("Dockerfile", "action.yml", "packaging/compose.yaml", "packaging/gitlab.yml", "docs/ci.md", "README.md")


def written(name: str) -> Iterator[str]:
    """Yield the punchout commands in a file."""
    text = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ")
    for line in text.splitlines():
        found = re.match(r"\s*(?:- )?(?:nohup )?(?:\.venv/bin/)?punchout (\w[^#|>&]*)", line)
        if found and found[1].split()[0] in VERBS:
            yield found[1].strip()


@pytest.mark.parametrize("name", [name for name in FILES if any(written(name))])
def test_every_command_that_is_shown_exists(name: str) -> None:
    """Verbs, nouns and flags of the commands in a file are those of the command line."""
    for command in written(name):
        verb, *words = re.findall(r"\"[^\"]*\"|\S+", command)
        known = commands(verb)
        noun = "" if "" in known else words.pop(0)
        parser = Parser(verb, "")
        known[noun].arguments(parser)
        plain = [word.strip('"').replace("$LEVEL", "error") for word in words]
        assert parser.words(plain), command


def test_the_image_copies_what_is_there_and_needed() -> None:
    """Every COPY has its source, which the ignore file lets through, and the wheel finds all it is built from."""
    lines = (ROOT / "Dockerfile").read_text(encoding="utf-8").splitlines()
    sources = [
        word for line in lines if line.startswith("COPY ") and "--from" not in line for word in line.split()[1:-1]
    ]
    assert all((ROOT / source).exists() for source in sources)
    allowed = [line[1:] for line in (ROOT / ".dockerignore").read_text().splitlines() if line.startswith("!")]
    assert sorted(allowed) == sorted(sources)
    assert {"punchout", "schemas", "templates", "pyproject.toml"} <= set(sources)


def test_the_image_runs_as_nobody_special() -> None:
    """The last stage drops root, tells its health, and listens where its port is published."""
    last = (ROOT / "Dockerfile").read_text(encoding="utf-8").rsplit("\nFROM ", 1)[1]
    assert re.search(r"^USER punchout$", last, re.MULTILINE)
    assert re.search(r'^HEALTHCHECK .*CMD \["punchout", "ready"\]$', last, re.MULTILINE)
    assert "PUNCHOUT_HOST=0.0.0.0" in last
    assert "EXPOSE 8488" in last


def test_the_versions_of_python_agree() -> None:
    """Images use a Python that the package is classified for."""
    classified = re.findall(r"Python :: (3\.\d+)", (ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    for name in ("Dockerfile", "packaging/gitlab.yml"):
        used = re.findall(r"python:(3\.\d+)", (ROOT / name).read_text(encoding="utf-8"))
        assert used
        assert set(used) <= set(classified)


def test_the_compose_example_is_understood(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its configuration loads, its variables are flags of ours, and the app waits until we are healthy."""
    monkeypatch.setenv("APP_SECRET", "example-secret")
    settings = load(ROOT / "packaging" / "punchout.yaml", os.environ)
    assert [(link.name, link.buyer.ours, link.supplier.ours) for link in settings.connections] == [
        ("shop", True, False),
        ("buyer", False, True),
    ]
    services = yaml.safe_load((ROOT / "packaging" / "compose.yaml").read_text(encoding="utf-8"))["services"]
    parser = Parser("serve", "", services["punchout"]["environment"])
    commands("serve")[""].arguments(parser)
    options = parser.words([])
    assert options.public_url == "http://punchout:8488"
    assert services["app"]["depends_on"] == {"punchout": {"condition": "service_healthy"}}


def action() -> dict[str, Any]:
    """Return the action."""
    read: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    return read


def test_the_action_uses_all_its_inputs() -> None:
    """Each input is read by a step, and each output comes from one that has it."""
    told = action()
    steps = json.dumps(told["runs"]["steps"])
    assert all(f"inputs.{name}" in steps for name in told["inputs"])
    assert set(told["outputs"]) == {"url", "supplier", "buyer"}


@pytest.fixture
def runner(tmp_path: Path) -> dict[str, str]:
    """The variables of a runner, in an empty folder, with this punchout on the PATH."""
    programs = tmp_path / "bin"
    programs.mkdir()
    script = programs / "punchout"
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m punchout "$@"\n')
    script.chmod(0o755)
    return {
        "PATH": f"{programs}:{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "RUNNER_TEMP": str(tmp_path),
        "GITHUB_OUTPUT": str(tmp_path / "output"),
        "GITHUB_ACTION_PATH": str(ROOT),
    }


def run(step: str, runner: dict[str, str], **inputs: str) -> subprocess.CompletedProcess[str]:
    """Run one step of the action as a runner would, its inputs filled in."""
    if shutil.which("bash") is None:
        pytest.skip("there is no bash")
    told = action()
    found = next(one for one in told["runs"]["steps"] if one["id"] == step)
    given = {name: about["default"] for name, about in told["inputs"].items()} | inputs
    filled = {key: given[re.findall(r"inputs\.(\w+)", value)[0]] for key, value in found["env"].items()}
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", found["run"]],
        env=runner | filled,
        cwd=runner["RUNNER_TEMP"],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_the_check_of_the_action_annotates(runner: dict[str, str], tmp_path: Path) -> None:
    """Patterns below folders are found, findings come as annotations, and an error fails the step."""
    (tmp_path / "deep" / "er").mkdir(parents=True)
    (tmp_path / "deep" / "er" / "bad.xml").write_text("<cXML>")
    done = run("check", runner, files="deep/**/*.xml")
    assert done.returncode == 1
    assert "::error file=deep/er/bad.xml" in done.stdout


def test_a_pattern_that_matches_nothing_is_named(runner: dict[str, str], tmp_path: Path) -> None:
    """Whoever mistypes a pattern reads it, and not how `check` is called; one that matches beside it is enough."""
    done = run("check", runner, files="documents/**/*.xml")
    assert (done.returncode, done.stdout) == (5, "::error::no document matches documents/**/*.xml\n")
    (tmp_path / "bad.xml").write_text("<cXML>")
    assert "file=bad.xml" in run("check", runner, files="documents/**/*.xml *.xml").stdout


def test_the_server_of_the_action_serves_the_rest_of_the_job(runner: dict[str, str]) -> None:
    """The step ends when the server is ready, leaves it running, and tells its addresses."""
    done = run("serve", runner, port="0")
    assert done.returncode == 0, done.stdout + done.stderr
    told = dict(line.split("=", 1) for line in Path(runner["GITHUB_OUTPUT"]).read_text().splitlines())
    ready = json.loads(Path(runner["RUNNER_TEMP"], "punchout-ready.json").read_text())
    try:
        assert told == {
            "url": ready["url"],
            "supplier": f"{ready['url']}/supplier/cxml",
            "buyer": f"{ready['url']}/buyer/cxml",
        }
    finally:
        os.kill(ready["pid"], signal.SIGTERM)


def test_a_server_that_does_not_start_fails_the_step(runner: dict[str, str], tmp_path: Path) -> None:
    """A broken configuration is shown with its sentence, and nobody waits for a server that is gone."""
    (tmp_path / "bad.yaml").write_text("verson: 1\n")
    done = run("serve", runner, port="0", config="bad.yaml")
    assert done.returncode == 1
    assert "verson" in done.stdout
