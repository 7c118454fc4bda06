"""The table of formats."""

import pytest

from punchout.formats.registry import FORMATS, by_name


def test_each_format_is_found_by_the_name_it_bears():
    """The key of the table is the format's own name."""
    assert {name: by_name(name).name for name in FORMATS} == {name: name for name in FORMATS}
    assert "cxml" in FORMATS


def test_an_unknown_name_is_no_format():
    """Asking for one is a mistake of ours."""
    with pytest.raises(KeyError):
        by_name("telex")
