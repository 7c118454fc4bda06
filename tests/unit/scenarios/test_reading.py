"""Scenario files: cases with their variables filled in, and every mistake with its line and the nearest known name."""

from pathlib import Path

import pytest

from punchout.errors import ConfigError
from punchout.scenarios.reading import Case, found, read
from punchout.scenarios.shapes import KINDS
from punchout.scenarios.steps import STEPS

ENVIRON = {"PART": "PCL-110"}


def cases(tmp_path: Path, text: str, **given: str) -> list[Case]:
    """Read a scenario from a text."""
    path = tmp_path / "some.yaml"
    path.write_text(text, encoding="utf-8")
    return read(path, given, ENVIRON)


def test_every_kind_of_step_is_carried_out() -> None:
    """What can be written can be played, and nothing else."""
    assert set(KINDS) == set(STEPS)


def test_a_case_is_a_row_of_the_table(tmp_path: Path) -> None:
    """Each row is a case with the scenario's variables, its own over them, and those that are given over all."""
    text = """
name: Buy
variables: {part: A, quantity: "1"}
cases:
  - {name: first}
  - {quantity: "7"}
steps:
  - shop: [{supplierPartID: "${part}", quantity: "${quantity}"}]
"""
    first, second = cases(tmp_path, text, part="B")
    assert (first.name, second.name) == ("Buy [first]", "Buy [2]")
    assert first.steps[0].body == ({"supplierPartID": "B", "quantity": "1"},)
    assert second.steps[0].body == ({"supplierPartID": "B", "quantity": "7"},)
    assert first.known == {"part", "quantity"}


def test_steps_know_their_lines_and_what_earlier_ones_leave_behind(tmp_path: Path) -> None:
    """A variable that a step leaves behind stays to be filled in, and each step knows the line it stands on."""
    text = """steps:
  - setup:
      user: "${env:PART}"
  - wait: {type: PunchOutOrderMessage, save: {total: total.amount}}
  - expect: {fields: {total.amount: "${total}"}, q: "${punchout.buyerCookie}", matches: "$${total}"}
"""
    [case] = cases(tmp_path, text)
    assert [(step.kind, step.line) for step in case.steps] == [("setup", 2), ("wait", 4), ("expect", 5)]
    assert case.steps[0].body == {"user": "PCL-110"}
    assert case.steps[2].body == {
        "fields": {"total.amount": "${total}"},
        "q": "${punchout.buyerCookie}",
        "matches": ("$${total}",),
    }
    assert case.name == "some"


def test_what_is_not_said_is_left_out(tmp_path: Path) -> None:
    """An empty step has an empty body, so that the server's own defaults hold."""
    [case] = cases(tmp_path, "steps:\n  - setup:\n  - order: {}\n  - fault: []\n")
    assert [step.body for step in case.steps] == [{}, {}, ()]
    assert (case.connection, case.within, case.config, case.seed) == ("demo", 10.0, None, None)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- a", ":1: a scenario is a mapping with `steps`"),
        ("name: x", ":1: the key 'steps' is missing"),
        ("steps: []", ":1: steps: expected at least one step, found none"),
        ("nmae: x\nsteps:\n  - setup: {}", ":1: unknown key 'nmae'; did you mean 'name'?"),
        ("version: 2\nsteps:\n  - setup: {}", ":1: version: expected 1, found '2'"),
        ("steps:\n  - setpu: {}", ":2: steps.1: unknown key 'setpu'; did you mean 'setup'?"),
        ("steps:\n  - shop: [{supplierPartId: A}]", ":2: steps.1.shop.1: unknown key 'supplierPartId'; did you mean"),
        (
            "steps:\n  - setup: {}\n    cart: return",
            f":2: steps.1: expected one of {', '.join(KINDS)}, found a mapping",
        ),
        ("steps:\n  - cart: keep", ":2: steps.1.cart: expected return or cancel, found 'keep'"),
        ("steps:\n  - wait: {count: many}", ":2: steps.1.wait.count: expected a whole number, found 'many'"),
        ("steps:\n  - wait: {within: 1h}", ":2: steps.1.wait.within: expected a time to wait of at most 5m, such as"),
        (
            "steps:\n  - clock: {advance: soon}",
            ":2: steps.1.clock.advance: expected a span of time, such as 90s, 15m, 2h or 1h30m",
        ),
        ("steps:\n  - clock: {advance: 1h, real: true}", ":2: steps.1.clock: expected one of now, advance and real"),
        ("steps:\n\n  - wait: {type: '${typ}'}", ":3: no variable 'typ' is set; known variables: "),
        (
            "variables: {part: A}\nsteps:\n  - wait: {q: '${prat}'}",
            ":3: no variable 'prat' is set; did you mean 'part'?",
        ),
        ("steps:\n  - wait: {q: '${env:PRAT}'}", ":2: the environment has no variable PRAT"),
        ("steps:\n  - wait: {q: '${total}'}\n  - wait: {save: {total: a}}", ":2: no variable 'total' is set; "),
        ("config: gone.yaml\nsteps:\n  - setup: {}", ":1: config: {folder}/gone.yaml: there is no such file"),
        ("steps: {", ":1: this is no YAML: "),
        ("steps: x", ":1: steps: expected a list, found 'x'"),
        ("cases: [x]\nsteps:\n  - setup: {}", ":1: cases.1: expected a mapping of keys to values, found 'x'"),
    ],
)
def test_a_mistake_is_said_with_its_place(tmp_path: Path, text: str, said: str) -> None:
    """File and line, the path, and what would be right."""
    with pytest.raises(ConfigError) as refused:
        cases(tmp_path, text)
    assert str(refused.value).startswith(f"{tmp_path / 'some.yaml'}{said.replace('{folder}', str(tmp_path))}")


def test_a_mistake_of_one_case_is_said_too(tmp_path: Path) -> None:
    """A value that only one row lacks is missed in that row."""
    text = "cases: [{q: a}, {name: b}]\nsteps:\n  - wait: {q: '${q}'}"
    with pytest.raises(ConfigError, match=":3: no variable 'q' is set"):
        cases(tmp_path, text)


def test_files_are_found_in_folders_and_by_patterns(tmp_path: Path) -> None:
    """A folder means all YAML below it, a pattern what fits it, anything else that very file."""
    for name in ("a.yaml", "deep/b.yml", "deep/c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("")
    names = [path.name for path in found([str(tmp_path), str(tmp_path / "*.yaml"), str(tmp_path / "gone.yaml")])]
    assert names == ["a.yaml", "b.yml", "a.yaml", "gone.yaml"]
