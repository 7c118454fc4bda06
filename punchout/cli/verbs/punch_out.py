"""`punchout punch-out`: start a session as buyer, print its start URL, and if asked wait for the cart and order it."""

import sys
from collections.abc import Iterator
from typing import Any

from punchout.cli.command import Command, Options, Parser, moment, one_of
from punchout.cli.console import as_json, data, say
from punchout.cli.exits import DONE, FAILED, Failed, Overdue
from punchout.cli.remote import server, server_flags
from punchout.cli.sources import read
from punchout.client import Client, NotInTime
from punchout.errors import ConfigError
from punchout.limits import Limits

__all__ = ["COMMANDS"]


def _arguments(parser: Parser) -> None:
    parser.add_argument("connection", metavar="CONNECTION", help="over which connection")
    operations = ("create", "edit", "inspect", "source")
    parser.flag(
        "--operation", type=one_of(*operations), default="create", metavar="|".join(operations), help="what for"
    )
    parser.flag("--user", metavar="EMAIL", help="one of the buyer's users; the first one without it")
    parser.flag("--template", metavar="FILE", help="a setup request of yours; ids, time and return address are renewed")
    parser.flag("--selected", metavar="ID", help="the SupplierPartID of a SelectedItem, to open the shop at")
    parser.flag("--wait-for-cart", action="store_true", help="wait until the cart has come back")
    parser.flag("--order", action="store_true", help="wait for the cart and order it")
    parser.flag("--timeout", type=moment, default=300.0, metavar="300s", help="how long to wait for the cart")
    server_flags(parser)
    parser.format_flag("text", "json")


def _run(options: Options) -> int:
    template = _text(options.template) if options.template else None
    with server(options) as client:
        punchout = client.punch_out(
            options.connection,
            operation=options.operation,
            user=options.user,
            template=template,
            selected=options.selected,
        )
        if punchout["state"] == "refused" or not punchout["startUrl"]:
            _print(punchout, options)
            raise Failed(f"{options.connection} did not open a session: {_refusal(punchout)}")
        if not (options.wait_for_cart or options.order):
            _print(punchout, options)
            return DONE
        # Who reads our output shops at this address now; in JSON it is talk, since one document alone is written there.
        if options.format == "json":
            say(f"shop at {punchout['startUrl']}", options)
        else:
            data(punchout["startUrl"])
            sys.stdout.flush()
        punchout = _returned(client, punchout, options.timeout)
        orders = client.order(punchout["id"]) if options.order else []
    _print(punchout | ({"placed": orders} if options.order else {}), options)
    refused = [order for order in orders if not order["status"].startswith("2")]
    return FAILED if refused or punchout["state"] in ("cancelled", "expired") else DONE


def _text(name: str) -> str:
    try:
        return read(name, Limits().body).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigError("a template must be UTF-8", file=name) from error


def _refusal(punchout: dict[str, Any]) -> str:
    status = punchout["status"]
    said = f"{status['code']} {status['text']}" if status["code"] else ""
    return punchout["trouble"] or said or "its answer has no StartPage"


def _returned(client: Client, punchout: dict[str, Any], timeout: float) -> dict[str, Any]:
    """Wait until a punch-out has its cart, and return it.

    Raises:
        Overdue: when none comes in time.
        Failed: when one came that was refused, with what was found in it.
    """
    q = f'conversation:"punchout:{punchout["id"]}" direction:in status:any'  # whatever comes to its return address
    try:
        (came, *_) = client.wait(q, timeout=timeout)
    except NotInTime as error:
        where = punchout["returnUrl"]
        raise Overdue(f"no cart came within {timeout:g} s; the shopper's browser posts it to {where}") from error
    if (came["status"]["code"] or came["http"]["status"]) >= 400:
        raise Failed("\n".join(_no_cart(client.exchange(came["id"]))))
    return client.punchout(punchout["id"])


def _no_cart(exchange: dict[str, Any]) -> Iterator[str]:
    status, http = exchange["status"], exchange["http"]["status"]
    yield f"the cart came and was refused: {status['code'] or http} {status['text']}".rstrip()
    for finding in exchange["findings"]:
        yield f"  {finding['severity']} {finding['rule']}  line {finding['line'] or '-'}: {finding['message']}"
    yield f"  see: punchout exchanges show {exchange['id']}"


def _print(punchout: dict[str, Any], options: Options) -> None:
    if options.format == "json":
        data(as_json(punchout))
        return
    if punchout["startUrl"] and punchout["state"] == "open":
        data(punchout["startUrl"])
    elif punchout["state"] not in ("asked", "refused"):
        data("\n".join(_cart(punchout)))


def _cart(punchout: dict[str, Any]) -> Iterator[str]:
    cart = punchout["cart"]
    total = f" · {cart['total']['amount']} {cart['total']['currency']}" if cart else ""
    yield f"{punchout['id']}  {punchout['state']}{total}"
    for line in punchout["lines"]:
        price = line["unitPrice"] or {"amount": "?", "currency": ""}
        amount = f"{line['quantity']} {line['unitOfMeasure']} at {price['amount']} {price['currency']}".rstrip()
        yield f"  {line['supplierPartID']}  {amount}  {line['description']}"
    for finding in punchout["findings"]:
        yield f"  {finding['severity']} {finding['rule']}  {finding['message']}"
    for order in punchout.get("placed", ()):
        yield f"  order {order['id']}: {order['status'] or 'not answered yet'}"


COMMANDS = {"": Command("start a session as buyer and print its start URL", _arguments, _run)}
