"""What each kind of step does, by the control API; a step fails with a sentence that says what was there instead."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from punchout.client import NotInTime
from punchout.exchange.paths import looked_up
from punchout.scenarios.scene import Json, Scene, StepFailed, must_be_answered
from punchout.scenarios.shapes import Cart, Clock, Expect, Order, Product, Send, Setup, Wait
from punchout.testing.supplier import Shopper

__all__ = ["STEPS"]


def _setup(scene: Scene, step: Setup) -> str:
    started = scene.client.punch_out(
        step.connection or scene.connection,
        operation=step.operation,
        user=step.user,
        template=_read(scene.folder / step.template).decode("utf-8", "replace") if step.template else None,
        selected=step.selected,
        cart_of=step.cart_of or (scene.basket if step.reopens else None),
    )
    scene.started.append(started["id"])
    scene.values |= {
        "punchout.id": started["id"],
        "punchout.startUrl": started["startUrl"] or "",
        "punchout.returnUrl": started["returnUrl"],
        "punchout.buyerCookie": started["buyerCookie"],
    }
    said = must_be_answered(started["status"], step.status, started["trouble"])
    if step.valid and (entry := scene.sent(type="PunchOutSetupRequest")):
        scene.must_be_faultless(entry)
    url = scene.values["punchout.startUrl"]
    return said if not url or scene.is_ours(url) else f"{said}, shop at {url}"


def _shopper(scene: Scene) -> Shopper:
    url = scene.values["punchout.startUrl"]
    if not url:
        raise StepFailed("there is no shop to be in, since the `setup` before was not accepted")
    if not scene.is_ours(url):
        raise StepFailed(
            f"the shop at {url} is not ours: shop there by your own means, and `wait` for its PunchOutOrderMessage"
        )
    return Shopper(scene.world, url)


def _shop(scene: Scene, products: tuple[Product, ...]) -> str:
    shopper = _shopper(scene)
    for product in products:
        shopper.put(product.supplier_part_id, product.quantity, product.supplier_part_auxiliary_id)
    session = shopper.session
    lines = "1 line" if len(session["lines"]) == 1 else f"{len(session['lines'])} lines"
    return f"{lines}, {_amount(session['total'])}"


def _amount(total: Json | None) -> str:
    return f"{total['amount']} {total['currency']}" if total else "no total"


def _cart(scene: Scene, step: Cart) -> str:
    shopper = _shopper(scene)
    handed = shopper.cancel() if step.how == "cancel" else shopper.bring_back()
    if not handed["delivered"]:
        raise StepFailed(f"the cart did not arrive: {handed['trouble'] or handed['httpStatus']}")
    if step.valid:
        findings = scene.client.punchout(scene.values["punchout.id"])["findings"]
        scene.must_have_no_errors("PunchOutOrderMessage", findings, handed["exchange"], "request")
    return "cancelled" if step.how == "cancel" else "returned"


def _order(scene: Scene, step: Order) -> str:
    told = []
    for order in scene.client.order(scene.basket, again=step.again):
        sent = scene.sent(order=order["id"], type="OrderRequest")
        scene.values |= {"order.orderID": order["id"], "order.payloadID": sent.get("payloadID", "")}
        told.append(f"{order['id']}: {must_be_answered(sent.get('status', {}), step.status)}")
        if step.valid and sent:
            scene.must_be_faultless(sent)
    return ", ".join(told)


def _wait(scene: Scene, step: Wait) -> str:
    within = scene.within if step.within is None else step.within
    try:
        items = scene.client.wait(step.line, step.count, 0, **step.inside)
    except NotInTime:
        at = f"at {scene.values['supplier']} as the supplier, at {scene.values['buyer']} as the buyer"
        scene.announce(f"waiting {within:g} s for {step.line or 'anything'}, {at}")
        items = scene.client.wait(step.line, step.count, within, **step.inside)
    _hold(scene, items, valid=step.valid, save=step.save)
    return f"{len(items)} came: {', '.join(one['id'] for one in items)}"


def _expect(scene: Scene, step: Expect) -> str:
    asked: dict[str, Any] = {"within": step.within}
    if step.in_order:
        asked["inOrder"] = [{"q": one.line, **one.inside} for one in step.in_order]
    else:
        numbers = {"count": step.count, "atLeast": step.at_least, "atMost": step.at_most}
        asked |= {
            "q": step.line,
            **step.inside,
            **{key: number for key, number in numbers.items() if number is not None},
        }
    items = scene.client.verify(asked)
    _hold(scene, items, valid=step.valid, save=step.save)
    return f"{len(items)} matched"


def _hold(scene: Scene, items: list[dict[str, Any]], *, valid: bool, save: Mapping[str, str]) -> None:
    """Hold that what came is faultless, where it must be, and save texts of the last one's document."""
    for item in items if valid else ():
        scene.must_be_faultless(scene.client.exchange(item["id"]))
    if not save:
        return
    if not items:
        raise StepFailed(f"save {', '.join(save)}: nothing matched")
    model, last = scene.client.model(items[-1]["id"]) or {}, items[-1]
    for name, path in save.items():
        texts = looked_up(model, path)
        if not texts:
            there = ", ".join(model.get("body") or ()) or "nothing that can be read"
            raise StepFailed(
                f"save {name}: the {last['document']} {last['id']} has nothing at {path}; there is {there}"
            )
        scene.values[name] = texts[0]


def _fault(scene: Scene, faults: tuple[str, ...]) -> str:
    armed = scene.client.arm(faults)
    return ", ".join(armed) if armed else "none is armed"


def _clock(scene: Scene, step: Clock) -> str:
    return str(scene.client.move_clock(now=step.now, advance=step.advance)["now"])


def _send(scene: Scene, step: Send) -> str:
    exchange = scene.client.send(_read(scene.folder / step.file), step.to)
    scene.values |= {"sent.id": exchange["id"], "sent.payloadID": exchange["payloadID"]}
    return must_be_answered(exchange["status"], step.status)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise StepFailed(f"{path}: this cannot be read: {error.strerror}") from error


STEPS: Mapping[str, Callable[[Scene, Any], str]] = {
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
