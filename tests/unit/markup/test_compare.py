"""Comparing two DTDs as languages."""

from pathlib import Path

import pytest

from punchout.errors import ConfigError
from punchout.markup.compare import DTDS, Difference, differences, verify
from punchout.resources import grammar_folder

_BASE = """
<!ELEMENT Order (Item+, Tax?)> <!ATTLIST Order mode (live | test) "live" id ID #IMPLIED>
<!ELEMENT Item (#PCDATA)> <!ELEMENT Tax EMPTY>
"""


def _differences(folder: Path, theirs: str) -> list[Difference]:
    ours = folder / "ours.dtd"
    ours.write_text(_BASE, encoding="utf-8")
    other = folder / "theirs.dtd"
    other.write_text(theirs, encoding="utf-8")
    return differences(ours, other)


def test_another_spelling_of_the_same_language_is_no_difference(tmp_path: Path) -> None:
    """Order of declarations, of values and of attributes, and the way a model is written, do not count."""
    same = """<!ELEMENT Tax EMPTY><!ATTLIST Order id ID #IMPLIED><!ELEMENT Item (#PCDATA)*>
    <!ELEMENT Order (Item, Item*, (Tax)?)><!ATTLIST Order mode (test|live) 'live'>"""
    assert _differences(tmp_path, same) == []


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("<!ELEMENT Tax EMPTY>", "", [Difference("Tax", "element", "EMPTY", "")]),
        ("Tax EMPTY>", "Tax EMPTY><!ELEMENT New ANY>", [Difference("New", "element", "", "ANY")]),
        ("Tax EMPTY", "Tax (#PCDATA)", [Difference("Tax", "content", "EMPTY", "(#PCDATA)")]),
        ("Item+", "Item*", [Difference("Order", "sequence", "", "()")]),
        ("Tax?", "Tax", [Difference("Order", "sequence", "(Item)", "")]),
        (
            "Tax?",
            "ds:Tax?",
            [
                Difference("Order", "sequence", "(Item, Tax)", ""),
                Difference("Order", "sequence", "", "(Item, ds:Tax)"),
            ],
        ),
        (" id ID #IMPLIED", "", [Difference("Order", "attribute", "ID  #IMPLIED", "", "id")]),
        ("id ID", "id NMTOKEN", [Difference("Order", "type", "ID", "NMTOKEN", "id")]),
        ("live | test", "live", [Difference("Order", "values", "live | test", "live", "mode")]),
        ('"live"', '"test"', [Difference("Order", "default", '"live"', '"test"', "mode")]),
        ('"live"', '#FIXED "live"', [Difference("Order", "default", '"live"', '#FIXED "live"', "mode")]),
        ("#IMPLIED", "#REQUIRED", [Difference("Order", "default", "#IMPLIED", "#REQUIRED", "id")]),
    ],
)
def test_every_planted_difference_is_named(tmp_path: Path, old: str, new: str, found: list[Difference]) -> None:
    """A change of one declaration is found, with its element, its kind and both sides."""
    assert _differences(tmp_path, _BASE.replace(old, new, 1)) == found


def test_a_difference_reads_as_one_line() -> None:
    """The text of a difference says where it is and what each side has."""
    assert str(Difference("Order", "sequence", "(Item)", "")) == "Order: sequence: ours (Item), theirs (nothing)"
    assert str(Difference("A", "type", "ID", "CDATA", "b")) == "A@b: type: ours ID, theirs CDATA"


def test_our_own_folder_is_the_same() -> None:
    """The grammar compared with itself: nine files, no difference."""
    verification = verify(grammar_folder())
    assert verification.same
    assert verification.missing == []
    assert [entry.name for entry in verification.entries] == list(DTDS)
    assert all(entry.elements > 500 for entry in verification.entries)


def test_missing_files_are_named_and_differences_belong_to_their_file(tmp_path: Path) -> None:
    """A folder with one broken DTD shows eight as missing and the differences of the one."""
    (tmp_path / "Quote.dtd").write_text("<!ELEMENT Money (#PCDATA)>", encoding="utf-8")
    verification = verify(tmp_path)
    assert not verification.same
    assert verification.missing == [name for name in DTDS if name != "Quote"]
    (quote,) = (entry for entry in verification.entries if entry.found)
    assert Difference("Money", "attribute", "CDATA  #REQUIRED", "", "currency") in quote.differences


def test_a_folder_without_any_dtd_is_a_mistake_of_the_operator(tmp_path: Path) -> None:
    """An empty folder is refused and the names that were looked for are said."""
    with pytest.raises(ConfigError, match=r"none of cXML\.dtd"):
        verify(tmp_path)
