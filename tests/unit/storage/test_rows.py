"""Values that a database would not take, or would sort wrongly."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from punchout.storage.rows import bounded, clean, digest, moment


@given(st.text(st.characters()))
def test_clean_text_can_be_written(text: str) -> None:
    """Whatever text it was, it has no NUL and can be encoded, and good text is untouched."""
    cleaned = clean(text)
    assert "\x00" not in cleaned
    cleaned.encode()
    assert clean(cleaned) == cleaned
    if "\x00" not in text and not any("\ud800" <= letter <= "\udfff" for letter in text):
        assert cleaned == text


@pytest.mark.parametrize("length", [1, 250, 251, 333, 334, 1_000, 1_001, 100_000])
def test_a_long_key_is_bounded_and_stays_itself(length: int) -> None:
    """A stored key fits every index; long ones differ where they differ, and bounding twice is bounding once."""
    for letter in "a中":
        key = bounded(letter * length)
        assert len(key.encode()) <= 1_000
        assert bounded(key) == key
        assert key != bounded(letter * (length - 1) + "b")
        if length <= 250:
            assert key == letter * length


def test_a_digest_keeps_its_parts_apart() -> None:
    """Texts that read the same when joined are still different keys."""
    assert digest("a", "bc") != digest("ab", "c")
    assert len(digest("x" * 100_000)) == 64


def test_moments_sort_as_text() -> None:
    """Moments of any offset become UTC of one width, so that text order is time order."""
    moments = [
        datetime(2026, 5, 4, 12, tzinfo=timezone(timedelta(hours=2))),
        datetime(2026, 5, 4, 11, 0, 0, 5, tzinfo=UTC),
        datetime(2026, 5, 4, 12, tzinfo=UTC),
        datetime(9999, 12, 31, tzinfo=UTC),
    ]
    assert [moment(time) for time in moments] == sorted(map(moment, moments))
    assert moment(moments[0]) == "2026-05-04T10:00:00.000000+00:00"
