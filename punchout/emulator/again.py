"""Where a document goes when it is sent again: never to an address that only a partner wrote."""

from urllib.parse import urlsplit

from punchout.emulator.addresses import address
from punchout.emulator.links import Links
from punchout.errors import LocalError
from punchout.settings.values import Connection

__all__ = ["again"]


def again(url: str, direction: str, connection: Connection | None, links: Links) -> tuple[str, bool]:
    """Return the URL to use, and whether the operator may be taken to have written it.

    What came in goes to our own door, whatever Host its sender named. What went out goes where it went, and is trusted
    where that is our own door or an address of the connection.
    """
    own = _own(url, links)
    if direction == "in":
        return own or url, bool(own)
    return url, url == own or url in _configured(connection, links)


def _own(url: str, links: Links) -> str:
    """Return the door of ours that a URL's path names, empty for none."""
    path = urlsplit(url).path
    if path.endswith("/supplier/cxml"):
        return links.supplier()
    if path.endswith("/buyer/cxml"):
        return links.buyer()
    _, found, token = path.rpartition("/buyer/return/")
    return links.back(token) if found and "/" not in token else ""


def _configured(connection: Connection | None, links: Links) -> set[str]:
    found = set()
    for what in ("setup", "order"):
        try:
            found.add(address(connection, what, links) if connection else "")
        except LocalError:
            continue  # a supplier may be known for one of the two alone
    return found
