"""A document without a meaning of its own, kept whole."""

from dataclasses import dataclass

__all__ = ["Notice"]


@dataclass(frozen=True, slots=True)
class Notice:
    """Any payload that is received, judged, kept and answered, and that no role acts on.

    `name` is the payload's name in its format, `content` its canonical text; `answered_by` names the response of its
    own that it asks for, empty where a plain status will do.
    """

    name: str
    content: str
    format: str = "cxml"
    answered_by: str = ""
