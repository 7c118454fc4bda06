"""The space of one test: asking it, waiting for what comes, and keeping account of what was expected."""

from collections.abc import Mapping, Sequence
from typing import Any

from punchout.client import Client, NotInTime, Refused
from punchout.testing.telling import Notes, exchange_line, misses_text

__all__ = ["World", "inside", "search"]

__tracebackhide__ = True

Entry = Mapping[str, Any]


def search(**criteria: str | int | None) -> str:
    """Return the search line that asks for all criteria that are not None."""
    return " ".join(f'{key}:"{value}"' for key, value in criteria.items() if value is not None)


def inside(
    fields: Mapping[str, Any] | None, xpath: Mapping[str, Any] | None, matches: str | Sequence[str]
) -> dict[str, Any]:
    """Return what documents must say, as the control API takes it; what is not asked for is left out."""
    asked = {
        "fields": {path: str(value) for path, value in (fields or {}).items()},
        "xpath": {path: str(value) for path, value in (xpath or {}).items()},
        "matches": [matches] if isinstance(matches, str) else list(matches),
    }
    return {name: value for name, value in asked.items() if value}


class World:
    """One space of a running server."""

    def __init__(self, client: Client, info: Mapping[str, Any], notes: Notes) -> None:
        """Speak with the space that `info` describes."""
        self.client, self.info, self.notes = client, info, notes
        self._claimed: set[str] = set()
        self._allowed: set[str] = set()

    def wait(self, q: str, timeout: float, count: int = 1, **criteria: Any) -> list[Entry]:
        """Return `count` entries that match, oldest first; they count as expected.

        Raises:
            AssertionError: with the near misses, when they do not come in time.
        """
        try:
            entries: list[Entry] = list(self.client.wait(q, count, timeout, **criteria))
        except NotInTime as late:
            what = f"{count} exchanges that match {q}" if count > 1 else f"an exchange that matches {q}"
            what += "".join(f", {name} {value}" for name, value in criteria.items())
            raise AssertionError(f"waited {timeout:g} s for {what}.{misses_text(late.misses)}") from None
        self.claim(entries)
        return entries

    def verify(self, asked: Mapping[str, Any]) -> list[Entry]:
        """Return what meets a verification; it counts as expected.

        Raises:
            AssertionError: with the near misses.
        """
        try:
            entries: list[Entry] = list(self.client.verify(asked))
        except Refused as no:
            if not no.is_unmet:
                raise
            inside = [f"{name} {value}" for name, value in asked.items() if value and name not in ("q", "count")]
            what = ", ".join([str(asked["q"]), *inside])
            raise AssertionError(f"{no}: {what}.{misses_text(no.misses)}") from None
        self.claim(entries)
        return entries

    def claim(self, entries: Sequence[Entry]) -> None:
        """Count entries as expected, with their earlier receptions."""
        self._claimed.update(key for entry in entries for key in _keys(entry))

    def allow(self, documents: Sequence[str]) -> None:
        """Count every document of these types as expected."""
        self._allowed.update(documents)

    def unexpected(self) -> list[str]:
        """Return a line for each document that came and that nobody expected; a second call returns only new ones."""
        entries, _ = self.client.exchanges("", 500)
        self._claimed.update(id for one in self.client.expectations() for id in one["exchanges"])
        own = {entry["payloadID"] for entry in entries if entry["direction"] == "out"}
        found = [entry for entry in reversed(entries) if self._is_unexpected(entry, own)]
        self.claim(found)
        return [exchange_line(entry) for entry in found]

    def _is_unexpected(self, entry: Entry, own: set[str]) -> bool:
        # What our own buyer sent to our own supplier nobody needs to expect, nor what a fault was armed for.
        ours = entry["direction"] == "out" or entry["payloadID"] in own
        expected = entry["document"] in self._allowed or self._claimed.intersection(_keys(entry))
        return not (ours or expected or entry["fault"])


def _keys(entry: Entry) -> list[str]:
    """Return what an exchange and the repetitions of its document have in common."""
    payload = entry["payloadID"]
    return [entry["id"], *([f"{entry['document']} {payload}"] if payload else [])]
