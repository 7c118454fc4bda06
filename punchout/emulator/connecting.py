"""The chapter of connections: changing them without a restart, and testing one step by step."""

import socket
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlsplit

from punchout.commerce.profile import ProfileRequest
from punchout.emulator.buying import address
from punchout.emulator.links import Links
from punchout.emulator.world import World
from punchout.errors import DeliveryError
from punchout.exchange import outward
from punchout.exchange.ports import Keep
from punchout.roles.answers import request_to_supplier
from punchout.settings.joining import connection_from
from punchout.settings.values import Connection
from punchout.wire.message import Outbound

__all__ = ["Connecting", "Step"]

SILENT = ("reset", "timeout", "http")
"""What a server may do with a GET and take documents all the same."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a connection test, in plain words."""

    name: str
    ok: bool
    text: str


class Connecting(World):
    """What the operator can do with connections while we run."""

    def connections(self) -> tuple[Connection, ...]:
        """Return all connections of this space."""
        return self.settings.connections

    def put_connection(self, name: str, data: dict[str, Any]) -> Connection:
        """Add a connection, or replace the one of that name, from the keys of the configuration.

        Raises:
            ConfigError: when the keys or values are wrong.
        """
        connection = connection_from(name, data, self.settings)
        others = tuple(known for known in self.settings.connections if known.name != name)
        self.configure(replace(self.settings, connections=(*others, connection)))
        return connection

    def drop_connection(self, name: str) -> None:
        """Forget a connection.

        Raises:
            Unknown: when there is none of that name.
        """
        gone = self.connection(name)
        left = tuple(connection for connection in self.settings.connections if connection is not gone)
        self.configure(replace(self.settings, connections=left))

    def test(self, name: str, links: Links) -> list[Step]:
        """Test the way to a connection's supplier, from DNS to the credentials; stop at the first failure.

        Raises:
            LocalError: when there is no such connection, or no URL to test.
        """
        link = self.connection(name)
        url = address(link, "setup", links)
        steps: list[Step] = []
        for step in (self._reach, self._ping, self._profile):
            for found in step(link, url, links):
                steps.append(found)
                if not found.ok:
                    return steps
        return steps

    def _reach(self, link: Connection, url: str, links: Links) -> list[Step]:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
        if link.proxy:
            return [Step("DNS", True, f"{host} is looked up by the proxy")]
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except OSError as error:
            return [Step("DNS", False, f"{host} has no address: {error.strerror or error}")]
        steps = [Step("DNS", True, f"{host} is {found[0][4][0]}")]
        try:
            socket.create_connection((host, port), timeout=10).close()
        except OSError as error:
            return [*steps, Step("TCP", False, f"port {port} of {host} does not answer: {error.strerror or error}")]
        return [*steps, Step("TCP", True, f"port {port} is open")]

    def _ping(self, link: Connection, url: str, links: Links) -> list[Step]:
        try:
            back = self.sender.send(Outbound(b"", method="GET", url=url), link, trusted=True)
        except DeliveryError as error:
            if error.kind not in SILENT:
                return [Step("TLS" if error.kind == "tls" else "ping", False, outward.trouble_of(error))]
            said = f"GET is not answered, which may be meant: {outward.trouble_of(error)}"
        else:
            said = f"GET is answered with HTTP {back.status} in {back.seconds * 1000:.0f} ms"
        # A server without the ping of the guide may still take documents: this is worth saying, and no failure.
        return [*_secured(url), Step("ping", True, said)]

    def _profile(self, link: Connection, url: str, links: Links) -> list[Step]:
        door = self.door(links)
        document = request_to_supplier(ProfileRequest(), link, door.tools)
        outbound, fault = outward.freeze(document, url, door, link)
        heard = outward.send(outbound, door, self.sender, connection=link, fault=fault)
        self.store.keep(Keep(self.name, heard.exchange))
        self.announce(heard.exchange)
        status = heard.document.status if heard.document else None
        if status is None:
            return [Step("ProfileRequest", False, heard.said)]
        said = f"{status.code} {status.text}" + (f": {status.detail}" if status.detail else "")
        if status.code == 401:
            return [Step("credentials", False, f"they do not trust us ({said}): compare identity and secret")]
        trusted = Step("credentials", True, f"they know us ({said})")
        return [Step("ProfileRequest", status.succeeded or status.code == 450, said), trusted]


def _secured(url: str) -> list[Step]:
    return [Step("TLS", True, "the certificate is trusted")] if url.startswith("https") else []
