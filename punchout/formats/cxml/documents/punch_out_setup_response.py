"""`PunchOutSetupResponse`: the address where the shopper starts."""

from lxml import etree

from punchout.commerce.session import SetupReply
from punchout.formats.base import Style
from punchout.formats.cxml.parts import links
from punchout.formats.cxml.parts.keeping import Parts, spell

__all__ = ["read", "write"]

_CHILDREN = frozenset({"StartPage"})


def read(element: etree._Element) -> SetupReply:
    """Read the payload."""
    parts = Parts(element, _CHILDREN)
    url = links.read_in("StartPage", parts.one("StartPage"), parts.kept)
    return SetupReply(url or "", tuple(parts.kept))


def write(body: SetupReply, style: Style) -> str:
    """Write the payload."""
    return spell("PunchOutSetupResponse", (links.write_in("StartPage", body.start_url, body.kept),), body.kept)
