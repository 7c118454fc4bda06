"""Every refusal, in the language of whoever asked: cXML for partners, problem+json for programs, a page for people."""

import json
import logging
from collections.abc import Mapping
from functools import cache
from http import HTTPStatus
from typing import Any

from flask import Flask, Response, make_response, render_template, request
from werkzeug.exceptions import HTTPException, MethodNotAllowed

from punchout.emulator import Crowded, NotVerified, TimedOut, Unknown
from punchout.errors import ConfigError, DeliveryError, LocalError, PeerError, PunchoutError, StorageError
from punchout.messages import text
from punchout.web.current import current_emulator, current_links
from punchout.web.security import API, HEALTH, partner_path
from punchout.web.words import t, told

__all__ = ["ENDPOINTS", "Problem", "as_response", "cxml_response", "explain"]

log = logging.getLogger("punchout.web")

COME_AGAIN = "5"
"""Seconds after which a listener that found no room may ask again."""

ENDPOINTS = ("/supplier/cxml", "/buyer/cxml")


class Problem(Exception):
    """A refusal of the control API: its HTTP status, one sentence, and what is wrong in the body, by path."""

    def __init__(self, status: int, detail: str, **more: Any) -> None:
        """Keep the facts; `more` are further members of the problem document, such as `errors`."""
        super().__init__(detail)
        self.status, self.detail, self.more = status, detail, more


def as_response(status: int, detail: str, more: Mapping[str, Any] | None = None) -> Response:
    """Return a refusal in the language of whoever asked."""
    if _wants_page():
        return _page(status, detail)
    if _wants_cxml():
        return cxml_response(status, detail)
    problem = {"type": "about:blank", "title": _title(status), "status": status, "detail": detail, **(more or {})}
    return Response(json.dumps(problem, ensure_ascii=False), status, mimetype="application/problem+json")


def cxml_response(status: int, detail: str) -> Response:
    """Return a refusal as a cXML Response under an HTTP status of the server's own."""
    # The default space always exists, also where the address names one that does not.
    outbound = current_emulator().space().refuse(_code(status), detail, current_links("default"))
    return Response(outbound.body, status, list(outbound.headers))


def _code(status: int) -> int:
    """Return the cXML status that says what an HTTP status of the server's own says."""
    return {413: 499, 501: 400, 503: 560}.get(status, 400 if status < 500 else 500)


def _title(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "Refused"


def _page(status: int, detail: str) -> Response:
    room = "storefront" if partner_path(request.path) else "ui"
    key = _keys().get(detail)
    said = t(key) if key else detail
    page = render_template(f"{room}/error.html", status=status, title=_called(status), detail=said)
    return make_response(page, status)


@cache
def _keys() -> Mapping[str, str]:
    """Return the key of each sentence of ours by its English, which is what a refusal holds."""
    from punchout.messages.en.pages import PAGES  # whoever is refused nothing needs none of it

    return {said: key for key, said in PAGES.items() if key.startswith("problem.") and key.count(".") == 2}


def _called(status: int) -> str:
    try:
        return t(f"problem.{status}")
    except KeyError:
        return _title(status)


def _wants_page() -> bool:
    path = request.path
    programs = path.startswith((API, "/_punchout/openapi")) or path in HEALTH or path in ENDPOINTS
    return not programs and "text/html" in request.headers.get("Accept", "")


def _wants_cxml() -> bool:
    """Partners get cXML, also where they missed the path: an answer without it means "try again" to them."""
    path = request.path
    if partner_path(path):
        return True
    strangers = request.environ.get("punchout.side") == "partners" or "xml" in request.mimetype
    return strangers and not path.startswith(API) and path not in HEALTH


_PLAIN = (400, 404, 405, 413, 500)
"""Of these something is said where a view gave no reason of its own."""


def _plain(status: int) -> str:
    return text(f"problem.{status}.said")


def _http(error: HTTPException) -> Response:
    status, told = error.code or 500, error.description or ""
    if request.routing_exception is error and request.path.startswith(API):
        told = _no_route(error)
    elif status in _PLAIN and told == type(error).description:
        told = _plain(status)
    answer = as_response(status, told)
    for name, value in error.get_headers():
        if name.lower() not in ("content-type", "content-length"):
            answer.headers[name] = value
    if error.code == 401:
        answer.headers["WWW-Authenticate"] = "Bearer"
    return answer


def _no_route(error: HTTPException) -> str:
    methods = ", ".join(sorted(error.valid_methods or ())) if isinstance(error, MethodNotAllowed) else ""
    takes = f", which takes {methods}" if methods else ""
    return f"the control API has no {request.method} {request.path}{takes}; /_punchout/docs shows what it has"


def _own(error: PunchoutError) -> Response:
    if isinstance(error, DeliveryError):
        return as_response(502, _said(error))
    if isinstance(error, Crowded):
        answer = as_response(503, str(error))
        answer.headers["Retry-After"] = COME_AGAIN
        return answer
    if isinstance(error, TimedOut):
        return as_response(408, str(error), {"misses": list(error.misses)})
    if isinstance(error, NotVerified):
        return as_response(422, str(error), {"misses": list(error.misses)})
    if isinstance(error, StorageError) and (partner_path(request.path) or request.path in HEALTH):
        # Strangers read this, and what a database says names machines and accounts.
        log.warning("%s failed: %s", request.endpoint or "a request without a route", error)
        return as_response(503, "nothing can be kept now: come again later")
    if isinstance(error, PeerError):
        return as_response(error.code if error.code in (400, 403, 404, 406, 409, 412) else 409, error.detail)
    return as_response(_STATUS.get(type(error), 409), _said(error))


def _said(error: PunchoutError) -> str:
    """Return what is wrong, on a page in the language of its reader, else in English."""
    return told(error) if _wants_page() else error.said("en") if isinstance(error, DeliveryError) else str(error)


_STATUS: Mapping[type[PunchoutError], int] = {Unknown: 404, LocalError: 409, ConfigError: 422, StorageError: 503}
"""What the house's own errors are in HTTP, where a view lets them pass."""


def _ours(error: Exception) -> Response:
    log.exception("%s %s failed", request.method, request.endpoint or "a request without a route")
    return as_response(500, _plain(500))


def explain(app: Flask) -> None:
    """Answer every error of `app`."""
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(PunchoutError, _own)
    app.register_error_handler(Problem, lambda problem: as_response(problem.status, problem.detail, problem.more))
    app.register_error_handler(Exception, _ours)
