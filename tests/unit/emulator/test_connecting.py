"""Connections that change while we run: kept with their space, and never more than the file is."""

import logging
import socket
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from punchout.emulator import Emulator, Links, Space, Unknown
from punchout.errors import ConfigError, LocalError
from punchout.settings.load import parse
from punchout.settings.values import Connection, Settings
from punchout.storage import open_store
from punchout.wire.message import Inbound, Outbound

MINE = {"buyer": "demo-buyer", "supplier": "demo-supplier", "secret": "one-of-mine"}
FILE = """version: 1
suppliers: {shop: {identities: [{domain: DUNS, value: "1"}]}}
buyers: {city: {identities: [{domain: DUNS, value: "2"}]}}
connections: {filed: {buyer: city, supplier: shop, secret: of-the-file, currency: EUR}}
"""


@pytest.fixture
def begun(tmp_path: Path) -> Callable[..., Emulator]:
    """What starts an emulator on the same database, one time after the other."""

    def begin(settings: Settings | None = None, **how: bool) -> Emulator:
        return Emulator(settings, store=open_store(f"sqlite:///{tmp_path / 'kept.db'}"), **how)

    return begin


def names(space: Space) -> list[str]:
    """Return the names of the connections of a space."""
    return [connection.name for connection in space.connections()]


@pytest.mark.parametrize("where", ["default", "mine"])
def test_what_was_changed_is_still_so_after_a_restart(begun: Callable[..., Emulator], where: str) -> None:
    """A connection that was added, and the built-in one changed; one that was removed again is gone."""
    emulator = begun()
    if where != "default":
        emulator.add_space(where)
    for name in ("new", "gone"):
        emulator.space(where).put_connection(name, MINE)
    emulator.space(where).put_connection("demo", MINE | {"currency": "USD"})
    emulator.space(where).drop_connection("gone")
    emulator.close()

    emulator = begun()
    assert sorted(names(emulator.space(where))) == ["demo", "new"]
    assert emulator.space(where).connection("demo").currency == "USD"
    assert emulator.spaces() == ["default", where][: len({"default", where})]
    emulator.close()


def test_where_the_file_names_the_same_the_file_wins(
    begun: Callable[..., Emulator], caplog: pytest.LogCaptureFixture
) -> None:
    """What the file names is as the file has it; what fits it no more is left out and told in the log."""
    settings = parse(FILE, "yaml", {}, file="punchout.yaml")
    emulator = begun(settings)
    inline = {"buyer": "city", "supplier": "shop", "secret": "by-the-api", "currency": "USD"}
    for name in ("filed", "more"):
        emulator.space().put_connection(name, inline)
    assert emulator.space().connection("filed").currency == "USD"
    emulator.close()

    emulator = begun(settings)
    assert names(emulator.space()) == ["filed", "more"]
    assert emulator.space().connection("filed").currency == "EUR"
    emulator.close()

    with caplog.at_level(logging.WARNING):
        emulator = begun()
        assert names(emulator.space()) == ["demo"]
    assert "connection more of the space default fits no more" in caplog.text
    emulator.close()


def test_what_is_wrong_is_not_kept(begun: Callable[..., Emulator]) -> None:
    """A refused connection leaves nothing behind, and a space that is gone takes none."""
    emulator = begun()
    with pytest.raises(ConfigError, match="unknown supplier"):
        emulator.space().put_connection("new", MINE | {"supplier": "nobody"})
    assert emulator.store.space("default") is None
    space = emulator.add_space("gone")
    emulator.remove_space("gone")
    with pytest.raises(Unknown):
        space.put_connection("new", MINE)
    assert emulator.spaces() == ["default"]
    emulator.close()


def test_many_who_change_at_once_lose_nothing(begun: Callable[..., Emulator]) -> None:
    """Each of twenty finds its connection; of ten who add the same one, one does."""
    emulator = begun()
    space = emulator.space()

    def add(name: str) -> bool:
        try:
            space.put_connection(name, MINE, new=True)
        except LocalError:
            return False
        return True

    with ThreadPoolExecutor(10) as pool:
        assert all(pool.map(add, [f"c{number}" for number in range(20)]))
        assert sum(pool.map(add, ["same"] * 10)) == 1
    assert len(space.connections()) == 22
    emulator.close()


def test_processes_beside_each_other_know_the_same(begun: Callable[..., Emulator]) -> None:
    """What one adds the next request to another finds; what the file names is changed in none of them."""
    settings = parse(FILE, "yaml", {}, file="punchout.yaml")
    one, other = begun(settings, shared=True), begun(settings, shared=True)
    inline = {"buyer": "city", "supplier": "shop", "secret": "by-the-api"}
    for number, emulator in enumerate((one, other, one)):
        emulator.space().put_connection(f"c{number}", inline)
    assert names(one.space()) == names(other.space()) == ["filed", "c0", "c1", "c2"]
    with pytest.raises(LocalError, match="the connection filed is the file's"):
        one.space().put_connection("filed", inline)
    with pytest.raises(LocalError, match="the connection filed is the file's"):
        other.space().drop_connection("filed")
    for emulator in (one, other):
        emulator.close()


class Listening:
    """A way out that answers every message, and remembers how each was sent."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.methods: list[str] = []

    def send(self, message: Outbound, connection: Connection | None, *, trusted: bool) -> Inbound:
        """Answer with a page."""
        self.methods.append(message.method)
        return Inbound(b"<html/>", (("Content-Type", "text/html"),), status=200)


def test_a_connection_without_its_secret_is_tested_without_a_document(links: Links) -> None:
    """What only they could refuse is not sent: the step of the credentials says which variable is missing."""
    way = Listening()
    with socket.create_server(("127.0.0.1", 0)) as server:
        theirs = f"urls: {{setup: http://127.0.0.1:{server.getsockname()[1]}/punchout}}"
        shop = f'shop: {{identities: [{{domain: DUNS, value: "1"}}], {theirs}}}'
        acme = 'acme: {buyer: demo-buyer, supplier: shop, secret: "${env:NOT_THERE}"}'
        emulator = Emulator(
            parse(f"version: 1\nsuppliers: {{{shop}}}\nconnections: {{{acme}}}", "yaml", {}), sender=way
        )
        steps = emulator.space().test("acme", links)
    assert (way.methods, [step.ok for step in steps]) == (["GET"], [True, True, True, False])
    assert steps[-1].text.startswith("nothing was sent: its secret stands in the environment variable NOT_THERE")
    emulator.close()
