"""Where our buyer sends what: to a supplier of theirs, or to ours."""

from punchout.emulator.links import Links
from punchout.errors import LocalError
from punchout.settings.values import Connection

__all__ = ["address"]


def address(connection: Connection, what: str, links: Links) -> str:
    """Return where our buyer sends `setup` or `order`: to their supplier, or to ours.

    Raises:
        LocalError: when their supplier has no address for it.
    """
    if connection.supplier.ours:
        return links.supplier()
    urls = connection.supplier.urls or {}
    url = urls.get(what) or urls.get("cxml") or next(iter(urls.values()), "")
    if not url:
        raise LocalError.of("refused.no_url", name=connection.supplier.name, what=what)
    return url
