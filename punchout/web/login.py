"""The page that trades the token for a cookie."""

import re

from flask import Blueprint, current_app, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from punchout.web.security import same

__all__ = ["blueprint"]

blueprint = Blueprint("login", __name__)


@blueprint.get("/login")
def form() -> str:
    """Ask for the token."""
    return render_template("ui/login.html", wrong=False, next=_next())


@blueprint.post("/login")
def trade() -> Response | tuple[str, int]:
    """Give the cookie for the right token, and lead back to where it was asked for."""
    access = current_app.extensions["punchout.access"]
    if access.token is None or not same(request.form.get("token", "").strip(), access.token):
        return render_template("ui/login.html", wrong=True, next=_next()), 401
    answer = redirect(_next() or url_for("login.form"), 303)
    answer.set_cookie(access.cookie, access.sign("cookie"), httponly=True, samesite="Strict", secure=request.is_secure)
    return answer


def _next() -> str:
    """Return the local address to go on to; anything that could lead to another host is the start page."""
    wanted = request.values.get("next", "")
    return wanted if _LOCAL.fullmatch(wanted) else "/"


_LOCAL = re.compile(r"/(?!/)[!-\[\]-~]*")
"""No second slash, no backslash and no blank: browsers read those as another host."""
