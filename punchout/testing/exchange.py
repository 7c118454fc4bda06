"""One exchange of the journal, as a test looks at it; what needs its bytes is fetched when it is first asked for."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from punchout.client import Client
from punchout.commerce.document import Document
from punchout.commerce.money import Money
from punchout.commerce.plain import document as document_of
from punchout.testing.lines import Line, line_of
from punchout.testing.telling import Notes, findings_text

__all__ = ["Exchange"]

__tracebackhide__ = True


class Exchange:
    """A request with its answer; the members have the names of the control API, in Python's spelling."""

    def __init__(self, client: Client, entry: Mapping[str, Any], notes: Notes) -> None:
        """Look at `entry`; what is found wrong in it is noted in `notes`, for the report of a test that fails."""
        self._client, self._entry, self._notes = client, entry, notes
        self.id: str = entry["id"]
        self.document: str = entry["document"]
        self.connection: str = entry["connection"]
        self.direction: str = entry["direction"]
        self.payload_id: str = entry["payloadID"]
        self.conversation: str = entry["conversation"]
        self.attempt: int = entry["attempt"]
        self.http_status: int | None = entry["http"]["status"]
        self.status_code: int | None = entry["status"]["code"]
        self.status_text: str = entry["status"]["text"]
        self.grammar: str = entry["grammar"]
        self.errors: int = entry["errors"]
        self.advisories: int = entry["advisories"]
        self.fault: str = entry["fault"]
        self.time: str = entry["time"]

    @cached_property
    def whole(self) -> Mapping[str, Any]:
        """The whole entry as JSON: headers and bodies of both sides, findings."""
        return self._client.exchange(self.id)

    @property
    def raw(self) -> str:
        """The request as text, secrets masked."""
        return str(self.whole["request"]["body"])

    @property
    def response(self) -> str:
        """The answer as text, secrets masked."""
        return str(self.whole["response"]["body"])

    @property
    def findings(self) -> Sequence[Mapping[str, Any]]:
        """What was found in the request: rule, severity, line, message, hint and so on."""
        found: Sequence[Mapping[str, Any]] = self.whole["findings"]
        return found

    @property
    def is_valid(self) -> bool:
        """Whether nothing is an error in the request; what is stands in the report of the test when it fails."""
        if not self.errors and self.grammar == "valid":
            return True
        self._notes.note(findings_text(self.document or "document", self.findings, self.raw))
        return False

    @cached_property
    def model(self) -> Document | None:
        """The request in the neutral model, None where nothing could be read; secrets are masked."""
        data = self._client.model(self.id)
        return document_of(data) if data else None

    @property
    def body(self) -> Any:
        """The body of `model`: a Cart, an Order, a SetupRequest and so on."""
        return self.model.body if self.model else None

    @property
    def total(self) -> Money | None:
        """The total that a cart or an order says, None where there is none."""
        total = getattr(self.body, "total", None)
        return Money(total.amount, total.currency) if isinstance(total, Money) else None

    @property
    def lines(self) -> list[Line]:
        """The lines of a cart, an order, or a setup request."""
        return [line_of(line) for line in getattr(self.body, "lines", ())]

    def __repr__(self) -> str:
        said = self.status_code or self.http_status or "no answer"
        first = next((f"; {one['rule']}{_place(one)}: {one['message']}" for one in self._worst()), "")
        return f"<{self.document or 'unreadable'} {self.id} attempt {self.attempt}, answered {said}{first}>"

    def _worst(self) -> Sequence[Mapping[str, Any]]:
        return [one for one in self.findings if one["severity"] == "error"] if self.errors else ()


def _place(finding: Mapping[str, Any]) -> str:
    """Return the line of a finding in words, nothing where it belongs to none."""
    return f" line {finding['line']}" if finding["line"] else ""
