"""`ProfileRequest`: somebody asks what we can do."""

from lxml import etree

from punchout.commerce.profile import ProfileRequest
from punchout.formats.base import Style

__all__ = ["read", "write"]


def read(element: etree._Element) -> ProfileRequest:
    """Read the payload, which is empty."""
    return ProfileRequest()


def write(body: ProfileRequest, style: Style) -> str:
    """Write the payload."""
    return "<ProfileRequest></ProfileRequest>"
