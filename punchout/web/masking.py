"""The last step of whatever a person or a program is shown: no known secret leaves, wherever it came from.

A partner may put a secret where nobody looks for one: into an identity, a status text, a header, a payloadID. Masking
by place cannot know that; this knows the values.
"""

import json
import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote

from flask import Flask, Response
from markupsafe import escape

from punchout.emulator import Unknown
from punchout.redact import KNOWN_VALUE_LENGTH, MASK, mask_values
from punchout.web.current import current_emulator, current_space

__all__ = ["mask_all"]

SHOWN = ("text/html", "text/plain", "application/json", "application/problem+json")
"""What people and programs of the operator read; documents for partners are none of it."""

_USER = re.compile(r"//[^/?#@\s\"'<>&]{1,200}:[^/?#@\s\"'<>]{1,200}@")
"""A user name and password in a URL, such as that of a partner who wants them there."""


def mask_all(app: Flask) -> None:
    """Mask every known secret in whatever is shown."""
    app.after_request(_masked)


def _masked(response: Response) -> Response:
    if response.mimetype not in SHOWN or response.is_streamed or response.direct_passthrough:
        return response
    known = [value for value in _known() if len(value) >= KNOWN_VALUE_LENGTH]
    text = response.get_data(as_text=True)
    masked = _USER.sub(f"//{MASK}@", mask_values(text, _spellings(known)))
    if masked != text:
        response.set_data(masked)
    return response


def _known() -> tuple[str, ...]:
    try:
        settings = current_space().settings
    except Unknown:
        settings = current_emulator().settings
    return tuple(secret for connection in settings.connections for secret in connection.known_secrets)


def _spellings(known: Iterable[str]) -> Iterator[str]:
    """Yield each secret as it may stand in a page, in JSON and in a URL."""
    for value in known:
        yield from (value, str(escape(value)), json.dumps(value)[1:-1], quote(value), quote(value, safe=""))
