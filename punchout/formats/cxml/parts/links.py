"""`URL`, alone or as all that an element holds: BrowserFormPost, SupplierSetup, StartPage."""

from collections.abc import Iterable

from lxml import etree

from punchout.commerce.kept import Kept
from punchout.formats.cxml.parts.keeping import Parts, attributes_of, keep_attribute, spell
from punchout.formats.cxml.parts.spelling import leaf

__all__ = ["read", "read_in", "write", "write_in"]

_URL = frozenset({"URL"})


def read(parts: Parts, holder: str) -> str | None:
    """Read the URL among the parts of its holder, None where there is none; blanks around it are not part of it."""
    element = parts.one("URL")
    if element is None:
        return None
    for key, value in element.items():
        keep_attribute(f"{holder}/URL", key, value, parts.kept)
    return (element.text or "").strip()


def write(holder: str, url: str, kept: Iterable[Kept]) -> tuple[str, str]:
    """Write the URL of a holder, as a child for `spell`."""
    return "URL", leaf("URL", url, attributes_of(f"{holder}/URL", kept))


def read_in(name: str, element: etree._Element | None, kept: list[Kept]) -> str | None:
    """Read an element that holds a URL, None where it is not there; the rest of it goes into `kept`."""
    if element is None:
        return None
    return read(Parts(element, _URL, kept=kept), name) or ""


def write_in(name: str, url: str | None, kept: Iterable[Kept]) -> tuple[str, str]:
    """Write an element that holds a URL, as a child for `spell`; nothing for None."""
    return name, "" if url is None else spell(name, (write(name, url, kept),), kept)
