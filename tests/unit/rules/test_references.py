"""Documents that change an earlier one."""

import pytest

from punchout.rules.references import CHANGING, is_version


def test_what_is_new_names_nothing() -> None:
    """No document has to name another one when it is new, each when it changes one in its way."""
    assert all("new" not in does and does for does in CHANGING.values())


@pytest.mark.parametrize("written", ["2", "10", "007", "9" * 5000])
@pytest.mark.parametrize("changing", [True, False])
def test_versions(written: str, changing: bool) -> None:
    """Whole numbers count versions, however long they are."""
    assert is_version(written, changing=changing)


@pytest.mark.parametrize("written", ["0", "0" * 5000, "-1", "1.0", "A", "²", ""])
def test_what_is_no_version(written: str) -> None:
    """Zero, signs, points and letters count nothing."""
    assert not is_version(written, changing=False)


def test_a_change_is_not_the_first() -> None:
    """The first version of a document changes none."""
    assert is_version("1", changing=False)
    assert not is_version("1", changing=True)
