"""How something went: the status of an answer, and news about an earlier document."""

from dataclasses import dataclass

from punchout.commerce.kept import Kept
from punchout.commerce.parties import Extrinsic

__all__ = ["CANONICAL_TEXT", "Status", "StatusUpdate"]

CANONICAL_TEXT = {
    200: "OK",
    201: "Accepted",
    204: "No Content",
    211: "OK",
    280: "Accepted",
    281: "Accepted",
    400: "Bad Request",
    401: "Unauthorized",
    402: "Payment Required",
    403: "Forbidden",
    406: "Not Acceptable",
    409: "Conflict",
    412: "Precondition Failed",
    417: "Expectation Failed",
    450: "Not Implemented",
    475: "Signature Required",
    476: "Signature Verification Failed",
    477: "Signature Unacceptable",
    499: "Document Size Error",
    500: "Internal Server Error",
    550: "Unable to reach cXML server",
    551: "Unable to forward request",
    560: "Temporary server error",
}
"""The text that goes with a code (cXML Reference Guide, Status, p35-37)."""


@dataclass(frozen=True, slots=True)
class Status:
    """A code with its canonical text; `detail` says what happened, in a sentence."""

    code: int
    text: str = ""
    detail: str = ""
    language: str = ""

    @classmethod
    def of(cls, code: int, detail: str = "", language: str = "") -> "Status":
        """Build a status with the canonical text of its code."""
        return cls(code, CANONICAL_TEXT.get(code, ""), detail, language)

    @property
    def succeeded(self) -> bool:
        """True for 2xx; unknown codes count by their class (guide p37)."""
        return 200 <= self.code < 300

    @property
    def transient(self) -> bool:
        """True for 5xx: the same document may be sent again (guide p34)."""
        return 500 <= self.code < 600


@dataclass(frozen=True, slots=True)
class StatusUpdate:
    """News about an earlier document, named by its payloadID in `reference`."""

    status: Status
    reference: str | None = None
    extrinsics: tuple[Extrinsic, ...] = ()
    kept: tuple[Kept, ...] = ()
