"""Who may ask for what: the Host check, the token, the Origin check, and the headers that keep pages apart.

Paths have two sides. Partners' paths (`/supplier`, `/buyer`, `/shop`, `/oci`) answer anybody under any Host, because a
partner proves itself inside its document. Everything else is the admin side.
"""

import hashlib
import hmac
import secrets
from dataclasses import dataclass, field
from functools import cache
from urllib.parse import urlsplit

from flask import Flask, Request, Response, abort, current_app, redirect, request, url_for
from werkzeug.exceptions import TooManyRequests
from werkzeug.wrappers import Response as BaseResponse

from punchout.commerce.location import located
from punchout.messages import text
from punchout.web.current import asked_base, asked_host, current_emulator
from punchout.web.tries import Tries

__all__ = [
    "API",
    "Access",
    "HEALTH",
    "LOOPBACK",
    "admin_side",
    "csrf_token",
    "guard",
    "guarded",
    "let_out",
    "partner_path",
    "protect",
    "same",
]

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
"""Host names that only this machine can mean."""

PARTNERS = ("/supplier/", "/buyer/", "/shop/", "/oci/", "/oci")
"""Below `/buyer/` partners call; `/buyer` itself is a page of the operator's."""

FORMS = ("application/x-www-form-urlencoded", "multipart/form-data", "text/plain")
"""What an HTML form can post."""

OPEN = ("/login", "/language")
"""What a person may do who has not signed in."""

HEALTH = ("/livez", "/readyz")
API = "/_punchout/v1/"
METRICS = "/metrics"
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


def partner_path(path: str) -> bool:
    """Return whether partners, or shoppers with a token in the address, call this path."""
    return path.startswith(PARTNERS[:-1]) or path == PARTNERS[-1]


def admin_side(path: str) -> bool:
    """Return whether a path belongs to the operator: pages and control API."""
    return not partner_path(path) and path not in HEALTH


@dataclass(frozen=True, slots=True)
class Access:
    """What opens the admin side: a token, or a Host that only this machine can mean.

    `hosts` are further names under which the admin side answers (the host of the public URL).
    """

    token: str | None = None
    hosts: frozenset[str] = frozenset()
    key: bytes = field(default_factory=lambda: secrets.token_bytes(32), repr=False)
    tries: Tries = field(default_factory=Tries, repr=False, compare=False)

    def sign(self, purpose: str) -> str:
        """Return a value that only we can make: under the token where there is one, so that it outlives a restart."""
        key = self.token.encode() if self.token else self.key
        return hmac.new(key, purpose.encode(), hashlib.sha256).hexdigest()

    def opened_by(self, asked: Request) -> bool:
        """Return whether a request carries the token, or the cookie that was traded for it."""
        if self.token is None:
            return False
        kind, _, given = asked.headers.get("Authorization", "").partition(" ")
        bearer = kind.lower() == "bearer" and same(given.strip(), self.token)
        if bearer or same(asked.cookies.get(self.cookie, ""), self.sign("cookie")):
            return True
        if given:
            self.wrong(asked)
        return False

    def wrong(self, asked: Request) -> None:
        """Count a wrong token against the address that it came from."""
        self.tries.failed(asked.remote_addr or "", _now())

    @property
    def cookie(self) -> str:
        """The cookie's name; cookies know no ports, so that two servers on one host need two names."""
        return f"punchout-{self.sign('name')[:8]}"

    def trusts_host(self, host: str) -> bool:
        """Return whether a Host names this machine or the public URL."""
        name = (urlsplit(f"//{host}").hostname or "").rstrip(".")
        return name in LOOPBACK or name in self.hosts


def must_be_patient(access: Access) -> None:
    """Refuse an address with too many wrong tokens, whatever it brings now."""
    seconds = access.tries.wait(request.remote_addr or "", _now()) if access.token else 0
    if seconds:
        said = f"too many wrong tokens came from this address: wait {seconds} s"
        raise TooManyRequests(said, retry_after=seconds)


def _now() -> float:
    return current_emulator().clock.stopwatch()


def same(given: str, wanted: str) -> bool:
    """Compare in constant time."""
    return hmac.compare_digest(given.encode("utf-8", "surrogateescape"), wanted.encode())


def csrf_token() -> str:
    """Return what a form of ours carries in its field `csrf`; templates call it `csrf()`."""
    return _access().sign("csrf")


def guarded() -> bool:
    """Return whether pages and control API want a token."""
    return _access().token is not None


def _access() -> Access:
    access: Access = current_app.extensions["punchout.access"]
    return access


