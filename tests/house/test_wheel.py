"""The wheel holds everything, installs into an empty environment and works from another folder."""

import json
import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from punchout.cli.verbs import VERBS

ROOT = Path(__file__).resolve().parents[2]

DOCUMENT = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.071/cXML.dtd">
<cXML payloadID="1@example.com" timestamp="2026-03-02T12:00:00+01:00">
<Response><Status code="200" text="OK"/></Response>
</cXML>
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel, install it into an environment of its own, and return that environment's folder."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT))
    wheel = next(folder.glob("*.whl"))
    env = folder / "env"
    venv.create(env, with_pip=True)
    python = env / ("Scripts" if os.name == "nt" else "bin") / "python"
    constraints = ROOT / "constraints.txt"
    run(
        str(python),
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "-c",
        str(constraints),
        str(wheel),
    )
    return env


def run(*command: str, cwd: Path | None = None, code: int = 0) -> str:
    """Run a command and return what it printed; its exit code must be `code`."""
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout


@pytest.mark.xdist_group("wheel")
def test_check_works_from_another_folder(installed: Path, tmp_path: Path) -> None:
    """`punchout check` of the installed wheel judges a file in a folder that holds nothing else."""
    (tmp_path / "answer.xml").write_text(DOCUMENT, encoding="utf-8")
    command = installed / ("Scripts" if os.name == "nt" else "bin") / "punchout"
    report = json.loads(run(str(command), "check", "--format", "json", "answer.xml", cwd=tmp_path))
    assert report["files"][0]["grammar"] == "valid"
    assert report["files"][0]["schema"] == "valid"
    assert report["files"][0]["document"] == "Response-Status"


@pytest.mark.xdist_group("wheel")
def test_the_wheel_plays_the_demo(installed: Path, tmp_path: Path) -> None:
    """`punchout demo --once` of the installed wheel ends well: templates, catalogue and grammar are in it."""
    command = installed / ("Scripts" if os.name == "nt" else "bin") / "punchout"
    shown = run(str(command), "demo", "--once", "--no-open", "--port", "0", cwd=tmp_path)
    assert "OrderRequest" in shown
    assert "TIME-002" in shown


@pytest.mark.xdist_group("wheel")
def test_every_verb_of_the_wheel_starts(installed: Path) -> None:
    """What is installed without any extra is all that the verbs load: each of them shows its help."""
    command = installed / ("Scripts" if os.name == "nt" else "bin") / "punchout"
    for verb in VERBS:
        assert f"punchout {verb}" in run(str(command), verb, "--help")
