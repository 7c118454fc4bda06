"""Faults in the bytes of a document, whatever it says."""

import re

__all__ = ["bom", "cut", "entity_bomb", "huge", "no_doctype", "not_well_formed", "wrong_encoding"]

_DOCTYPE = re.compile(rb"<!DOCTYPE[^>\[]*(\[.*?\]\s*)?>\s*", re.DOTALL)
_DECLARATION = re.compile(rb"<\?xml[^>]*\?>\s*")
_END = re.compile(rb"</[A-Za-z][\w.:-]*>\s*\Z")
_BOMB = b"".join(
    b'<!ENTITY x%d "%s">' % (level, b"haha" if level == 0 else b"&x%d;" % (level - 1) * 10) for level in range(10)
)


def cut(body: bytes, value: str) -> bytes:
    """Stop in the middle."""
    return body[: len(body) // 2]


def not_well_formed(body: bytes, value: str) -> bytes:
    """Leave out the last end tag."""
    return _END.sub(b"", body)


def wrong_encoding(body: bytes, value: str) -> bytes:
    """Put in a letter of Latin-1, which is not UTF-8 as declared."""
    return _after_declaration(body, b"<!-- caf\xe9 -->\n")


def bom(body: bytes, value: str) -> bytes:
    """Begin with a byte order mark."""
    return b"\xef\xbb\xbf" + body


def no_doctype(body: bytes, value: str) -> bytes:
    """Leave out the DOCTYPE, so that only the root says what it is."""
    return _DOCTYPE.sub(b"", body, count=1)


def huge(body: bytes, value: int) -> bytes:
    """Grow by that many bytes of blanks."""
    return _before_end(body, b" " * value)


def entity_bomb(body: bytes, value: str) -> bytes:
    """Declare entities that grow to ten thousand million characters, and use the largest."""
    bombed = _DOCTYPE.sub(b"", body, count=1)
    return _before_end(_after_declaration(bombed, b"<!DOCTYPE cXML [" + _BOMB + b"]>\n"), b"&x9;")


def _after_declaration(body: bytes, more: bytes) -> bytes:
    found = _DECLARATION.match(body)
    place = found.end() if found else 0
    return body[:place] + more + body[place:]


def _before_end(body: bytes, more: bytes) -> bytes:
    found = _END.search(body)
    place = found.start() if found else len(body)
    return body[:place] + more + body[place:]
