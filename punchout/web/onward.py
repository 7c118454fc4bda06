"""Where a form leads when it is done: a local address that came with it, and nowhere else."""

import re

from flask import request, url_for

__all__ = ["onward", "this_page"]

_LOCAL = re.compile(r"/(?!/)[!-\[\]-~]*")
"""No second slash, no backslash and no blank: browsers read those as another host."""


def this_page() -> str:
    """Return the address that shows this page again; where only a post shows it, that of the first page."""
    return request.script_root + request.full_path.rstrip("?") if request.method == "GET" else url_for("ui.index")


def onward() -> str:
    """Return the local address to go on to; anything that could lead to another host is the start page."""
    wanted = request.values.get("next", "")
    return wanted if _LOCAL.fullmatch(wanted) else url_for("ui.index")
