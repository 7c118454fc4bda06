"""Content models as automata."""

import pytest

from punchout.errors import ConfigError
from punchout.markup.content import Group, Particle, automaton, difference, parse


def test_a_model_is_read_with_prefixes_and_occurrences() -> None:
    """The tree of a model keeps names, prefixes, joins and occurrences."""
    assert parse("(A, (B | ds:C)*, D?)") == Group(
        ",", (Particle("A"), Group("|", (Particle("B"), Particle("ds:C")), "*"), Particle("D", "?"))
    )


@pytest.mark.parametrize("text", ["", "(A", "(A | B, C)", "(A))", "(,A)", "(A B)", "()"])
def test_what_is_no_model_is_refused(text: str) -> None:
    """Broken text of a model ends in one error that quotes it."""
    with pytest.raises(ConfigError, match="content model"):
        automaton(text)


@pytest.mark.parametrize(
    ("text", "fits", "breaks"),
    [
        ("(A)", ["A"], ["", "B", "A A"]),
        ("(A, B?, C*)", ["A", "A B", "A C C", "A B C"], ["", "B", "A B B", "A C B"]),
        ("(A | B+)", ["A", "B", "B B"], ["", "A B", "A A"]),
        ("((A, B) | C)*", ["", "A B", "C A B C"], ["A", "A C"]),
        ("(A+, (B | C)?)?", ["", "A A C"], ["B", "A B C"]),
        ("(#PCDATA | A | ds:B)*", ["", "A ds:B A"], ["C", "B"]),
        ("(#PCDATA)", [""], ["A"]),
        ("EMPTY", [""], ["A"]),
        ("ANY", ["", "A", "whatever A"], []),
    ],
)
def test_sequences_fit_or_break_a_model(text: str, fits: list[str], breaks: list[str]) -> None:
    """A model allows exactly the sequences that its text describes."""
    assert [automaton(text).allows(case.split()) for case in fits] == [True] * len(fits)
    assert [automaton(text).allows(case.split()) for case in breaks] == [False] * len(breaks)


def test_steps_tell_what_is_expected_next_in_the_order_of_the_text() -> None:
    """From each state a model names what may follow, whether it may end, and the shortest way to an end."""
    item = automaton("(ItemID, Path?, (ItemDetail | Blanket), Tax*)")
    assert item.symbols == ("ItemID", "Path", "ItemDetail", "Blanket", "Tax")
    state = item.step(item.start, "ItemID")
    assert state is not None
    assert item.expected(state) == ["Path", "ItemDetail", "Blanket"]
    assert not item.accepts(state)
    assert item.completion(state) == ("ItemDetail",)
    assert item.step(state, "Tax") is None
    end = item.step(state, "Blanket")
    assert end is not None
    assert item.accepts(end)
    assert item.completion(end) == ()
    assert item.expected(end) == ["Tax"]


@pytest.mark.parametrize(
    ("text", "kind", "free"),
    [("EMPTY", "EMPTY", False), ("ANY", "ANY", True), ("(#PCDATA)", "mixed", True), ("(A)", "children", False)],
)
def test_the_kind_says_whether_text_may_stand_between_children(text: str, kind: str, free: bool) -> None:
    """Only mixed content and ANY allow text."""
    assert (automaton(text).kind, automaton(text).allows_text) == (kind, free)


def test_a_model_that_is_not_deterministic_still_has_an_automaton() -> None:
    """`(A, B) | (A, C)` is marked as not deterministic, and compared all the same."""
    twin = automaton("((A, B) | (A, C))")
    assert not twin.deterministic
    assert difference(twin, automaton("(A, (B | C))")) == (None, None)
    assert automaton("(A, (B | C))").deterministic


@pytest.mark.parametrize(
    ("ours", "theirs", "only_ours", "only_theirs"),
    [
        ("(A, B)", "(A, (B))", None, None),
        ("(A*)", "(A+)?", None, None),
        ("(A?, B)", "(A, B)", ("B",), None),
        ("(A, B)", "(A, B*)", None, ("A",)),
        ("(A, B)", "(B, A)", ("A", "B"), ("B", "A")),
        ("(A | B)", "(A | ds:B)", ("B",), ("ds:B",)),
        ("EMPTY", "(A)", (), ("A",)),
    ],
)
def test_a_difference_is_the_shortest_sequence_of_one_side(
    ours: str, theirs: str, only_ours: tuple[str, ...] | None, only_theirs: tuple[str, ...] | None
) -> None:
    """Two models differ by the shortest sequence that only one of them accepts; equal languages do not differ."""
    assert difference(automaton(ours), automaton(theirs)) == (only_ours, only_theirs)
