"""What a case is played with: its space, how far the purchase has come, and what answers and documents are held to."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from punchout.client import Client
from punchout.errors import PunchoutError
from punchout.testing.telling import findings_text
from punchout.testing.world import World, search

__all__ = ["Json", "Scene", "StepFailed", "must_be_answered"]

Json = Mapping[str, Any]


class StepFailed(PunchoutError):
    """A step did not do what the scenario says; the text says what happened instead."""


@dataclass
class Scene:
    """One case while it is played; `values` are the variables that steps leave behind, `started` the punch-outs.

    `announce` tells whoever plays the other side what is waited for, and where.
    """

    world: World
    folder: Path
    connection: str
    within: float
    values: dict[str, str]
    announce: Callable[[str], None]
    started: list[str] = field(default_factory=list)

    @property
    def client(self) -> Client:
        """The control API of the case's space."""
        return self.world.client

    @property
    def basket(self) -> str:
        """The punch-out whose cart came back last; else the last one, of which the server says what it lacks."""
        for id in reversed(self.started):
            if self.client.punchout(id)["state"] == "returned":
                return id
        return self.started[-1]

    def is_ours(self, start_url: str) -> bool:
        """Return whether a StartPage is one of our own shop in this space."""
        return start_url.startswith(f"{self.world.info['url']}/shop/")

    def sent(self, **criteria: str) -> Json:
        """Return the whole entry of what our buyer sent last, empty where nothing was sent."""
        entries, _ = self.client.exchanges(search(direction="out", **criteria), 1)
        return self.client.exchange(entries[0]["id"]) if entries else {}

    def must_be_faultless(self, entry: Json) -> None:
        """Hold that no document that came has an error: what was sent to us, or what we were answered.

        Raises:
            StepFailed: with the errors and their lines.
        """
        if entry["direction"] == "in":
            name, findings, side = entry["document"], entry["findings"], "request"
        else:
            name, findings, side = entry["response"]["document"], entry["responseFindings"], "response"
        self.must_have_no_errors(name or "document", findings, entry["id"], side)

    def must_have_no_errors(self, name: str, findings: Sequence[Json], id: str, side: str) -> None:
        """Hold that there are no errors in what was found in one side of an exchange.

        Raises:
            StepFailed: with the errors and their lines.
        """
        errors = [finding for finding in findings if finding["severity"] == "error"]
        if errors:
            many = "an error" if len(errors) == 1 else f"{len(errors)} errors"
            source = self.client.raw(id, side).decode("utf-8", "replace")
            raise StepFailed(
                f"the {name} has {many}; where that is meant, say `valid: false`\n{findings_text(name, errors, source)}"
            )


def must_be_answered(status: Json, wanted: str, trouble: str = "") -> str:
    """Return an answer as text: a number, a class such as `4xx`, `error`, or `any` is wanted.

    Raises:
        StepFailed: when it is another.
    """
    code = status.get("code")
    said = " ".join(str(part) for part in (code, status.get("text")) if part) or "no Status"
    as_class = f"{code // 100}xx" if code else ""
    is_error = wanted == "error" and (code is None or code >= 400)
    if not (is_error or wanted in ("any", str(code), as_class)):
        more = f": {trouble}" if trouble else ""
        meant = "a success" if wanted == "2xx" else wanted
        raise StepFailed(f"the answer is {said}{more}; {meant} was to come")
    return said
