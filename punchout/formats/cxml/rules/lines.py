"""Lines of whatever document, by the numbers that its attributes give them."""

from collections.abc import Iterable, Iterator

from lxml import etree

from punchout.formats.cxml.rules.page import shown
from punchout.rules.engine import Seen
from punchout.rules.once import repeated

__all__ = ["numbered_again"]


def numbered_again(lines: Iterable[etree._Element], attribute: str, code: str = "") -> Iterator[Seen]:
    """Yield each line that has the number of one before; a line without a number has none to share."""
    there = [line for line in lines if line.get(attribute, "").strip()]
    numbers = [line.get(attribute, "").strip() for line in there]
    for position in repeated(numbers):
        yield Seen(there[position], attribute, {"line": shown(numbers[position])}, code=code)
