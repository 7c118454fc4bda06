"""The operator's choice of severities."""

import pytest

from punchout.errors import ConfigError
from punchout.findings import Finding, Severity
from punchout.rules.choice import configure, graded


def test_levels() -> None:
    """Each code gets its severity, None for off."""
    chosen = configure({"UOM-001": "error", "TIME-002": "off"}, ["UOM-001", "TIME-002"])
    assert chosen == {"UOM-001": Severity.ERROR, "TIME-002": None}


def test_unknown_code_names_the_nearest() -> None:
    """A code that does not exist is an error that names the nearest one."""
    with pytest.raises(ConfigError, match="did you mean TIME-002"):
        configure({"TIME-02": "off"}, ["UOM-001", "TIME-002"])


def test_unknown_level() -> None:
    """A level that does not exist is an error that names those that do."""
    with pytest.raises(ConfigError, match="error, advisory or off"):
        configure({"TIME-002": "loud"}, ["TIME-002"])


def test_graded() -> None:
    """Findings are graded anew, errors first; those of a rule that is off are gone."""
    found = (Finding("A-1"), Finding("B-1"), Finding("C-1", Severity.ADVISORY))
    chosen = graded(found, {"A-1": Severity.ADVISORY, "B-1": None, "C-1": Severity.ERROR})
    assert [(one.rule, one.severity.value) for one in chosen] == [("C-1", "error"), ("A-1", "advisory")]
    assert graded(found, {"D-1": None}) is found
