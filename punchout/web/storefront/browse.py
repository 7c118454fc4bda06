"""Looking around: all products, a category, a search, one product."""

from flask import redirect, request
from werkzeug.wrappers import Response

from punchout.commerce.catalog import Product
from punchout.commerce.session import Operation
from punchout.web.storefront.visit import Visit, open_visit, render
from punchout.web.words import typed

__all__ = ["browse", "product", "product_page", "start"]

PAGE = 50
"""Products on one page."""


def start(token: str) -> Response | str:
    """Let the shopper in: to the product that was selected, to the cart that was brought, or into the shop."""
    visit = open_visit(token)
    session = visit.session
    if session.selected and visit.catalogue.find(session.selected, session.currency):
        return redirect(visit.to_product(session.selected), 303)
    if session.operation in (Operation.EDIT, Operation.INSPECT):
        return redirect(visit.to("cart"), 303)
    return _listing(visit)


def browse(token: str) -> str:
    """Show the products of a category, or those that a search finds."""
    return _listing(open_visit(token))


def _listing(visit: Visit) -> str:
    words, category = request.args.get("q", "").strip(), request.args.get("category", "")
    found = visit.catalogue.search(words, category).products
    last = max((len(found) - 1) // PAGE, 0)
    page = min(max(request.args.get("page", 1, type=int) - 1, 0), last)
    return render(
        "home",
        visit,
        words=words,
        category=category,
        count=len(found),
        products=found[page * PAGE : (page + 1) * PAGE],
        page=page + 1,
        pages=last + 1,
    )


def product(token: str, part_id: str | None = None) -> str | tuple[str, int]:
    """Show one product; its number is everything after `product/`, or stands in `?id=`."""
    visit = open_visit(token)
    part_id = request.args.get("id", "") if part_id is None else part_id
    found = visit.catalogue.find(part_id, visit.session.currency, request.args.get("aux"))
    if found is None:
        return render("no_product", visit, part_id=part_id), 404
    return product_page(visit, found)


def product_page(visit: Visit, found: Product, wrote: str | None = None, problem: str = "") -> str:
    """Return the page of a product; with `problem` beside the quantity that the shopper wrote."""
    variants = [
        other
        for other in visit.catalogue
        if other.part_id == found.part_id and other.auxiliary_id != found.auxiliary_id
    ]
    wrote = typed(found.step) if wrote is None else wrote
    return render("product", visit, product=found, variants=variants, wrote=wrote, problem=problem)
