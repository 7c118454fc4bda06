"""An answer on its way to the socket: status line, headers, body, chunked where its length is not known."""

from collections.abc import Callable, Iterable, Sequence
from email.utils import formatdate
from typing import Any, BinaryIO

__all__ = ["Reply"]


class Reply:
    """The `start_response` of one request, and what it writes; every answer closes its connection."""

    def __init__(self, out: BinaryIO, method: str, version: str) -> None:
        """Write to `out`, in the terms of the request's method and version."""
        self._out, self._method, self._version = out, method, version
        self._head: tuple[str, list[tuple[str, str]]] | None = None
        self.begun = self.chunked = False
        self.status = 0

    def start(self, status: str, headers: list[tuple[str, str]], exc_info: Any = None, /) -> Callable[[bytes], object]:
        """Keep status and headers until the first byte of the body is there, as WSGI asks."""
        if exc_info and self.begun:
            raise exc_info[1].with_traceback(exc_info[2])
        self._head = (status, headers)
        return self.write

    def send(self, parts: Iterable[bytes]) -> None:
        """Write a whole answer; a stream is written part by part as it comes."""
        for part in parts:
            if part or not self.begun:
                self.write(part)
        if not self.begun:
            self.write(b"")
        if self.chunked:
            self._out.write(b"0\r\n\r\n")
        self._out.flush()

    def write(self, data: bytes, /) -> None:
        """Write one part of the body, after the head where this is the first."""
        if not self.begun:
            self._begin()
        if self._method == "HEAD" or self.status in (204, 304):
            data = b""
        if data and self.chunked:
            data = b"%x\r\n%b\r\n" % (len(data), data)
        self._out.write(data)
        self._out.flush()

    def _begin(self) -> None:
        if self._head is None:
            raise RuntimeError("the application wrote before it began its answer")
        status, headers = self._head
        self.status = int(status[:3])
        self.chunked = self._needs_chunks(headers)
        fields = [*headers, ("Date", formatdate(usegmt=True)), ("Connection", "close")]
        if self.chunked:
            fields.append(("Transfer-Encoding", "chunked"))
        lines = [f"HTTP/1.1 {status}", *(f"{name}: {value}" for name, value in fields), "", ""]
        head = "\r\n".join(lines).encode("latin-1")  # a head that cannot be sent leaves room for another answer
        self.begun = True
        self._out.write(head)

    def _needs_chunks(self, headers: Sequence[tuple[str, str]]) -> bool:
        sized = any(name.lower() == "content-length" for name, _ in headers)
        bodiless = self._method == "HEAD" or self.status in (204, 304)
        return not sized and not bodiless and self._version != "HTTP/1.0"
