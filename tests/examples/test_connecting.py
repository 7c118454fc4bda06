"""The how-to for connecting a system, its files and commands taken from the page and run, where the tools are."""

import json
import re
import shutil
import socket
import subprocess
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from urllib.request import Request, urlopen

import pytest

from punchout.client import Client
from punchout.emulator import Emulator
from punchout.settings.load import load
from punchout.web.server import start

PAGE = Path(__file__).resolve().parents[2] / "docs" / "connect-your-system.md"

Block = Callable[[str, str], str]
Launch = Callable[..., None]


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


@pytest.fixture
def theirs() -> int:
    """The port of the system that is connected."""
    return free_port()


@pytest.fixture
def client() -> Iterator[Client]:
    """What steers a server that runs."""
    emulator = Emulator()
    with start(emulator) as server:
        yield Client(server.url)
    emulator.close()


@pytest.fixture
def block(client: Client, theirs: int) -> Block:
    """Finds a block of the page by language and words, with the ports of this test in the place of its own."""

    def found(language: str, words: str) -> str:
        blocks = re.findall(rf"```{language}\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
        [only] = [text for text in blocks if words in text]
        text = re.sub(r"localhost:300[01]", f"localhost:{theirs}", only)
        return re.sub(r"listen\(300[01]\)", f"listen({theirs}, () => console.log('ready'))", text).replace(
            "http://127.0.0.1:8488", client.url
        )

    return found


@pytest.fixture
def run(tmp_path: Path) -> Callable[..., str]:
    """Runs a program to its end, or skips where it is not there."""

    def done(program: str, *arguments: str) -> str:
        if shutil.which(program) is None:
            pytest.skip(f"there is no {program} on the PATH")
        command = [program, *arguments]
        ended = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False)
        assert ended.returncode == 0, ended.stdout + ended.stderr
        return ended.stdout

    return done


@pytest.fixture
def node(tmp_path: Path) -> Iterator[Callable[[str, str], Any]]:
    """Starts a server in Node, which ends with the test."""
    running: list[subprocess.Popen[str]] = []

    def begin(name: str, text: str) -> subprocess.Popen[str]:
        program = shutil.which("node")
        if program is None:
            pytest.skip("there is no node on the PATH")
        (tmp_path / name).write_text(text, encoding="utf-8")
        process = subprocess.Popen([program, name], cwd=tmp_path, stdout=subprocess.PIPE, text=True)
        running.append(process)
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
        return process

    yield begin
    for process in running:
        process.kill()
        process.wait()
        if process.stdout:
            process.stdout.close()


def test_a_setup_by_curl(block: Block, run: Callable[..., str], tmp_path: Path) -> None:
    """The command is answered with a StartPage."""
    (tmp_path / "setup.xml").write_text(block("xml", "PunchOutSetupRequest"), encoding="utf-8")
    run("curl", "--version")
    assert "<StartPage>" in run("sh", "-c", block("sh", "setup.xml"))


def test_a_setup_by_php(block: Block, run: Callable[..., str], client: Client, tmp_path: Path) -> None:
    """The script prints the StartPage, and what refuses it where it is refused."""
    setup = block("xml", "PunchOutSetupRequest")
    (tmp_path / "setup.xml").write_text(setup, encoding="utf-8")
    (tmp_path / "setup.php").write_text(block("php", "setup.php"), encoding="utf-8")
    assert run("php", "setup.php").startswith(f"{client.url}/shop/")
    (tmp_path / "setup.xml").write_text(setup.replace(">demo<", ">wrong<"), encoding="utf-8")
    assert run("php", "setup.php").startswith("refused: 401 the Sender is not trusted")


def test_a_cart_comes_to_node(block: Block, node: Callable[[str, str], Any], client: Client) -> None:
    """The receiver prints the cart that the shop's form posts, with its BuyerCookie."""
    receiver = node("cart.mjs", block("js", "cart.mjs"))
    raw = block("xml", "PunchOutSetupRequest").encode()
    asked = Request(f"{client.url}/supplier/cxml", raw, {"Content-Type": "text/xml"})
    with urlopen(asked, timeout=30) as answer:
        found = re.search(r"/shop/([\w-]+)/", answer.read().decode())
    assert found
    client.session_put(found[1], "PEN-2001", "20")
    client.session_return(found[1])
    receiver.kill()
    printed = receiver.communicate()[0]
    assert "<BuyerCookie>basket 7 of Anna</BuyerCookie>" in printed
    assert "<SupplierPartID>PEN-2001</SupplierPartID>" in printed


def test_a_shop_in_node_is_bought_from(
    block: Block, node: Callable[[str, str], Any], run: Callable[..., str], client: Client, tmp_path: Path
) -> None:
    """The connection of the page is tested, its cart comes back without a finding that is an error, and is ordered."""
    node("shop.mjs", block("js", "shop.mjs"))
    run("curl", "--version")
    assert json.loads(run("sh", "-c", block("sh", '"name": "acme"')))["name"] == "acme"
    assert [step["name"] for step in client.test("acme") if not step["ok"]] == []
    punchout = client.punch_out("acme")
    with urlopen(punchout["startUrl"], timeout=30) as page:
        form = page.read().decode()
    action, value = re.search(r'action="([^"]*)"', form), re.search(r'name="cXML-base64" value="([^"]*)"', form)
    assert action
    assert value
    urlopen(unescape(action[1]), urlencode({"cXML-base64": value[1]}).encode(), timeout=30).close()
    held = client.punchout(punchout["id"])
    assert (held["state"], [finding for finding in held["findings"] if finding["severity"] == "error"]) == (
        "returned",
        [],
    )
    [order] = client.order(punchout["id"])
    assert order["status"] == "200 OK"


def test_the_control_api_shops(block: Block, run: Callable[..., str], client: Client) -> None:
    """The commands fill the cart of the session and end it."""
    asked = Request(f"{client.url}/supplier/cxml", block("xml", "PunchOutSetupRequest").encode())
    asked.add_header("Content-Type", "text/xml")
    with urlopen(asked, timeout=30) as answer:
        found = re.search(r"/shop/([\w-]+)/", answer.read().decode())
    assert found
    run("curl", "--version")
    run("sh", "-c", block("sh", "/items").replace("token=…", f"token={found[1]}"))
    session = client.session(found[1])
    assert (session["state"], [line["quantity"] for line in session["lines"]]) == ("returned", ["20"])


def test_another_buyer_is_named_as_the_page_says(block: Block, tmp_path: Path) -> None:
    """It is theirs to play, and known at our shop's door."""
    file = tmp_path / "punchout.yaml"
    file.write_text(block("yaml", 'DUNS, value: "111222333"'), encoding="utf-8")
    [us] = load(file, {}).connections
    assert (us.buyer.ours, us.supplier.ours, us.enabled) == (False, True, True)


def test_the_configuration_of_the_page_is_one(block: Block, tmp_path: Path) -> None:
    """It names the shop as theirs and our buyer as ours."""
    file = tmp_path / "punchout.yaml"
    file.write_text(block("yaml", "acme"), encoding="utf-8")
    [acme] = load(file, {}).connections
    assert (acme.buyer.ours, acme.supplier.ours, acme.enabled) == (True, False, True)
