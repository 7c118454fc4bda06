"""Scenario files: cases with their variables filled in, and every mistake with its line and the nearest known name."""

from pathlib import Path

import pytest

from punchout.errors import ConfigError
from punchout.scenarios.reading import Case, read
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
  - setup:
  - shop: [{supplierPartID: "${part}", quantity: "${quantity}"}]
"""
    first, second = cases(tmp_path, text, part="B")
    assert (first.name, second.name) == ("Buy [first]", "Buy [2]")
    assert first.steps[1].node.plain() == {"shop": [{"supplierPartID": "B", "quantity": "1"}]}
    assert second.steps[1].node.plain() == {"shop": [{"supplierPartID": "B", "quantity": "7"}]}
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
    assert case.steps[0].node.plain() == {"setup": {"user": "PCL-110"}}
    assert case.steps[2].node.plain() == {
        "expect": {"fields": {"total.amount": "${total}"}, "q": "${punchout.buyerCookie}", "matches": "$${total}"}
    }
    assert (case.name, case.secrets) == ("some", {"PCL-110"})


def test_a_text_that_is_saved_stands_over_a_variable_of_the_file(tmp_path: Path) -> None:
    """From the step on that saves it, the name means what came."""
    text = """variables: {total: "1", url: mine}
steps:
  - wait: {q: "${total} ${url}", save: {total: total.amount}}
  - wait: {q: "${total} ${url}"}
"""
    [case] = cases(tmp_path, text)
    assert [step.node.plain()["wait"]["q"] for step in case.steps] == ["1 mine", "${total} mine"]


def test_variables_name_those_before_them(tmp_path: Path) -> None:
    """A row may use the scenario's variables, and all that a file uses may be given."""
    text = "variables: {a: x, b: '${a}-${c}'}\ncases: [{name: '${b}'}]\nsteps:\n  - wait: {q: '${b}'}\n"
    [case] = cases(tmp_path, text, c="z")
    assert (case.name, case.known) == ("some [x-z]", {"a", "b", "c"})
    with pytest.raises(ConfigError, match=":1: no variable 'c' is set"):
        cases(tmp_path, text)


