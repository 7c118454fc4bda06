"""The socket under every request: it goes to an address that the guard has judged, and to no other."""

import socket
from collections.abc import Sequence
from typing import Any

from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection

from punchout.delivery.guard import Address, Guard, Target
from punchout.errors import DeliveryError

__all__ = ["GuardedAdapter", "connect"]


def connect(target: Target, addresses: Sequence[Address], seconds: float | None) -> socket.socket:
    """Connect to the first address that answers, in the order of the look-up.

    Raises:
        DeliveryError: `timeout` or `refused`, for the last address.
    """
    trouble = DeliveryError("dns", {"host": target.host, "port": str(target.port), "reason": "it has no address"})
    for family, place in addresses:
        opened = socket.socket(family, socket.SOCK_STREAM)
        opened.settimeout(seconds)
        opened.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        try:
            opened.connect(place)
        except OSError as error:
            opened.close()
            trouble = _trouble(target, error, seconds)
        else:
            return opened
    raise trouble


def _trouble(target: Target, error: OSError, seconds: float | None) -> DeliveryError:
    facts = {"host": target.host, "port": str(target.port)}
    if isinstance(error, TimeoutError):
        return DeliveryError("timeout", facts | {"reason": f"it did not take the connection within {seconds:g} s"})
    return DeliveryError("refused", facts | {"reason": error.strerror or "no connection"})


class GuardedAdapter(HTTPAdapter):
    """An adapter of requests whose connections are opened by a guard; it never repeats a request by itself."""

    def __init__(self, guard: Guard, *, trusted: bool) -> None:
        """Open connections under the policy for URLs that the operator wrote (`trusted`) or a peer."""
        self._guard, self._trusted = guard, trusted
        super().__init__(max_retries=0)

    def init_poolmanager(self, connections: int, maxsize: int, block: bool = False, **pool_kwargs: Any) -> None:
        """Make the pools of connections that go through the guard."""
        super().init_poolmanager(connections, maxsize, block, **pool_kwargs)
        manager: PoolManager = self.poolmanager
        manager.pool_classes_by_scheme = _pools(self._guard, self._trusted)


def _pools(guard: Guard, trusted: bool) -> dict[str, type[HTTPConnectionPool]]:
    def opened(scheme: str, connection: HTTPConnection) -> socket.socket:
        """Open the socket of a connection where the guard lets it go."""
        target = Target(scheme, connection.host, connection.port)
        seconds = connection.timeout if isinstance(connection.timeout, (int, float)) else None
        return connect(target, guard.addresses(target, trusted=trusted), seconds)

    class Plain(HTTPConnection):
        """A connection in the clear over a guarded socket."""

        def _new_conn(self) -> socket.socket:
            return opened("http", self)

    class Secure(HTTPSConnection):
        """A connection by TLS over a guarded socket."""

        def _new_conn(self) -> socket.socket:
            return opened("https", self)

    class PlainPool(HTTPConnectionPool):
        """Guarded connections in the clear to one host."""

        ConnectionCls = Plain

    class SecurePool(HTTPSConnectionPool):
        """Guarded connections by TLS to one host."""

        ConnectionCls = Secure

        def _validate_conn(self, conn: Any) -> None:
            # As urllib3 does, without its warning at each request of a connection that is `verify: false`.
            if conn.is_closed:
                conn.connect()

    return {"http": PlainPool, "https": SecurePool}
