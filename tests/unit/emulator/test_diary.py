"""What a server tells in its log of what came and went."""

import logging
from datetime import UTC, datetime
from typing import Any

import pytest

from punchout.emulator import Emulator, diary
from punchout.exchange.entries import Exchange


def entry(**fields: Any) -> Exchange:
    """Return an entry of the journal."""
    made = {"id": "1-2", "space": "default", "time": datetime(2026, 5, 4, tzinfo=UTC), "direction": "in"}
    return Exchange(**(made | {"document": "OrderRequest"} | fields))


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        (
            {"status_code": 401, "status_text": "not trusted", "difference": "connection city: the secret differs"},
            "OrderRequest came in: 401 not trusted; connection city: the secret differs; punchout exchanges show 1-2",
        ),
        (
            {"document": "", "status_code": 406, "status_text": "no XML", "space": "s1"},
            "a document came in: 406 no XML; punchout exchanges show 1-2 --space s1",
        ),
        (
            {"direction": "out", "connection": "acme", "status_text": "nobody answers"},
            "OrderRequest went out over acme: nobody answers; punchout exchanges show 1-2",
        ),
        (
            {"http_status": 503, "fault": "order:http=503", "connection": "acme"},
            "OrderRequest came in over acme: 503; fault order:http=503; punchout exchanges show 1-2",
        ),
        (
            {"status_code": 500, "status_text": "the armed fault order:cxml=500 has struck", "fault": "order:cxml=500"},
            "OrderRequest came in: 500 the armed fault order:cxml=500 has struck; punchout exchanges show 1-2",
        ),
    ],
)
def test_what_was_refused_is_told(caplog: pytest.LogCaptureFixture, fields: dict[str, Any], line: str) -> None:
    """A line says what it was, what was answered, which field differs, and where to see the rest."""
    with caplog.at_level(diary.REFUSED, "punchout.journal"):
        diary.write(entry(**fields))
    assert caplog.record_tuples == [("punchout.journal", diary.REFUSED, line)]


def test_what_was_taken_is_told_to_those_who_ask(caplog: pytest.LogCaptureFixture) -> None:
    """What was answered 2xx is for `-v` alone."""
    with caplog.at_level(diary.REFUSED, "punchout.journal"):
        diary.write(entry(status_code=200))
    assert caplog.messages == []
    with caplog.at_level(logging.INFO, "punchout.journal"):
        diary.write(entry(status_code=200, status_text="OK"))
        diary.write(entry(direction="out", document="PunchOutOrderMessage"))
    assert caplog.messages == [
        "OrderRequest came in: 200 OK; punchout exchanges show 1-2",
        "PunchOutOrderMessage went out: in a form of the shop; punchout exchanges show 1-2",
    ]


def test_a_stranger_begins_no_line(caplog: pytest.LogCaptureFixture) -> None:
    """Line ends in what somebody wrote stay in the one line of their exchange."""
    with caplog.at_level(diary.REFUSED, "punchout.journal"):
        diary.write(entry(status_code=401, difference="Sender names a\n2026 ERROR we are broken"))
        diary.write(entry(status_code=401, status_text="\x1b[31m\x9b31m\u202ered"))
    assert len(caplog.messages[0].splitlines()) == 1
    assert "Sender names a 2026 ERROR we are broken" in caplog.messages[0]
    assert "401 \ufffd[31m\ufffd31m\ufffdred;" in caplog.messages[1]


def test_a_partner_who_repeats_a_secret_does_not_bring_it_into_the_log(caplog: pytest.LogCaptureFixture) -> None:
    """What is known to be secret is masked, in whatever somebody wrote, and the logins of addresses with it."""
    with caplog.at_level(diary.REFUSED, "punchout.journal"):
        diary.write(
            entry(status_code=401, status_text="not planted-secret-1 at http://me:pw@example.com"), ["planted-secret-1"]
        )
    assert "401 not [redacted] at http://[redacted]@example.com;" in caplog.messages[0]


def test_what_a_space_tells_is_told_without_its_secrets(emulator: Emulator, caplog: pytest.LogCaptureFixture) -> None:
    """The log knows the secrets of the space that an exchange belongs to."""
    space = emulator.space()
    keys = {"buyer": "demo-buyer", "supplier": "demo-supplier", "secret": "planted-secret-1"}
    space.put_connection("mine", keys)
    with caplog.at_level(diary.REFUSED, "punchout.journal"):
        space.announce(entry(status_code=401, status_text="not planted-secret-1"))
    assert "401 not [redacted];" in caplog.messages[0]


def test_whoever_embeds_the_emulator_hears_nothing() -> None:
    """Where nobody has set up a log, a refusal is no warning."""
    assert diary.REFUSED < logging.WARNING
