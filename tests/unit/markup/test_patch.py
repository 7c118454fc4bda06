"""Byte-range edits."""

from punchout.markup.patch import Patch, apart, patched


def test_edits_are_carried_out_together():
    """Places count in the original; edits at one place stand in their order."""
    edits = [Patch(4, 4, b"!"), Patch(0, 1, b""), Patch(2, 3, b"CC"), Patch(4, 4, b"?")]
    assert patched(b"abcd", edits) == b"bCCd!?"
    assert patched(b"abcd", []) == b"abcd"


def test_of_two_that_touch_the_same_bytes_the_first_is_chosen():
    """Edits side by side go together, edits within each other do not, and a group goes as a whole."""
    groups = [
        [Patch(0, 4, b"")],
        [Patch(4, 4, b"beside")],
        [Patch(2, 2, b"within")],
        [Patch(8, 9, b""), Patch(3, 5, b"")],
        [Patch(8, 9, b"")],
    ]
    assert apart(groups) == [0, 1, 4]
    assert apart([]) == []
