"""What writing a document needs below its format: escaping, and elements as text.

Text is the fastest way to write a tree, and the formats know the order of their elements themselves.
"""

from collections.abc import Iterable, Mapping

__all__ = ["element", "escape_attribute", "escape_text"]

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
