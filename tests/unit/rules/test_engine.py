"""The engine with a made-up tree: who looks at what, how often a rule speaks, and what happens when one fails."""

from collections.abc import Iterator

from punchout.findings import Severity
from punchout.rules.engine import INTERNAL, MORE, MOST, ROOT, Check, Rule, Rulebook, Seen, rule, rules


@rule("A-1", at=("leaf",))
def every_leaf(node: str, context: object) -> Iterator[Seen]:
    """See every leaf."""
    yield Seen(node, facts={"node": node})


@rule("B-1", at=("leaf",), on=("garden",), severity=Severity.ADVISORY)
def leaf_in_a_garden(node: str, context: object) -> Iterator[Seen]:
    """See leaves in gardens."""
    yield Seen(node)


@rules(Rule("C-1"), Rule("C-2", Severity.ADVISORY), at=(ROOT,))
def root(node: str, context: object) -> Iterator[Seen]:
    """See the root in two ways."""
    yield Seen(node, code="C-1")
    yield Seen(node, code="C-2")


@rule("D-1", at=("leaf",))
def broken(node: str, context: object) -> Iterator[Seen]:
    """Fail after having seen something."""
    yield Seen(node)
    raise KeyError(node)


def first_word(node: str) -> str:
    """Return the name of a node of the made-up tree."""
    return node.split()[0]


def told(checks: tuple[Check, ...], document: str = "tree", leaves: int = 1, **choice: Severity | None) -> list[str]:
    """Return code and severity of what is told about some leaves."""
    book = Rulebook(checks, {code.replace("_", "-"): level for code, level in choice.items()})
    nodes = [f"leaf {number}" for number in range(leaves)]
    return [f"{one.code} {one.severity}" for one in book.run(document, "root", nodes, first_word, None)]


def test_dispatch_by_name_and_document() -> None:
    """A check sees the nodes of its names in the documents it is for, the root first."""
    checks = (every_leaf, leaf_in_a_garden, root)
    assert told(checks) == ["C-1 error", "C-2 advisory", "A-1 error"]
    assert told(checks, "garden") == ["C-1 error", "C-2 advisory", "A-1 error", "B-1 advisory"]


def test_choice() -> None:
    """The operator's choice changes the severity of one rule, or silences it, and leaves its family alone."""
    assert told((root,), C_1=None) == ["C-2 advisory"]
    assert told((root,), C_2=Severity.ERROR) == ["C-1 error", "C-2 error"]


def test_a_failing_rule_hides_nothing() -> None:
    """A rule that fails is told once, by name, and the others speak as before."""
    found = told((broken, every_leaf), leaves=2)
    assert found.count(f"{INTERNAL} advisory") == 1
    assert found.count("A-1 error") == 2
    assert found.count("D-1 error") == 2


def test_repetitions_are_counted() -> None:
    """A rule speaks so many times and no more; the rest is told as a number."""
    book = Rulebook((every_leaf,))
    nodes = [f"leaf {number}" for number in range(MOST + 7)]
    found = book.run("tree", "root", nodes, first_word, None)
    assert [one.code for one in found].count("A-1") == MOST
    assert found[-1].code == MORE
    assert found[-1].seen.facts == {"rule": "A-1", "count": "7"}


def test_a_severity_of_its_own() -> None:
    """What is seen may be milder than its rule, unless the operator has chosen."""

    @rule("E-1", at=(ROOT,))
    def mild(node: str, context: object) -> Iterator[Seen]:
        yield Seen(node, severity=Severity.ADVISORY)

    assert told((mild,)) == ["E-1 advisory"]
    assert told((mild,), E_1=Severity.ERROR) == ["E-1 error"]
