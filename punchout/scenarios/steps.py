"""What each kind of step does, by the control API; a step fails with a sentence that says what was there instead."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from punchout.client import Client, Refused
from punchout.errors import ConfigError, PunchoutError
from punchout.exchange.paths import looked_up
from punchout.testing.supplier import Shopper
from punchout.testing.telling import misses_text
from punchout.testing.world import World, search

__all__ = ["STEPS", "Playing", "StepFailed", "refused"]

Json = Mapping[str, Any]

_SEARCH = ("type", "status", "connection", "order", "payload", "direction")
_INSIDE = ("fields", "xpath", "matches")


class StepFailed(PunchoutError):
    """A step did not do what the scenario says; the text says what happened instead."""


@dataclass
class Playing:
    """One case while it is played; `values` are the variables that steps leave behind."""

    world: World
    folder: Path
    connection: str
    within: float
    values: dict[str, str] = field(default_factory=dict)

    @property
    def client(self) -> Client:
        """The control API of the case's space."""
        return self.world.client


def _setup(playing: Playing, body: Json) -> str:
    template = body.get("template")
    started = playing.client.punch_out(
        body.get("connection") or playing.connection,
        operation=body.get("operation", "create"),
        user=body.get("user"),
        template=_read(playing, template).decode("utf-8", "replace") if template else None,
        selected=body.get("selected"),
        cart_of=body.get("cartOf") or _reopened(playing, body),
    )
    playing.values |= {
        "punchout.id": started["id"],
        "punchout.startUrl": started["startUrl"] or "",
        "punchout.returnUrl": started["returnUrl"],
        "punchout.buyerCookie": started["buyerCookie"],
    }
    return _answered(started["status"], body.get("status", ""), started["trouble"])


def _reopened(playing: Playing, body: Json) -> str | None:
    """Return the punch-out whose cart an edit or inspect reopens: the one before."""
    return playing.values.get("punchout.id") if body.get("operation") in ("edit", "inspect") else None


def _answered(status: Json, wanted: str, trouble: str = "") -> str:
    """Return the answer as text.

    Raises:
        StepFailed: when it is not the one that was wanted, any success where none was named.
    """
    code = status.get("code")
    said = " ".join(str(part) for part in (code, status.get("text")) if part) or "no Status"
    good = str(code or "") == wanted if wanted else code is not None and 200 <= code < 300
    if not good:
        more = f": {trouble}" if trouble else ""
        raise StepFailed(f"the answer is {said}{more}; {wanted or 'a success'} was to come")
    return said


def _shopper(playing: Playing) -> Shopper:
    url = playing.values.get("punchout.startUrl", "")
    if not url:
        raise StepFailed("there is no shop to be in: a `setup` that is accepted comes first")
    try:
        return Shopper(playing.world, url)
    except ValueError:
        raise StepFailed(
            f"the shop at {url} is not ours: shop there by your own means, and `wait` for its PunchOutOrderMessage"
        ) from None


def _shop(playing: Playing, items: list[Json]) -> str:
    shopper = _shopper(playing)
    for item in items:
        shopper.put(item["supplierPartID"], item.get("quantity", "1"), item.get("supplierPartAuxiliaryID"))
    session = shopper.session
    return f"{len(session['lines'])} lines, {_amount(session['total'])}"


def _amount(total: Json | None) -> str:
    return f"{total['amount']} {total['currency']}" if total else "no total"


def _cart(playing: Playing, how: str) -> str:
    shopper = _shopper(playing)
    handed = shopper.cancel() if how == "cancel" else shopper.bring_back()
    if not handed["delivered"]:
        raise StepFailed(f"the cart did not arrive: {handed['trouble'] or handed['httpStatus']}")
    return "cancelled" if how == "cancel" else "returned"


def _order(playing: Playing, body: Json) -> str:
    if "punchout.id" not in playing.values:
        raise StepFailed("there is nothing to order: a `setup` comes first, and a cart that came back")
    said = []
    for order in playing.client.order(playing.values["punchout.id"], again=body.get("again", False)):
        sent, _ = playing.client.exchanges(search(order=order["id"], direction="out"), 1)
        playing.values |= {"order.orderID": order["id"], "order.payloadID": sent[0]["payloadID"] if sent else ""}
        said.append(f"{order['id']}: {_answered(sent[0]['status'] if sent else {}, body.get('status', ''))}")
    return ", ".join(said)


def _wait(playing: Playing, body: Json) -> str:
    count, within = body.get("count", 1), body.get("within", playing.within)
    asked = {name: body[name] for name in _INSIDE if body.get(name)}
    items = playing.client.wait(_q(body), count, within, **asked)
    _save(playing, items[-1], body.get("save", {}))
    return f"{len(items)} came: {', '.join(one['id'] for one in items)}"


def _expect(playing: Playing, body: Json) -> str:
    asked: dict[str, Any] = {name: value for name, value in body.items() if name not in (*_SEARCH, "inOrder", "q")}
    if body.get("inOrder"):
        asked["inOrder"] = [_criteria(one) for one in body["inOrder"]]
    else:
        asked["q"] = _q(body)
    return f"{len(playing.client.verify(asked))} matched"


def _criteria(body: Json) -> dict[str, Any]:
    return {"q": _q(body)} | {name: body[name] for name in _INSIDE if body.get(name)}


def _q(body: Json) -> str:
    words = search(**{name: body[name] for name in _SEARCH if body.get(name)})
    return " ".join(filter(None, (words, body.get("q", ""))))


def _save(playing: Playing, entry: Json, save: Mapping[str, str]) -> None:
    if not save:
        return
    model = playing.client.model(entry["id"]) or {}
    for name, path in save.items():
        texts = looked_up(model, path)
        if not texts:
            raise StepFailed(f"save {name}: the {entry['document']} {entry['id']} has nothing at {path}")
        playing.values[name] = texts[0]


def _fault(playing: Playing, faults: list[str]) -> str:
    armed = playing.client.arm(faults)
    return ", ".join(armed) if armed else "none is armed"


def _clock(playing: Playing, body: Json) -> str:
    return str(playing.client.move_clock(now=body.get("now"), advance=body.get("advance"))["now"])


def _send(playing: Playing, body: Json) -> str:
    exchange = playing.client.send(_read(playing, body["file"]), body["to"])
    playing.values |= {"sent.id": exchange["id"], "sent.payloadID": exchange["payloadID"]}
    return _answered(exchange["status"], body.get("status", ""))


def _read(playing: Playing, name: str) -> bytes:
    try:
        return (playing.folder / name).read_bytes()
    except OSError as error:
        raise ConfigError(f"this cannot be read: {error.strerror}", file=str(playing.folder / name)) from error


STEPS: Mapping[str, Callable[[Playing, Any], str]] = {
    "setup": _setup,
    "shop": _shop,
    "cart": _cart,
    "order": _order,
    "wait": _wait,
    "expect": _expect,
    "fault": _fault,
    "clock": _clock,
    "send": _send,
}
"""What is done, by the kind of a step; each returns in a few words what came of it."""


def refused(error: Refused) -> str:
    """Return what the server refused, with the near misses where something was looked for."""
    looked_for = error.misses or error.status in (408, 422)
    return f"{error}{misses_text(error.misses) if looked_for and not error.problem.get('errors') else ''}"
