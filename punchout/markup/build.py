"""What writing a document needs below its format: escaping, the DOCTYPE, elements as text.

Text is the fastest way to write a tree, and the formats know the order of their elements themselves.
"""

from collections.abc import Iterable, Mapping

__all__ = ["document", "element", "escape_attribute", "escape_text"]

_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_ATTRIBUTE = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
)


def escape_text(text: str) -> str:
    """Return text as element content; a carriage return survives."""
    return text.translate(_TEXT)


def escape_attribute(value: str) -> str:
    """Return a value for double quotes; tabs and line ends survive."""
    return value.translate(_ATTRIBUTE)


def element(name: str, attributes: Mapping[str, str | None], children: Iterable[str] = ()) -> str:
    """Return an element as text; attributes that are None are left out, children are markup already."""
    written = "".join(f' {key}="{escape_attribute(value)}"' for key, value in attributes.items() if value is not None)
    content = "".join(children)
    return f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>"


def document(root: str, system: str, name: str = "cXML", encoding: str = "UTF-8") -> bytes:
    """Return a whole document: declaration, DOCTYPE with the DTD's URL, and the root's markup.

    What the encoding lacks is written as a character reference, so `us-ascii` is always possible.
    """
    head = f'<?xml version="1.0" encoding="{encoding}"?>\n<!DOCTYPE {name} SYSTEM "{escape_attribute(system)}">\n'
    return (head + root + "\n").encode(encoding, "xmlcharrefreplace")
