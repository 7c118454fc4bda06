"""Whatever two documents hold: comparing never fails, and a document compared with itself was kept."""

from collections.abc import Mapping
from dataclasses import replace

import strategies
from hypothesis import given
from hypothesis import strategies as st

from punchout.commerce.document import Document
from punchout.commerce.notice import Notice
from punchout.formats.base import Style
from punchout.formats.cxml.codec import Cxml
from punchout.formats.cxml.statements import read_statement, statement
from punchout.limits import Limits
from punchout.rules.pairs.comparing import compared
from punchout.rules.pairs.pair import Sort
from punchout.rules.pairs.purchase import compare, purchase
from punchout.rules.pairs.statement import Statement


def said(document: Document, name: str = "a") -> Statement:
    """Return what a document says."""
    return statement(name, Cxml().title(document), document)


@given(strategies.orders | strategies.carts, strategies.documents)
def test_a_document_is_kept_by_itself(body: object, around: Document) -> None:
    """Every field of an order or a cart is the same as itself, and nothing else is found."""
    one = said(replace(around, body=body))
    # A cart has no cart after it, so it stands in for the order that carries everything over.
    kinds = replace(one, kind="order", does="new")
    assert {difference.sort for difference in compared(kinds, kinds)} <= {Sort.KEPT}


@given(st.lists(strategies.documents, max_size=5))
def test_any_documents_can_be_judged_together(documents: list[Document]) -> None:
    """Each of them is in a pair or has a reason for being in none, and no rule fails."""
    statements = [said(document, str(number)) for number, document in enumerate(documents)]
    found = purchase(statements)
    named = {name for pair in found.pairs for name in (pair.first, pair.second)}
    assert named | {one.name for one in found.unpaired} == {one.name for one in statements}
    assert not [finding for pair in found.pairs for finding in pair.findings if finding.rule == "INTERNAL-RULE"]


@given(st.lists(strategies.documents, max_size=4))
def test_brief_statements_make_the_same_pairs(documents: list[Document]) -> None:
    """Reading in full only what is compared changes nothing of what is found, copies among it."""
    raws = [Cxml().encode(document, Style()) for document in (*documents, *documents[:1])]
    whole = [read_statement(str(number), raw, None, Limits()) for number, raw in enumerate(raws)]
    brief = [read_statement(str(number), raw, None, Limits(), brief=True) for number, raw in enumerate(raws)]
    assert not any(one.facts or one.body for one in brief)
    assert purchase(brief, whole=lambda one: whole[int(one.name)]) == purchase(whole)


@given(strategies.documents, strategies.documents)
def test_facts_have_no_direction(one: Document, other: Document) -> None:
    """What is compared both ways round is kept both ways round, or neither."""
    first, second = (replace(said(document), kind="order", does="new") for document in (one, other))
    ways = [
        {f"{d.field}" for d in compared(*pair) if d.sort is Sort.KEPT and not d.at}
        for pair in ((first, second), (second, first))
    ]
    assert ways[0] == ways[1]
    assert isinstance(compare(first, second).counts, Mapping)


@given(st.binary(max_size=400))
def test_any_bytes_say_something_or_nothing(raw: bytes) -> None:
    """Nothing is raised."""
    assert read_statement("a", raw, None, Limits()).name == "a"


def test_a_notice_of_another_kind_says_nothing_of_a_purchase() -> None:
    """It is compared with nothing."""
    assert Notice("DataAvailableMessage", "<DataAvailableMessage/>").name == "DataAvailableMessage"
