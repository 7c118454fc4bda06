"""The list of exchanges while it is watched: new rows come as events or, where no listener finds room, by asking."""

from collections.abc import Callable, Iterable

from flask import Response as Page
from flask import copy_current_request_context, make_response, render_template, request
from werkzeug.wrappers import Response

from punchout.emulator import Crowded
from punchout.exchange.entries import Exchange
from punchout.exchange.matching import fits, parse
from punchout.web.current import current_emulator, current_space
from punchout.web.masking import masking
from punchout.web.streams import HEADERS, MEDIA, EventStream, event
from punchout.web.ui.shell import PAGE, Listing, listing

__all__ = ["live", "rows"]

RELOAD = "reload"
"""The event after which the page is loaded again: it has no list for rows, or missed more than a page of it."""


def live() -> Response | str:
    """Stream new rows for the top of a list that begins with the entry `after`, or tell it to ask for them.

    A page that has no such list says `whole`, and is loaded again with the first entry.
    """
    space, q, whole = current_space(), _asked("q"), bool(_asked("whole"))
    last, after = request.headers.get("Last-Event-ID"), _asked("after")
    if last and _missed_a_page(q, last):
        return _streamed([event("", "", RELOAD)])
    try:
        listener = current_emulator().feed.listen(space.name, last or after)
    except Crowded:
        # One that comes back would take any page for a stream: refused, it waits longer each time.
        if last:
            raise
        return render_template("ui/polling.html", q=q, after=after, whole=whole)
    return _streamed(EventStream(listener, _spell(q, whole=whole)))


def _spell(q: str, *, whole: bool) -> Callable[[Exchange], bytes]:
    wanted, masked = parse(q, current_space().clock.now()), masking()

    @copy_current_request_context
    def row(entry: Exchange) -> bytes:
        """Return the event that holds an entry as a row."""
        return event(entry.id, masked(render_template("ui/rows.html", listing=Listing(q, (entry,)), chosen="")))

    def spell(entry: Exchange) -> bytes:
        """Return the event of an entry, nothing where the list would not hold it."""
        if not fits(wanted, entry):
            return b""
        return event(entry.id, "", RELOAD) if whole else row(entry)

    return spell


def _missed_a_page(q: str, last: str) -> bool:
    found = listing(q).rows
    return len(found) == PAGE and found[-1].id > last


def _streamed(parts: Iterable[bytes]) -> Page:
    return Page(parts, headers=HEADERS, content_type=f"{MEDIA}; charset=utf-8")


def rows() -> Page:
    """Return the rows of a list that asks for them, or have a whole page loaded again that has news."""
    found, after, whole = listing(_asked("q")), _asked("after"), bool(_asked("whole"))
    facts = {"listing": found, "chosen": _asked("chosen"), "after": after, "whole": whole}
    page = make_response(render_template("ui/polled.html", **facts))
    if whole and found.rows and found.rows[0].id > after:
        page.headers["HX-Refresh"] = "true"
    return page


def _asked(name: str) -> str:
    return request.args.get(name, "").strip()
