"""What the headers of a page let browsers do: who may frame it, where its forms may go, which cookies come back.

Pure: headers in, findings out. How browsers read them: Content Security Policy Level 3, RFC 6265bis, CHIPS.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

from punchout.commerce.location import located
from punchout.findings import Finding, Severity
from punchout.wire.message import Headers

__all__ = ["Cookie", "Hop", "cookies_of", "joined", "origin_of", "read_policy"]

_LOCAL = ("localhost", "127.0.0.1", "::1")
_PORTS = {"http": 80, "https": 443}
_REDIRECTS = (301, 302, 303, 307, 308)
"""What browsers follow (Fetch, redirect status); at 300 or 304 they stay, whatever Location says."""


class Hop(NamedTuple):
    """One answer on the way to a page: where it was asked for, its HTTP status, headers and body."""

    url: str
    status: int
    headers: Headers
    body: bytes = b""

    @property
    def onward(self) -> str | None:
        """Where a redirect leads, None where this is the page; an address that cannot be read leads nowhere."""
        target = next((value for name, value in self.headers if name.lower() == "location"), None)
        return joined(self.url, target) if target and self.status in _REDIRECTS else None


class Cookie(NamedTuple):
    """What a Set-Cookie header says, without the value; `same_site` is in lower case, empty where unsaid."""

    name: str
    same_site: str = ""
    secure: bool = False
    partitioned: bool = False


def joined(base: str, url: str) -> str | None:
    """Return the address that a page at `base` means, None where nobody can read it."""
    try:
        return urljoin(base, url)
    except ValueError:
        return None


def origin_of(url: str) -> str:
    """Return scheme, host and port as browsers compare them, empty where no browser would go there."""
    place = located(url)
    return place.origin if place else ""


def cookies_of(headers: Headers) -> list[Cookie]:
    """Return the cookies that an answer sets."""
    return [_cookie(value) for name, value in headers if name.lower() == "set-cookie"]


def _cookie(written: str) -> Cookie:
    first, *rest = written.split(";")
    said = {key.strip().lower(): value.strip() for key, _, value in (part.partition("=") for part in rest)}
    name = first.partition("=")[0].strip()
    return Cookie(name, said.get("samesite", "").lower(), "secure" in said, "partitioned" in said)


def read_policy(hops: Sequence[Hop], posts_to: Sequence[str] = ()) -> list[Finding]:
    """Return what will hurt a shop whose start page is reached by these answers; each cookie is told once.

    `posts_to` are the addresses to which forms of the page carry a cart.
    """
    page = hops[-1]
    cookies = {cookie.name: cookie for hop in hops for cookie in cookies_of(hop.headers)}
    return [
        *_framing(page),
        *(finding for url in posts_to for finding in _forms(page, url)),
        *(finding for cookie in cookies.values() for finding in _returning(cookie)),
        *_plain(page),
    ]


def _directives(page: Hop, name: str) -> Iterator[list[str]]:
    """Yield the sources of a directive in each policy of a page; browsers obey all of them."""
    for key, value in page.headers:
        if key.lower() != "content-security-policy":
            continue
        for policy in value.split(","):
            found = next(
                (words for part in policy.split(";") if (words := part.split()) and words[0].lower() == name), None
            )
            if found:
                yield found[1:]


def _framing(page: Hop) -> Iterator[Finding]:
    ancestors = list(_directives(page, "frame-ancestors"))
    for sources in ancestors:
        others = [source for source in sources if source.lower() not in ("'none'", "'self'")]
        facts = {"value": " ".join(sources) or "'none'"}
        if not others:
            yield Finding("BROWSER-ANCESTORS", facts=facts)
        elif "*" not in others:
            yield Finding("BROWSER-ANCESTORS-SOME", Severity.ADVISORY, facts)
    options = [value.strip() for name, value in page.headers if name.lower() == "x-frame-options"]
    refusing = [value for value in options if value.upper() in ("DENY", "SAMEORIGIN")]
    if refusing and not ancestors:  # with frame-ancestors in place browsers do not look at the older header
        yield Finding("BROWSER-XFO", facts={"value": refusing[0]})
    elif options and not ancestors:
        yield Finding("BROWSER-XFO-ODD", Severity.ADVISORY, {"value": options[0]})


def _forms(page: Hop, target: str) -> Iterator[Finding]:
    for sources in _directives(page, "form-action"):
        if not any(_matches(source, target, page.url) for source in sources):
            facts = {"value": " ".join(sources) or "'none'", "target": origin_of(target)}
            yield Finding("BROWSER-FORM-ACTION", facts=facts)


def _matches(source: str, url: str, page: str) -> bool:
    """Tell whether a source of a policy covers a URL; paths are not looked at, since a redirect voids them."""
    source = source.lower()
    if source == "'self'":
        return origin_of(url) == origin_of(page)
    target = urlsplit(url)
    if source == "*":
        return target.scheme in _PORTS
    if source.endswith(":"):
        return target.scheme == source[:-1]
    scheme, _, rest = source.rpartition("://")
    own = scheme or urlsplit(page).scheme
    if target.scheme != own and (own, target.scheme) != ("http", "https"):
        return False
    host, _, port = rest.partition("/")[0].partition(":")
    asked = target.hostname or ""
    same = asked.endswith(host[1:]) if host.startswith("*.") else asked == host
    # A policy without a port means the one of the scheme.
    default = str(_PORTS.get(target.scheme))
    return same and (port == "*" or (port or default) == str(target.port or default))


def _returning(cookie: Cookie) -> Iterator[Finding]:
    """Yield what keeps a cookie from coming back to a shop that stands in a frame of another site."""
    facts = {"name": cookie.name, "value": cookie.same_site.capitalize() or "nothing, which means Lax"}
    if cookie.same_site != "none":
        yield Finding("BROWSER-SAMESITE", Severity.ADVISORY, facts)
    elif not cookie.secure:
        yield Finding("BROWSER-INSECURE", Severity.ERROR, facts)
    elif not cookie.partitioned:
        yield Finding("BROWSER-PARTITIONED", Severity.ADVISORY, facts)


def _plain(page: Hop) -> Iterator[Finding]:
    parts = urlsplit(page.url)
    if parts.scheme == "http" and parts.hostname not in _LOCAL:
        yield Finding("BROWSER-PLAIN", Severity.ADVISORY, {"url": origin_of(page.url)})
