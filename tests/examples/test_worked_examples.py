"""The worked examples run against a server of ours, where the tools they need are on the machine.

`PUNCHOUT_TEST_JEST` names a folder with jest in its node_modules, `PUNCHOUT_TEST_JUNIT` the console launcher of JUnit.
"""

import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from punchout.emulator import Emulator
from punchout.web.server import start

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "docs" / "examples"
JUNIT = Path("/usr/share/java/junit-platform-console-standalone.jar")


@pytest.fixture
def machine(tmp_path: Path) -> Iterator[dict[str, str]]:
    """The variables of a machine with this punchout on the PATH, and a server that runs."""
    programs = tmp_path / "bin"
    programs.mkdir()
    script = programs / "punchout"
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m punchout "$@"\n')
    script.chmod(0o755)
    emulator = Emulator()
    with start(emulator) as server:
        path = f"{programs}:{os.environ['PATH']}"
        yield {"PATH": path, "PYTHONPATH": str(ROOT), "PUNCHOUT_URL": server.url, "HOME": str(tmp_path)}
        assert emulator.spaces() == ["default"], "an example left its space behind"
    emulator.close()


def tool(name: str) -> str:
    """Return a program, or skip."""
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"there is no {name} on the PATH")
    return found


def passed(*command: str, env: dict[str, str], cwd: Path) -> str:
    """Run a command that must succeed, and return what it printed."""
    done = subprocess.run(command, env=env, cwd=cwd, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def test_the_shell_example(machine: dict[str, str], tmp_path: Path) -> None:
    """The script finds its order, and the one that came again after a failure."""
    tool("curl")
    said = passed(tool("sh"), str(EXAMPLES / "shell" / "test.sh"), env=machine, cwd=tmp_path)
    assert "order second: taken at attempt 2" in said
    assert "all passed" in said


def test_the_lines_for_any_other_shell(machine: dict[str, str], tmp_path: Path) -> None:
    """What docs/ci.md shows for a shell starts a server, waits until it is ready, and holds what came to a count."""
    page = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    [lines] = [block for block in re.findall(r"```sh\n(.*?)```", page, re.DOTALL) if "--ready-file" in block]
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = str(probe.getsockname()[1])
    send = f"{tool('curl')} -fsS $PUNCHOUT_URL/supplier/cxml -H 'Content-Type: text/xml' --data-binary"
    system = f"sed s/@PAYLOAD@/1@example.com/ {EXAMPLES / 'shell' / 'order.xml'} | {send} @- -o answer.xml"
    script = re.sub(r"# here your system .*", lambda found: system, lines).replace("8488", port)
    assert system in script
    said = passed(tool("sh"), "-ec", script, env=machine, cwd=tmp_path)
    assert "holds: 1 matched" in said


def test_the_jest_example(machine: dict[str, str], tmp_path: Path) -> None:
    """Both tests of the toy shop pass."""
    modules = Path(os.environ.get("PUNCHOUT_TEST_JEST", EXAMPLES / "jest"), "node_modules").resolve()
    if not (modules / "jest" / "bin" / "jest.js").is_file():
        pytest.skip("jest is not installed; PUNCHOUT_TEST_JEST names the folder in which it is")
    project = tmp_path / "jest"
    shutil.copytree(EXAMPLES / "jest", project, ignore=shutil.ignore_patterns("node_modules"))
    (project / "node_modules").symlink_to(modules)
    said = passed(tool("node"), str(modules / "jest" / "bin" / "jest.js"), "--ci", env=machine, cwd=project)
    assert "2 passed, 2 total" in said


def test_the_junit_example(machine: dict[str, str], tmp_path: Path) -> None:
    """The three tests of the toy buyer pass."""
    console = Path(os.environ.get("PUNCHOUT_TEST_JUNIT", JUNIT))
    if not console.is_file():
        pytest.skip("JUnit is not installed; PUNCHOUT_TEST_JUNIT names its console launcher")
    sources = sorted(map(str, (EXAMPLES / "junit5" / "src").rglob("*.java")))
    # The launcher of some distributions names its libraries, which lie beside it.
    classpath = os.pathsep.join(map(str, [console, *console.parent.glob("*.jar")] if console == JUNIT else [console]))
    passed(tool("javac"), "-d", str(tmp_path / "classes"), "-cp", classpath, *sources, env=machine, cwd=tmp_path)
    launcher = (
        "org.junit.platform.console.ConsoleLauncher",
        "--disable-banner",
        "--disable-ansi-colors",
        "--scan-classpath",
    )
    places = f"{tmp_path / 'classes'}{os.pathsep}{classpath}"
    said = passed(tool("java"), "-cp", places, *launcher, str(tmp_path / "classes"), env=machine, cwd=tmp_path)
    assert re.search(r"\b3 tests successful\b", said)
