"""Time and chance of a running server, from the command line."""

import json


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
