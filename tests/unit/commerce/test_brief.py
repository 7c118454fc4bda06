"""A line in short."""

from punchout.commerce.brief import Brief, in_short
from punchout.commerce.items import Description, Detail, Item, Line
from punchout.commerce.kept import Opaque
from punchout.commerce.money import Money, Number
from punchout.commerce.plain import from_plain, plain


def test_a_line_in_short_says_what_is_asked_for():
    """Part, quantity, words, unit and price, each as it was written, and of several descriptions the first."""
    detail = Detail(Money("1,012.50", "EUR"), (Description("Paper", "en"), Description("Papier", "de")), "EA")
    short = in_short(Line(Item("P-1", Opaque("aux")), Number("02"), "7", detail))
    assert short == Brief("P-1", "02", "7", "aux", "Paper", "EA", "1,012.50", "EUR")
    assert from_plain(Brief, plain(short)) == short


def test_what_a_line_lacks_is_missing_in_short():
    """Neither a price nor an auxiliary id is made up."""
    assert in_short(Line(Item("P-1"), Number("1"))) == Brief("P-1", "1")
    bare = in_short(
        Line(Item("P-1", Opaque("ab", "<a>a</a>b", "cxml")), Number("1"), None, Detail(Money("", ""), (), ""))
    )
    assert (bare.auxiliary_id, bare.description, bare.price) == ("<a>a</a>b", "", "")
