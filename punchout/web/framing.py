"""How a request stands on the wire: its head, read strictly, and its body, sized or in chunks (RFC 9112)."""

import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO, NamedTuple

from werkzeug.datastructures import Headers

__all__ = ["BadRequest", "Chunked", "Head", "Invited", "Sized", "body_of", "read_head"]

HEAD_BYTES = 64 * 2**10
"""Of one request line with its headers; Apache and nginx stop at 8 KiB a line, proxies add their own."""

_TOKEN = rb"[!#$%&'*+.^_`|~0-9A-Za-z-]+"
_REQUEST = re.compile(rb"(" + _TOKEN + rb") ([!-~\x80-\xff]+) HTTP/(1\.[0-9])")
_FIELD = re.compile(rb"(" + _TOKEN + rb"):[ \t]*+([\t -~\x80-\xff]*+)")
_LENGTH = re.compile(r"[0-9]{1,18}", re.ASCII)
_SIZE = re.compile(rb"([0-9a-fA-F]{1,15})[ \t]*(?:;[^\r\n]*)?\r?\n")


class BadRequest(Exception):
    """What came is no request that a view could answer.

    `status` is the HTTP status to refuse it with, `target` the address where the request line could be read.
    """

    target = ""

    def __init__(self, detail: str, status: int = 400) -> None:
        """Keep the sentence for the peer."""
        super().__init__(detail)
        self.detail, self.status = detail, status


class Head(NamedTuple):
    """A request line and its header fields, in their order and spelling."""

    method: str
    target: str
    version: str
    fields: tuple[tuple[str, str], ...]

    @property
    def headers(self) -> Headers:
        """Return the fields for looking up, in any letter case."""
        return Headers(list(self.fields))


def read_head(stream: BinaryIO) -> Head | None:
    """Read one head; None where the peer closed before it sent anything.

    Raises:
        BadRequest: 400 for what is not HTTP/1, 431 and 414 for what is too long.
    """
    budget = _Budget(stream, HEAD_BYTES)
    # An empty line before the request is left over from a body that was longer than it said (RFC 9112, 2.2).
    line = budget.line(414) or budget.line(414)
    if not line:
        return None
    match = _REQUEST.fullmatch(line)
    if match is None:
        raise BadRequest("the first line is no HTTP/1 request line")
    method, target, version = (part.decode("latin-1") for part in match.groups())
    try:
        return _framed(Head(method, target, f"HTTP/{version}", tuple(_fields(budget))))
    except BadRequest as error:
        error.target = target
        raise


@dataclass
class _Budget:
    stream: BinaryIO
    left: int

    def line(self, status: int) -> bytes | None:
        """Return the next line without its end, None at the end of the stream."""
        line = self.stream.readline(self.left + 1)
        self.left -= len(line)
        if self.left < 0:
            raise BadRequest(f"the head is larger than {HEAD_BYTES} bytes", status)
        if not line.endswith(b"\n"):
            if line:
                raise BadRequest("the request ends inside its head")
            return None
        return line[:-1].removesuffix(b"\r")


def _fields(budget: _Budget) -> Iterator[tuple[str, str]]:
    while line := budget.line(431):
        match = _FIELD.fullmatch(line)
        if match is None:
            raise BadRequest("a header is malformed, folded, or holds a control character")
        yield match[1].decode("latin-1"), match[2].decode("latin-1").rstrip(" \t")
    if line is None:
        raise BadRequest("the request ends inside its head")


def _framed(head: Head) -> Head:
    """Refuse what two readers could understand in two ways."""
    headers = head.headers
    lengths, codings = headers.getlist("Content-Length"), headers.getlist("Transfer-Encoding")
    if len(lengths) > 1 or (lengths and not _LENGTH.fullmatch(lengths[0])):
        raise BadRequest("Content-Length must stand once and be a number")
    if codings and (lengths or head.version == "HTTP/1.0"):
        raise BadRequest("Transfer-Encoding may not stand here")
    if codings and (len(codings) > 1 or codings[0].lower() != "chunked"):
        raise BadRequest("of all transfer codings only `chunked` is understood", 501)
    hosts = headers.getlist("Host")
    if len(hosts) > 1 or (head.version != "HTTP/1.0" and not hosts):
        raise BadRequest("Host must stand once")
    return head


class Sized(io.RawIOBase):
    """A body whose length was announced."""

    def __init__(self, stream: BinaryIO, length: int) -> None:
        """Read `length` bytes from `stream` and not one more."""
        self._stream, self._left = stream, length

    def readable(self) -> bool:
        """Return True."""
        return True

    def readinto(self, buffer: Any, /) -> int:
        """Read into `buffer`; 0 at the end of the body, or where the peer left early."""
        data = self._stream.read(min(len(buffer), self._left))
        buffer[: len(data)] = data
        self._left -= len(data)
        return len(data)


class Chunked(io.RawIOBase):
    """A body that comes in chunks; extensions and trailers are read over."""

    def __init__(self, stream: BinaryIO) -> None:
        """Read chunks from `stream` until the empty one."""
        self._stream, self._left, self._done = stream, 0, False

    def readable(self) -> bool:
        """Return True."""
        return True

    def readinto(self, buffer: Any, /) -> int:
        """Read into `buffer`; 0 at the end of the body.

        Raises:
            OSError: when a chunk is malformed or cut short.
        """
        if self._left == 0 and not self._done:
            self._begin()
        if self._done:
            return 0
        data = self._stream.read(min(len(buffer), self._left))
        if not data:
            raise OSError("the body ends inside a chunk")
        buffer[: len(data)] = data
        self._left -= len(data)
        if self._left == 0 and self._stream.readline(3) not in (b"\r\n", b"\n"):
            raise OSError("a chunk is longer than it says")
        return len(data)

    def _begin(self) -> None:
        size = _SIZE.fullmatch(self._stream.readline(1024))
        if size is None:
            raise OSError("the size of a chunk is malformed")
        self._left = int(size[1], 16)
        if self._left == 0:
            self._done = True
            self._read_over_trailers()

    def _read_over_trailers(self) -> None:
        budget = _Budget(self._stream, HEAD_BYTES)
        try:
            while budget.line(431):
                continue
        except BadRequest as error:
            raise OSError(error.detail) from error


class Invited(io.RawIOBase):
    """A body that its peer holds back until it is asked for (`Expect: 100-continue`)."""

    def __init__(self, body: io.RawIOBase, invite: Callable[[], None]) -> None:
        """Call `invite` before the first read, so that nobody sends what is refused without being read."""
        self._body, self._invite = body, invite
        self._invited = False

    def readable(self) -> bool:
        """Return True."""
        return True

    def readinto(self, buffer: Any, /) -> int | None:
        """Invite once, then read into `buffer`."""
        if not self._invited:
            self._invited = True
            self._invite()
        return self._body.readinto(buffer)


def body_of(head: Head, stream: BinaryIO, invite: Callable[[], None]) -> io.RawIOBase:
    """Return the body that belongs to a head; `invite` asks the peer for it."""
    headers = head.headers
    body: io.RawIOBase = (
        Chunked(stream) if "Transfer-Encoding" in headers else Sized(stream, int(headers.get("Content-Length", "0")))
    )
    return Invited(body, invite) if headers.get("Expect", "").lower() == "100-continue" else body
