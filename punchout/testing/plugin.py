"""The pytest plugin: a server for the session, a space for each test; nothing heavy loads before a fixture is used."""

import os
from collections.abc import Generator, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest

MARKER = """punchout(network=None, faults=(), strict=None, seed=None, clock=None): how the `punchout` fixture is made:
the network whose habits its connections have, faults to arm, whether a document that nobody expected fails the test,
a seed that makes ids repeat, the moment at which its clock stands"""

DOUBLE = pytest.StashKey[Any]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options and their twins for the configuration file."""
    group = parser.getgroup("punchout", "cXML supplier and buyer for tests")
    group.addoption("--punchout-url", metavar="URL", help="use the server that runs there instead of one in pytest")
    group.addoption("--punchout-token", metavar="TOKEN", help="its token (default: PUNCHOUT_TOKEN)")
    group.addoption(
        "--punchout-strict", action="store_true", default=None, help="a document that nobody expected fails its test"
    )
    group.addoption("--punchout-report", metavar="DIR", help="write the documents of failed tests there")
    parser.addini("punchout_url", "the twin of --punchout-url", default="")
    parser.addini("punchout_strict", "the twin of --punchout-strict", type="bool", default=False)
    parser.addini("punchout_report", "the twin of --punchout-report", default="")
    parser.addini("punchout_config", "the configuration of the server, a file beside this one", default="")


def pytest_configure(config: pytest.Config) -> None:
    """Make the marker known."""
    config.addinivalue_line("markers", " ".join(MARKER.split()))


def _said(config: pytest.Config, name: str) -> Any:
    """Return an option, else its twin in the configuration file."""
    given = config.getoption(f"punchout_{name}")
    return config.getini(f"punchout_{name}") if given is None else given


@pytest.fixture(scope="session")
def punchout_config(pytestconfig: pytest.Config) -> Any:
    """The configuration of the server; override it with settings, a mapping, a file or YAML text."""
    name = pytestconfig.getini("punchout_config")
    folder = pytestconfig.inipath.parent if pytestconfig.inipath else pytestconfig.rootpath
    return folder / name if name else None


@pytest.fixture(scope="session")
def punchout_server(pytestconfig: pytest.Config, punchout_config: Any) -> Iterator[Any]:
    """The server that all tests share: `url`, and `client(space)` for its control API."""
    from punchout.testing.running import attached, running

    url = _said(pytestconfig, "url")
    token = pytestconfig.getoption("punchout_token") or os.environ.get("PUNCHOUT_TOKEN")
    server = attached(url, token, punchout_config) if url else running(punchout_config)
    with _entered(server, "no server for the tests") as entered:
        yield entered


@pytest.fixture
def punchout(request: pytest.FixtureRequest, punchout_server: Any) -> Iterator[Any]:
    """Both roles in a space of this test's own."""
    from punchout.testing.running import space

    made = space(punchout_server, _marked(request.node))
    with _entered(made, f"{request.node.nodeid}: its space cannot be made") as double:
        request.node.stash[DOUBLE] = double
        try:
            yield double
            _must_be_expected(request.node)
        finally:
            del request.node.stash[DOUBLE]


def _marked(item: pytest.Item) -> Any:
    """Return what the markers of a test say; a mistake in them fails the test in one sentence."""
    from punchout.testing.marker import marked

    try:
        return marked(item.iter_markers("punchout"))
    except ValueError as error:
        raise pytest.fail.Exception(f"{item.nodeid}: the punchout marker {error}", pytrace=False) from None


@contextmanager
def _entered(made: AbstractContextManager[Any], otherwise: str) -> Iterator[Any]:
    """Enter what may be refused, which fails whoever asks for it in one sentence; what fails within passes by."""
    from punchout.errors import PunchoutError

    with ExitStack() as held:
        try:
            entered = held.enter_context(made)
        except (PunchoutError, ConnectionError) as error:
            raise pytest.fail.Exception(f"{otherwise}: {error}", pytrace=False) from None
        yield entered


def _must_be_expected(item: pytest.Item) -> None:
    """Fail a strict test for what came and nobody expected; what was told before is not told again."""
    double = item.stash[DOUBLE]
    if not (_said(item.config, "strict") if double.strict is None else double.strict):
        return
    came = double.unexpected()
    if came:
        lines = "\n".join(f"  {line}" for line in came)
        pytest.fail(f"nobody expected what came (wait for it, or allow it with punchout.allow):\n{lines}", False)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, Any, Any]:
    """Hold a strict test that passed to what came; of one that failed, its fixture tells when it ends."""
    result = yield
    if DOUBLE in item.stash:
        _must_be_expected(item)
    return result


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, Any, Any]:
    """Add the exchanges and findings of a failed test to its report."""
    report: Any = yield
    if report.failed and DOUBLE in item.stash:
        from punchout.testing.telling import exchanges_text

        double = item.stash[DOUBLE]
        if double.notes.texts:
            report.sections.append(("punchout findings", "\n".join(double.notes.texts)))
        report.sections.append(("punchout exchanges", exchanges_text(double.client, told=double.notes.texts)))
        folder = _said(item.config, "report")
        if folder:
            from punchout.testing.recording import record

            record(double.client, Path(folder), item.nodeid)
    return report
