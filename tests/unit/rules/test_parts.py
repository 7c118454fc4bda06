"""Part numbers."""

from punchout.rules.parts import Part, in_two_units

PEN, RED, OTHERS = Part("pen-1", "", ""), Part("pen-1", "red", ""), Part("pen-1", "", "another-7")


def test_one_part_in_two_units() -> None:
    """Each line that has a part in another unit than its first line is told with that unit."""
    assert list(in_two_units([(PEN, "EA"), (PEN, "BX"), (PEN, "EA"), (PEN, "PK")])) == [(1, "EA"), (3, "EA")]


def test_what_tells_two_parts_apart() -> None:
    """An auxiliary number and a supplier make another part of the same number."""
    assert list(in_two_units([(PEN, "EA"), (RED, "BX"), (OTHERS, "PK")])) == []


def test_lines_that_say_nothing() -> None:
    """A line without a number or without a unit contradicts none."""
    assert list(in_two_units([(Part("", "", ""), "EA"), (Part("", "", ""), "BX"), (PEN, ""), (PEN, "EA")])) == []
