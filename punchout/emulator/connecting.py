"""The chapter of connections: changing them without a restart, and testing one step by step."""

import json
import logging
import socket
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from punchout.commerce.profile import ProfileRequest
from punchout.emulator.addresses import address
from punchout.emulator.errors import Unknown
from punchout.emulator.links import Links
from punchout.emulator.world import World
from punchout.errors import ConfigError, DeliveryError, LocalError
from punchout.exchange import outward
from punchout.exchange.entries import Keep
from punchout.exchange.races import settled
from punchout.messages import text
from punchout.roles.answers import request_to_supplier
from punchout.settings.joining import connection_from
from punchout.settings.values import Connection
from punchout.wire.message import Outbound

__all__ = ["Connecting", "Step"]

log = logging.getLogger("punchout.settings")

SILENT = ("reset", "timeout", "http")
"""What a server may do with a GET and take documents all the same."""


class Step(NamedTuple):
    """One step of a connection test: what is said of it by `key` and `facts`, and what went wrong on the way."""

    name: str
    ok: bool
    key: str
    facts: Mapping[str, object] = {}
    error: DeliveryError | None = None

    @property
    def text(self) -> str:
        """What came of it, in plain words."""
        return self.said("en")

    def said(self, language: str) -> str:
        """Return what came of it in a language."""
        trouble = {"trouble": self.error.said(language)} if self.error else {}
        return text(self.key, language, **self.facts, **trouble)


class Connecting(World):
    """What the operator can do with connections while we run."""

    def connections(self) -> tuple[Connection, ...]:
        """Return all connections of this space."""
        return self.settings.connections

    def put_connection(self, name: str, data: dict[str, Any], *, new: bool = False) -> Connection:
        """Add a connection, or replace the one of that name, from the keys of the configuration.

        It is kept with the space; after a restart a connection that the file names is as the file has it.

        Raises:
            ConfigError: when the keys or values are wrong.
            LocalError: when it must be `new` and is there; when it is a file's, and the space is shared.
        """
        with self.changing:
            if new and self.settings.connection(name) is not None:
                raise LocalError(f"there is a connection {name!r} already; PUT replaces it")
            connection = connection_from(name, data, self.settings)
            self._remember(name, data)
            self._join(connection)
        return connection

    def _join(self, connection: Connection) -> None:
        others = tuple(known for known in self.settings.connections if known.name != connection.name)
        self.configure(replace(self.settings, connections=(*others, connection)))

    def drop_connection(self, name: str) -> None:
        """Forget a connection.

        Raises:
            Unknown: when there is none of that name.
            LocalError: when it is a file's, and the space is shared.
        """
        with self.changing:
            gone = self.connection(name)
            self._remember(name, None)
            left = tuple(connection for connection in self.settings.connections if connection is not gone)
            self.configure(replace(self.settings, connections=left))

    def _remember(self, name: str, data: dict[str, Any] | None) -> None:
        """Keep the keys of a connection with the settings of the space, None for those of one that is gone.

        Raises:
            LocalError: when the file names it, and further processes go by the file.
        """
        if name in self.filed:
            self.must_be_alone(f"the connection {name} is the file's, and changes")
        settled(lambda: self._write_down(name, data))

    def _write_down(self, name: str, data: dict[str, Any] | None) -> None:
        """Write the keys of a connection into the settings of the space; Stale where those changed meanwhile."""
        before = self.store.space(self.name)
        if before is None and self.name != "default":
            raise Unknown("space", self.name)
        about = json.loads(before or "{}")
        kept = about.get("connections", {}) | {name: data}
        about["connections"] = {key: keys for key, keys in kept.items() if keys is not None}
        self.store.change_space(self.name, before, json.dumps(about))

    def take_up(self, kept: Mapping[str, dict[str, Any]], *, written: bool) -> None:
        """Take up the connections that were kept with the space; where a file is `written`, what it names goes before.

        One that fits no more, since the file has changed, is left out and stands in the log.
        """
        if written:
            self.filed = frozenset(connection.name for connection in self.settings.connections)
        for name, data in kept.items():
            if name in self.filed:
                continue
            try:
                self._join(connection_from(name, data, self.settings))
            except ConfigError as error:
                log.warning("the connection %s of the space %s fits no more: %s", name, self.name, error)

    def test(self, name: str, links: Links) -> list[Step]:
        """Test the way to a connection's supplier, from DNS to the credentials; stop at the first failure.

        Raises:
            LocalError: when there is no such connection, or no URL to test.
        """
        connection = self.connection(name)
        url = address(connection, "setup", links)
        steps: list[Step] = []
        for step in (self._reach, self._ping, self._profile):
            for found in step(connection, url, links):
                steps.append(found)
                if not found.ok:
                    return steps
        return steps

    def _reach(self, connection: Connection, url: str, links: Links) -> list[Step]:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
        if connection.proxy:
            return [Step("DNS", True, "step.dns.proxy", {"host": host})]
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except OSError as error:
            return [Step("DNS", False, "step.dns.none", {"host": host, "reason": error.strerror or error})]
        steps = [Step("DNS", True, "step.dns", {"host": host, "address": found[0][4][0]})]
        try:
            socket.create_connection((host, port), timeout=10).close()
        except OSError as error:
            facts = {"port": port, "host": host, "reason": error.strerror or error}
            return [*steps, Step("TCP", False, "step.tcp.none", facts)]
        return [*steps, Step("TCP", True, "step.tcp", {"port": port})]

    def _ping(self, connection: Connection, url: str, links: Links) -> list[Step]:
        try:
            back = self.sender.send(Outbound(b"", method="GET", url=url), connection, trusted=True)
        except DeliveryError as error:
            if error.kind not in SILENT:
                return [Step("TLS" if error.kind == "tls" else "ping", False, "step.trouble", error=error)]
            # A server without the ping of the guide may still take documents: this is worth saying, and no failure.
            return [*_secured(url), Step("ping", True, "step.ping.silent", error=error)]
        facts = {"status": back.status, "ms": f"{back.seconds * 1000:.0f}"}
        return [*_secured(url), Step("ping", True, "step.ping", facts)]

    def _profile(self, connection: Connection, url: str, links: Links) -> list[Step]:
        if connection.trouble:
            return [Step("credentials", False, "step.unsent", {"why": connection.trouble})]
        door = self.door(links)
        document = request_to_supplier(ProfileRequest(), connection, door.tools)
        outbound, fault = outward.freeze(document, url, door, connection)
        heard = outward.send(outbound, door, self.sender, connection=connection, fault=fault)
        self.store.keep(Keep(self.name, heard.exchange))
        self.announce(heard.exchange)
        status = heard.document.status if heard.document else None
        if status is None:
            return [Step("ProfileRequest", False, "step.trouble", error=heard.trouble)]
        said = {"said": f"{status.code} {status.text}" + (f": {status.detail}" if status.detail else "")}
        if status.code == 401:
            return [Step("credentials", False, "step.unknown", said)]
        answered = Step("ProfileRequest", status.succeeded or status.code == 450, "step.profile", said)
        return [answered, Step("credentials", True, "step.known", said)]


def _secured(url: str) -> list[Step]:
    return [Step("TLS", True, "step.tls")] if url.startswith("https") else []
