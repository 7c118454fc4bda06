"""What is shown is masked: the content of every element that holds a secret, by its place in the text.

No parser is asked, since what is shown is often broken: from the start tag of a secret everything is masked up to the
end tag that closes it, or to the end of the text where none does. Start tags count wherever they stand: in comments, in
CDATA, escaped, percent-encoded, in base64. In doubt too much is masked.
"""

import re
from base64 import b64decode
from collections.abc import Iterable, Iterator

from punchout.markup.build import escape_attribute, escape_text
from punchout.redact import MASK, mask_values

__all__ = ["SECRETS", "masked", "masked_text"]

SECRETS = ("SharedSecret", "CredentialMac", "DigitalSignature")
"""Elements whose content is a secret, whatever their prefix and letter case."""

_LOWER = tuple(name.lower() for name in SECRETS)
_LESS = r"(?:<|&(?:amp;)?lt;|&(?:amp;)?#0*60;|&(?:amp;)?#x0*3c;|%(?:25)*3c|\+adw-?|\\u003c|\\x3c)"
_PREFIX = r"[\w.\-]{1,64}(?::|%3a)"
_BEFORE = re.compile(rf"(?P<less>{_LESS})(?P<prefix>{_PREFIX})?\Z", re.IGNORECASE)
_MORE = re.compile(
    r">|&(?:amp;)?gt;|&(?:amp;)?#0*62;|&(?:amp;)?#x0*3e;|%(?:25)*3e|\+ad4-?|\\u003e|\\x3e", re.IGNORECASE
)
_UNITS = r"<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z)|<\?.*?(?:\?>|\Z)"
_LOOK_BACK = 96
_BASE64 = re.compile(r"(?<![\w+/%\-])(?:[\w+/%\-]{60,}+\s{0,2}+)+[\w+/%\-]*+", re.ASCII)


def masked_text(raw: bytes, known: Iterable[str] = ()) -> str:
    """Return bytes as text that may be shown: secrets masked by place, and the `known` ones wherever they stand.

    The bytes may be anything; they are decoded as well as it goes.
    """
    text, codec, errors = _text(raw)
    shown = _masked(text, known)
    if codec != "utf-8" or shown.isascii():
        return shown
    plain = shown.encode(codec, errors)
    try:
        return plain.decode()
    except UnicodeDecodeError:
        return plain.decode("cp1252", "replace")


def masked(raw: bytes, known: Iterable[str] = ()) -> bytes:
    """Return bytes with secrets masked, otherwise as they came and in the encoding they came in."""
    text, codec, errors = _text(raw)
    shown = _masked(text, known)
    return raw if shown == text else shown.encode(codec, errors)


def _text(raw: bytes) -> tuple[str, str, str]:
    """Return text in which markup can be found, and the codec that turns it back without a loss."""
    if b"\0" in raw:
        for codec, high in (("utf-16-le", 1), ("utf-16-be", 0)):
            sample = raw[high:128:2]
            if sample.count(0) * 2 > len(sample) and raw[1 - high : 128 : 2].count(0) * 4 < len(sample):
                return raw[: len(raw) // 2 * 2].decode(codec, "surrogatepass"), codec, "surrogatepass"
        raw = raw.replace(b"\0", b"")  # no encoding that is accepted: what remains of it need not be turned back
    return raw.decode("utf-8", "surrogateescape"), "utf-8", "surrogateescape"


def _masked(text: str, known: Iterable[str]) -> str:
    return mask_values(_BASE64.sub(_without_secrets, _by_place(text)), _spellings(known))


def _by_place(text: str) -> str:
    lower = text.lower()
    if len(lower) != len(text):  # some capitals have two small letters; then positions would not fit
        lower = "".join(one if len(one) == 1 else "?" for one in map(str.lower, text))
    parts, at = [], 0
    for begin, end in _contents(text, lower):
        parts += [text[at:begin], MASK, "\n" * text.count("\n", begin, end)]  # findings go by line
        at = end
    return "".join([*parts, text[at:]])


def _contents(text: str, lower: str) -> Iterator[tuple[int, int]]:
    """Yield where the content of each secret begins and ends, in order; empty ones not."""
    nexts = {name: lower.find(name) for name in _LOWER}
    while True:
        at, name = min(((at, name) for name, at in nexts.items() if at >= 0), default=(-1, ""))
        if at < 0:
            return
        end = at + len(name)
        before = _BEFORE.search(text, max(0, at - _LOOK_BACK), at)
        if before and not _goes_on(text, end):
            begin, end = _content(text, before["less"], (before["prefix"] or "") + text[at:end], end)
            if end > begin:
                yield begin, end
        nexts = {name: lower.find(name, end) if at < end else at for name, at in nexts.items() if at >= 0}


def _goes_on(text: str, at: int) -> bool:
    """Tell whether the name is longer than the secret's."""
    return text[at : at + 1].isalnum() or text[at : at + 1] in ("_", "-", ".")


def _content(text: str, less: str, name: str, at: int) -> tuple[int, int]:
    """Return where the content of a secret begins, at the latest, and where it ends, at the earliest."""
    more = _MORE.search(text, at)
    if more is None:
        return at, len(text)
    tag = text[at : more.start()]
    if tag.rstrip().endswith(("/", "%2F", "%2f")) and tag.count('"') % 2 == tag.count("'") % 2 == 0:
        return more.end(), more.end()
    edge = re.compile(
        rf"{_UNITS}|{re.escape(less)}(?P<end>/|%2f|%252f|\\/)?{re.escape(name)}(?![\w.\-])", re.DOTALL | re.IGNORECASE
    )
    depth = 1
    for found in edge.finditer(text, more.end()):
        if found["end"]:
            depth -= 1
        elif not found[0].startswith(("<!", "<?")):
            depth += 1
        if depth == 0:
            return more.end(), found.start()
    return more.end(), len(text)


def _without_secrets(run: re.Match[str]) -> str:
    """Mask a run of base64 that holds a secret."""
    from urllib.parse import unquote

    # Percent escapes may hide anything: only what base64 is made of is counted, so that the rest of four is right.
    packed = re.sub(r"[^A-Za-z0-9+/]", "", unquote(run[0]).translate(str.maketrans("-_", "+/")))
    inner = b64decode(packed[: len(packed) // 4 * 4]).replace(b"\0", b"").lower()
    return MASK if any(name.encode() in inner for name in _LOWER) else run[0]


def _spellings(known: Iterable[str]) -> Iterator[str]:
    """Yield each known secret in every way it may be written."""
    from urllib.parse import quote

    for value in known:
        yield from (value, escape_text(value), escape_attribute(value), quote(value), quote(value, safe=""))
        yield value.encode("cp1252", "ignore").decode("utf-8", "surrogateescape")
