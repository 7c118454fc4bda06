"""Since which version an element or an attribute exists."""

import pytest

from punchout.markup.dtd_text import read_dtd
from punchout.markup.since import Newer, newer_than, version
from punchout.resources import grammar_folder


@pytest.mark.parametrize(
    ("text", "numbers"),
    [("1.2.014", (1, 2, 14)), ("1.1", (1, 1)), ("", None), ("1.2.x", None), ("1.2.", None), ("٢.١", None), ("7", None)],
)
def test_versions_are_compared_as_numbers(text: str, numbers: tuple[int, ...] | None) -> None:
    """A version is a tuple of numbers; what is no version is None."""
    assert version(text) == numbers


def test_what_is_newer_is_told_once_in_the_order_of_the_document() -> None:
    """Newer elements, and newer attributes of elements that are old enough, each once."""
    used = [
        ("Header", ()),
        ("ItemOut", ("quantity", "itemClassification")),
        ("PaymentInformation", ("paymentNetDueDate",)),
        ("ItemOut", ("itemClassification",)),
    ]
    assert list(newer_than((1, 2, 14), used)) == [
        Newer("ItemOut", "itemClassification", "1.2.037", "1.2.048"),
        Newer("PaymentInformation", None, "1.2.014", "1.2.020"),
        Newer("PaymentInformation", "paymentNetDueDate", "1.2.063", "1.2.069"),
    ]
    assert list(newer_than((1, 2, 71), used)) == []


@pytest.mark.parametrize(
    ("declared", "element", "attribute"),
    [
        ((1, 2, 11), "ConfirmationRequest", None),  # in the first copy of Fulfill.dtd, however old it is
        ((1, 2, 11), "InvoiceDetailRequest", None),
        ((1, 2, 38), "ItemOut", "itemClassification"),  # between the copy that lacks it and the one that has it
    ],
)
def test_what_nobody_knows_is_not_told(declared: tuple[int, ...], element: str, attribute: str | None) -> None:
    """Only what is certainly not in the declared version is newer."""
    assert list(newer_than(declared, [(element, (attribute,) if attribute else ())])) == []


def test_the_two_versions_of_a_name_are_in_their_order() -> None:
    """The one that lacks it is older than the one that has it."""
    rows = [line.split("\t") for line in (grammar_folder() / "since.tsv").read_text("utf-8").splitlines()[1:]]
    assert all((version(absent) or ()) < (version(since) or ()) for _, since, absent in rows)


def test_the_table_names_every_element_of_the_grammar_and_nothing_else() -> None:
    """Each element that a DTD declares has a version, each attribute of the table is declared."""
    declared: dict[str, set[str]] = {}
    for path in grammar_folder().glob("*.dtd"):
        for name, element in read_dtd(path).elements.items():
            declared.setdefault(name, set()).update(element.attributes)
    rows = [line.split("\t")[0] for line in (grammar_folder() / "since.tsv").read_text("utf-8").splitlines()[1:]]
    assert {row for row in rows if "@" not in row} == set(declared)
    parted = [row.split("@") for row in rows if "@" in row]
    assert [row for row in parted if row[1] not in declared[row[0]]] == []
