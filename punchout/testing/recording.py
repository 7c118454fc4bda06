"""The documents of a failed test as files, for whoever looks at them when the run is over."""

import re
from pathlib import Path

from punchout.client import Client

__all__ = ["record"]


def record(client: Client, folder: Path, test: str) -> None:
    """Write both sides of every exchange below `folder`, secrets masked, in a folder named for the test."""
    place = folder / re.sub(r"[^\w.-]+", "-", test).strip("-")[:150]
    place.mkdir(parents=True, exist_ok=True)
    entries, _ = client.exchanges("", 500)
    for number, entry in enumerate(reversed(entries), 1):
        name = f"{number:03d}-{entry['direction']}-{re.sub(r'[^A-Za-z-]', '', entry['document']) or 'unreadable'}"
        for side in ("request", "response"):
            body = client.raw(entry["id"], side)
            if body:
                (place / f"{name}-{side}.xml").write_bytes(body)
