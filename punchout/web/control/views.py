"""The views of the control API, made from its table; the OpenAPI document and the page that shows it."""

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from flask import Blueprint, Response, render_template, request

from punchout.web.control.asked import Asked, Raw
from punchout.web.control.body import read_body, read_query
from punchout.web.control.routes import ROUTES, Route
from punchout.web.control.shown import unsecret
from punchout.web.current import admin_base, current_emulator, current_links, current_space

__all__ = ["OPENAPI", "PREFIX", "blueprint"]

PREFIX = "/_punchout/v1"

OPENAPI = Path(__file__).resolve().parent.parent / "openapi.json"
"""Made ahead by `punchout.web.control.openapi`, and shipped."""

blueprint = Blueprint("control", __name__)


def _view(route: Route) -> Callable[..., Response]:
    def view(**path: str) -> Response:
        """Answer one route: read what was asked, let the handler answer, show no secret."""
        asked = _asked(route)
        answer = route.handler(asked, **path)
        answer = answer if isinstance(answer, Raw) else unsecret(answer, asked.space)
        if isinstance(answer, Raw):
            return Response(answer.body, route.status, answer.headers, content_type=answer.content_type)
        text = "" if answer is None else json.dumps(answer, ensure_ascii=False)
        return Response(text, route.status, mimetype=None if answer is None else "application/json")

    return view


def _asked(route: Route) -> Asked:
    raw = request.get_data(cache=False)
    return Asked(
        current_emulator(),
        current_space(),
        current_links(),
        admin_base(),
        body=read_body(raw, request.mimetype, route.body) if route.body else {},
        query=read_query(request.args, route.query),
        raw=raw,
        charset=request.mimetype_params.get("charset"),
        heard=request.headers.get("Last-Event-ID"),
    )


for _route in ROUTES:
    blueprint.add_url_rule(PREFIX + _route.path, _route.name.replace(".", "-"), _view(_route), methods=[_route.method])


@blueprint.get("/_punchout/openapi.json")
def openapi() -> Response:
    """Give the OpenAPI document."""
    return Response(_document(), mimetype="application/json")


@cache
def _document() -> str:
    return OPENAPI.read_text(encoding="utf-8")


@blueprint.get("/_punchout/docs")
def docs() -> str:
    """Show the OpenAPI document as a page; it needs nothing from elsewhere."""
    document: dict[str, Any] = json.loads(_document())
    operations = [one for methods in document["paths"].values() for one in methods.values()]
    said = {status: answer["description"] for one in operations for status, answer in one["responses"].items()}
    common = {status: said[status] for status in COMMON}
    return render_template("ui/docs.html", api=document, common=common, root=admin_base())


COMMON = ("400", "401", "403", "404", "413", "415", "422")
"""The refusals that any call may get; the page tells them once."""
