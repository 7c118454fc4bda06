"""`punchout explain`: every code of every kind, alone and in the list."""

import json
import re
from pathlib import Path

import pytest

from punchout.cli.codes import every_code
from punchout.formats.cxml.rules.all_rules import all_rules
from punchout.messages.en import CATALOGUE


def test_a_rule_is_explained(cli):
    """A rule is told with its sentence, why, source, and both examples."""
    told = cli("explain", "TIME-002").out
    assert told.startswith("TIME-002  rule, error\n")
    assert all(title in told for title in ("\nWhy: ", "\nSource: cXML Reference Guide", "\nBad:\n", "\nGood:\n"))


@pytest.mark.parametrize(("code", "kind"), [("450", "status"), ("z-timestamp", "fault"), ("ariba", "network")])
def test_other_kinds_are_explained_too(cli, code, kind):
    """Status codes, faults and networks are explained as rules are."""
    result = cli("explain", code)
    assert result.code == 0
    assert result.out.startswith(f"{code}  {kind}\n\n")


def test_what_is_answered_when_stands_in_the_how_to(cli):
    """The table for whoever connects a system says of each status what `explain` says."""
    page = (Path(__file__).resolve().parents[2] / "docs" / "connect-your-system.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| (\d{3}) \| (.+) \|$", page, re.MULTILINE))
    assert {"200", "401", "406", "417", "450", "560"} <= set(rows)
    for code, when in rows.items():
        assert f"  → answered here: {when}\n" in cli("explain", code).out
    assert "nothing is answered with it here" in cli("explain", "475").out


def test_letters_may_be_small(cli):
    """A code is found in any letter case."""
    assert cli("explain", "time-002").out == cli("explain", "TIME-002").out


def test_a_fault_is_found_as_it_is_armed(cli):
    """What messages and the journal name, with target, value and condition, is explained as well."""
    assert cli("explain", "order:cxml=500:first=1") == cli("explain", "cxml")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["TIME-02"], "nothing is called 'TIME-02'; did you mean TIME-002?"),
        (["%%%"], "nothing is called '%%%'; `punchout explain --list` has all codes"),
        (["time"], "time is a family; there are TIME-001, "),
        ([], "say which CODE, or --list for all of them"),
    ],
)
def test_an_unknown_code_names_the_nearest(cli, words, said):
    """A code that does not exist is wrong usage with the nearest one, a family with its members."""
    result = cli("explain", *words)
    assert result.code == 2
    assert result.err.startswith(f"punchout: {said}")


def test_the_list_has_every_code(cli):
    """The list names each code once, with kind, severity and sentence."""
    codes = [line.split()[0] for line in cli("explain", "--list").out.splitlines()[1:]]
    assert sorted(codes) == sorted(every_code())
    assert set(CATALOGUE) < set(codes)


def test_the_list_as_json_has_the_promised_shape(cli):
    """Each rule of the JSON list has the members that are promised, of the promised kinds."""
    listed = json.loads(cli("explain", "--list", "--format", "json").out)
    assert list(listed) == ["rules", "faults", "networks", "statuses"]
    for rule in listed["rules"]:
        assert {"code", "severity", "scope", "documents", "sentence", "source", "guide", "autofix"} <= set(rule)
        assert rule["severity"] in ("error", "advisory")
        assert rule["scope"] in ("doc", "pair", "wire", "conf")
        assert isinstance(rule["autofix"], bool)
        assert rule["sentence"]


def test_what_the_rulebook_says_stands_in_the_list(cli):
    """Severity, documents, guide numbers and autofix of a rule are those of the catalogue."""
    listed = {rule["code"]: rule for rule in json.loads(cli("explain", "--list", "--format", "json").out)["rules"]}
    for rule in all_rules():
        told = listed[rule.code]
        assert {name: told[name] for name in rule.plain()} == rule.plain()


def test_one_code_as_json(cli):
    """One rule as JSON has why, hint and both examples as well."""
    told = json.loads(cli("explain", "TIME-002", "--format", "json").out)
    assert (told["code"], told["autofix"], told["severity"]) == ("TIME-002", True, "error")
    assert told["bad"] != told["good"]
