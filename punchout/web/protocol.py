"""The doors of partners: both endpoints and the return of the cart."""

from typing import NoReturn

from flask import Blueprint, Response, render_template, request
from werkzeug.exceptions import MethodNotAllowed

from punchout.emulator.partners import Taken
from punchout.findings import Finding
from punchout.messages import sentence, text
from punchout.web.current import asked_base, asking, current_links, current_space
from punchout.web.language import spoken
from punchout.web.transport import respond
from punchout.wire.message import Inbound, Outbound

__all__ = ["blueprint"]

blueprint = Blueprint("protocol", __name__)


@blueprint.get("/<any(supplier, buyer):role>/cxml")
def ping(role: str) -> Response:
    """Say that we are there (cXML Reference Guide, p41)."""
    return respond(current_space().ping(current_links()))


@blueprint.post("/<any(supplier, buyer):role>/cxml")
def receive(role: str) -> Response:
    """Take a document of a partner's and answer it."""
    return respond(current_space().receive(_inbound(), role, current_links()))


@blueprint.get("/buyer/return/<token>")
def opened(token: str) -> NoReturn:
    """Tell who opens the address of a cart, most often by a redirect of their shop, that carts are posted."""
    raise MethodNotAllowed(["POST"], text("problem.405.cart"))


@blueprint.post("/buyer/return/<token>")
def take(token: str) -> Response:
    """Take the cart that a browser brings: a page for a person, cXML for whoever does not ask for HTML."""
    taken = current_space().take_cart(token, _inbound(), current_links())
    if "text/html" not in request.headers.get("Accept", ""):
        return respond(taken.outbound)
    # Where the pages have a listener of their own, this one cannot lead there.
    onward = None if request.environ.get("punchout.side") == "partners" else request.script_root
    findings = [_said(finding) for finding in taken.findings]
    page = render_template("buyer/returned.html", taken=taken, findings=findings, onward=onward)
    headers = (("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store"))
    return respond(taken.dress(Outbound(page.encode(), headers, 200 if taken.ok else _status(taken))))


def _said(finding: Finding) -> tuple[Finding, str, str]:
    said = sentence(finding, spoken())
    return finding, said.message, said.hint


def _status(taken: Taken) -> int:
    """Return the HTTP status of a page that refuses; statuses that only cXML knows become 400."""
    return _PAGE_STATUS.get(taken.code, 400)


_PAGE_STATUS = {401: 401, 403: 403, 406: 406, 409: 409, 417: 404, 499: 413, 500: 500, 560: 503}


def _inbound() -> Inbound:
    asked = asking()
    fields = asked.environ.get("punchout.fields") or asked.headers.items()
    query = f"?{asked.query_string.decode('latin-1')}" if asked.query_string else ""
    return Inbound(
        asked.get_data(cache=False),
        tuple(fields),
        asked.method,
        f"{asked_base()}{asked.script_root}{asked.path}{query}",
        asked.remote_addr or "",
    )
