"""A purchase as the newcomer sees it first: four steps, each with its verdict, and the finding under its step."""

from collections.abc import Iterator
from typing import Any

from punchout.cli.console import styled
from punchout.cli.purchase import Purchase

__all__ = ["lines"]

Json = dict[str, Any]


def lines(purchase: Purchase) -> Iterator[str]:
    """Yield the lines of the table, as far as the purchase came."""
    link = next(one for one in purchase.info["connections"] if one["name"] == purchase.connection)
    buyer, supplier = link["buyer"]["value"], link["supplier"]["value"]
    yield f'  Buyer "{buyer}"  ⇄  Supplier "{supplier}"          connection {purchase.connection}\n'
    setup, cart, order = purchase.setup, purchase.cart, purchase.order
    if setup:
        yield _step(1, "⇒", setup["document"], _status(setup), _verdict(setup))
        yield from _findings(setup["findings"])
    if setup and setup["response"]["document"]:
        answered = "StartPage received" if setup["status"]["code"] == 200 else setup["status"]["text"]
        yield _step(2, "⇐", "PunchOutSetupResponse", "", answered)
    if cart:
        yield _step(3, "⇐", cart["document"], "", f"{_verdict(cart)}     {cart['amount']}".rstrip())
        yield from _findings(cart["findings"])
    if order:
        yield _step(4, "⇒", order["document"], _status(order), _verdict(order))
        yield from _findings(order["findings"])


def _step(number: int, arrow: str, document: str, status: str, verdict: str) -> str:
    return f"  {number}  {arrow} {document:<24}{status:<16}{verdict}".rstrip()


def _status(entry: Json) -> str:
    return f"{entry['status']['code'] or '-'}   {entry['ms']:>4.0f} ms"


def _verdict(entry: Json) -> str:
    errors, advisories = entry["errors"], entry["advisories"]
    if errors:
        return styled(f"✗ {errors} error{'s' * (errors > 1)}", "red")
    if advisories:
        return styled(f"! {advisories} advisor{'y' if advisories == 1 else 'ies'}", "yellow")
    return styled(f"✓ {entry['grammar']}", "green")


def _findings(findings: list[Json]) -> Iterator[str]:
    for finding in findings:
        place = f"line {finding['line']}" if finding["line"] else "       "
        told = f"{finding['rule']}  {finding['message']}"
        yield f"         {place}  {told}      punchout explain {finding['rule']}"
