"""Time and chance of a running server, from the command line."""

import json

import pytest


def test_the_clock_is_shown_put_moved_and_let_go(cli, server):
    """`clock` prints what time it is, and whether it stands."""
    assert cli("clock", "show").out.endswith("(follows the machine)\n")
    put = cli("clock", "set", "2026-12-24T18:00:00+01:00")
    assert put == (0, "2026-12-24T18:00:00+01:00 (stands until it is moved)\n", "")
    moved = json.loads(cli("clock", "advance", "2h", "--format", "json").out)
    assert moved == {"now": "2026-12-24T20:00:00+01:00", "held": True}
    wrong = cli("clock", "advance", "soon")
    assert (wrong.code, "write 90s, 15m, 2h, 1d or 1h30m" in wrong.err) == (2, True)
    assert cli("clock", "real").out.endswith("(follows the machine)\n")


def test_ids_repeat_from_a_seed(cli, server):
    """`seed` says which seed ids repeat from."""
    assert cli("seed", "7") == (0, "", "ids and chances repeat from seed 7\n")


def test_what_came_is_verified_for_a_script(cli, server, documents, write):
    """`verify` exits 0 when it holds, and 1 with the near misses when it does not."""
    cli("send", write("order.xml", documents.order()), "--to", "demo")
    right = cli("verify", "--type", "OrderRequest", "--direction", "in", "--count", "1", "--xpath", "//ItemOut")
    assert right == (0, "", "holds: 1 matched\n")
    assert cli("verify", "--field", "total.amount=7", "--matches", "PEN-", "--within", "1s").code == 0
    wrong = cli("verify", "--order", "PO-2")
    assert wrong.code == 1
    assert wrong.out.startswith("at least 1 should match, and 0 did\n")
    assert "order is PO-1, wanted PO-2" in wrong.out
    told = json.loads(cli("verify", "--order", "PO-2", "--format", "json").out)
    assert (told["ok"], "wanted PO-2" in told["misses"][0]) == (False, True)
    assert cli("verify", "--xpath", "//[").code == 2


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--space", "nope"), "there is no space 'nope'"),
        (("--type", "OrderReqest"), "no document is called 'OrderReqest'; did you mean 'OrderRequest'?"),
    ],
)
def test_what_could_never_be_verified_does_not_fail_as_a_check(cli, server, words, said):
    """Nor does it hold, however few were asked for: it is wrong usage."""
    result = cli("verify", "--count", "0", *words)
    assert (result.code, result.out, said in result.err) == (2, "", True)
