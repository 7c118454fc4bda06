"""Paste anything: judge it, send it, take it in as supplier or buyer, or make a connection of it."""

from typing import Any

from flask import redirect, request, url_for
from werkzeug.wrappers import Response

from punchout.commerce.document import Document
from punchout.commerce.parties import Party
from punchout.errors import PunchoutError
from punchout.findings import Report
from punchout.markup.mask import masked_text
from punchout.web.current import current_links, current_space
from punchout.web.ui.connections import FIELDS, form_page
from punchout.web.ui.goods import decoded, goods_of
from punchout.web.ui.held import held
from punchout.web.ui.said import said_all
from punchout.web.ui.shell import render
from punchout.web.ui.xml_view import xml_view
from punchout.web.words import told
from punchout.wire.message import Inbound

__all__ = ["act", "form"]

ECHO = 500_000
"""Characters up to which the page shows again what was pasted."""


def form() -> str:
    """Show the empty field."""
    return _page(b"")


def _page(raw: bytes, problem: str = "", **facts: Any) -> str:
    space = current_space()
    shown = masked_text(space.masked(raw)).replace("\r\n", "\n")
    if len(shown) > ECHO:
        shown = ""
    key = held().keep(shown, raw) if raw.strip() else ""
    return render("paste", pasted=shown, held=key, problem=problem, connections=space.connections(), **facts)


def act() -> Response | str | tuple[str, int]:
    """Do what the button says with what was pasted, or with the file that was chosen."""
    raw, number = _given()
    if not raw.strip():
        return _page(b"", "empty"), 422
    does = {"send": _send, "supplier": _take_in, "buyer": _take_in, "connection": _connect}
    try:
        (report,) = current_space().judge_each(raw, number=number)
        return does.get(request.form.get("do", "judge"), _judge)(raw, report)
    except PunchoutError as error:
        return _page(raw, told(error)), 422


def _given() -> tuple[bytes, int]:
    """Return what was given, and which of the documents in it is meant: the first, until one of them is asked for."""
    file = request.files.get("file")
    if file and (content := file.read()):
        return bytes(content), 1
    # Browsers send the line ends of a text area as CRLF, whatever was pasted.
    pasted = request.form.get("document", "").replace("\r\n", "\n")
    known = held().find(request.form.get("held", ""), pasted)
    return (pasted.encode(), 1) if known is None else (known, max(1, request.form.get("number", 1, type=int)))


def _judge(raw: bytes, report: Report) -> str:
    space = current_space()
    view = xml_view(space, report.content, report.findings, "L", request.form.get("page", type=int))
    goods = goods_of(space, report.content)
    return _page(raw, report=report, view=view, said=said_all(report.findings), goods=goods)


def _send(raw: bytes, report: Report) -> Response:
    entry = current_space().send(report.content, request.form.get("to", ""), current_links())
    return redirect(url_for("ui.exchange", id=entry.id), 303)


def _take_in(raw: bytes, report: Report) -> Response:
    space, role, links = current_space(), request.form["do"], current_links()
    url = links.supplier() if role == "supplier" else links.buyer()
    space.receive(Inbound(report.content, (("Content-Type", "text/xml"),), url=url, remote="paste"), role, links)
    return redirect(url_for("ui.exchange", id=space.exchange("latest").id), 303)


def _connect(raw: bytes, report: Report) -> str | tuple[str, int]:
    found = decoded(current_space(), report.content)
    if found is None or found.document is None or found.document.envelope.route is None:
        return _page(raw, "no_header"), 422
    return form_page(_filled(found.document))


def _filled(document: Document) -> dict[str, str]:
    """Return the form for a connection as a document's header fills it; its secret is not among it."""
    envelope = document.envelope
    assert envelope.route is not None  # noqa: S101 - asked before
    buyer, supplier = envelope.route.origin, envelope.route.destination
    if envelope.kind.value == "message" or type(document.body).__name__ == "StatusUpdate":
        buyer, supplier = supplier, buyer
    wrote = dict.fromkeys(FIELDS, "") | {"mode": envelope.mode, "supplier_ours": "yes"}
    return wrote | _identity(buyer, "buyer") | _identity(supplier, "supplier") | {"name": _name(buyer)}


def _identity(party: Party, role: str) -> dict[str, str]:
    first = next((found for found in party.identities if found.kind != "marketplace"), None)
    return {f"{role}_domain": first.domain, f"{role}_value": first.value} if first else {}


def _name(party: Party) -> str:
    first = next(iter(party.identities), None)
    kept = "".join(sign if sign.isalnum() and sign.isascii() else "-" for sign in first.value.lower()) if first else ""
    return kept.strip("-")[:40] or "pasted"
