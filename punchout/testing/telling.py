"""What the report of a failed test says: the exchanges of its space, and what was found in its documents."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from punchout.client import Client, ClientError

__all__ = ["Notes", "exchange_line", "exchanges_text", "findings_text", "misses_text"]

__tracebackhide__ = True

WIDTH, FINDINGS = 110, 10
"""Characters of a line that are shown, and how many findings of one document."""


class Notes:
    """What was seen to be wrong while a test ran; only a test that fails reports it."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.texts: list[str] = []

    def note(self, text: str) -> None:
        """Remember a text, once."""
        if text not in self.texts:
            self.texts.append(text)


def findings_text(name: str, findings: Sequence[Mapping[str, Any]], source: str) -> str:
    """Return findings with their lines."""
    lines = source.splitlines()
    texts = [line for finding in findings[:FINDINGS] for line in _finding(name, finding, lines)]
    more = len(findings) - FINDINGS
    return "\n".join([*texts, f"… and {more} more"] if more > 0 else texts)


def _finding(name: str, finding: Mapping[str, Any], source: Sequence[str]) -> Iterator[str]:
    place = ":".join(str(part) for part in (name, finding["line"], finding["column"]) if part)
    yield f"{place}: {finding['severity']} {finding['rule']}  {finding['message']}"
    line = finding["line"] or 0
    if 0 < line <= len(source):
        yield f"{line:>5} │ {source[line - 1].rstrip()[:WIDTH]}"
    if finding["hint"]:
        yield f"      {finding['hint']}"


def exchanges_text(client: Client, limit: int = 50, told: Collection[str] = ()) -> str:
    """Return the newest exchanges of a space, oldest first, each with what was found in it; never fails.

    `told` are texts of findings that stand elsewhere in the same report and are not said again.
    """
    try:
        entries, more = client.exchanges("", limit)
        blocks = [line for entry in reversed(entries) for line in _exchange(client, entry, told)]
    except ClientError as error:
        return f"the journal cannot be read: {error}"
    if not blocks:
        return "nothing came and nothing went"
    return "\n".join(["… (older ones are left out)", *blocks] if more else blocks)


def _exchange(client: Client, entry: Mapping[str, Any], told: Collection[str]) -> Iterator[str]:
    yield exchange_line(entry)
    ours = entry["direction"] == "out"
    refused = not ours and (entry["status"]["code"] or 0) >= 400
    if ours or refused or entry["errors"] or entry["advisories"] or entry["grammar"] not in ("valid", ""):
        whole = client.exchange(entry["id"])
        texts = [
            findings_text(entry["document"] or "document", whole["findings"], whole["request"]["body"]),
            findings_text("the answer", whole["responseFindings"], whole["response"]["body"]),
        ]
        lines = "\n".join("what was found in it stands above" if text in told else text for text in texts if text)
        yield from (f"    {line}" for line in (*whole["difference"].splitlines(), *lines.splitlines()))


def exchange_line(entry: Mapping[str, Any]) -> str:
    """Return one exchange in one line."""
    arrow = "came" if entry["direction"] == "in" else "sent"
    status = entry["status"]
    said = " ".join(str(part) for part in (status["code"], status["text"]) if part)
    http = f"HTTP {entry['http']['status']}" if entry["http"]["status"] else "no answer"
    carried = arrow == "sent" and not said and not entry["http"]["status"]
    answered = "in a form, for a browser to post" if carried else f"{http}, {said or 'no Status'}"
    attempt = f" attempt {entry['attempt']}" if entry["attempt"] > 1 else ""
    fault = f" [fault {entry['fault']}]" if entry["fault"] and entry["fault"] not in said else ""
    what = f"{entry['document'] or 'unreadable':<24} {entry['connection'] or '-'}"
    return f"{entry['id']} {arrow} {what}{attempt}: {answered}{fault}"


def misses_text(misses: Sequence[str]) -> str:
    """Return the near misses, indented."""
    if not misses:
        return "\nNothing came at all."
    return "\nNearest:\n" + "\n".join(f"  {line}" for miss in misses for line in miss.splitlines())
