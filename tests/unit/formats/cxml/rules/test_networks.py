"""NET: what a named network cuts off is told under its name alone, and every fact of a profile names what exists."""

import re
from pathlib import Path

import pytest

from punchout.formats.cxml.judge import CxmlJudge
from punchout.formats.cxml.network_judge import NetworkJudge
from punchout.formats.cxml.rules.all_rules import all_rules
from punchout.limits import Limits
from punchout.markup.dtd import grammars
from punchout.networks.profile import Bound, Fact, Profile
from punchout.networks.registry import names, profile

CART = Path(__file__).with_name("specimens").joinpath("PunchOutOrderMessage.xml").read_text(encoding="utf-8")


def cart(pattern: str, text: str) -> bytes:
    """Return the faultless cart with the first place of a pattern's group written otherwise."""
    found = re.search(pattern, CART)
    assert found is not None
    return (CART[: found.start(1)] + text + CART[found.end(1) :]).encode()


def told(raw: bytes, network: Profile | None) -> list[dict[str, str]]:
    """Return the facts of what NET-001 says of a document."""
    judge = NetworkJudge(network) if network else CxmlJudge()
    judged = judge.judge(raw, None, Limits())
    assert judged.grammar == "valid"
    return [dict(finding.facts) for finding in judged.findings if finding.rule == "NET-001"]


@pytest.mark.parametrize(
    ("network", "pattern", "fits", "long"),
    [
        ("jaggaer", r"<SupplierPartID>([^<]*)", "x" * 100, "x" * 101),
        ("ariba", r"<SupplierPartID>([^<]*)", "é" * 64, "é" * 65),
        ("oracle", r"<SupplierPartID>([^<]*)", "x" * 25, "x" * 26),
        ("jaggaer", r"<UnitPrice>\s*<Money[^>]*>([^<]*)", "0.12340", "0.12345"),
        ("jaggaer", r'<Classification domain="UNSPSC">([^<]*)', "44121704", "4412170401"),
        ("jaggaer", r"<Description[^>]*>([^<]*)", "x" * 256, "x" * 257),
    ],
)
def test_what_is_cut_off_is_told(network: str, pattern: str, fits: str, long: str) -> None:
    """A value as long as the network keeps passes, a longer one is told, and without a network neither is."""
    assert told(cart(pattern, fits), profile(network)) == []
    [facts] = told(cart(pattern, long), profile(network))
    assert facts["network"] == profile(network).title
    assert told(cart(pattern, long), None) == []


def test_digits_of_other_classes_are_free() -> None:
    """Only classes of the UNSPSC are held to its digits."""
    raw = cart(r'<Classification (domain="UNSPSC">[^<]*)', 'domain="ECLASS">4412170401')
    assert told(raw, profile("jaggaer")) == []


def test_a_profile_that_says_nothing_changes_nothing() -> None:
    """A network of which no length is known is judged by the rules of all."""
    assert told(cart(r"<SupplierPartID>([^<]*)", "x" * 240), Profile("none", "None")) == []
    short = Profile("short", "Short", keeps={"SupplierPartID": Fact(Bound(3, "bytes"), "inferred")})
    assert [facts["kept"] for facts in told(CART.encode(), short)][:1] == ["3"]


@pytest.mark.parametrize("name", names())
def test_profiles_name_what_exists(name: str) -> None:
    """Every element that a profile measures is one of the grammar, and every code that it grades is a rule's."""
    held = profile(name)
    assert set(held.severities) <= {info.code for info in all_rules()}
    assert set(held.keeps) <= set(grammars().declarations("cXML").elements)
