"""One connection: its head, its request, its answer; whatever a peer sends, it gets an answer or is let go."""

import io
import logging
import re
import socket
from typing import Any, BinaryIO, cast

from werkzeug.serving import WSGIRequestHandler

from punchout.web.framing import BadRequest, Head, body_of, read_head
from punchout.web.peer import WRITE_SECONDS, PeerSocket, linger
from punchout.web.reply import Reply

__all__ = ["BODY_SECONDS", "HEAD_SECONDS", "Handler"]

HEAD_SECONDS = 10.0
"""For the handshake and the head; a real client needs milliseconds, and a slow one holds a thread."""

BODY_SECONDS = 60.0
"""For the whole body."""

_HANDSHAKE_FAILURE = b"\x15\x03\x03\x00\x02\x02\x28"
"""A fatal alert of TLS 1.2, which every version understands before it has agreed on one."""

log = logging.getLogger("punchout.web")
access = logging.getLogger("punchout.access")

_TOKEN = re.compile(r"(/(?:shop|return|sessions|oci)/[^/?]{6})[^/?]+")


class Handler(WSGIRequestHandler):
    """Answers one request and closes."""

    disable_nagle_algorithm = True
    wbufsize = -1

    def setup(self) -> None:
        """Shake hands where TLS is spoken, here in the thread of this connection, so that nobody else waits for it."""
        self.request.settimeout(HEAD_SECONDS)
        if self.server.ssl_context is not None:
            if cast("Any", self.server).alerts:
                self._alert()
            self.request.do_handshake()
        super().setup()
        self.connection.settimeout(WRITE_SECONDS)
        self._peer = PeerSocket(self.connection)
        self._stream = cast("BinaryIO", io.BufferedReader(self._peer))

    def _alert(self) -> None:
        """Refuse to shake hands, as TLS says it; a fault wants it so."""
        with socket.fromfd(self.request.fileno(), self.request.family, self.request.type) as bare:
            bare.sendall(_HANDSHAKE_FAILURE)
        raise ConnectionAbortedError("a fault has broken off this handshake")

    def handle(self) -> None:
        """Read, answer, close; a peer that leaves is nobody's mistake."""
        try:
            environ = self._read()
            if environ is not None:
                self._answer(environ)
                linger(self.connection)
        except (OSError, ValueError) as error:
            log.debug("%s left: %s", self.client_address, error)

    def finish(self) -> None:
        """Let go of the files; what could not be written stays unwritten."""
        try:
            super().finish()
        except (OSError, ValueError) as error:
            log.debug("%s left: %s", self.client_address, error)

    def _read(self) -> dict[str, Any] | None:
        self._peer.within(HEAD_SECONDS)
        try:
            head = read_head(self._stream)
            return None if head is None else self._environ(head)
        except BadRequest as error:
            return self._refusal(error.status, error.detail, error.target)

    def _environ(self, head: Head) -> dict[str, Any]:
        self._peer.within(BODY_SECONDS)
        self.headers = head.headers  # type: ignore[assignment]
        self.command, self.path, self.request_version = head.method, head.target, head.version
        try:
            environ = self.make_environ()
        except ValueError:
            raise BadRequest("the address in the request line is malformed") from None
        environ["wsgi.input"] = io.BufferedReader(body_of(head, self._stream, self._invite))
        environ["punchout.fields"] = head.fields
        environ.update(cast("Any", self.server).facts)
        return environ

    def _invite(self) -> None:
        self.wfile.write(b"HTTP/1.1 100 Continue\r\n\r\n")
        self.wfile.flush()

    def _refusal(self, status: int, detail: str, target: str) -> dict[str, Any]:
        """Return a request on whose path the application refuses; one without a readable path counts as a partner's."""
        path = target if re.match(r"/(?!/)[!-~]*", target) else "/supplier/cxml"
        environ = self._environ(Head("POST", path, "HTTP/1.1", ()))
        return environ | {"punchout.refused": (status, detail)}

    def _answer(self, environ: dict[str, Any]) -> None:
        reply = Reply(cast("BinaryIO", self.wfile), environ["REQUEST_METHOD"], environ["SERVER_PROTOCOL"])
        self._run(environ, reply)
        if access.isEnabledFor(logging.INFO):
            path = _TOKEN.sub(r"\1…", repr(environ["PATH_INFO"])[1:-1])
            access.info("%s %s %s %s", self.client_address[0], environ["REQUEST_METHOD"], path, reply.status)

    def _run(self, environ: dict[str, Any], reply: Reply) -> None:
        parts = None
        try:
            parts = self.server.app(environ, reply.start)
            reply.send(parts)
        except OSError:
            raise
        except Exception:
            log.exception("the answer to %s failed", environ["REQUEST_METHOD"])
            if not reply.begun:
                reply.start("500 Internal Server Error", [("Content-Length", "0")])
                reply.send(())
        finally:
            if parts is not None and hasattr(parts, "close"):
                parts.close()
