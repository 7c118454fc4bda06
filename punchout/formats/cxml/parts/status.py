"""`Status`: how something went."""

import re

from lxml import etree

from punchout.commerce.status import Status
from punchout.errors import NotUnderstood
from punchout.findings import Finding
from punchout.formats.cxml.parts.spelling import LANG, attribute, language, leaf

__all__ = ["read", "write"]

_CODE = re.compile(r"\d{1,4}\Z", re.ASCII)


def read(element: etree._Element) -> Status:
    """Read `Status`.

    Raises:
        NotUnderstood: its code is no number.
    """
    code = element.get("code", "").strip()
    if not _CODE.match(code):
        raise NotUnderstood.of(Finding("CXML-CODE", facts={"code": code[:40]}).at(element.sourceline))
    return Status(int(code), element.get("text", ""), element.text or "", element.get(LANG, ""))


def write(status: Status) -> str:
    """Write `Status`."""
    attributes = attribute("code", str(status.code)) + attribute("text", status.text) + language(status.language)
    return leaf("Status", status.detail, attributes)
