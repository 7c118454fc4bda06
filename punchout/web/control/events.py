"""The journal as it is written: Server-Sent Events."""

import json

from punchout.errors import LocalError
from punchout.exchange.entries import Exchange
from punchout.exchange.matching import fits, parse
from punchout.web.control.asked import Asked, Raw
from punchout.web.control.body import mistake
from punchout.web.control.shown import exchange_json, unsecret
from punchout.web.masking import masking
from punchout.web.problems import Problem
from punchout.web.streams import HEADERS, MEDIA, EventStream, event

__all__ = ["events"]


def events(asked: Asked) -> Raw:
    """Tell each entry that matches a search line when it is kept, as an event `exchange` under the entry's id."""
    try:
        wanted = parse(asked.query["q"], asked.space.clock.now())
    except LocalError as error:
        raise Problem(400, str(error), errors=[mistake("q", str(error))]) from error

    masked = masking()

    def spell(entry: Exchange) -> bytes:
        """Return the event of an entry, nothing where it is not looked for."""
        if not fits(wanted, entry):
            return b""
        return event(entry.id, masked(json.dumps(unsecret(exchange_json(entry), asked.space))), "exchange")

    listener = asked.emulator.feed.listen(asked.space.name, asked.heard or asked.query["after"])
    return Raw(EventStream(listener, spell), f"{MEDIA}; charset=utf-8", HEADERS)
