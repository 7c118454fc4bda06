"""Moments spelled anew."""

import pytest

from punchout.formats.cxml.moments import respelled


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("2026-03-02 12:00:00+01:00", "2026-03-02T12:00:00+01:00"),
        ("2026-03-02T12:00:00 -0500", "2026-03-02T12:00:00-05:00"),
        (" 2026-3-2t9:05:00z ", "2026-03-02T09:05:00+00:00"),
        ("2026-03-02T12:00:00.123+01", "2026-03-02T12:00:00.123+01:00"),
        ("20260302T120000Z", "2026-03-02T12:00:00+00:00"),
        ("Mon Mar  2 12:00:00 2026", "2026-03-02T12:00:00"),
        ("Mon Mar 02 12:00:00 UTC 2026", "2026-03-02T12:00:00+00:00"),
        ("Mon, 02 Mar 2026 12:00:00 GMT", "2026-03-02T12:00:00+00:00"),
        ("2026-03-02T12:00+01:00", "2026-03-02T12:00:00+01:00"),
        ("2026-03-02T12:00:00-5:00", "2026-03-02T12:00:00-05:00"),
        ("2026-03-02T12:00:00+530", "2026-03-02T12:00:00+05:30"),
        ("2026-03-02T12:00:00-5", "2026-03-02T12:00:00-05:00"),
        ("2026-03-02UTC12:00:00", "2026-03-02T12:00:00+00:00"),
        ("2026-03-02UTC12:00:00+01:00", "2026-03-02T12:00:00+01:00"),
        ("20260302", "2026-03-02"),
    ],
)
def test_what_means_one_moment_is_spelled_as_cxml_does(written, right):
    """Blanks, compact forms and the dates of C, Java and mail; an offset is kept and never made up."""
    assert respelled(written) == right


@pytest.mark.parametrize(
    "written",
    [
        "03/02/2026 12:00:00",
        "2026-02-30 12:00:00",
        "yesterday",
        "",
        "02032026",
        "2026-03-02CET12:00:00",
        "2026-03-02T12:00:00+01:00",
        "1" * 99,
    ],
)
def test_what_could_mean_several_things_stays(written):
    """Numbers in an unknown order, days that do not exist, and what is right already."""
    assert respelled(written) is None
