"""Commands for a shell: an exchange's request, with its secrets masked, and what lets the first one happen."""

import json
import shlex

from punchout.emulator import Links, Space
from punchout.exchange.entries import Exchange
from punchout.web.control.shown import masked_text

__all__ = ["curl_for", "curl_to_begin"]

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


def curl_to_begin(space: Space, links: Links, api: str, *, guarded: bool) -> str:
    """Return the command that starts a punch-out where our buyer can, else the one that sends a file to our supplier.

    `api` is the root of the control API, which wants a token where it is `guarded`.
    """
    over = next((known.name for known in space.connections() if known.enabled and known.buyer.ours), None)
    if over is None:
        return f"curl -sS -H 'Content-Type: text/xml' --data-binary @setup.xml {links.supplier()}"
    token = """ -H "Authorization: Bearer $PUNCHOUT_TOKEN\"""" if guarded else ""
    asked = shlex.quote(json.dumps({"connection": over}))
    return f"curl -sS -H 'Content-Type: application/json'{token} -d {asked} {api}/_punchout/v1/punchouts"
