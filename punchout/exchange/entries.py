"""What is kept of messages, as values: entries of the journal and the outbox, stored answers, and how to look for them.

`Keep` holds all that one message leaves behind.
"""

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from punchout.findings import Finding
from punchout.roles.effects import Change
from punchout.wire.message import Headers

__all__ = ["Answered", "Exchange", "Keep", "Outcome", "Parcel", "Query"]


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
