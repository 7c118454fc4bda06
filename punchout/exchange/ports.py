"""The ports through which the road reaches the world: what must be kept, found and sent.

Every key starts with a space. `storage` implements `Store` in memory and in a database under one contract test suite,
`delivery` implements `Sender`.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple, Protocol

from punchout.findings import Finding
from punchout.roles.effects import Change, Remembered
from punchout.settings.values import Connection
from punchout.wire.message import Headers, Inbound, Outbound

__all__ = [
    "Answered",
    "Exchange",
    "Keep",
    "Outcome",
    "Parcel",
    "Query",
    "Sender",
    "Store",
]


class Exchange(NamedTuple):
    """One entry of the journal: exact bytes both ways, with headers, timings and findings.

    For `direction` `in` the request came to us and the response is ours; for `out` it is the other way round.
    `document` names the request's payload, `grammar` and `schema` are its verdicts, `status_code` is the cXML status of
    the response, `ms` the time taken; `difference` tells the operator why somebody was not trusted.
    """

    id: str
    space: str
    time: datetime
    direction: str
    url: str = ""
    method: str = "POST"
    remote: str = ""
    document: str = ""
    connection: str = ""
    payload_id: str = ""
    conversation: str = ""
    attempt: int = 1
    http_status: int | None = None
    status_code: int | None = None
    status_text: str = ""
    grammar: str = ""
    schema: str = ""
    errors: int = 0
    advisories: int = 0
    ms: float = 0.0
    fault: str = ""
    order_id: str = ""
    amount: str = ""
    difference: str = ""
    request_headers: Headers = ()
    request_body: bytes = b""
    response_headers: Headers = ()
    response_body: bytes = b""
    findings: tuple[Finding, ...] = ()
    response_findings: tuple[Finding, ...] = ()
    response_document: str = ""

    @property
    def summary(self) -> "Exchange":
        """The entry as it stands in a list: without bodies, headers and findings."""
        return self._replace(
            request_headers=(),
            request_body=b"",
            response_headers=(),
            response_body=b"",
            findings=(),
            response_findings=(),
        )


class Answered(NamedTuple):
    """What was answered to a request, so that its duplicate gets the same.

    `sender` is the From identity; `session` is the key of the session that a setup opened (its StartPage must live).
    An answer that replaces an older one to the same request (its session had ended) has one more in `attempts`.
    """

    connection: str
    sender: str
    payload_id: str
    fingerprint: str
    answer: bytes
    session: str = ""
    http_status: int = 200
    attempts: int = 1


class Parcel(NamedTuple):
    """A document in the outbox: frozen bytes, so that every attempt sends the same.

    `state` is `waiting`, `claimed`, `done` or `parked`. The store hands out `sequence`, which orders the parcels of one
    recipient (a URL of a connection). `attempts` counts claims, so after a claim it is the number of this attempt.
    `fault` is what spoiled the document before it was frozen.
    """

    id: str
    space: str
    connection: str
    url: str
    body: bytes
    headers: Headers
    due: datetime
    document: str = ""
    payload_id: str = ""
    conversation: str = ""
    attempts: int = 0
    state: str = "waiting"
    sequence: int = 0
    lease_until: datetime | None = None
    fault: str = ""


class Outcome(StrEnum):
    """What became of a sent parcel, in the eyes of whoever heard the answer.

    `DONE` was kept with `Keep.done`, `AGAIN` is a passing failure, `PARKED` one that no repetition will mend.
    """

    DONE = "done"
    AGAIN = "again"
    PARKED = "parked"


class Keep(NamedTuple):
    """All that one message leaves behind, kept in one transaction or not at all.

    An order that is only put into the outbox has no `exchange` yet. `known` counts the fingerprints that were stored
    for the same duplicate key when the decision was made: one more meanwhile makes it stale. `again` counts one more
    reception of a stored answer, `done` takes a parcel out of the outbox; where the parcel was reset meanwhile, nothing
    at all is kept.
    """

    space: str
    exchange: Exchange | None = None
    changes: tuple[Change, ...] = ()
    parcels: tuple[Parcel, ...] = ()
    answered: Answered | None = None
    known: int = 0
    again: Answered | None = None
    done: Parcel | None = None


class Query(NamedTuple):
    """What to look for in the journal; the fields join by AND, `words` must all occur in what a row shows.

    `status` is a number as text, a class such as `4xx`, `error` or `any`; `type` is the request's document. The search
    line of `matching.parse` becomes such a query.
    """

    type: str = ""
    status: str = ""
    connection: str = ""
    order: str = ""
    payload: str = ""
    conversation: str = ""
    direction: str = ""
    since: datetime | None = None
    until: datetime | None = None
    words: tuple[str, ...] = ()


class Store(Protocol):
    """Everything that is remembered, by space."""

    def keep(self, keep: Keep) -> None:
        """Write everything in one transaction.

        Raises:
            Stale: when a version or the count of known fingerprints is no longer what it was.
            StorageError: when nothing could be written; then nothing was.
        """

    def recall(self, space: str, key: str) -> Remembered:
        """Return the state under a key or under one of its further names, version 0 where there is none."""

    def recall_all(self, space: str, keys: Sequence[str]) -> Mapping[str, Remembered]:
        """Return the state under each of several keys, as `recall` does, at one go."""

    def listed(self, space: str, prefix: str) -> Sequence[Remembered]:
        """Return all states whose key starts with `prefix`, the last made first."""

    def answers(self, space: str, connection: str, sender: str, payload_id: str) -> Sequence[Answered]:
        """Return what was answered under a duplicate key, one entry for each different request."""

    def exchange(self, space: str, id: str) -> Exchange | None:
        """Return one journal entry, `latest` for the newest."""

    def exchanges(self, space: str, query: Query, limit: int, after: str | None = None) -> Sequence[Exchange]:
        """Return the newest entries that match, without bodies, headers and findings; `after` pages on below an id."""

    def count(self, space: str, query: Query) -> int:
        """Return how many entries match."""

    def claim(self, now: datetime, lease_seconds: float, limit: int) -> Sequence[Parcel]:
        """Take due parcels for sending, at most one per recipient, so that order per recipient holds."""

    def next_due(self) -> datetime | None:
        """Return when there may next be something to claim, None while nothing waits."""

    def holds(self, parcel: Parcel) -> bool:
        """Return whether a claimed parcel is still ours to send: not reset, done, or claimed by somebody else since."""

    def release(self, parcel: Parcel) -> None:
        """Put a claimed parcel back with its new `due`, `attempts` and `state`; a parcel that was reset stays away."""

    def hasten(self, space: str, by: timedelta) -> None:
        """Make what waits in a space due that much earlier, since the clock of the space has moved on."""

    def pending(self, space: str) -> Sequence[Parcel]:
        """Return the parcels of a space that are not done."""

    def backlog(self) -> Mapping[str, int]:
        """Return how many parcels of all spaces are not done, by state; a state that none is in may be missing."""

    def spaces(self) -> Sequence[str]:
        """Return the names of the spaces made, `default` excepted."""

    def add_space(self, name: str, about: str) -> None:
        """Remember a space with its own settings as text.

        Raises:
            LocalError: when it exists.
        """

    def space(self, name: str) -> str | None:
        """Return what `add_space` was given, None where there is no such space."""

    def remove_space(self, name: str) -> None:
        """Forget a space and everything in it."""

    def reset(self, space: str, what: str) -> None:
        """Forget the `journal`, the `sessions` (states and answers, and what waits to be sent), or `all`.

        Raises:
            LocalError: for any other word.
        """

    def close(self) -> None:
        """Let go of files and connections."""


class Sender(Protocol):
    """The way out into the world."""

    def send(self, message: Outbound, connection: Connection | None, *, trusted: bool) -> Inbound:
        """Send once and return whatever came back, on any HTTP status; redirects are not followed.

        `trusted` says that the operator wrote the URL; a URL from a peer goes through the guard.

        Raises:
            DeliveryError: when nothing came back.
        """

    def permits(self, url: str, *, trusted: bool) -> bool:
        """Tell whether the guard would let an address be called."""
