"""A real browser at a real server; without one, these tests skip and say so."""

import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from punchout.emulator import Emulator, Links
from punchout.web.server import Server

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
ARGUMENTS = (
    "--no-sandbox",
    "--headless",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark everything in this folder as driving a browser."""
    for item in items:
        if "/browser/" in item.path.as_posix():
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """A running Chromium."""
    if CHROMIUM is None:
        pytest.skip("there is no Chromium on the PATH")
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    """An emulator in memory with the real clock: browsers do not hold still."""
    made = Emulator()
    yield made
    made.close()


@pytest.fixture
def links(server: Server) -> Links:
    """The addresses of the running server."""
    return Links(server.url)


@pytest.fixture
def window(chromium: Any) -> Iterator[Callable[..., Any]]:
    """Opens pages, each call in a browser profile of its own; a complaint of the console fails the test."""
    contexts, complaints = [], []

    def window(**options: Any) -> Any:
        context = chromium.new_context(**options)
        context.set_default_timeout(10_000)
        contexts.append(context)
        # A refused form comes back as a page with 422, which the console calls an error.
        context.on("console", lambda said: complaints.append(said.text) if _bad(said) else None)
        return context.new_page()

    yield window
    for context in contexts:
        context.close()
    assert not complaints


def _bad(said: Any) -> bool:
    return said.type == "error" and "status of 4" not in said.text
