"""The table of datatypes."""

from punchout.formats.cxml.grammar.datatypes import datatype


def test_a_datatype_is_found_by_element_and_attribute() -> None:
    """Text and attributes have types of their own; what is not named is free."""
    assert datatype("Money") == "money"
    assert datatype("Money", "currency") == "currencyCode"
    assert datatype("PCard", "number") is None
