"""How values of the ports become rows and come back."""

import json
import zlib
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from hashlib import sha256
from operator import attrgetter
from typing import Any

from sqlalchemy import Row

from punchout.exchange.entries import Exchange, Parcel
from punchout.exchange.matching import failed, outcome, shown
from punchout.findings import Finding
from punchout.storage.schema import exchanges
from punchout.wire.message import Headers

__all__ = [
    "PLAIN",
    "bounded",
    "clean",
    "details_row",
    "digest",
    "exchange_row",
    "from_exchange_row",
    "from_parcel_row",
    "moment",
    "parcel_row",
    "with_details",
]

PLAIN = (
    "direction",
    "url",
    "method",
    "remote",
    "document",
    "connection",
    "attempt",
    "http_status",
    "status_code",
    "status_text",
    "grammar",
    "schema",
    "errors",
    "advisories",
    "ms",
    "fault",
    "amount",
    "difference",
    "response_document",
)
"""The fields of an exchange that are columns as they are."""

_OPTIONAL = ("payload_id", "conversation", "order_id")
_PARCEL = ("id", "connection", "url", "body", "document", "payload_id", "conversation", "attempts", "state", "fault")
_COLUMNS = tuple(exchanges.columns.keys())
_KEY_LENGTH = 1_000
_NARROW = 2**12
_plain_values = attrgetter(*PLAIN)
_parcel_values = attrgetter(*_PARCEL)


def clean(text: str) -> str:
    """Return text that every database takes: NUL and lone surrogates become U+FFFD."""
    if "\x00" in text:
        text = text.replace("\x00", "\ufffd")
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def bounded(key: str) -> str:
    """Return the key as it is stored: partners choose parts of it, and PostgreSQL indexes no text above 2,704 bytes."""
    key = clean(key)
    if len(key) <= _KEY_LENGTH // 4:
        return key
    return key if len(key.encode()) <= _KEY_LENGTH else f"{key[:200]}…{sha256(key.encode()).hexdigest()}"


def digest(*parts: str) -> str:
    """Return a short key for several texts of any length."""
    return sha256(json.dumps(parts).encode()).hexdigest()


def moment(time: datetime) -> str:
    """Return a moment as text that sorts by time."""
    return time.astimezone(UTC).isoformat(timespec="microseconds")


def exchange_row(exchange: Exchange) -> dict[str, Any]:
    """Return the columns of an entry without its weight."""
    row = dict(zip(PLAIN, _plain_values(exchange), strict=True))
    row["space"], row["id"] = exchange.space, exchange.id
    row["time"] = moment(exchange.time)
    row["payload_id"] = exchange.payload_id or None
    row["conversation"] = exchange.conversation or None
    row["order_id"] = exchange.order_id or None
    row["outcome"], row["words"] = outcome(exchange), shown(exchange)
    row["unusual"] = row["outcome"] if row["outcome"] != 200 else None
    row["failed"] = (row["outcome"] or 0) // 100 if failed(exchange) else None
    return _cleaned(row)


def from_exchange_row(row: Sequence[Any]) -> Exchange:
    """Build an entry without its weight from its columns in the order of the table."""
    columns = dict(zip(_COLUMNS, row, strict=True))
    fields: dict[str, Any] = {name: columns[name] for name in PLAIN}
    fields |= {name: columns[name] or "" for name in _OPTIONAL}
    return Exchange(columns["id"], columns["space"], datetime.fromisoformat(columns["time"]), **fields)


def details_row(exchange: Exchange) -> dict[str, Any]:
    """Return the columns of an entry's weight; level 1 shrinks a document to a third for some microseconds."""
    details = (
        exchange.request_headers,
        exchange.response_headers,
        [finding.plain() for finding in exchange.findings],
        [finding.plain() for finding in exchange.response_findings],
    )
    return {
        "space": clean(exchange.space),
        "id": clean(exchange.id),
        "request": _shrunk(exchange.request_body),
        "response": _shrunk(exchange.response_body),
        "details": json.dumps(details),
    }


def _shrunk(body: bytes) -> bytes:
    # Zlib clears its memory first, a quarter of a megabyte for the widest window; most documents need little of it.
    window, memory = (12, 4) if len(body) <= _NARROW else (15, 8)
    packer = zlib.compressobj(1, zlib.DEFLATED, window, memory)
    return packer.compress(body) + packer.flush()


def with_details(exchange: Exchange, request: bytes, response: bytes, details: str) -> Exchange:
    """Return an entry with its weight."""
    request_headers, response_headers, findings, response_findings = json.loads(details)
    return exchange._replace(
        request_headers=_headers(request_headers),
        request_body=zlib.decompress(request),
        response_headers=_headers(response_headers),
        response_body=zlib.decompress(response),
        findings=tuple(map(Finding.from_plain, findings)),
        response_findings=tuple(map(Finding.from_plain, response_findings)),
    )


def parcel_row(space: str, parcel: Parcel) -> dict[str, Any]:
    """Return the columns of a parcel; the database numbers it."""
    row = dict(zip(_PARCEL, _parcel_values(parcel), strict=True))
    row["space"], row["recipient"] = space, digest(parcel.connection, parcel.url)
    row["headers"], row["due"] = json.dumps(parcel.headers), moment(parcel.due)
    return _cleaned(row)


def from_parcel_row(row: Row[Any]) -> Parcel:
    """Build a parcel from its columns."""
    columns: Mapping[str, Any] = dict(row._mapping)
    lease = columns["lease_until"]
    fields: dict[str, Any] = {name: columns[name] for name in _PARCEL}
    return Parcel(
        space=columns["space"],
        headers=_headers(json.loads(columns["headers"])),
        due=datetime.fromisoformat(columns["due"]),
        sequence=columns["sequence"],
        lease_until=datetime.fromisoformat(lease) if lease else None,
        **fields,
    )


def _headers(pairs: list[list[str]]) -> Headers:
    return tuple((name, value) for name, value in pairs)


def _cleaned(row: dict[str, Any]) -> dict[str, Any]:
    texts = "".join(value for value in row.values() if isinstance(value, str))
    if clean(texts) == texts:
        return row
    return {name: clean(value) if isinstance(value, str) else value for name, value in row.items()}
