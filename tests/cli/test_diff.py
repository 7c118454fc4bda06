"""`punchout exchanges diff`: files without a server, exchanges and conversations of a running one."""

import json

from punchout.client import Client

ONE = b'<cXML payloadID="1" timestamp="t"><Money currency="EUR">1.0</Money></cXML>'
OTHER = ONE.replace(b'"1"', b'"2"').replace(b"1.0", b"1.00")


def test_two_files_need_no_server(cli, write):
    """0 and a word when they mean the same, 1 and a diff when they do not."""
    one, other = write("one.xml", ONE), write("other.xml", OTHER)
    assert cli("exchanges", "diff", one, other) == (0, "", "both mean the same\n")
    third = write("third.xml", ONE.replace(b"EUR", b"CHF"))
    result = cli("exchanges", "diff", one, third, "--context", "0")
    assert result.code == 1
    assert result.out.splitlines() == [
        f"--- {one}",
        f"+++ {third}",
        "@@ 1 equal lines @@",
        '-   <Money currency="EUR">1.0</Money>',
        '+   <Money currency="CHF">1.0</Money>',
        "@@ 1 equal lines @@",
    ]
    assert json.loads(cli("exchanges", "diff", one, third, "--format", "json").out)["same"] is False


def test_exchanges_conversations_and_files_are_compared(cli, server, write, documents):
    """In any mix; `--side` picks the request."""
    client = Client(server)
    first, second = (client.send(documents.order(order), "demo")["id"] for order in ("PO-1", "PO-2"))
    assert cli("exchanges", "diff", first, second).code == 0
    assert cli("exchanges", "diff", "order:PO-1", "order:PO-2").code == 0
    file = write("order.xml", documents.order("PO-3", part="PEN-2002").decode().encode("utf-16"))
    result = cli("exchanges", "diff", first, file, "--side", "request")
    assert result.code == 1
    assert "+           <SupplierPartID>PEN-2002</SupplierPartID>" in result.out


def test_what_is_not_there_is_wrong_usage(cli, server, write, tmp_path):
    """A file, an exchange, a number of lines, a folder, bytes that are no text."""
    file = write("one.xml", ONE)
    assert cli("exchanges", "diff", file, "two.xml") == (2, "", "punchout: there is no file two.xml\n")
    assert "there is no exchange 'nothing'" in cli("exchanges", "diff", file, "nothing").err
    assert "no number from 0 to 1000" in cli("exchanges", "diff", file, file, "--context", "x").err
    assert cli("exchanges", "diff", file, tmp_path).code == 2
    broken = write("broken.xml", b'<?xml version="1.0" encoding="UTF-7"?><A/>')
    assert "is no text that could be compared" in cli("exchanges", "diff", broken, "latest").err
