"""The in-process server: `start(Emulator(settings), host, port)`, for demo, `serve` and pytest fixture alike."""

import ipaddress
import threading
from collections.abc import Mapping
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

from punchout.emulator import Emulator
from punchout.emulator.house import no_port
from punchout.errors import ConfigError
from punchout.web.late import Late
from punchout.web.listener import Listener, bind
from punchout.web.security import Access
from punchout.web.spaces import Wsgi
from punchout.web.tls import Tls, tls_of

__all__ = ["Server", "is_loopback", "must_be_closed", "serve", "start"]


class Server:
    """A running server; `url` is where partners reach it, `admin_url` where pages and control API are."""

    def __init__(
        self, listeners: Mapping[str, Listener], stopping: threading.Event, tls: Tls | None, emulator: Emulator | None
    ) -> None:
        """Take over running listeners, by side, and the deliveries of the emulator behind them."""
        self._listeners, self._stopping, self._emulator = dict(listeners), stopping, emulator
        self.authority = tls.authority if tls else None
        partners = listeners.get("partners") or listeners["both"]
        self.port = partners.port
        self.url = url_of(partners)
        self.admin_url = url_of(listeners.get("admin", partners))

    def stop(self) -> None:
        """Stop within two seconds, whatever is still open; a second call does nothing."""
        self._stopping.set()
        if self._emulator is not None:
            self._emulator.strike = no_port
            self._emulator.feed.close()
        while self._listeners:
            self._listeners.popitem()[1].stop()
        if self._emulator is not None:
            self._emulator.stop()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()


def start(
    emulator: Emulator,
    host: str = "127.0.0.1",
    port: int = 0,
    *,
    admin_port: int | None = None,
    admin_host: str = "127.0.0.1",
    token: str | None = None,
    tls: str | Tls | None = None,
) -> Server:
    """Serve an emulator from threads of this process; `admin_port` gives pages and control API a listener of their own.

    Raises:
        ConfigError: when a port is taken, TLS cannot be set up, or the admin side would be open to strangers.
    """
    emulator.exposed = emulator.exposed or not is_loopback(host)
    must_be_closed(emulator.public_url, admin_host if admin_port is not None else host, token)
    public = urlsplit(emulator.public_url).hostname
    app = Late(emulator, Access(token, frozenset({public} if public else ())))
    admin = None if admin_port is None else (admin_host, admin_port)
    return serve(app, host, port, admin=admin, tls=tls, emulator=emulator)


def serve(
    app: Wsgi,
    host: str = "127.0.0.1",
    port: int = 0,
    *,
    admin: tuple[str, int] | None = None,
    tls: str | Tls | None = None,
    emulator: Emulator | None = None,
) -> Server:
    """Serve any WSGI application; with `admin` on two listeners, each of which says its side in the environ.

    Raises:
        ConfigError: when a port is taken or TLS cannot be set up.
    """
    speaks = tls_of(tls, host) if isinstance(tls, str) else tls
    stopping = threading.Event()
    listeners: dict[str, Listener] = {}
    wanted = {"both": (host, port)} if admin is None else {"partners": (host, port), "admin": admin}
    try:
        for side, (address, number) in wanted.items():
            facts = {"punchout.side": side, "punchout.stopping": stopping}
            if side == "admin":
                facts["punchout.partners"] = url_of(listeners["partners"])
            listeners[side] = Listener(bind(address, number), app, facts, speaks.context if speaks else None)
    except ConfigError:
        for listener in listeners.values():
            listener.discard()
        raise
    for listener in listeners.values():
        listener.run()
    if emulator is not None:
        emulator.ports.update(listener.port for listener in listeners.values())
        emulator.authority = speaks.authority_file() if speaks else None
        emulator.strike = (listeners.get("partners") or listeners["both"]).strike
        emulator.start()
    return Server(listeners, stopping, speaks, emulator)


def url_of(listener: Listener) -> str:
    """Return the address under which this machine reaches a listener."""
    host = str(listener.server_address[0])
    address = ipaddress.ip_address(host)
    if address.is_unspecified:
        host = "127.0.0.1" if address.version == 4 else "::1"
    scheme = "http" if listener.ssl_context is None else "https"
    return f"{scheme}://{f'[{host}]' if ':' in host else host}:{listener.port}"


def must_be_closed(public_url: str, admin_host: str, token: str | None) -> None:
    """Refuse to open the admin side to strangers.

    Raises:
        ConfigError: when a token is needed and there is none.
    """
    if token:
        return
    if public_url:
        raise ConfigError("with --public-url strangers can come: the pages and the control API need a --token")
    if not is_loopback(admin_host):
        raise ConfigError(
            f"{admin_host} is not loopback: the pages and the control API need a --token there, or an --admin-port"
        )


def is_loopback(host: str) -> bool:
    """Return whether an address to bind is reached from this machine only."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"
