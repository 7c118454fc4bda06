"""The last step of whatever a person or a program is shown: no known secret leaves, wherever it came from.

A partner may put a secret where nobody looks for one: into an identity, a status text, a header, a payloadID. Masking
by place cannot know that; this knows the values.
"""

from collections.abc import Callable

from flask import Flask, Response

from punchout.emulator import Unknown
from punchout.errors import StorageError
from punchout.redact import mask_urls, mask_values
from punchout.web.current import current_emulator, current_space

__all__ = ["mask_all", "masking", "without_secrets"]

SHOWN = ("text/html", "text/plain", "application/json", "application/problem+json")
"""What people and programs of the operator read; documents for partners are none of it, streams mask each event."""


def mask_all(app: Flask) -> None:
    """Mask every known secret in whatever is shown."""
    app.after_request(_masked)


def _masked(response: Response) -> Response:
    if response.mimetype not in SHOWN or response.is_streamed or response.direct_passthrough:
        return response
    text = response.get_data(as_text=True)
    masked = without_secrets(text)
    if masked != text:
        response.set_data(masked)
    return response


def without_secrets(text: str) -> str:
    """Return text as it may be shown; to be asked for before a text is cut, since half a secret is not recognised."""
    return mask_urls(mask_values(text, _known()))


def masking() -> Callable[[str], str]:
    """Return what does the same in the space that is asked, for texts that are shown when the request is over."""
    space = current_space()
    return lambda text: mask_urls(mask_values(text, space.settings.known_secrets))


def _known() -> tuple[str, ...]:
    try:
        settings = current_space().settings
    except (Unknown, StorageError):
        settings = current_emulator().settings
    return settings.known_secrets
