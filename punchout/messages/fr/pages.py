"""French texts of the pages, by key."""

from punchout.messages.fr.pages_browser import BROWSER
from punchout.messages.fr.pages_diff import DIFF
from punchout.messages.fr.pages_doors import DOORS
from punchout.messages.fr.pages_journal import JOURNAL
from punchout.messages.fr.pages_problems import PROBLEMS
from punchout.messages.fr.pages_refusals import REFUSALS
from punchout.messages.fr.pages_report import REPORT
from punchout.messages.fr.pages_shop import SHOP
from punchout.messages.fr.pages_working import WORKING

__all__ = ["PAGES"]

PAGES: dict[str, str] = {**BROWSER, **DIFF, **DOORS, **JOURNAL, **PROBLEMS, **REFUSALS, **REPORT, **SHOP, **WORKING}
