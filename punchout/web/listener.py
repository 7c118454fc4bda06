"""A listening socket and the threads of its connections."""

import errno
import logging
import selectors
import socket
import ssl
import threading
import time
from collections.abc import Mapping
from typing import Any

from werkzeug.serving import ThreadedWSGIServer

from punchout.errors import ConfigError, LocalError
from punchout.web.handler import Handler
from punchout.web.spaces import Wsgi

__all__ = ["CONNECTIONS", "Listener", "bind"]

CONNECTIONS = 1000
"""How many connections are served at once; slow peers give theirs back when their time is over."""

GRACE = 0.25
"""Seconds in which requests that are being answered may end before a stop."""

_STOP, _SHUT = b".", b"s"
"""What the loop is told."""

_ELSEWHERE = (errno.EADDRNOTAVAIL, socket.EAI_NONAME)
"""What the system says of an address that is another machine's, and of a name that nobody knows."""

_FULL = b"HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"

log = logging.getLogger("punchout.web")


def bind(host: str, port: int) -> socket.socket:
    """Return a listening socket; port 0 takes a free one.

    Raises:
        ConfigError: when the address is in use or not ours.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=1024)
    except (OSError, OverflowError) as error:
        # `create_server` adds the address to the words of the system; ours name it already.
        why = (getattr(error, "strerror", None) or str(error)).partition(" (while")[0]
        mend = "stop what uses it, or choose another with --port (0: any)"
        if getattr(error, "errno", None) in _ELSEWHERE:
            mend = "--host is an address of this machine"
        raise ConfigError(f"cannot listen on {host} port {port}: {why}; {mend}") from error


class Listener(ThreadedWSGIServer):
    """Accepts connections and gives each a thread, up to a cap."""

    def __init__(
        self, listening: socket.socket, app: Wsgi, facts: Mapping[str, Any], tls: ssl.SSLContext | None
    ) -> None:
        """Serve `app` on a socket of `bind`; every request gets `facts` into its environ."""
        host, port = listening.getsockname()[:2]
        super().__init__(host, port, app, Handler, fd=listening.fileno())
        listening.close()
        # A peer may be gone between the notice of its connection and the accept.
        self.socket.settimeout(1.0)
        self.facts, self.ssl_context = dict(facts), tls
        self._shut_for = self._alerts_until = 0.0
        self._shut = threading.Event()
        self._open: dict[socket.socket, threading.Thread] = {}
        # A byte on this pair ends the loop at once: polling would cost every stop up to its interval.
        self._end, self._alarm = socket.socketpair()
        self._loop = threading.Thread(target=self.serve_forever, name=f"punchout:{port}", daemon=True)

    def run(self) -> None:
        """Start accepting, in a thread of its own."""
        self._loop.start()

    def serve_forever(self, poll_interval: float | None = None) -> None:
        """Accept until `stop`; a port that is shut for a while is opened again."""
        with selectors.DefaultSelector() as ready:
            ready.register(self._alarm, selectors.EVENT_READ)
            ready.register(self.socket, selectors.EVENT_READ)
            while True:
                if all(key.fileobj is not self._alarm for key, _ in ready.select(poll_interval)):
                    self._accept()
                elif self._alarm.recv(1) == _STOP or not self._reopened(ready):
                    return

    def _reopened(self, ready: selectors.DefaultSelector) -> bool:
        """Shut the port for its time, and return whether it is open again: a stop may come meanwhile."""
        host, port = self.socket.getsockname()[:2]
        ready.unregister(self.socket)
        self.socket.close()
        self._shut.set()
        while ready.select(self._shut_for):
            if self._alarm.recv(1) == _STOP:
                return False
            self._shut.set()
        self.socket = bind(host, port)
        self.socket.settimeout(1.0)
        ready.register(self.socket, selectors.EVENT_READ)
        return True

    def strike(self, what: str, seconds: float) -> None:
        """For so many seconds `refuse` connections, or break off each `handshake`.

        Raises:
            LocalError: when there are no handshakes, since no TLS is spoken.
        """
        if what == "refuse":
            self._shut_for = seconds
            self._shut.clear()
            self._end.send(_SHUT)
            self._shut.wait(1.0)
        elif self.ssl_context is None:
            raise LocalError.of("fault.no_tls")
        else:
            self._alerts_until = time.monotonic() + seconds

    @property
    def alerts(self) -> bool:
        """Whether handshakes are broken off."""
        return time.monotonic() < self._alerts_until

    def get_request(self) -> tuple[Any, Any]:
        """Accept one connection; where TLS is spoken, its own thread will shake hands."""
        request, client_address = super().get_request()
        if self.ssl_context is not None:
            request = self.ssl_context.wrap_socket(request, server_side=True, do_handshake_on_connect=False)
        return request, client_address

    def _accept(self) -> None:
        try:
            request, client_address = self.get_request()
        except OSError as error:
            log.warning("a connection could not be accepted: %s", error)
            return
        self.process_request(request, client_address)

    def process_request(self, request: Any, client_address: Any) -> None:
        """Give a connection its thread; one too many is told to come again."""
        if len(self._open) >= CONNECTIONS:
            log.warning("%d connections are open: one more was turned away", CONNECTIONS)
            request.settimeout(0.1)
            try:
                request.sendall(_FULL)
            finally:
                self.shutdown_request(request)
            return
        thread = threading.Thread(target=self.process_request_thread, args=(request, client_address), daemon=True)
        self._open[request] = thread
        thread.start()

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """Serve one connection, then forget it."""
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._open.pop(request, None)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Write down what went wrong outside of any answer, such as a failed handshake."""
        log.debug("connection of %s failed", client_address, exc_info=True)

    def log(self, type: str, message: str, *args: Any) -> None:
        """Send the words of the base class into our own log."""
        log.log(logging.ERROR if type == "error" else logging.INFO, message, *args)

    def discard(self) -> None:
        """Let go of the sockets."""
        self.server_close()
        self._end.close()
        self._alarm.close()

    def stop(self) -> None:
        """Stop accepting, give running answers a moment, then cut every connection."""
        self._end.send(_STOP)
        self._loop.join()
        self.discard()
        self._join(GRACE)
        for connection in list(self._open):
            try:
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:
                log.debug("a connection was gone before it was cut")
        self._join(1.0)

    def _join(self, seconds: float) -> None:
        deadline = time.monotonic() + seconds
        for thread in list(self._open.values()):
            thread.join(max(0.0, deadline - time.monotonic()))
