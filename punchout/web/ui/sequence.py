"""A conversation as a sequence: who said what to whom, as arrows for a picture and as a list for reading."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from punchout.emulator import Space
from punchout.exchange.entries import Exchange
from punchout.rules.pairs.statement import FROM_SUPPLIER
from punchout.web.masking import without_secrets

__all__ = ["Arrow", "Sequence", "sequence_of"]

STEP = 46
WIDTH = 640


@dataclass(frozen=True, slots=True)
class Arrow:
    """One way of one exchange, at height `y` of the picture; `good` is None where nothing was said about it."""

    exchange: Exchange
    label: str
    to_supplier: bool
    y: int
    answer: bool = False
    good: bool | None = None

    @property
    def start(self) -> int:
        """The x of the tail."""
        return 110 if self.to_supplier else WIDTH - 110

    @property
    def end(self) -> int:
        """The x of the head."""
        return WIDTH - 110 if self.to_supplier else 110

    @property
    def head(self) -> str:
        """The corners of the arrow head."""
        back = -9 if self.to_supplier else 9
        return f"{self.end},{self.y} {self.end + back},{self.y - 5} {self.end + back},{self.y + 5}"


@dataclass(frozen=True, slots=True)
class Sequence:
    """All arrows, oldest first, and the height of the picture."""

    arrows: tuple[Arrow, ...]

    @property
    def height(self) -> int:
        """The height of the picture."""
        return 60 + STEP * len(self.arrows)


def sequence_of(space: Space, exchange: Exchange) -> Sequence:
    """Return the conversation that an exchange belongs to; one that belongs to none stands alone."""
    arrows: list[Arrow] = []
    for entry in space.dealing(exchange.conversation) or [exchange]:
        arrows.extend(_arrows(entry, 52 + STEP * len(arrows)))
    return Sequence(tuple(arrows))


def _arrows(entry: Exchange, y: int) -> list[Arrow]:
    to_supplier = _goes_to_supplier(entry)
    good = None if not entry.grammar else entry.grammar == "valid" and not entry.errors
    first = Arrow(entry, entry.document or entry.method, to_supplier, y, good=good)
    said = _answer(entry)
    if not said:
        return [first]
    ok = (entry.status_code or entry.http_status or 500) < 300
    return [first, Arrow(entry, said, not to_supplier, y + STEP, answer=True, good=ok)]


def _answer(entry: Exchange) -> str:
    code = entry.status_code or (entry.http_status and f"HTTP {entry.http_status}")
    status = " ".join(str(part) for part in (code, entry.status_text) if part)
    if not status:
        return ""
    named = f"{entry.response_document} " if entry.response_document[:1].isupper() else ""
    return f"{named}{without_secrets(status)[:40]} · {entry.ms:.0f} ms"


def _goes_to_supplier(entry: Exchange) -> bool:
    path = urlsplit(entry.url).path
    if entry.direction == "in" and ("/supplier/" in path or "/buyer/" in path):
        return "/supplier/" in path
    return entry.document not in FROM_SUPPLIER
