"""How long a text is, by what is counted."""

import pytest

from punchout.rules.lengths import MEASURES


@pytest.mark.parametrize(
    ("text", "characters", "bytes_", "digits", "decimals"),
    [("", 0, 0, 0, 0), ("é", 1, 2, 0, 0), ("44-12 17", 8, 8, 6, 0), ("0.12340", 7, 7, 6, 4), ("12.00", 5, 5, 4, 0)],
)
def test_measures(text: str, characters: int, bytes_: int, digits: int, decimals: int) -> None:
    """Characters are not bytes, marks no digits, and zeros at the end no decimals."""
    counted = {"characters": characters, "bytes": bytes_, "digits": digits, "decimals": decimals}
    assert {name: measure(text) for name, measure in MEASURES.items()} == counted
