"""Connections: whose is whose, what to give to the other side, the test, and making one."""

from collections.abc import Mapping
from typing import Any

from flask import redirect, request, url_for
from werkzeug.wrappers import Response

from punchout.errors import PunchoutError
from punchout.web.current import current_links, current_space
from punchout.web.ui.mistakes import Mistake, mistakes
from punchout.web.ui.shell import render
from punchout.web.words import told

__all__ = ["FIELDS", "drop", "form_page", "index", "make", "new", "test"]

FIELDS = (
    "name", "buyer_domain", "buyer_value", "buyer_ours", "supplier_domain", "supplier_value", "supplier_ours", "setup",
    "order", "buyer_url", "mode",
)  # fmt: skip
"""What the form for a connection asks, beside the secret, which is never shown again."""


def index() -> str:
    """Show all connections."""
    return render("connections", connections=current_space().connections(), steps={}, done=request.args.get("done", ""))


def test(name: str) -> str | tuple[str, int]:
    """Test the way to a connection's supplier, and show each step."""
    space, problem, steps = current_space(), "", []
    try:
        steps = space.test(name, current_links())
    except PunchoutError as error:
        problem = told(error)
    page = render("connections", connections=space.connections(), steps={name: steps}, problems={name: problem})
    return (page, 409) if problem else page


def drop(name: str) -> Response:
    """Forget a connection."""
    current_space().drop_connection(name)
    return redirect(url_for("ui.connections"), 303)


def new() -> str:
    """Show the empty form, or one that a link has filled in."""
    return form_page({field: request.args.get(field, "") for field in FIELDS} | _defaults(request.args))


def _defaults(given: Mapping[str, str]) -> dict[str, str]:
    return {
        "buyer_domain": given.get("buyer_domain", "NetworkID"),
        "supplier_domain": given.get("supplier_domain", "NetworkID"),
        "supplier_ours": given.get("supplier_ours", "yes"),
    }


def form_page(wrote: dict[str, str], wrong: tuple[Mistake, ...] = ()) -> str:
    """Return the page with the form for a connection."""
    return render("connection", wrote=wrote, wrong=wrong, said={each.field: each.said for each in wrong if each.field})


def make() -> Response | tuple[str, int]:
    """Make a connection of what was filled in."""
    wrote = {field: request.form.get(field, "").strip() for field in FIELDS}
    try:
        current_space().put_connection(wrote["name"], connection_of(wrote, request.form.get("secret", "")))
    except PunchoutError as error:
        return form_page(wrote, mistakes(error, wrote["name"])), 422
    return redirect(url_for("ui.connections", done=wrote["name"]), 303)


def connection_of(wrote: dict[str, str], secret: str) -> dict[str, Any]:
    """Return the keys of the configuration that a filled-in form means."""
    supplier: dict[str, Any] = {"name": f"{wrote['name']}-supplier", "identities": _identity(wrote, "supplier")}
    buyer: dict[str, Any] = {"name": f"{wrote['name']}-buyer", "identities": _identity(wrote, "buyer")}
    if not wrote["supplier_ours"]:
        supplier["urls"] = {key: wrote[key] for key in ("setup", "order") if wrote[key]}
    if not wrote["buyer_ours"]:
        buyer["urls"] = {"cxml": wrote["buyer_url"]} if wrote["buyer_url"] else {}
    keys: dict[str, Any] = {"buyer": buyer, "supplier": supplier, "secret": secret}
    return keys | ({"deploymentMode": wrote["mode"]} if wrote["mode"] else {})


def _identity(wrote: dict[str, str], role: str) -> list[dict[str, str]]:
    return [{"domain": wrote[f"{role}_domain"], "value": wrote[f"{role}_value"]}]
