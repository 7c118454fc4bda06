"""Texts of the UI pages, by key; `{placeholders}` are facts."""

from punchout.messages.en.pages_diff import DIFF
from punchout.messages.en.pages_journal import JOURNAL
from punchout.messages.en.pages_working import WORKING

__all__ = ["UI"]

UI: dict[str, str] = {**DIFF, **JOURNAL, **WORKING}
