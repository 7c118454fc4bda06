"""What every author of cXML would write in the same way, so that a mend may put it in."""

import re
from collections.abc import Mapping
from datetime import datetime

from punchout.commerce.status_texts import CANONICAL_TEXT
from punchout.markup.declared import Attribute
from punchout.markup.outline import Node, Outline

__all__ = ["ELEMENTS", "constant"]

ELEMENTS: Mapping[str, str] = {"UserAgent": "<UserAgent>unknown</UserAgent>"}
"""Markup of elements that say nothing of the business."""

_CONSTANTS = {("CredentialMac", "type"): "FromSenderCredentials", ("CredentialMac", "algorithm"): "HMAC-SHA1-96"}
"""The guide knows no other value (p30)."""


def constant(outline: Outline, node: Node, declared: Attribute, now: datetime) -> str | None:
    """Return the value that an attribute is sure to have, None where only the author knows it."""
    if declared.name == "xml:lang":
        return outline.language or "en"
    if declared.default == "#FIXED" or len(declared.values) == 1:
        return declared.value or declared.values[0]
    if (node.name, declared.name) == ("cXML", "timestamp"):
        return now.isoformat(timespec="seconds")
    if (node.name, declared.name) == ("Status", "text"):
        return _status_text(outline, node)
    return _CONSTANTS.get((node.name, declared.name))


def _status_text(outline: Outline, node: Node) -> str | None:
    code = outline.attribute(node, "code")
    written = outline.utf8[code.value_start : code.value_end].strip() if code else b""
    return CANONICAL_TEXT.get(int(written)) if re.fullmatch(rb"\d{3}", written) else None
