"""Everything that a wrapping can be found to do wrong has a sentence, and every sentence is used."""

import re
from pathlib import Path

import punchout.wire
from punchout.messages import entry
from punchout.messages.en.wire import CATALOGUE

USED = {
    code
    for path in Path(punchout.wire.__path__[0]).glob("*.py")
    for code in re.findall(r'"((?:FORM|MIME|ENC)-[A-Z0-9-]+)"', path.read_text(encoding="utf-8"))
}


def test_every_code_has_a_sentence_and_every_sentence_a_code():
    """The catalogue and the code name the same findings."""
    assert set(CATALOGUE) == USED


def test_every_sentence_says_what_why_and_what_to_do():
    """Each entry has its message, advice, reason and source, and two examples or none."""
    for code in CATALOGUE:
        held = entry(code)
        assert held is not None
        assert all((held.message, held.hint, held.why, held.source)), code
        assert bool(held.bad) == bool(held.good), code
