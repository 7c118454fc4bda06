"""What came of looking at a start page, as values; whoever shows them need not know how it is looked at."""

from typing import Any, NamedTuple

from punchout.findings import Finding, errors_in
from punchout.messages import sentence

__all__ = ["Checked", "Way"]


class Way(NamedTuple):
    """One way of looking: `name` is tab, frame, second or return.

    `outcome` is kept, lost, blocked, down, none (there is no form to return a cart by) or unseen (nobody looked);
    `seen` is what was there.
    """

    name: str
    outcome: str
    seen: str = ""


class Checked(NamedTuple):
    """What is to be said of a start page; `browser` is None where none was at hand."""

    url: str
    browser: str | None
    ways: tuple[Way, ...]
    findings: tuple[Finding, ...]

    @property
    def sound(self) -> bool:
        """Whether no error was found."""
        return not errors_in(self.findings)

    def plain(self) -> dict[str, Any]:
        """Return it as the JSON of `browser-check` and of the control API holds it."""
        return {
            "url": self.url,
            "browser": self.browser,
            "ok": self.sound,
            "ways": [way._asdict() for way in self.ways],
            "findings": [
                {
                    "rule": finding.rule,
                    "severity": finding.severity.value,
                    "message": sentence(finding).message,
                    "hint": sentence(finding).hint,
                }
                for finding in self.findings
            ],
        }
