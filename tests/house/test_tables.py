"""What has to stand in several tables stands in all of them: a new kind of document is forgotten nowhere."""

from typing import get_args

import pytest

from punchout.commerce.document import Body, Document, Envelope, Kind
from punchout.commerce.kinds import BODIES
from punchout.commerce.money import Moment
from punchout.commerce.notice import Notice
from punchout.faults.targets import TARGETS, called
from punchout.formats.cxml.documents import DOCUMENTS

MEANT = [body for body in get_args(Body) if body is not Notice]


def test_every_body_has_a_name() -> None:
    """What a document may be and what storage can name is the same."""
    assert set(get_args(Body)) == set(BODIES.values())


@pytest.mark.parametrize("body", MEANT, ids=lambda body: body.__name__)
def test_every_body_is_spelled_and_can_be_struck(body: type[Body]) -> None:
    """A body with a meaning has one row in cXML, and a fault may be armed for it by the name of that row."""
    (row,) = [row for row in DOCUMENTS if row.body is body]
    document = Document(Envelope(Kind.REQUEST, "1@example.com", Moment("")), body.__new__(body))
    assert called(document) == row.payload
    assert row.payload in TARGETS
