"""The page that trades the token for a cookie."""

from flask import Blueprint, current_app, redirect, render_template, request
from werkzeug.wrappers import Response

from punchout.web.onward import onward
from punchout.web.security import same

__all__ = ["blueprint"]

blueprint = Blueprint("login", __name__)


@blueprint.get("/login")
def form() -> str:
    """Ask for the token."""
    return render_template("ui/login.html", wrong=False, next=onward())


@blueprint.post("/login")
def trade() -> Response | tuple[str, int]:
    """Give the cookie for the right token, and lead back to where it was asked for."""
    access = current_app.extensions["punchout.access"]
    if access.token is None or not same(request.form.get("token", "").strip(), access.token):
        access.wrong(request)
        return render_template("ui/login.html", wrong=True, next=onward()), 401
    answer = redirect(onward(), 303)
    answer.set_cookie(access.cookie, access.sign("cookie"), httponly=True, samesite="Strict", secure=request.is_secure)
    return answer
