"""What all reports do to texts of strangers."""

from punchout.reports.part import cleaned


def test_steering_characters_become_visible():
    """Control characters, and those that turn the writing around, show as a mark; all others stay."""
    assert cleaned("a\x1b[2Jb\u202ec\x00\ud800") == "a\ufffd[2Jb\ufffdc\ufffd\ufffd"
    assert cleaned("Größe\t1\n€ 😀") == "Größe\t1\n€ 😀"
