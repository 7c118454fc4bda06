"""Our buyer at work: starting a punch-out, watching it, ordering what came back."""

from flask import Response as Page
from flask import make_response, redirect, request, url_for
from werkzeug.wrappers import Response

from punchout.commerce.location import located
from punchout.commerce.session import Operation
from punchout.errors import DeliveryError, LocalError, PunchoutError
from punchout.exchange.entries import Exchange
from punchout.findings import Finding
from punchout.messages import sentence
from punchout.roles.punchout import Punchout
from punchout.web.current import current_links, current_space
from punchout.web.language import spoken
from punchout.web.security import let_out
from punchout.web.ui.goods import Goods, sum_of
from punchout.web.ui.said import said_all
from punchout.web.ui.shell import render
from punchout.web.words import told

__all__ = ["browser", "buyer", "frame", "index", "order", "punchout", "start"]


def buyer() -> Response:
    """Lead from the short address to the page."""
    return redirect(url_for("ui.punchouts"), 302)


def index() -> str:
    """Show the form that starts a punch-out, and all that were started."""
    return _form(request.args)


def _form(wrote: object, problem: str = "") -> str:
    space = current_space()
    found = space.punchouts()
    reopenable = [punchout for punchout in found if punchout.lines]
    return render(
        "punchouts",
        connections=space.connections(),
        punchouts=found[:100],
        reopenable=reopenable[:100],
        operations=[operation.value for operation in Operation],
        wrote=wrote,
        problem=problem,
    )


def start() -> Response | tuple[str, int]:
    """Send the setup request, and show what was answered."""
    form = request.form
    try:
        started = current_space().punch_out(
            form.get("connection", ""),
            current_links(),
            operation=form.get("operation", "create"),
            user=form.get("user") or None,
            selected=form.get("selected", "").strip(),
            cart_of=form.get("cart_of") or None,
        )
    except (PunchoutError, DeliveryError) as error:
        return _form(form, told(error)), 422
    return redirect(url_for("ui.punchout", id=started.id), 303)


def punchout(id: str) -> str:
    """Show one punch-out: its state, the cart, and what can be done next."""
    found = current_space().punchout(id)
    return _shown(found)


def _shown(found: Punchout, **more: object) -> str:
    facts = {"setup": _setup(found), "goods": _goods(found), "orders": _orders(found), "trouble": _trouble(found)}
    return render("punchout", punchout=found, **facts, **more)


def _trouble(found: Punchout) -> str:
    """Return what went wrong in the language of the page, as it was said where its facts are not known."""
    if not found.facts:
        return found.said
    if found.trouble.startswith("DELIVERY-"):
        return DeliveryError(found.trouble.removeprefix("DELIVERY-").lower(), dict(found.facts)).said(spoken())
    return sentence(Finding(found.trouble, facts=dict(found.facts)), spoken()).message


def _setup(found: Punchout) -> Exchange | None:
    """Return the newest exchange of a punch-out."""
    rows, _ = current_space().exchanges(f'conversation:"punchout:{found.id}"', 1)
    return rows[0] if rows else None


def _goods(found: Punchout) -> Goods | None:
    cart = found.cart
    return Goods("cart", cart.lines, cart.total, sum_of(cart.lines)) if cart else None


def _orders(found: Punchout) -> list[object]:
    return [order for order in current_space().orders() if order.punchout == found.id]


def order(id: str) -> Response | tuple[str, int]:
    """Order what came back."""
    try:
        current_space().order(id, current_links(), again="again" in request.form)
    except PunchoutError as error:
        return _shown(current_space().punchout(id), problem=told(error)), 409
    return redirect(url_for("ui.punchout", id=id), 303)


def browser(id: str) -> str | tuple[str, int]:
    """Look at the start page in this machine's browser, and show what it made of it."""
    found = current_space().punchout(id)
    try:
        checked = current_space().browser_check(id, current_links())
    except LocalError as error:
        return _shown(found, problem=told(error)), 422
    return _shown(found, checked=checked, said=said_all(checked.findings))


def frame(id: str) -> Page:
    """Show the supplier's shop in a frame, as procurement systems do."""
    found = current_space().punchout(id)
    page = render("frame", punchout=found)
    if located(found.start_url):
        return let_out(make_response(page), frame=found.start_url)
    return make_response(page)
