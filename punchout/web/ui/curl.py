"""An exchange's request as a command for a shell; secrets are masked in it too."""

import shlex

from punchout.emulator import Space
from punchout.exchange.entries import Exchange
from punchout.web.control.shown import masked_text

__all__ = ["curl_for"]

SHORT = 64 * 1024
"""Bytes up to which the body stands in the command itself."""

KEPT = ("content-type", "user-agent", "accept")


def curl_for(space: Space, entry: Exchange) -> str:
    """Return the command that sends the same request again."""
    parts = ["curl", "-i", "-X", entry.method, entry.url]
    for name, value in entry.request_headers:
        if name.lower() in KEPT:
            parts += ["-H", f"{name}: {value}"]
    if entry.request_body:
        short = len(entry.request_body) <= SHORT
        parts += [
            "--data-binary",
            masked_text(entry.request_body, entry.request_headers, space) if short else "@document.xml",
        ]
    return " ".join(shlex.quote(part) for part in parts)
