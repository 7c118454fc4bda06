"""The tables, the same for SQLite and PostgreSQL; every key starts with the space.

Text sorts by code point in both, so that ids page in order of time and prefixes are ranges. Empty texts that are
searched are stored as NULL, which keeps them out of their indexes. Moments are UTC text of fixed width.
"""

from sqlalchemy import (
    BigInteger,
    Column,
    Float,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    and_,
    case,
    exists,
)

__all__ = [
    "answers",
    "bodies",
    "delivered",
    "exchanges",
    "heads",
    "meta",
    "metadata",
    "names",
    "opens",
    "outbox",
    "spaces",
    "states",
]

metadata = MetaData()

_TEXT = Text().with_variant(Text(collation="C"), "postgresql")
_COUNTER = BigInteger().with_variant(Integer(), "sqlite")


def _text(name: str, *, key: bool = False, nullable: bool = False) -> Column[str]:
    return Column(name, _TEXT, primary_key=key, nullable=nullable)


exchanges = Table(
    "exchanges",
    metadata,
    _text("space", key=True),
    _text("id", key=True),
    _text("time"),
    _text("direction"),
    _text("url"),
    _text("method"),
    _text("remote"),
    _text("document"),
    _text("connection"),
    _text("payload_id", nullable=True),
    _text("conversation", nullable=True),
    Column("attempt", Integer, nullable=False),
    Column("http_status", Integer),
    Column("status_code", Integer),
    _text("status_text"),
    _text("grammar"),
    _text("schema"),
    Column("errors", Integer, nullable=False),
    Column("advisories", Integer, nullable=False),
    Column("ms", Float, nullable=False),
    _text("fault"),
    _text("order_id", nullable=True),
    _text("amount"),
    _text("difference"),
    _text("response_document"),
    Column("outcome", Integer),
    Column("unusual", Integer),
    Column("failed", Integer),
    _text("words"),
)
"""The journal without its weight. `outcome` and `words` are what `exchange.matching` says of an entry; `unusual` is an
outcome but 200, `failed` the hundreds of a bad one and 0 for none at all; else both are NULL and cost nothing."""

# With (space, column, id) a page needs no sorting; SQLite chooses these only while the table itself is no index of ids.
for _name in ("time", "document", "connection", "direction"):
    Index(f"exchanges_by_{_name}", exchanges.c.space, exchanges.c[_name], exchanges.c.id)
for _name, _column, _columns in (
    ("exchanges_unusual", exchanges.c.unusual, (exchanges.c.unusual,)),
    ("exchanges_failed", exchanges.c.failed, ()),
    ("exchanges_by_failed", exchanges.c.failed, (exchanges.c.failed,)),
):
    _marked = _column.is_not(None)
    _place = (exchanges.c.space, *_columns, exchanges.c.id)
    Index(_name, *_place, sqlite_where=_marked, postgresql_where=_marked)
# A partner chooses these texts, and PostgreSQL's ordered indexes refuse long ones; its hash indexes do not.
for _name in ("payload_id", "conversation", "order_id"):
    _given = exchanges.c[_name].is_not(None)
    Index(f"exchanges_by_{_name}", exchanges.c.space, exchanges.c[_name], exchanges.c.id, sqlite_where=_given).ddl_if(
        dialect="sqlite"
    )
    Index(f"exchanges_hash_{_name}", exchanges.c[_name], postgresql_where=_given, postgresql_using="hash").ddl_if(
        dialect="postgresql"
    )

bodies = Table(
    "bodies",
    metadata,
    _text("space", key=True),
    _text("id", key=True),
    Column("request", LargeBinary, nullable=False),
    Column("response", LargeBinary, nullable=False),
    _text("details"),
)
"""The weight of an entry: exact bytes both ways, deflated, and as JSON the headers and findings both ways."""

states = Table(
    "states",
    metadata,
    Column("made", _COUNTER, primary_key=True, autoincrement=True),
    _text("space"),
    _text("key"),
    Column("version", Integer, nullable=False),
    _text("json"),
    UniqueConstraint("space", "key"),
)

names = Table(
    "names", metadata, _text("space", key=True), _text("name", key=True), _text("key"), sqlite_with_rowid=False
)
"""Further keys of states."""

answers = Table(
    "answers",
    metadata,
    _text("space", key=True),
    _text("duplicate", key=True),
    Column("ordinal", Integer, primary_key=True, autoincrement=False),
    _text("fingerprint"),
    Column("answer", LargeBinary, nullable=False),
    _text("session"),
    Column("http_status", Integer, nullable=False),
    Column("attempts", Integer, nullable=False),
)
"""What was answered; `duplicate` is a digest of connection, sender and payloadID, `ordinal` counts its requests."""

outbox = Table(
    "outbox",
    metadata,
    Column("sequence", _COUNTER, primary_key=True, autoincrement=True),
    _text("space"),
    _text("id"),
    _text("recipient"),
    _text("connection"),
    _text("url"),
    Column("body", LargeBinary, nullable=False),
    _text("headers"),
    _text("due"),
    _text("document"),
    _text("payload_id"),
    _text("conversation"),
    Column("attempts", Integer, nullable=False),
    _text("state"),
    _text("lease_until", nullable=True),
    _text("fault"),
    UniqueConstraint("space", "id"),
)
"""What waits to be sent, is being sent or was parked; `recipient` is a digest of connection and URL."""

Index("outbox_by_recipient", outbox.c.space, outbox.c.recipient, outbox.c.sequence)

delivered = Table(
    "delivered",
    metadata,
    _text("space", key=True),
    _text("id", key=True),
    Column("sequence", _COUNTER, nullable=False),
    sqlite_with_rowid=False,
)
"""The parcels that are done, to tell them from those that were reset while an attempt was in flight."""

spaces = Table("spaces", metadata, _text("name", key=True), _text("about"), sqlite_with_rowid=False)

meta = Table("meta", metadata, _text("name", key=True), _text("value"), sqlite_with_rowid=False)
"""The number of the schema."""

_earlier = outbox.alias("earlier")

heads = and_(
    outbox.c.state != "parked",
    ~exists().where(
        _earlier.c.space == outbox.c.space,
        _earlier.c.recipient == outbox.c.recipient,
        _earlier.c.sequence < outbox.c.sequence,
        _earlier.c.state != "parked",
    ),
)
"""The first parcel of each recipient that is not parked."""

opens = case((outbox.c.state == "claimed", outbox.c.lease_until), else_=outbox.c.due)
"""From when on a parcel may be claimed: when it is due, or when the lease on it ends."""
