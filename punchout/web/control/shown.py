"""The model as JSON of the control API: ids and numbers as text, secrets masked, members always the same."""

import re
from collections.abc import Iterable
from typing import Any

from punchout.commerce.brief import Brief, in_short
from punchout.commerce.cart import Cart
from punchout.commerce.items import Line
from punchout.commerce.money import Money
from punchout.commerce.status import Status
from punchout.emulator import Space
from punchout.exchange.entries import Exchange
from punchout.findings import Finding
from punchout.redact import MASK, names_secret
from punchout.reports.json import finding_json
from punchout.roles.orders import OrderState
from punchout.roles.punchout import Punchout
from punchout.roles.session import Session, total_of
from punchout.web.control.asked import Json
from punchout.web.masking import without_secrets
from punchout.wire.message import Headers, Inbound

__all__ = [
    "exchange_json",
    "findings_json",
    "found_json",
    "masked_text",
    "order_json",
    "punchout_json",
    "session_json",
    "unsecret",
]

MOST_SHOWN = 120
"""Characters of a payloadID in lists; a partner may make one as long as a document."""

_SENTENCES = ("message", "hint")
_USER = re.compile(r"//[^/?#@]*@")


def exchange_json(exchange: Exchange) -> Json:
    """Return one entry of the journal, without what needs its bodies; a payloadID is cut to `MOST_SHOWN` characters."""
    return {
        "id": exchange.id,
        "space": exchange.space,
        "time": exchange.time.isoformat(),
        "direction": exchange.direction,
        "document": exchange.document,
        "connection": exchange.connection,
        "payloadID": _short(exchange.payload_id),
        "conversation": exchange.conversation,
        "attempt": exchange.attempt,
        "http": {"status": exchange.http_status},
        "status": {"code": exchange.status_code, "text": exchange.status_text},
        "grammar": exchange.grammar,
        "schema": exchange.schema or None,
        "errors": exchange.errors,
        "advisories": exchange.advisories,
        "ms": exchange.ms,
        "fault": exchange.fault,
    }


def _short(id: str) -> str:
    return id if len(id) <= MOST_SHOWN else without_secrets(id)[: MOST_SHOWN - 1] + "…"


def found_json(exchange: Exchange, space: Space) -> Json:
    """Return one whole entry of the journal."""
    return exchange_json(exchange) | {
        "payloadID": exchange.payload_id,
        "method": exchange.method,
        "url": _USER.sub(f"//{MASK}@", exchange.url),
        "remote": exchange.remote,
        "orderID": exchange.order_id,
        "amount": exchange.amount,
        "difference": exchange.difference,
        "request": _side(exchange.document, exchange.request_headers, exchange.request_body, space),
        "response": _side(exchange.response_document, exchange.response_headers, exchange.response_body, space),
        "findings": findings_json(exchange.findings),
        "responseFindings": findings_json(exchange.response_findings),
    }


def _side(document: str, headers: Headers, body: bytes, space: Space) -> Json:
    shown = [[name, MASK if names_secret(name) else value] for name, value in headers]
    return {"document": document, "headers": shown, "body": masked_text(body, headers, space)}


def unsecret(value: Any, space: Space) -> Any:
    """Return plain data in which every text that holds markup is masked like a document.

    A finding's sentences stay: they name elements, and their facts never hold a secret.
    """
    if isinstance(value, dict):
        said = _SENTENCES if "rule" in value else ()
        held = {key: held if key in said else unsecret(held, space) for key, held in value.items()}
        # The text of markup is its content without the tags that tell what is a secret.
        return held | {"text": MASK} if "text" in held and held.get("markup") != value.get("markup") else held
    if isinstance(value, list):
        return [unsecret(held, space) for held in value]
    return masked_text(value.encode(), (), space) if isinstance(value, str) and "<" in value else value


def masked_text(body: bytes, headers: Headers, space: Space) -> str:
    """Return a body as text, secrets masked; bytes that are none in its charset show as replacement characters."""
    masked = space.masked(space.plain(body, headers))
    try:
        return masked.decode(Inbound(b"", headers).charset or "utf-8", "replace")
    except LookupError:
        return masked.decode("utf-8", "replace")


def findings_json(findings: Iterable[Finding]) -> list[Json]:
    """Return findings with their sentences."""
    return [finding_json(finding) for finding in findings]


def _money(money: Money) -> Json:
    return {"amount": str(money.amount), "currency": money.currency}


def _line(line: Brief) -> Json:
    return {
        "lineNumber": line.number,
        "supplierPartID": line.part_id,
        "supplierPartAuxiliaryID": line.auxiliary_id,
        "quantity": line.quantity,
        "description": line.description,
        "unitOfMeasure": line.unit,
        "unitPrice": None if line.price is None else {"amount": line.price, "currency": line.currency},
    }


def _lines(lines: Iterable[Line]) -> list[Json]:
    return [_line(in_short(line)) for line in lines]


def _cart(cart: Cart, payload_id: str) -> Json:
    return {
        "payloadID": payload_id,
        "operationAllowed": cart.allowed.value,
        "quoteStatus": cart.quote.value,
        "total": _money(cart.total),
        "lines": _lines(cart.lines),
    }


def _status(status: Status | None) -> Json:
    return {"code": status.code, "text": status.detail or status.text} if status else {"code": None, "text": ""}


def punchout_json(punchout: Punchout, findings: Iterable[Finding] = ()) -> Json:
    """Return a punch-out; `findings` are those of its cart."""
    return {
        "id": punchout.id,
        "connection": punchout.connection,
        "operation": punchout.operation.value,
        "state": punchout.state,
        "user": punchout.user,
        "startUrl": punchout.start_url,
        "returnUrl": punchout.return_url,
        "buyerCookie": punchout.cookie,
        "status": _status(punchout.status),
        "trouble": punchout.said or _trouble(punchout),
        "cart": _cart(punchout.cart, punchout.cart_id) if punchout.cart else None,
        "lines": _lines(punchout.lines),
        "findings": findings_json(findings),
        "orders": list(punchout.orders),
    }


def _trouble(punchout: Punchout) -> str:
    """Return what the status of an answer does not say: that a success opened nothing."""
    status = punchout.status
    opened_nothing = punchout.state == "refused" and status is not None and status.succeeded
    return "the answer names no StartPage that a browser can open" if opened_nothing else ""


def session_json(session: Session) -> Json:
    """Return a shopping session."""
    return {
        "connection": session.connection,
        "operation": session.operation.value,
        "state": session.state,
        "buyerCookie": session.cookie.text,
        "returnUrl": session.return_url,
        "readOnly": session.readonly,
        "total": _money(total_of(session.lines, session.currency)),
        "lines": _lines(session.lines),
    }


def order_json(order: OrderState) -> Json:
    """Return an order."""
    return {
        "id": order.order_id,
        "role": order.role,
        "state": order.state,
        "status": order.status,
        "news": list(order.news),
        "documents": list(order.documents),
        "punchout": order.punchout,
        "total": _money(order.total) if order.total else None,
        "lines": [_line(line) for line in order.lines],
    }
