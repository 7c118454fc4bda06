"""Which language a page speaks: the session's, else what the operator chose, else what the browser asks for."""

from flask import Blueprint, Response, after_this_request, g, redirect, request
from werkzeug.wrappers import Response as BaseResponse

from punchout.messages import LANGUAGES, held
from punchout.web.onward import onward, this_page
from punchout.web.security import admin_side

__all__ = ["blueprint", "speak", "spoken"]

COOKIE = "punchout-language"
"""Cookies know no ports: whoever chose a language chose it for every server on the host."""

YEAR = 365 * 24 * 3600

blueprint = Blueprint("language", __name__)
blueprint.add_app_template_global(this_page)
blueprint.app_context_processor(lambda: {"language": held(spoken()), "languages": LANGUAGES})


def speak(language: str) -> None:
    """Show this request's pages in a language; texts we do not hold stay English, numbers follow the language."""
    g.language = language


def spoken() -> str:
    """Return the language of this request's page, as a tag such as `fr` or `de-DE`."""
    if "language" not in g:
        speak(_chosen() or request.accept_languages.best_match(LANGUAGES) or LANGUAGES[0])
        after_this_request(_varies)
    return str(g.language)


def _chosen() -> str | None:
    # Shoppers and partners get no cookie of ours and are asked for none.
    given = request.cookies.get(COOKIE) if admin_side(request.path) else None
    return given if given in LANGUAGES else None


def _varies(answer: Response) -> Response:
    answer.vary.update(("Accept-Language", "Cookie"))
    return answer


@blueprint.post("/language")
def choose() -> BaseResponse:
    """Remember the language of the pages in this browser, and lead back to where it was chosen."""
    answer = redirect(onward(), 303)
    wanted = held(request.form.get("language", ""))
    answer.set_cookie(COOKIE, wanted, max_age=YEAR, httponly=True, samesite="Lax", secure=request.is_secure)
    return answer
