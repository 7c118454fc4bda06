"""The grammar that judges, among threads."""

import threading

from punchout.markup.dtd import Grammars, grammars
from punchout.resources import grammar_folder


def test_a_thread_takes_what_another_has_left() -> None:
    """One after the other, threads judge by the same parsed DTD; side by side each has its own; without it too."""
    grammar = Grammars(grammar_folder())
    seen: list[object] = []
    both = threading.Barrier(2)

    def alone() -> None:
        with grammar.borrowed(), grammar.borrowed():
            seen.append(grammar.dtd("cXML"))

    def beside() -> None:
        with grammar.borrowed():
            both.wait()
            seen.append(grammar.dtd("cXML"))
            both.wait()

    for targets in ([alone], [alone], [beside, beside], [alone]):
        threads = [threading.Thread(target=target) for target in targets]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    first, second, third, fourth, fifth = seen
    assert first is second
    assert third is not fourth
    assert fifth in (third, fourth)
    assert grammar.dtd("cXML") not in seen


def test_a_broken_judgement_leaves_what_it_borrowed() -> None:
    """An error inside of the block gives the set back."""
    grammar = Grammars(grammar_folder())
    for _ in range(2):
        try:
            with grammar.borrowed():
                held = grammar.dtd("Fulfill")
                raise LookupError
        except LookupError:
            continue
    with grammar.borrowed():
        assert grammar.dtd("Fulfill") is held
    assert grammars() is grammars()
