"""The cart: putting things in, changing quantities, taking things out; what is wrong stands beside its field."""

import re
from decimal import Decimal

from flask import redirect, request
from werkzeug.wrappers import Response

from punchout.errors import LocalError
from punchout.web.storefront.browse import product_page
from punchout.web.storefront.visit import Visit, enter, open_visit, render
from punchout.web.words import t, told

__all__ = ["add", "change", "quantity_of", "show"]

_QUANTITY = re.compile(r"\d{1,10}(?:[.,]\d{1,6})?|[.,]\d{1,6}", re.ASCII)
# Is it a thousand, or one with three decimals? Whoever wrote it knows, we do not.
_EITHER = re.compile(r"[1-9]\d{0,2},\d{3}", re.ASCII)


def quantity_of(wrote: str) -> Decimal:
    """Read what somebody wrote into a quantity field; the comma is a point too.

    Raises:
        LocalError: when it is no plain number.
    """
    wrote = wrote.strip()
    if not _QUANTITY.fullmatch(wrote) or _EITHER.fullmatch(wrote):
        raise LocalError(t("shop.not_number", typed=wrote[:30]))
    return Decimal(wrote.replace(",", "."))


def show(token: str) -> str:
    """Show the cart."""
    return _cart(open_visit(token))


def _cart(visit: Visit, wrote: dict[int, str] | None = None, problems: dict[int, str] | None = None) -> str:
    return render("cart", visit, wrote=wrote or {}, problems=problems or {})


def add(token: str) -> Response | tuple[str, int]:
    """Put a product into the cart; a quantity that does not fit brings back the product's page."""
    visit, form = open_visit(token), request.form
    part_id, auxiliary, wrote = form.get("id", ""), form.get("aux", ""), form.get("quantity", "")
    product = visit.catalogue.find(part_id, visit.session.currency, auxiliary)
    if product is None:
        return render("no_product", visit, part_id=part_id), 404
    try:
        visit.space.put(token, part_id, quantity_of(wrote), auxiliary)
    except LocalError as error:
        return product_page(enter(token), product, wrote, told(error)), 422
    return redirect(visit.to("cart", added=product.name[:80]), 303)


def change(token: str) -> Response | tuple[str, int]:
    """Change all quantities of the cart at once, or take one line out."""
    visit, form = open_visit(token), request.form
    gone = form.get("remove", type=int)
    wanted = {gone: "0"} if gone is not None else {i: form.get(f"quantity{i}", "") for i in _fields(visit)}
    problems: dict[int, str] = {}
    # From the last line on, so that a line taken out does not move those that are still to be changed.
    for index in sorted(wanted, reverse=True):
        try:
            _change_line(visit, index, wanted[index], form.get(f"part{index}", ""))
        except LocalError as error:
            problems[index] = told(error)
    if problems:
        after = open_visit(token)
        shift = len(visit.session.lines) - len(after.session.lines)
        if not shift:
            return _cart(after, {i: wanted[i] for i in problems}, problems), 422
        return _cart(after, *_moved(visit, after, wanted, problems)), 422
    return redirect(visit.to("cart", updated=1), 303)


def _fields(visit: Visit) -> list[int]:
    return [index for index in range(len(visit.session.lines)) if f"quantity{index}" in request.form]


def _change_line(visit: Visit, index: int, wrote: str, part_id: str) -> None:
    lines = visit.session.lines
    if not 0 <= index < len(lines) or lines[index].item.part_id != part_id:
        raise LocalError(t("shop.moved"))
    number = quantity_of(wrote)
    if number != lines[index].quantity.value:
        visit.space.set_quantity(visit.token, index, number)


def _moved(
    before: Visit, after: Visit, wanted: dict[int, str], problems: dict[int, str]
) -> tuple[dict[int, str], dict[int, str]]:
    """Return what was written and what was wrong, by the places that the lines have now."""
    keys = [line.item.key for line in after.session.lines]
    place = {i: keys.index(before.session.lines[i].item.key) for i in problems if i < len(before.session.lines)}
    return {place[i]: wanted[i] for i in place}, {place[i]: problems[i] for i in place}
