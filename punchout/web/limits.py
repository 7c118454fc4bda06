"""How much may be sent to the application at once."""

from flask import Flask, abort, request

from punchout.limits import Limits
from punchout.web.security import API, partner_path

__all__ = ["limit"]


def limit(app: Flask, limits: Limits) -> None:
    """Refuse bodies above `limits.body` and forms of more than `limits.parts` fields."""
    # A big cart as a multipart field would else be refused at half a megabyte.
    app.config.update(MAX_CONTENT_LENGTH=limits.body, MAX_FORM_MEMORY_SIZE=limits.body, MAX_FORM_PARTS=limits.parts)

    def few_fields() -> None:
        # Counting is cheap, and a form of a million fields is not; what is no form of ours is read elsewhere.
        ours = request.mimetype == "application/x-www-form-urlencoded" and not _read_raw(request.path)
        if ours and request.get_data(cache=True).count(b"&") >= limits.parts:
            abort(413, f"a form has at most {limits.parts} fields")

    app.before_request(few_fields)


def _read_raw(path: str) -> bool:
    return path.startswith(API) or (partner_path(path) and not path.startswith("/shop/"))
