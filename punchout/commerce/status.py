"""How something went: the status of an answer, and news about an earlier document."""

from dataclasses import dataclass

from punchout.commerce.kept import Kept
from punchout.commerce.parties import Extrinsic
from punchout.commerce.status_texts import CANONICAL_TEXT

__all__ = ["Status", "StatusUpdate"]


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
