"""Mends as proposals: for tools that show each finding with the edits that would mend it, and carry them out later."""

import re
from bisect import bisect_right
from collections.abc import Hashable, Iterable, Sequence, Set

from punchout.errors import PeerError
from punchout.exchange.mend import no_worse
from punchout.exchange.texts import Text
from punchout.findings import Finding
from punchout.formats.mending import Mend, Mender, Wishes
from punchout.limits import Limits
from punchout.markup.mask import masked
from punchout.markup.patch import Edit, Patch, apart, patched

__all__ = ["proposals"]

_ALONE, _SMALL = 25, 256 * 1024
"""Mends that are tried one by one, where all of them together make things worse, in documents up to so many bytes."""

_LINE_END = re.compile(rb"\r\n|\r|\n")


def proposals(
    findings: Iterable[Finding], raw: bytes, mender: Mender, limits: Limits, wishes: Wishes
) -> list[tuple[Finding, list[Edit]]]:
    """Return those of a document's findings that can be mended, each with edits of its bytes; none touches another's.

    What would show a secret is left out. Never raises for what the bytes hold.
    """
    try:
        text, late = Text.of(raw, None, limits)
    except PeerError:
        return []
    if late:
        return []  # the offsets would not be those of the file
    mends = _sure({finding.key for finding in findings}, text, mender, limits, wishes)
    ruler = _Ruler(text) if mends else None
    return [(one.finding, [ruler.edit(patch) for patch in one.patches]) for one in mends] if ruler else []


def _sure(wanted: Set[Hashable], text: Text, mender: Mender, limits: Limits, wishes: Wishes) -> Sequence[Mend]:
    """Return mends that go together and leave no document worse than it was."""

    def holds(*mends: Mend) -> bool:
        """Tell whether mends, made together, leave nothing worse than it was."""
        tried = patched(text.utf8, (patch for one in mends for patch in one.patches))
        after = mender.judge(tried, "utf-8", limits, schema=False)
        return no_worse(after, before.judgement, mends)

    before = mender.diagnose(text.utf8, limits, wishes)
    worth = [one for one in before.mends if one.patches]
    chosen = [worth[number] for number in apart([one.patches for one in worth])]
    offered = [one for one in chosen if one.finding.key in wanted and not _shows_secret(one)]
    if not offered or holds(*chosen):
        return offered
    return [one for one in offered[:_ALONE] if holds(one)] if len(text.utf8) <= _SMALL else ()


def _shows_secret(mend: Mend) -> bool:
    put_in = b"\n".join(patch.text for patch in mend.patches)
    return masked(put_in) != put_in


class _Ruler:
    """Measures where patches of a text stand in its file."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.lines = [0, *(end.end() for end in _LINE_END.finditer(text.utf8))]

    def edit(self, patch: Patch) -> Edit:
        """Return a patch as an edit, by bytes and by lines of the file."""
        start, end = self.offset(patch.start), self.offset(patch.end)
        return Edit(start, end - start, self.place(patch.start), self.place(patch.end), patch.text.decode())

    def offset(self, at: int) -> int:
        """Return the byte of the file at a byte of its UTF-8 text."""
        mark = len(self.text.mark)
        return mark + at if self.text.encoding == "utf-8" else len(self.text.encoded(self.text.utf8[:at]))

    def place(self, at: int) -> tuple[int, int]:
        """Return line and column, from 1, at a byte of the UTF-8 text."""
        line = bisect_right(self.lines, at)
        return line, len(self.text.utf8[self.lines[line - 1] : at].decode()) + 1
