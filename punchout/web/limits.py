"""How much may be sent to the application at once."""

import io
from typing import Any

from flask import Flask, abort, request

from punchout.limits import Limits
from punchout.web.security import API, partner_path

__all__ = ["Capped", "limit"]


class Capped(io.RawIOBase):
    """A body of unknown length that may not be longer than `most`.

    Flask reads such a body up to its limit and no further, so that a document too long would arrive cut short.
    """

    def __init__(self, stream: Any, most: int) -> None:
        """Read from `stream`, which ends by itself."""
        self._stream, self._left = stream, most

    def readable(self) -> bool:
        """Return True."""
        return True

    def readinto(self, buffer: Any, /) -> int:
        """Read into `buffer`; abort with 413 as soon as there is more than may be."""
        data = self._stream.read(len(buffer))
        buffer[: len(data)] = data
        self._left -= len(data)
        if self._left < 0 or (self._left == 0 and self._stream.read(1)):
            abort(413)
        return len(data)


def limit(app: Flask, limits: Limits) -> None:
    """Refuse bodies above `limits.body` and forms of more than `limits.parts` fields."""
    # A big cart as a multipart field would else be refused at half a megabyte.
    app.config.update(MAX_CONTENT_LENGTH=limits.body, MAX_FORM_MEMORY_SIZE=limits.body, MAX_FORM_PARTS=limits.parts)

    def not_too_much() -> None:
        """Refuse a body that is larger than this endpoint takes."""
        if request.environ.get("wsgi.input_terminated"):
            request.environ["wsgi.input"] = Capped(request.environ["wsgi.input"], limits.body)
        # Counting is cheap, and a form of a million fields is not; what is no form of ours is read elsewhere.
        ours = request.mimetype == "application/x-www-form-urlencoded" and not _read_raw(request.path)
        if ours and request.get_data(cache=True).count(b"&") >= limits.parts:
            abort(413, f"a form has at most {limits.parts} fields")

    app.before_request(not_too_much)


def _read_raw(path: str) -> bool:
    return path.startswith(API) or (partner_path(path) and not path.startswith("/shop/"))
