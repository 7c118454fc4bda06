"""The server behind the fixtures: one of our own in this process, or one that runs already."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from punchout.client import Client
from punchout.settings.values import Settings
from punchout.testing.double import Double
from punchout.testing.marker import Marked

__all__ = ["Running", "attached", "running", "space"]

__tracebackhide__ = True

Config = Settings | Mapping[str, Any] | Path | str | None
"""A configuration: the settings, a mapping with the keys of a file, a file, or its text as YAML; None for defaults."""


class Running:
    """A server that the tests of a session share; `config` is the text each space is made with, None for its own.

    `secrets` are those of its connections by name, empty for a server elsewhere: it tells them to nobody.
    """

    def __init__(
        self, url: str, token: str | None = None, config: str | None = None, secrets: Mapping[str, str] | None = None
    ) -> None:
        """Speak with the server at `url`."""
        self.url, self.token, self.config, self.secrets = url, token, config, secrets or {}

    def client(self, space: str = "default") -> Client:
        """Return a client for a space."""
        return Client(self.url, space, self.token)


@contextmanager
def running(config: Config) -> Iterator[Running]:
    """Serve in this process on a free port, in memory."""
    from punchout.emulator import Emulator
    from punchout.web.server import start

    emulator = Emulator(settings_of(config))
    try:
        with start(emulator) as server:
            links = [link for link in emulator.settings.connections if link.to_supplier]
            yield Running(server.url, secrets={link.name: link.to_supplier[0].reveal() for link in links})
    finally:
        emulator.close()


@contextmanager
def attached(url: str, token: str | None, config: Config) -> Iterator[Running]:
    """Give a server that runs already.

    Raises:
        ConnectionError: when nobody answers there.
    """
    if isinstance(config, Settings):
        raise TypeError("a running server takes the configuration as text, mapping or file, not as Settings")
    server = Running(url, token, text_of(config))
    if not server.client().ready():
        raise ConnectionError(f"no punchout is ready at {url}; start one with `punchout serve`")
    yield server


def settings_of(config: Config) -> Settings | None:
    """Return settings from any form of a configuration."""
    from punchout.settings.load import load, parse

    if config is None or isinstance(config, Settings):
        return config
    path = _file(config)
    return load(path, os.environ) if path else parse(text_of(config) or "", "yaml", os.environ)


def text_of(config: Mapping[str, Any] | Path | str | None) -> str | None:
    """Return a configuration as YAML or JSON text."""
    if config is None:
        return None
    if isinstance(config, Mapping):
        import json

        return json.dumps(config)
    path = _file(config)
    return path.read_text(encoding="utf-8") if path else str(config)


def _file(config: Mapping[str, Any] | Path | str) -> Path | None:
    """Return the file that a configuration names; a text of several lines or with a key is no name of a file."""
    if isinstance(config, Path):
        return config
    return Path(config) if isinstance(config, str) and "\n" not in config and ":" not in config[2:] else None


@contextmanager
def space(server: Running, how: Marked) -> Iterator[Double]:
    """Make a space for one test, and forget it afterwards."""
    whole = server.client()
    info = whole.add_space(config=server.config, seed=how.seed, clock=how.clock)
    client = server.client(info["space"])
    try:
        if how.network:
            _must_know(client, how.network)
        if how.faults:
            client.arm(how.faults)
        yield Double(client, info, how.network, how.strict, server.secrets)
    finally:
        whole.remove_space(info["space"])


def _must_know(client: Client, network: str) -> None:
    """Let the server refuse a network that is neither shipped nor in the folder that its configuration names."""
    from punchout.networks.registry import names

    if network not in names():
        trial = {"buyer": {"identities": [{"domain": "NetworkID", "value": network}], "network": network}}
        client.put_connection(network, {**trial, "supplier": {"identities": [{"domain": "DUNS", "value": network}]}})
        client.drop_connection(network)
