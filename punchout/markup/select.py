"""XPath on the document of a stranger: what it selects, and on which lines."""

from typing import NamedTuple

from lxml import etree

from punchout.errors import LocalError
from punchout.limits import Limits
from punchout.markup.parse import read

__all__ = ["Selected", "must_be_xpath", "select"]


class Selected(NamedTuple):
    """One thing that was selected: its text, and its line (0: it has none)."""

    text: str
    line: int


def must_be_xpath(expression: str) -> None:
    """Refuse what is no XPath 1.0.

    Raises:
        LocalError: with what is wrong.
    """
    _compiled(expression)


def select(raw: bytes, charset: str | None, limits: Limits, expression: str) -> tuple[Selected, ...]:
    """Return what an expression selects; of true a single `true`, of false and of an empty set nothing.

    Raises:
        LocalError: when the expression is no XPath 1.0.
        PeerError: when the bytes are no document.
    """
    compiled, root = _compiled(expression), read(raw, charset, limits).root
    try:
        found = compiled(root.getroottree())
    except etree.XPathError as error:
        raise LocalError(f"the XPath {expression!r} cannot be evaluated: {error}") from error
    if isinstance(found, bool):
        return (Selected("true", 0),) if found else ()
    if isinstance(found, float):
        return (Selected(f"{found:g}", 0),)
    return tuple(_selected(one) for one in found) if isinstance(found, list) else (Selected(str(found), 0),)


def _compiled(expression: str) -> etree.XPath:
    try:
        return etree.XPath(expression)
    except (etree.XPathError, ValueError) as error:
        raise LocalError(f"{expression!r} is no XPath 1.0: {error}") from error


def _selected(found: object) -> Selected:
    if isinstance(found, etree._Element):
        return Selected("".join(str(part) for part in found.itertext()), found.sourceline or 0)
    parent = getattr(found, "getparent", lambda: None)()
    return Selected(str(found), (parent.sourceline or 0) if parent is not None else 0)