def test_what_is_not_said_is_as_usual(tmp_path: Path) -> None:
    """An empty step is one that says nothing more, and around the steps there is nothing that must be said."""
    [case] = cases(tmp_path, "steps:\n  - setup:\n  - fault: []\n  - fault:\n  - wait:\n")
    assert [step.kind for step in case.steps] == ["setup", "fault", "fault", "wait"]
    assert (case.connection, case.within, case.config, case.seed) == ("demo", 10.0, None, None)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- a", ":1: a scenario is a mapping with `steps`"),
        ("name: x", ":1: the key 'steps' is missing"),
        ("steps: []", ":1: steps: expected at least one entry, found none"),
        ("nmae: x\nsteps:\n  - setup: {}", ":1: unknown key 'nmae'; did you mean 'name'?"),
        ("version: 2\nsteps:\n  - setup: {}", ":1: version: expected 1, found '2'"),
        ("steps:\n  - setpu: {}", ":2: steps.1: unknown key 'setpu'; did you mean 'setup'?"),
        (
            "steps:\n  - setup:\n  - shop: [{supplierPartId: A}]",
            ":3: steps.2.shop.1: unknown key 'supplierPartId'; did you mean",
        ),
        (
            "steps:\n  - setup: {}\n    cart: return",
            ":2: steps.1: setup and cart are 2 steps: begin each with a dash of its own",
        ),
        ("steps:\n  - {}", f":2: steps.1: a step is one of {', '.join(KINDS)}"),
        (
            "steps:\n  - setup: {status: 20}",
            ":2: steps.1.setup.status: expected a status: a number such as 406, a class",
        ),
        ("steps:\n  - setup: {template: a, selected: b}", ":2: steps.1.setup: template or selected: a template tells"),
        ("steps:\n  - setup: {template: gone.xml}", ":2: steps.1: setup: there is no file '{folder}/gone.xml'"),
        ("steps:\n  - send: {file: gone.xml, to: demo}", ":2: steps.1: send: there is no file '{folder}/gone.xml'"),
        ("steps:\n  - setup:\n  - shop:", ":3: steps.2.shop: expected a list, found nothing"),
        (
            "steps:\n  - setup:\n  - shop: [{supplierPartID: A, quantity: -1}]",
            ":3: steps.2.shop.1.quantity: expected a",
        ),
        (
            "steps:\n  - shop: [{supplierPartID: A}]",
            ":2: steps.1: shop: there is no shop to be in: a `setup` comes first",
        ),
        ("steps:\n  - cart: return", ":2: steps.1: cart: there is no shop to be in: a `setup` comes first"),
        (
            "steps:\n  - setup:\n  - order:",
            ":3: steps.2: order: no cart has come back: after a `setup`, `cart: return`",
        ),
        ("steps:\n  - wait:\n  - order:", ":3: steps.2: order: no cart has come back: after"),
        ("steps:\n  - setup:\n  - cart: cancel\n  - order:", ":4: steps.3: order: no cart has come back: after"),
        ("steps:\n  - setup:\n  - setup: {operation: edit}", ":3: steps.2: setup: edit: no cart has come back: after"),
        ("steps:\n  - fault: setup:cxml=500:frist=1", ":2: steps.1.fault.1: "),
        (
            "steps:\n  - wait: {q: 'tpye:x'}",
            ":2: steps.1.wait: There is no `tpye:` to search by; did you mean `type:`?",
        ),
        (
            "steps:\n  - wait: {status: fine}",
            ":2: steps.1.wait: `status:fine` is no status; write a number such as 406",
        ),
        ("steps:\n  - wait:\n      xpath: {'//[': 1}", ":3: steps.1.wait.xpath.//[: '//[' is no XPath 1.0: "),
        ("steps:\n  - wait: {matches: '('}", ":2: steps.1.wait.matches.1: '(' is no regular expression: "),
        (
            "steps:\n  - wait: {fields: {order_id: '/(/'}}",
            ":2: steps.1.wait.fields.order_id: '(' is no regular expression: ",
        ),
        (
            "steps:\n  - wait: {fields: {a b: 1}}",
            ":2: steps.1.wait.fields.a b: 'a b' is no path into a document; write ",
        ),
        ("steps:\n  - wait: {save: {a: 'b c'}}", ":2: steps.1.wait.save.a: 'b c' is no path into a document; write "),
        (
            "steps:\n  - wait: {save: {'1 a': b}}",
            ":2: steps.1.wait.save.1 a: expected a name of letters, digits and ._-",
        ),
        (
            "steps:\n  - expect: {count: 1, atLeast: 1}",
            ":2: steps.1.expect: count says exactly how many: leave out atLe",
        ),
        ("steps:\n  - expect: {atLeast: 2, atMost: 1}", ":2: steps.1.expect: atMost is less than atLeast"),
        (
            "steps:\n  - expect: {inOrder: [{type: A}], type: B}",
            ":2: steps.1.expect: inOrder stands alone: move type in",
        ),
        ("steps:\n  - clock: {now: '2026-01-01T12:00:00'}", ":2: steps.1.clock.now: expected a moment with its offset"),
        (
            "clock: noon\nsteps:\n  - wait:",
            ":1: clock: expected a moment with its offset, such as 2026-03-02T12:00:00+",
        ),
        (
            "cases:\n  - {name: a}\n  - {name: a}\nsteps:\n  - wait:",
            ":3: the case on line 2 is called 'some [a]' too; ",
        ),
        ("cases:\n  - {name: 2}\n  - {q: a}\nsteps:\n  - wait:", ":3: the case on line 2 is called 'some [2]' too; "),
        ("steps:\n" + "  - wait:\n" * 1001, ":1: steps: expected at most 1000 entries, found a list"),
        ("steps: [{wait: {count: a}}]", ":1: steps.1.wait.count: expected a whole number, found 'a'"),
        ("steps:\n  - cart: keep", ":2: steps.1.cart.how: expected return or cancel, found 'keep'"),
        ("steps:\n  - wait: {count: many}", ":2: steps.1.wait.count: expected a whole number, found 'many'"),
        ("steps:\n  - wait: {count: 0}", ":2: steps.1.wait.count: expected a number of at least 1, found '0'"),
        ("steps:\n  - wait: {within: 1h}", ":2: steps.1.wait.within: expected a time to wait of at most 5m, such as"),
        (
            "steps:\n  - clock: {advance: soon}",
            ":2: steps.1.clock.advance: expected a span of time, such as 90s, 15m, 2h or 1h30m",
        ),
        ("steps:\n  - clock: {advance: 1h, real: true}", ":2: steps.1.clock: say one of now, advance and real"),
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


def test_a_configuration_beside_it_is_read_first(tmp_path: Path) -> None:
    """What is wrong in it is said with its own file and line."""
    (tmp_path / "c.yaml").write_text("connections:\n  x: {buyr: a, supplier: b}\n")
    with pytest.raises(ConfigError, match=r"c\.yaml:2: connections\.x: unknown key 'buyr'; did you mean 'buyer'\?"):
        cases(tmp_path, "config: c.yaml\nsteps:\n  - wait:\n")


def test_a_mistake_of_one_case_is_said_too(tmp_path: Path) -> None:
    """A value that only one row lacks is missed in that row."""
    text = "cases: [{q: a}, {name: b}]\nsteps:\n  - wait: {q: '${q}'}"
    with pytest.raises(ConfigError, match=":3: no variable 'q' is set"):
        cases(tmp_path, text)
