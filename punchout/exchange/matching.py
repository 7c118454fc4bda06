"""What is looked for in the journal: the search line, and how an entry meets or misses it.

A match is the absence of misses, so that a search that found nothing can say what the nearest entries lacked. The
stores search with the same meaning: `outcome`, `failed` and `shown` are what they hold beside an entry for it.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from punchout.errors import LocalError
from punchout.exchange.entries import Exchange, Query
from punchout.formats.titles import TITLES
from punchout.nearest import nearest

__all__ = ["KEYS", "Miss", "failed", "fits", "matches", "must_be_document", "outcome", "parse", "shown"]

KEYS = ("type", "status", "connection", "order", "payload", "conversation", "direction", "since", "until")
"""The keys of the search line; each is the field of `Query` of the same name."""

_TOKEN = re.compile(r'(?:(?P<key>[A-Za-z][\w-]*):)?(?:"(?P<quoted>[^"]*)"|(?P<plain>\S*))(?=\s|$)')
_STATUS = re.compile(r"[1-9]\d\d|[1-9]xx|error|any")
_SPAN = re.compile(r"(\d{1,6})([smhd])")
_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}


class Miss(NamedTuple):
    """One criterion that an entry does not meet: what was wanted, what the entry has, on which line (0: not known)."""

    criterion: str
    wanted: str
    got: str
    line: int = 0


def parse(q: str, now: datetime) -> Query:
    """Read a search line such as `type:OrderRequest status:4xx since:10m "two words"`.

    Keys join by AND and stand once each; everything else is a word that must occur. `since` and `until` are spans back
    from `now` (`30s`, `10m`, `2h`, `1d`) or moments in ISO 8601, in the offset of `now` where they name none; both are
    within what is looked for.

    Raises:
        LocalError: for an unknown key, a value that cannot be meant, or a quote that is not closed.
    """
    found: dict[str, str] = {}
    words: list[str] = []
    for key, value in _tokens(q):
        if not key:
            words.append(value)
            continue
        if key not in KEYS:
            raise _unknown(key, value)
        if not value:
            raise LocalError.of("search.no_value", word=key, example=_EXAMPLES[key])
        if key in found:
            raise LocalError.of("search.twice", word=key)
        found[key] = value
    since, until = (_moment(key, found.pop(key), now) if key in found else None for key in ("since", "until"))
    checked = {key: _checked(key, value) for key, value in found.items()}
    return Query(**checked, since=since, until=until, words=tuple(words))


def outcome(exchange: Exchange) -> int | None:
    """Return the status an entry is known by: the cXML one, else the HTTP one, None where nothing came back."""
    return exchange.status_code if exchange.status_code is not None else exchange.http_status


def failed(exchange: Exchange) -> bool:
    """Return whether `status:error` finds the entry: refused, failed, or without the answer that should have come.

    A cart of ours goes out in a form that the shopper's browser posts: nothing is answered to us, and nothing is wrong.
    """
    status = outcome(exchange)
    if status is None:
        return exchange.direction == "in" or bool(exchange.status_text)
    return status >= 400


def shown(exchange: Exchange) -> str:
    """Return the text that free words are looked for in, folded; a word never spans two fields."""
    fields = (
        exchange.document,
        exchange.connection,
        exchange.payload_id,
        exchange.order_id,
        exchange.status_text,
        exchange.conversation,
    )
    return "\n".join(fields).casefold()


def matches(query: Query, exchange: Exchange) -> list[Miss]:
    """Return every criterion that the entry misses; an empty list is a match."""
    return list(_misses(query, exchange))


def fits(query: Query, exchange: Exchange) -> bool:
    """Return whether the entry meets every criterion, at the cost of the first miss."""
    return next(_misses(query, exchange), None) is None


_FIELDS: Mapping[str, Callable[[Exchange], str]] = {
    "type": lambda exchange: exchange.document,
    "connection": lambda exchange: exchange.connection,
    "order": lambda exchange: exchange.order_id,
    "payload": lambda exchange: exchange.payload_id,
    "conversation": lambda exchange: exchange.conversation,
    "direction": lambda exchange: exchange.direction,
}

_EXAMPLES = {
    "type": "OrderRequest",
    "status": "4xx",
    "connection": "demo",
    "order": "PO-1",
    "payload": "1@example.com",
    "conversation": "1@example.com",
    "direction": "in",
    "since": "10m",
    "until": "5m",
}


def _misses(query: Query, exchange: Exchange) -> Iterator[Miss]:
    for criterion, field in _FIELDS.items():
        wanted = getattr(query, criterion)
        if wanted and wanted != field(exchange):
            yield Miss(criterion, wanted, field(exchange))
    if query.status and not _has_status(query.status, exchange):
        yield Miss("status", query.status, str(outcome(exchange) or "no answer"))
    if query.since is not None and exchange.time < query.since:
        yield Miss("since", query.since.isoformat(), exchange.time.isoformat())
    if query.until is not None and exchange.time > query.until:
        yield Miss("until", query.until.isoformat(), exchange.time.isoformat())
    if query.words:
        text = shown(exchange)
        yield from (Miss("words", word, text.replace("\n", " ")) for word in query.words if word.casefold() not in text)


def _has_status(wanted: str, exchange: Exchange) -> bool:
    status = outcome(exchange)
    if wanted in ("error", "any"):
        return wanted == "any" or failed(exchange)
    if wanted.endswith("xx"):
        return status is not None and status // 100 == int(wanted[0])
    return str(status) == wanted


def _tokens(q: str) -> Iterator[tuple[str, str]]:
    place = 0
    while rest := q[place:].lstrip():
        place = len(q) - len(rest)
        token = _TOKEN.match(q, place)
        if token is None or (token["plain"] or "").startswith('"'):
            raise LocalError.of("search.quote", rest=rest)
        place = token.end()
        yield (token["key"] or "").lower(), token["quoted"] if token["quoted"] is not None else token["plain"]


def _unknown(key: str, value: str) -> LocalError:
    if near := nearest(key, KEYS):
        return LocalError.of("search.no_key_near", word=key, value=value, near=near)
    return LocalError.of("search.no_key", word=key, value=value, known=", ".join(f"{name}:" for name in KEYS))


def _checked(key: str, value: str) -> str:
    if key == "type":
        must_be_document(value)
    if key == "status" and not _STATUS.fullmatch(value := value.lower()):
        raise LocalError.of("search.status", value=value)
    if key == "direction" and (value := value.lower()) not in ("in", "out"):
        raise LocalError.of("search.direction", value=value)
    return value


def must_be_document(name: str) -> None:
    """Refuse a name that is nearly that of a document, since nothing would ever be found by it.

    Any other name may be looked for: partners send what no grammar knows.

    Raises:
        LocalError: with the name that was meant.
    """
    near = None if name in TITLES else nearest(name, TITLES, 0.85)
    if near is not None:
        raise LocalError.of("search.document", name=repr(name), near=repr(near))


def _moment(key: str, value: str, now: datetime) -> datetime:
    try:
        if span := _SPAN.fullmatch(value):
            return now - timedelta(**{_UNITS[span[2]]: int(span[1])})
        moment = datetime.fromisoformat(value)
        moment = moment if moment.tzinfo else moment.replace(tzinfo=now.tzinfo)
        moment.astimezone(UTC)  # the first and the last hours of the calendar are in no other offset
        return moment
    except (ValueError, OverflowError) as error:
        raise LocalError.of("search.moment", word=key, value=value) from error
