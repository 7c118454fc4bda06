"""What the control API says of exchanges and documents; the member names are those on the wire."""

from typing import Any, Literal

from pydantic import ConfigDict, Field

from punchout.control.shape import Answer

__all__ = [
    "Archive",
    "Alone",
    "CheckFile",
    "CheckReport",
    "CheckSummary",
    "Comparison",
    "ComparisonRow",
    "Conversation",
    "Difference",
    "Exchange",
    "Exchanges",
    "Finding",
    "Findings",
    "Found",
    "Http",
    "Model",
    "Recording",
    "Pair",
    "Side",
    "Status",
    "Waited",
]

# ruff: noqa: N815 - the members are named as on the wire


class Http(Answer):
    """The HTTP side of an answer; null where nothing came back."""

    status: int | None


class Status(Answer):
    """The cXML Status of an answer; the code is null where there was none."""

    code: int | None
    text: str


class Finding(Answer):
    """One thing seen in one place of a document."""

    rule: str
    severity: Literal["error", "advisory"]
    line: int | None
    column: int | None
    path: str | None
    message: str
    hint: str
    source: str
    fix: dict[str, str] | None


class Exchange(Answer):
    """One entry of the journal."""

    id: str
    space: str
    time: str
    direction: Literal["in", "out"]
    document: str
    connection: str
    payloadID: str
    conversation: str
    attempt: int
    http: Http
    status: Status
    grammar: str
    # `schema` is a method of pydantic's.
    judged: str | None = Field(alias="schema")
    errors: int
    advisories: int
    ms: float
    fault: str


class Exchanges(Answer):
    """Entries of the journal, newest first; `next` goes into `after` for those that follow."""

    items: list[Exchange]
    next: str | None


class Waited(Answer):
    """What was waited for, oldest first."""

    items: list[Exchange]


class Side(Answer):
    """One side of an exchange, as it may be shown: secrets are masked."""

    document: str
    headers: list[list[str]]
    body: str


class Found(Exchange):
    """One whole entry of the journal; `difference` says why a partner was not trusted, for the operator alone."""

    method: str
    url: str
    remote: str
    orderID: str
    amount: str
    difference: str
    request: Side
    response: Side
    findings: list[Finding]
    responseFindings: list[Finding]


class Findings(Answer):
    """What was found in the request and in the response of an exchange."""

    items: list[Finding]
    response: list[Finding]


class Model(Answer):
    """A document in the neutral model, members at their default left out."""

    model: dict[str, Any] | None


class Recording(Answer):
    """A recording that runs, and since when."""

    since: str


class Archive(Answer):
    """Exchanges as an HTTP Archive (HAR 1.2), secrets masked; each entry has the journal's in `_punchout`."""

    log: dict[str, Any]


class CheckFile(Answer):
    """What is said of one document."""

    file: str
    document: str
    dtd: str | None
    wrapping: list[str]
    declaredVersion: str | None
    grammarVersion: str
    grammar: str
    judged: str | None = Field(alias="schema")
    findings: list[Finding]


class CheckSummary(Answer):
    """How much was found in all."""

    files: int
    documents: int
    errors: int
    advisories: int


class Difference(Answer):
    """What became of one field: `line` is empty for what belongs to no line, `field` for a whole line."""

    sort: Literal["kept", "refused", "changed visibly", "changed silently"]
    line: str
    part: str
    field: str
    before: str | None
    after: str | None


class Pair(Answer):
    """Two documents of one purchase by their names (files, or exchanges), with how many fields are of which sort."""

    step: str
    first: str
    second: str
    joinedBy: str
    counts: dict[str, int]
    differences: list[Difference]
    findings: list[Finding]


class Alone(Answer):
    """A document of a conversation that belongs to no other one there, and why."""

    file: str
    why: str


class Conversation(Answer):
    """The exchanges of one purchase, oldest first, with every two documents of it compared."""

    items: list[Exchange]
    pairs: list[Pair]
    unpaired: list[Alone]


class CheckReport(Answer):
    """The report of `punchout check --format json`."""

    model_config = ConfigDict(extra="allow", frozen=True)

    files: list[CheckFile]
    pairs: list[Pair]
    summary: CheckSummary


class ComparisonRow(Answer):
    """One line of a comparison; `left` and `right` are its numbers there, null on a side that has no such line.

    `alike` lines mean the same and are written differently, the right one as in `other`; the text of a `skipped` row is
    how many equal lines are not shown.
    """

    kind: Literal["same", "alike", "removed", "added", "skipped"]
    left: int | None
    right: int | None
    text: str
    other: str


class Comparison(Answer):
    """Two sides compared by what they mean; `text` is the same as `rows` for reading, empty where they are the same."""

    same: bool
    left: str
    right: str
    rows: list[ComparisonRow]
    text: str
