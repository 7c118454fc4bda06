"""The journal: the list, one exchange under its tabs, and sending it again."""

from flask import redirect, request, url_for
from werkzeug.wrappers import Response

from punchout.emulator import Links
from punchout.exchange.entries import Exchange
from punchout.messages import outline
from punchout.messages.en import CATALOGUE
from punchout.nearest import nearest
from punchout.redact import MASK, names_secret
from punchout.web.control.shown import masked_text
from punchout.web.current import admin_base, current_links, current_space
from punchout.web.language import spoken
from punchout.web.security import guarded
from punchout.web.ui.curl import curl_for, curl_to_begin
from punchout.web.ui.goods import goods_of
from punchout.web.ui.said import said_all
from punchout.web.ui.sequence import sequence_of
from punchout.web.ui.shell import listing, render
from punchout.web.ui.xml_view import xml_view

__all__ = ["TABS", "exchange", "explain", "index", "replay", "welcome"]

TABS = ("xml", "cart", "raw", "headers", "findings", "sequence")
RAW = 200_000
"""Characters of a raw body that are shown; all of it is behind the link to the API."""


def index() -> str:
    """Show the newest exchanges, or those that a search finds."""
    found = listing(request.args.get("q", "").strip(), request.args.get("after"))
    return render("index", listing=found, begin=_begin() if found.empty else "")


def _begin() -> str:
    links = current_links()
    return curl_to_begin(current_space(), links, Links(admin_base(), links.space).root, guarded=guarded())


def welcome() -> str:
    """Show the three steps for somebody who is new here."""
    return render("welcome")


def exchange(id: str) -> str:
    """Show one exchange under one of its tabs."""
    space, tab = current_space(), request.args.get("tab", "xml")
    entry = space.exchange(id)
    tab = tab if tab in TABS else "xml"
    view = {"xml": _xml, "cart": _cart, "raw": _raw, "headers": _headers, "findings": _findings, "sequence": _sequence}
    facts = view[tab](entry)
    found = listing(request.args.get("q", "").strip(), request.args.get("after"))
    facts |= {"curl": curl_for(space, entry), "others": space.alike(entry), "like": request.args.get("like", "")}
    return render("exchange", listing=found, entry=entry, tab=tab, tabs=TABS, **facts)


def _xml(entry: Exchange) -> dict[str, object]:
    space = current_space()
    bodies = (
        ("request", entry.request_body, entry.request_headers, entry.findings, "L", "page"),
        ("response", entry.response_body, entry.response_headers, entry.response_findings, "R", "rpage"),
    )
    return {
        "sides": [
            (side, xml_view(space, space.plain(body, headers), said, prefix, request.args.get(page, type=int)))
            for side, body, headers, said, prefix, page in bodies
            if body or said  # nothing in the place of a document is a finding, too
        ]
    }


def _cart(entry: Exchange) -> dict[str, object]:
    space = current_space()
    goods = goods_of(space, entry.request_body, entry.request_headers)
    return {"goods": goods or goods_of(space, entry.response_body, entry.response_headers)}


def _raw(entry: Exchange) -> dict[str, object]:
    space = current_space()
    bodies = (
        ("request", entry.request_body, entry.request_headers),
        ("response", entry.response_body, entry.response_headers),
    )
    shown = [(side, len(body), masked_text(body, headers, space)[:RAW]) for side, body, headers in bodies]
    return {"bodies": shown, "cut": RAW}


def _headers(entry: Exchange) -> dict[str, object]:
    space = current_space()
    # A proof of a partner's that came in a header is as secret as one in the document.
    return {
        "headers": [
            (
                side,
                [
                    (name, _shown(name, space.masked(value.encode()).decode("utf-8", "replace")))
                    for name, value in found
                ],
            )
            for side, found in (("request", entry.request_headers), ("response", entry.response_headers))
        ]
    }


def _shown(name: str, value: str) -> str:
    return MASK if names_secret(name) else value


def _findings(entry: Exchange) -> dict[str, object]:
    return {"found": [("request", said_all(entry.findings)), ("response", said_all(entry.response_findings))]}


def _sequence(entry: Exchange) -> dict[str, object]:
    from punchout.web.ui.pairs import pairs_of  # nothing else needs it, and a server that starts has to answer soon

    space = current_space()
    return {"sequence": sequence_of(space, entry), "pairs": pairs_of(space, entry)}


def replay(id: str) -> Response:
    """Send an exchange's request again, and show what came of it."""
    again = current_space().replay(id, request.form.get("how", "retry"), current_links())
    return redirect(url_for("ui.exchange", id=again.id, like=id), 303)


def explain(code: str) -> str | tuple[str, int]:
    """Show what is said about a rule: why, from where, a bad and a good example."""
    found = outline(code, spoken())
    page = render("explain", code=code, found=found, near=None if found else nearest(code, CATALOGUE))
    return page if found else (page, 404)
