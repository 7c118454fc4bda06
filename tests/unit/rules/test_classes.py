"""UNSPSC classes, however they are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from punchout.rules.classes import UNSPSC, digits, is_unspsc


@pytest.mark.parametrize("domain", ["UNSPSC", "unspsc", "UN/SPSC", "UNSPSC_V13.5"])
def test_domains(domain: str) -> None:
    """UNSPSC goes by several names, versions of it too, and ECLASS is none of them."""
    assert is_unspsc(domain)
    assert not is_unspsc("ECLASS")


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("44121704", "44121704"),
        ("4412170401", "4412170401"),
        ("44-12-17-04", "44121704"),
        ("UNSPSC:44121704", "44121704"),
        ("unspsc 44 12 17 04", "44121704"),
        ("441217", None),
        ("441217040", None),
        ("44121704X", None),
        ("٤٤١٢١٧٠٤", None),
        ("", None),
    ],
)
def test_digits(written: str, right: str | None) -> None:
    """Marks and a prefix are taken off; what then has not eight or ten digits is no class."""
    assert digits(written) == right


@given(st.text(alphabet="0123456789 .-UNSPC:", max_size=16))
def test_what_is_left_is_a_class(written: str) -> None:
    """What is returned is a class, and is left alone when it is looked at again."""
    right = digits(written)
    assert right is None or (UNSPSC.match(right) and digits(right) == right)
