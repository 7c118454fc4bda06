"""What answers are held to: a number, a class, an error, anything."""

import pytest

from punchout.scenarios.scene import StepFailed, must_be_answered


@pytest.mark.parametrize(
    ("code", "wanted"),
    [
        (200, "2xx"),
        (200, "200"),
        (201, "2xx"),
        (406, "4xx"),
        (406, "error"),
        (None, "error"),
        (None, "any"),
        (500, "any"),
    ],
)
def test_what_was_wanted_is_told(code: int | None, wanted: str) -> None:
    """An answer that is the wanted one is returned as text."""
    said = must_be_answered({"code": code, "text": "so"}, wanted)
    assert said == (f"{code} so" if code else "so")


@pytest.mark.parametrize(
    ("code", "wanted", "said"),
    [
        (500, "2xx", "the answer is 500 so: broken; a success was to come"),
        (200, "406", "the answer is 200 so: broken; 406 was to come"),
        (200, "error", "the answer is 200 so: broken; error was to come"),
        (None, "2xx", "the answer is so: broken; a success was to come"),
    ],
)
def test_another_answer_fails(code: int | None, wanted: str, said: str) -> None:
    """The failure says what was answered, why, and what was to come."""
    with pytest.raises(StepFailed) as failed:
        must_be_answered({"code": code, "text": "so"}, wanted, "broken")
    assert str(failed.value) == said
