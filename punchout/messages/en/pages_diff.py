"""Texts of the page that compares."""

__all__ = ["DIFF"]

DIFF: dict[str, str] = {
    "ui.diff": "Compare",
    "ui.diff.left": "Left",
    "ui.diff.right": "Right",
    "ui.diff.part": "What of them",
    "ui.diff.part.both": "Request and response",
    "ui.diff.part.request": "Request",
    "ui.diff.part.response": "Response",
    "ui.diff.context": "Lines around",
    "ui.diff.all": "all",
    "ui.diff.compare": "Compare",
    "ui.diff.help": "The id of an exchange, latest, or a conversation such as punchout:…",
    "ui.diff.same": "Both mean the same.",
    "ui.diff.differs": "They differ.",
    "ui.diff.swap": "Swap sides",
    "ui.diff.mark": "Difference",
    "ui.diff.line": "Line",
    "ui.diff.skipped": "{count} equal lines",
    "ui.diff.kind.removed": "only left",
    "ui.diff.kind.added": "only right",
    "ui.diff.kind.alike": "means the same, written differently",
    "ui.diff.cut": "{count} more lines; the API has all of them (POST /diff).",
    "ui.diff.with": "Compare with",
    "ui.diff.other": "{time} {arrow} {document} {connection} {code}",
    "ui.diff.dealing": "Compare the whole conversation",
    "ui.diff.like": "This is a replay. Compare it with the exchange that it repeats",
}
