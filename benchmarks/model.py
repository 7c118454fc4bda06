"""From bytes to a typed document and back, as ratios against lxml alone in the same process."""

from collections.abc import Iterator
from functools import partial

from benchmarks.bare import Plain
from benchmarks.markup import order, ratio
from punchout.commerce.document import Document
from punchout.formats.base import Style
from punchout.formats.cxml.codec import Cxml
from punchout.formats.cxml.fingerprint import Fingerprint
from punchout.formats.cxml.pause import without_collection
from punchout.formats.cxml.reading import opened
from punchout.limits import Limits
from punchout.markup.parse import read

CXML = Cxml()


def measures() -> Iterator[tuple[str, float, float]]:
    """Yield (what, ratio, goal) for the goals of the typed document; what has none of its own shares that of goal 3."""
    plain = Plain()
    for what, raw, rounds, goal in (
        ("typed order of 10 lines, against lxml", order(10), 150, 4.0),
        ("typed order of 10,000 lines, against lxml", order(10_000), 5, 2.2),
    ):
        yield what, ratio(partial(_typed, raw), partial(plain, raw), rounds), goal
    large = order(10_000)
    document = _typed(large)
    yield (
        "write an order of 10,000 lines, against lxml reading it",
        ratio(partial(CXML.encode, document, Style()), partial(plain, large), 5),
        2.2,
    )
    yield (
        "fingerprint of an order of 10,000 lines, against lxml reading it",
        ratio(partial(_fingerprint, read(large).root), partial(plain, large), 5),
        2.2,
    )


def _typed(raw: bytes) -> Document:
    reading = read(raw, None, Limits())
    with without_collection(reading.utf8):
        document = opened(reading)[1]
    assert document is not None
    return document


def _fingerprint(root: object) -> str:
    return Fingerprint(root)()