def guard() -> BaseResponse | None:
    """Refuse what may not be asked; runs before every view."""
    path, access = request.path, _access()
    if refused := request.environ.get("punchout.refused"):
        abort(*refused)
    side = request.environ.get("punchout.side", "both")
    if path in HEALTH:
        return None
    if (side == "admin" and partner_path(path)) or (side == "partners" and not partner_path(path)):
        abort(404)
    if partner_path(path) or _lost_document():
        return None
    must_be_patient(access)
    opened = access.opened_by(request)
    if not opened and not access.trusts_host(asked_host()) and not (access.token and path in OPEN):
        abort(403, text("problem.403.host"))
    if access.token and not opened and not _open_to_all(path):
        if path.startswith(API) or path == METRICS:
            abort(401, "send the token as `Authorization: Bearer …`")
        return redirect(url_for("login.form", next=request.script_root + request.full_path.rstrip("?")), 303)
    if request.method not in _SAFE:
        _must_come_from_us(path)
    return None


def _lost_document() -> bool:
    """Return whether a partner missed the path: a document where nothing is, to be told so in cXML."""
    return request.routing_exception is not None and "xml" in request.mimetype


def _open_to_all(path: str) -> bool:
    return path in OPEN or path.startswith("/static/")


def _must_come_from_us(path: str) -> None:
    site, origin = request.headers.get("Sec-Fetch-Site"), request.headers.get("Origin")
    # Browsers that send no Sec-Fetch-Site send an Origin; programs send neither.
    if site not in (None, "none", "same-origin") or (origin is not None and origin.lower() not in _our_origins(site)):
        abort(403, text("problem.403.origin"))
    if path.startswith(API):
        # No browser posts a form to the control API, so that no page of ours can be made to; programs such as curl name
        # that type by habit.
        if request.mimetype in FORMS and (site is not None or origin is not None):
            abort(415, "forms are not taken here: send JSON as application/json, a document as application/xml")
    elif request.routing_exception is None and not same(request.form.get("csrf", ""), csrf_token()):
        abort(403, text("problem.403.expired"))


def _our_origins(site: str | None) -> set[str]:
    public = located(current_emulator().public_url)
    # Behind a proxy that speaks TLS for us we are asked over http; the browser says that this is all that differs.
    secured = {f"https://{asked_host()}".lower()} if site == "same-origin" else set()
    return {asked_base().lower(), *([public.origin] if public else []), *secured}


def let_out(response: Response, *, post_to: str = "", frame: str = "") -> Response:
    """Let a page of ours post a form to, or show a frame of, one foreign URL; both are otherwise kept inside."""
    directives = dict(_policy(partner_path(request.path)))
    if post_to:
        # The schemes stand beside the origin since browsers hold a redirect after the post to this too, and a buyer may
        # answer a cart with one to anywhere; the form itself is ours and its target was checked.
        directives["form-action"] = f"'self' {_source(post_to)} http: https:"
    if frame:
        directives["frame-src"] = f"'self' {_source(frame)}"
    response.headers["Content-Security-Policy"] = _spelled(directives)
    return response


def _source(url: str) -> str:
    place = located(url)
    if place is None:
        raise ValueError("only an http or https URL can be let out to")
    # The policy has no spelling for an IPv6 address.
    return f"{place.scheme}:" if ":" in place.host else place.origin


def _policy(partners: bool) -> dict[str, str]:
    return {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self' data:",
        "font-src": "'self'",
        "connect-src": "'self'",
        "form-action": "'self'",
        "base-uri": "'none'",
        # Shops are shown inside the frames of procurement systems; nothing else is.
        "frame-ancestors": "*" if partners else "'none'",
    }


def _spelled(directives: dict[str, str]) -> str:
    return "; ".join(f"{name} {value}" for name, value in directives.items())


@cache
def _policy_of(partners: bool) -> str:
    return _spelled(_policy(partners))


def _headers(response: Response) -> Response:
    headers = response.headers
    if "Content-Security-Policy" not in headers:
        headers["Content-Security-Policy"] = _policy_of(partner_path(request.path))
    headers.setdefault("Referrer-Policy", "same-origin")
    headers.setdefault("X-Content-Type-Options", "nosniff")
    return response


def protect(app: Flask, access: Access) -> None:
    """Put the guard before every view of `app`, and the headers onto every answer."""
    app.extensions["punchout.access"] = access
    app.before_request(guard)
    app.after_request(_headers)
    app.jinja_env.globals["csrf"] = csrf_token
