"""The operator's choice of severities."""

from punchout.findings import Finding, Severity
from punchout.rules.choice import choice, graded


def test_what_is_chosen_in_words() -> None:
    """Each code gets its severity, None for off."""
    chosen = choice({"UOM-001": "error", "TIME-001": "advisory", "TIME-002": "off"})
    assert chosen == {"UOM-001": Severity.ERROR, "TIME-001": Severity.ADVISORY, "TIME-002": None}


def test_graded() -> None:
    """Findings are graded anew, errors first; those of a rule that is off are gone."""
    found = (Finding("A-1"), Finding("B-1"), Finding("C-1", Severity.ADVISORY))
    chosen = graded(found, {"A-1": Severity.ADVISORY, "B-1": None, "C-1": Severity.ERROR})
    assert [(one.rule, one.severity.value) for one in chosen] == [("C-1", "error"), ("A-1", "advisory")]
    assert graded(found, {"D-1": None}) is found
