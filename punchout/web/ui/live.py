"""The list of exchanges while it is watched: new rows come as events or, where no listener finds room, by asking."""

from collections.abc import Callable, Iterable

from flask import Response as Page
from flask import copy_current_request_context, make_response, render_template, request
from werkzeug.wrappers import Response

from punchout.emulator import Crowded
from punchout.exchange.matching import fits, parse
from punchout.exchange.ports import Exchange
from punchout.web.current import current_emulator, current_space
from punchout.web.streams import HEADERS, MEDIA, EventStream, event
from punchout.web.ui.shell import PAGE, Listing, listing

__all__ = ["live", "rows"]

RELOAD = "reload"
"""The event after which the page is loaded again: it had no list yet, or missed more than a page of it."""


def live() -> Response | str:
    """Stream new rows for the top of a list that ends with the entry `after`, or tell it to ask for them."""
    space, q = current_space(), _asked("q")
    last, after = request.headers.get("Last-Event-ID"), _asked("after")
    if last and _missed_a_page(q, last):
        return _streamed([event("", "", RELOAD)])
    try:
        listener = current_emulator().feed.listen(space.name, last or after)
    except Crowded:
        # One that comes back would take any page for a stream: refused, it waits longer each time.
        if last:
            raise
        return render_template("ui/polling.html", q=q, first=not after)
    return _streamed(EventStream(listener, _spell(q, first=not after)))


def _spell(q: str, *, first: bool) -> Callable[[Exchange], bytes]:
    wanted = parse(q, current_space().clock.now())

    @copy_current_request_context
    def row(entry: Exchange) -> bytes:
        return event(entry.id, render_template("ui/rows.html", listing=Listing(q, (entry,)), chosen=""))

    def spell(entry: Exchange) -> bytes:
        if not fits(wanted, entry):
            return b""
        return event(entry.id, "", RELOAD) if first else row(entry)

    return spell


def _missed_a_page(q: str, last: str) -> bool:
    found = listing(q).rows
    return len(found) == PAGE and found[-1].id > last


def _streamed(parts: Iterable[bytes]) -> Page:
    return Page(parts, headers=HEADERS, content_type=f"{MEDIA}; charset=utf-8")


def rows() -> Page:
    """Return the rows of a list that asks for them, or lead a page without a list to the one that has it."""
    found, first = listing(_asked("q")), bool(_asked("first"))
    page = make_response(render_template("ui/polled.html", listing=found, chosen=_asked("chosen"), first=first))
    if first and found.rows:
        page.headers["HX-Refresh"] = "true"
    return page


def _asked(name: str) -> str:
    return request.args.get(name, "").strip()
