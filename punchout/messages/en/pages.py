"""Texts of the pages, by key: the storefront's, the UI's and the report's."""

from punchout.messages.en.pages_browser import BROWSER
from punchout.messages.en.pages_doors import DOORS
from punchout.messages.en.pages_problems import PROBLEMS
from punchout.messages.en.pages_refusals import REFUSALS
from punchout.messages.en.pages_report import REPORT
from punchout.messages.en.pages_shop import SHOP
from punchout.messages.en.pages_ui import UI

__all__ = ["PAGES"]

PAGES: dict[str, str] = {**BROWSER, **DOORS, **PROBLEMS, **REFUSALS, **REPORT, **SHOP, **UI}
