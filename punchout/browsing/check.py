"""The check of a start page: what its headers say, and what a browser makes of it where there is one."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from itertools import islice

from punchout.browsing.chromium import Chromium, NoBrowser
from punchout.browsing.content import Content
from punchout.browsing.outcome import Checked, Way
from punchout.browsing.policy import Hop, origin_of, read_policy
from punchout.browsing.views import Looked, View
from punchout.errors import DeliveryError
from punchout.findings import Finding, Severity, most_telling_first
from punchout.messages import sentence
from punchout.wire.message import Inbound, Outbound

__all__ = ["check", "follow"]

_MOST = 10
"""Redirects that are followed, and cookies that are named."""

_HEADERS = (("User-Agent", "Mozilla/5.0 (compatible; punchout)"), ("Accept", "text/html,*/*"))


Fetch = Callable[[Outbound], Inbound]


def check(url: str, fetch: Fetch, browser: AbstractContextManager[Chromium], *, second: str = "") -> Checked:
    """Look at a start page by its headers, and with a browser in every way in which buyers show shops.

    `second` is the start URL of another session, the same one where there is none.
    """
    try:
        hops = follow(url, fetch)
    except DeliveryError as error:
        reason = sentence(error.finding).message
        return Checked(url, None, (Way("tab", "down", reason),), (Finding("BROWSER-DOWN", facts={"reason": reason}),))
    content = Content(hops[-1])
    found = [*read_policy(hops, content.carts), *content.findings()]
    if hops[-1].status >= 400:
        found.append(Finding("BROWSER-STATUS", facts={"status": str(hops[-1].status)}))
    try:
        with browser as running:
            name = running.name
            alone, after = running.in_a_tab(url, second or url)
            framed = running.in_a_frame(url)
    except NoBrowser as error:
        found.append(Finding("BROWSER-ABSENT", Severity.ADVISORY, {"reason": str(error)}))
        unseen = tuple(Way(name, "unseen") for name in ("tab", "frame", "second", "return"))
        return Checked(url, None, unseen, tuple(most_telling_first(found)))
    seen = list(_ways(alone, after, framed))
    found += [finding for _, finding in seen if finding]
    return Checked(url, name, tuple(way for way, _ in seen), tuple(most_telling_first(found)))


def follow(url: str, fetch: Fetch) -> list[Hop]:
    """Follow redirects as a browser does, cookies with them, and return every answer on the way.

    Raises:
        DeliveryError: when one of them did not come.
    """
    hops: list[Hop] = []
    cookies: dict[tuple[str, str], str] = {}
    for _ in range(_MOST):
        kept = "; ".join(f"{name}={value}" for (origin, name), value in cookies.items() if origin == origin_of(url))
        headers = (*_HEADERS, ("Cookie", kept)) if kept else _HEADERS
        back = fetch(Outbound(b"", headers, method="GET", url=url))
        hop = Hop(url, back.status or 0, back.headers, back.body)
        hops.append(hop)
        for name, value in back.headers:
            if name.lower() == "set-cookie":
                pair = value.partition(";")[0]
                cookies[origin_of(url), pair.partition("=")[0].strip()] = pair.partition("=")[2].strip()
        if hop.onward is None:
            break
        url = hop.onward
    return hops


def _ways(alone: Looked, after: Looked, framed: Looked) -> Iterator[tuple[Way, Finding | None]]:
    yield _tab(alone)
    yield _frame(alone, framed)
    yield _second(alone, after)
    yield _return(alone, framed)


def _tab(alone: Looked) -> tuple[Way, Finding | None]:
    if alone.first is None or alone.trouble:
        return Way("tab", "down", alone.trouble), Finding("BROWSER-DOWN", facts={"reason": alone.trouble})
    return Way("tab", "kept", str(alone.first)), None


def _frame(alone: Looked, framed: Looked) -> tuple[Way, Finding | None]:
    if alone.first is None or alone.trouble:
        return Way("frame", "unseen"), None
    if framed.first is None or framed.trouble:
        return Way("frame", "blocked", framed.trouble), Finding("BROWSER-BLOCKED", facts={"reason": framed.trouble})
    if framed.first.status != alone.first.status:
        return _lost(alone.first, framed.first)
    # A page that is not found again in a tab either was never meant to be: that is no fault of the frame.
    if alone.again == alone.first and framed.again != framed.first:
        return _lost(framed.first, framed.again)
    return Way("frame", "kept", str(framed.first)), None


def _lost(was: View, now: View | None) -> tuple[Way, Finding]:
    facts = {"was": str(was), "now": str(now or "nothing")}
    return Way("frame", "lost", facts["now"]), Finding("BROWSER-LOST", facts=facts)


def _second(alone: Looked, after: Looked) -> tuple[Way, Finding | None]:
    if alone.first is None or after.first is None:
        return Way("second", "unseen", after.trouble), None
    cookies = ", ".join(islice(after.cookies, _MOST)) or "none"
    facts = {"was": str(alone.again), "now": str(after.again or "nothing"), "cookies": cookies}
    if after.again != alone.again:
        return Way("second", "lost", facts["now"]), Finding("BROWSER-OVERWRITTEN", facts=facts)
    if after.cookies:
        return Way("second", "lost", cookies), Finding("BROWSER-OVERWRITTEN", Severity.ADVISORY, facts)
    return Way("second", "kept", str(after.again)), None


def _return(alone: Looked, framed: Looked) -> tuple[Way, Finding | None]:
    for place, looked in (("tab", alone), ("frame", framed)):
        if looked.posted:
            facts = {"place": place, "reason": looked.posted}
            return Way("return", "lost", looked.posted), Finding("BROWSER-RETURN", facts=facts)
    if alone.posted is None and framed.posted is None:
        return Way("return", "none"), None
    return Way("return", "kept"), None
