"""The table that says which DTD judges which payload."""

from punchout.formats.cxml.grammar.payload_table import PRECEDENCE, payload_table, payloads, roots
from punchout.markup.compare import DTDS
from punchout.markup.content import automaton
from punchout.markup.dtd_text import read_dtd
from punchout.markup.payload_table import PAYLOADS, ROOTS
from punchout.resources import grammar_folder

_GRAMMARS = [read_dtd(grammar_folder() / f"{name}.dtd") for name in PRECEDENCE]


def test_the_committed_table_says_what_the_dtds_say() -> None:
    """Every payload has the first DTD that allows it, every element the first that declares it."""
    assert payloads(_GRAMMARS) == PAYLOADS
    assert roots(_GRAMMARS) == ROOTS
    for payload, dtd in PAYLOADS.items():
        allowing = [
            grammar.path.stem
            for grammar in _GRAMMARS
            if any(
                payload in automaton(grammar.elements[section].content).symbols
                for section in ("Request", "Response", "Message")
            )
        ]
        assert dtd == allowing[0]
    assert "Status" not in PAYLOADS


def test_the_order_of_precedence_names_all_nine_dtds() -> None:
    """No DTD is left out of the order."""
    assert sorted(PRECEDENCE) == sorted(DTDS)


def test_the_text_of_the_table_is_python() -> None:
    """What is written reads back as the same tables."""
    scope: dict[str, dict[str, str]] = {}
    exec(payload_table(grammar_folder()), scope)  # noqa: S102
    assert scope["PAYLOADS"] == PAYLOADS
    assert scope["ROOTS"] == ROOTS
