"""Faults as text: what they mean, when they strike, and what a wrong one is told."""

import pytest

from punchout.errors import LocalError
from punchout.faults.armed import armed, armed_from
from punchout.faults.table import FAULTS
from punchout.faults.targets import TARGETS, Subject

ORDER = Subject("1", ("OrderRequest",), "demo", "in")


@pytest.mark.parametrize(
    "text",
    [
        "order:cxml=500:first=1",
        "order:http=503",
        "setup:delay=3s",
        "cart:wrong-cookie",
        "*:reset:probability=0.1",
        "OrderRequest:redirect=http://moved.example.com:8080/a:every=2:connection=demo:direction=in",
    ],
)
def test_a_fault_says_again_what_was_written(text: str) -> None:
    """The text of a fault is what was armed."""
    assert str(armed(text)) == text


@pytest.mark.parametrize("name", FAULTS)
def test_every_fault_can_be_armed_as_its_default(name: str) -> None:
    """With `*` every fault of the table is armed, with a value of its own or the default, and says what it does."""
    fault = armed(f"*:{name}")
    assert fault.means(ORDER)
    assert fault.fault.says.endswith((".", ")"))
    assert bool(fault.argument) == bool(fault.fault.value)


def test_a_mapping_is_a_fault_as_well() -> None:
    """The configuration writes `on`, `kind`, `value` and the conditions as keys, or the text as a whole."""
    assert armed_from({"on": "OrderRequest", "kind": "reset", "probability": "0.1"}).when == {"probability": 0.1}
    assert str(armed_from({"on": "order", "kind": "cxml", "value": "500", "first": "1"})) == "order:cxml=500:first=1"
    assert str(armed_from({"on": "order", "kind": "cxml=500:first=1"})) == "order:cxml=500:first=1"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ordr:reset", "'ordr' is no target; did you mean 'order'?"),
        ("order:rest", "'rest' is no fault; did you mean 'reset'?"),
        ("order", "does not say what: write on:what, such as order:reset or setup:delay=3s"),
        ("order:cxml=200", "'200' is no status that refuses; write a number from 400 to 599"),
        ("order:delay=soon", "'soon' is no span of time up to an hour; write 3s, 500ms or 2m"),
        ("order:delay=2000m", "no span of time up to an hour"),
        ("order:huge=1GiB", "'1GiB' is no size up to 64MiB"),
        ("order:reset=1", "reset takes no value"),
        ("order:reset:frist=1", "'frist' is no condition; did you mean 'first'?"),
        ("order:reset:prob=0.5", "'prob' is no condition"),
        ("order:reset:first=0", "'0' is no count; write a number from 1"),
        ("order:reset:probability=2", "'2' is no probability"),
        ("order:reset:first=1:first=2", "has first twice"),
        ("order:reset:direction=up", "'up' is no direction"),
        ("order:reset:direction=out", "reset strikes answers, which go out when they called us"),
        ("order:wrong-cookie", "wrong-cookie strikes cart only"),
        ("cart:wrong-cookie=", "'' is no text that could be sent"),
    ],
)
def test_a_wrong_fault_is_told_what_is_wrong(text: str, said: str) -> None:
    """One sentence, with the fault and the nearest known name."""
    with pytest.raises(LocalError) as caught:
        armed(text)
    assert said in str(caught.value)
    assert text in str(caught.value)


@pytest.mark.parametrize(
    ("when", "struck"),
    [
        ("", [1, 2, 3, 4, 5, 6]),
        (":first=2", [1, 2]),
        (":nth=3", [3]),
        (":every=2", [2, 4, 6]),
        (":every=2:first=4", [2, 4]),
        (":probability=0.5", [1, 2, 3, 4, 5, 6]),
        (":probability=0.4", []),
    ],
)
def test_conditions_hold_together(when: str, struck: list[int]) -> None:
    """The n-th, the first n, every n-th, by chance (here always 0.4)."""
    fault = armed(f"order:reset{when}")
    assert [number for number in range(1, 7) if fault.is_due(number, lambda: 0.4)] == struck


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("*:reset", True),
        ("order:reset", True),
        ("OrderRequest:reset", True),
        ("setup:reset", False),
        ("order:reset:connection=demo", True),
        ("order:reset:connection=acme", False),
        ("order:z-timestamp:direction=out", False),
    ],
)
def test_a_fault_is_meant_for_a_document_on_a_connection_in_a_direction(text: str, means: bool) -> None:
    """Document, connection and direction must all fit."""
    assert armed(text).means(ORDER) is means


def test_targets_have_different_names() -> None:
    """No target stands twice."""
    assert len(set(TARGETS)) == len(TARGETS)
