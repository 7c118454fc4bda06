"""The catalogue: complete, unambiguous, and with an answer for every demand of the guide."""

import re

from punchout.formats.cxml.rules.all_rules import all_rules
from punchout.formats.cxml.rules.page_of_rules import rules_page
from punchout.messages import entry
from punchout.rules.elsewhere import DEMANDS, UNCHECKED


def test_every_demand_has_its_place() -> None:
    """Each of the guide's 222 demands is carried out by a rule, or has a reason why none does, and never both."""
    carried = {number for info in all_rules() for number in info.guide}
    assert carried | set(UNCHECKED) == set(DEMANDS)
    assert not carried & set(UNCHECKED)
    assert len(DEMANDS) == 222


def test_codes_are_unique_and_said() -> None:
    """No code names two rules, and each has a sentence, and a source where a document is blamed."""
    infos = all_rules()
    assert len({info.code for info in infos}) == len(infos)
    for info in infos:
        assert re.fullmatch(r"[A-Z]+-[A-Z0-9-]+", info.code)
        assert info.sentence, f"{info.code} has no sentence: write it into a file of punchout/messages/en"
        assert info.source or info.scope == "wire", info.code
        assert info.scope in ("doc", "pair", "wire", "conf")
        assert entry(info.code) is not None


def test_plain() -> None:
    """A rule as JSON has the fields that tools rely on."""
    info = next(info for info in all_rules() if info.code == "TIME-002")
    assert info.plain() == {
        "code": "TIME-002",
        "severity": "error",
        "scope": "doc",
        "documents": [],
        "sentence": info.sentence,
        "source": info.source,
        "guide": [22],
        "autofix": True,
    }


def test_page_names_everything() -> None:
    """The page has a heading for each rule and a row for each demand."""
    page = rules_page()
    assert all(f"\n### {info.code}\n" in page for info in all_rules())
    assert all(f"\n| {number} | " in page for number in DEMANDS)
