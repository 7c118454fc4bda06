"""What goes into a decision and what comes out: values only, so that a lost race is simply decided again."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple, Protocol

from punchout.clock import Clock, Ids
from punchout.commerce.catalog import Catalogue
from punchout.commerce.document import Body, Document
from punchout.findings import Finding
from punchout.settings.values import Connection

__all__ = ["Change", "Decision", "Links", "Received", "Remembered", "Tools"]


class Remembered(NamedTuple):
    """A piece of state as storage holds it: plain data under a key, with the version it had when it was read.

    Version 0 means that there is nothing yet. `key` starts with the kind of thing: `session:`, `punchout:`, `order:` …
    """

    key: str
    version: int = 0
    state: Mapping[str, Any] = MappingProxyType({})

    @property
    def exists(self) -> bool:
        """True where something was kept under this key before."""
        return self.version > 0


class Change(NamedTuple):
    """Write `state` under `before.key` if nobody has changed it since it was read; `names` are further keys it has."""

    before: Remembered
    state: Mapping[str, Any]
    names: tuple[str, ...] = ()


class Received(NamedTuple):
    """A document as it reached a role, under the name that its format gives it, with what was found in it."""

    document: Document
    connection: Connection
    findings: tuple[Finding, ...] = ()
    strict: bool = False
    name: str = ""

    @property
    def called(self) -> str:
        """What a refusal calls it: its name in its format, `a Response` for one without a body."""
        body = self.document.body
        return self.name or (type(body).__name__ if body else "a Response")


class Decision(NamedTuple):
    """What a role wants: an answer, changes of state, and what it noticed.

    `reply` is None for a message, which nobody answers. `conversation` names the dealing in the journal. `lives` is the
    key of the session on whose life it depends whether a duplicate may get the same answer.
    """

    reply: Document | None = None
    changes: tuple[Change, ...] = ()
    findings: tuple[Finding, ...] = ()
    conversation: str = ""
    lives: str = ""


class Links(Protocol):
    """Addresses of our own doors, from the public URL or from the request that came in."""

    @property
    def host(self) -> str:
        """The host for the payloadIDs that we make."""

    def supplier(self) -> str:
        """Return the URL where buyers send documents."""

    def buyer(self) -> str:
        """Return the URL where suppliers send documents."""

    def shop(self, token: str) -> str:
        """Return the StartPage of a session."""

    def back(self, token: str) -> str:
        """Return the BrowserFormPost of a punch-out."""


class Tools(NamedTuple):
    """What a decision may use beside its input: time, identifiers, our addresses, what we sell.

    `catalogue` gives what a connection's supplier sells in its currency, `requests` are the names of the requests
    that its format knows, with the body each is read as; a profile names those that a role takes.
    """

    clock: Clock
    ids: Ids
    links: Links
    catalogue: Callable[[str], Catalogue]
    requests: Mapping[str, type[Body]] = MappingProxyType({})
