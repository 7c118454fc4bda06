"""The ways back: the page that posts the cart to the procurement system, and what is said after the session."""

from flask import Response, make_response, redirect, request
from werkzeug.wrappers import Response as BaseResponse

from punchout.commerce.location import Location, located
from punchout.emulator.links import takes_carts
from punchout.errors import LocalError
from punchout.exchange.entries import Exchange
from punchout.formats.base import Form
from punchout.web.current import asked_base, current_emulator, current_links
from punchout.web.security import LOOPBACK, let_out
from punchout.web.storefront.visit import Over, Visit, enter, render
from punchout.web.words import told

__all__ = ["again", "leave", "over", "target_of"]


def target_of(url: str) -> str:
    """Return the host that a cart goes to, in words for the shopper.

    Raises:
        LocalError: when a browser must not be sent there: it is no plain web address, or leads into our own admin side,
            where the browser may be the operator's.
    """
    place = located(url)
    if place is None or (_is_ours(place) and not takes_carts(_path_of_ours(place))):
        raise LocalError(url)
    return place.shown


def _is_ours(place: Location) -> bool:
    emulator = current_emulator()
    bases = filter(None, map(located, (asked_base(), current_links().base, emulator.public_url)))
    known = any((place.host, place.port) == (base.host, base.port) for base in bases)
    return known or (place.port in emulator.ports and _loopback(place.host))


def _loopback(host: str) -> bool:
    return host in (*LOOPBACK, "0.0.0.0", "::") or host.startswith("127.") or host.endswith(".localhost")  # noqa: S104


def _path_of_ours(place: Location) -> str:
    public = located(current_emulator().public_url)
    return place.path.removeprefix(public.path) if public else place.path


def leave(token: str) -> Response | tuple[str, int]:
    """End the session and let the browser carry the cart back."""
    visit, how = enter(token), request.form.get("how", "return")
    if refusal := _no_way_back(visit):
        return refusal
    try:
        handover = visit.space.hand_over(token, current_links(), how=how)
    except LocalError as error:
        now = enter(token)
        if now.session.state != "open":
            raise Over(now) from error
        return render("problem", now, detail=told(error)), 409
    return _posting(visit, handover.url, handover.form, how)


def again(token: str) -> BaseResponse | tuple[str, int]:
    """Post the message of an ended session once more, unchanged; one that is open has its cart still before it."""
    visit = enter(token)
    if visit.session.state == "open":
        return redirect(visit.to("cart"), 303)
    if refusal := _no_way_back(visit):
        return refusal
    exchange = _handed_over(visit)
    if exchange is None:
        raise Over(visit)
    form = visit.space.format.for_browser(exchange.request_body, visit.connection.return_field)
    return _posting(visit, visit.session.return_url, form, "again")


def _no_way_back(visit: Visit) -> tuple[str, int] | None:
    try:
        target_of(visit.session.return_url)
    except LocalError:
        return render("no_target", visit), 422
    return None


def _posting(visit: Visit, url: str, form: Form, how: str) -> Response:
    page = render("posting", visit, url=url, fields=form.fields, how=how, target=target_of(url))
    answer = let_out(make_response(page), post_to=url)
    answer.headers["Cache-Control"] = "no-store"
    return answer


def over(error: Over) -> tuple[str, int]:
    """Say that the session is over, how it ended, and what can still be done."""
    visit = error.visit
    sent = visit.session.state in ("returned", "cancelled") and _handed_over(visit) is not None
    try:
        target = target_of(visit.session.return_url)
    except LocalError:
        target, sent = visit.session.return_url, False
    page = render("over", visit, target=target, sent=sent)
    return page, 200 if visit.quote_pending else 410


def _handed_over(visit: Visit) -> Exchange | None:
    """Return the message that ended the session, if the journal still has it."""
    rows, _ = visit.space.exchanges(f'conversation:"session:{visit.token[:6]}" direction:out', 5)
    row = next((row for row in rows if row.url == visit.session.return_url), None)
    found: Exchange | None = visit.space.exchange(row.id) if row else None
    return found
