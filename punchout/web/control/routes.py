"""The table of the control API: every route with its handler, its shapes and what it may refuse."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from punchout.exchange.matching import KEYS
from punchout.web.control import (
    about,
    buying,
    comparing,
    connecting,
    events,
    journal,
    recording,
    shopping,
    steering,
    verifying,
)
from punchout.web.control.params import Param

__all__ = ["ROUTES", "Route"]

TEXT = "text/plain"


@dataclass(frozen=True, slots=True)
class Route:
    """One method of one path, below `/_punchout/v1`.

    `body` and `answer` name shapes in `control.bodies` and `control.answers`; `raw` takes a document as it is, and
    an answer that is no JSON has `media`. `refuses` are the statuses beside those that any route may answer.
    """

    method: str
    path: str
    handler: Callable[..., Any]
    answer: str = ""
    body: str = ""
    status: int = 200
    query: tuple[Param, ...] = ()
    refuses: tuple[int, ...] = ()
    raw: bool = False
    media: str = "application/json"

    @property
    def name(self) -> str:
        """The operation's name, from its handler."""
        return f"{self.handler.__module__.rpartition('.')[2]}.{self.handler.__name__}"

    @property
    def summary(self) -> str:
        """The operation in one sentence, from its handler."""
        return (self.handler.__doc__ or "").partition("\n")[0]


_WHAT = Param("what", "what to forget", "all", ("all", "journal", "faults", "sessions", "clock", "expectations"))
_Q = Param("q", f"search line: `{' '.join(f'{key}:' for key in KEYS)}` and free words", "")
_LIMIT = Param("limit", "how many entries at most", 50, most=500)
_AFTER = Param("after", "the `next` of the page before")
_SINCE = Param("after", "the last id that was heard; a `Last-Event-ID` header says the same, and goes before")
_SIDE = Param("side", "which body", "request", ("request", "response"))
_AS = Param("as", "the same bytes, or with payloadID and timestamp renewed", "retry", ("retry", "new"))
_AGAIN = Param("again", "whether a cart that was ordered is ordered once more", "no", ("no", "yes"))
_TO = Param("to", "a connection's name or a URL", needed=True)
_NAME = Param("name", "how the report calls the document", "document")

ROUTES: tuple[Route, ...] = (
    Route("GET", "/info", about.info, "Info"),
    Route("GET", "/spaces", about.spaces, "Spaces"),
    Route("POST", "/spaces", about.add_space, "Info", "NewSpace", 201, refuses=(409,)),
    Route("DELETE", "/spaces/<name>", about.remove_space, status=204, refuses=(404, 409)),
    Route("POST", "/reset", about.reset, status=204, query=(_WHAT,)),
    Route("GET", "/faults", about.faults, "Faults"),
    Route("PUT", "/faults", about.arm, "Faults", "Faults"),
    Route("GET", "/clock", steering.clock, "Clock"),
    Route("PUT", "/clock", steering.move, "Clock", "Clock", refuses=(409,)),
    Route("POST", "/seed", steering.sow, "Sown", "Sowing", refuses=(409,)),
    Route("GET", "/expectations", verifying.expectations, "Expectations"),
    Route("POST", "/expectations", verifying.expect, "Expectation", "NewExpectation", 201),
    Route("DELETE", "/expectations", verifying.forget, status=204),
    Route("POST", "/verify", verifying.verify, "Waited", "Verification"),
    Route("GET", "/connections", connecting.connections, "Connections"),
    Route("POST", "/connections", connecting.add, "Connection", "NamedConnection", 201, refuses=(409,)),
    Route("GET", "/connections/<name>", connecting.one, "Connection", refuses=(404,)),
    Route("PUT", "/connections/<name>", connecting.put, "Connection", "Connection", refuses=(409,)),
    Route("DELETE", "/connections/<name>", connecting.drop, status=204, refuses=(404, 409)),
    Route("POST", "/connections/<name>/test", connecting.test, "Test", refuses=(404, 409)),
    Route("GET", "/exchanges", journal.exchanges, "Exchanges", query=(_Q, _LIMIT, _AFTER)),
    Route("DELETE", "/exchanges", journal.forget, status=204),
    Route("GET", "/events", events.events, query=(_Q, _SINCE), refuses=(503,), media="text/event-stream"),
    Route("POST", "/exchanges/wait", verifying.wait, "Waited", "Wait", refuses=(408,)),
    Route("GET", "/exchanges/<id>", journal.one, "Found", refuses=(404,)),
    Route("GET", "/exchanges/<id>/raw", journal.raw, query=(_SIDE,), refuses=(404,), media=TEXT),
    Route("GET", "/exchanges/<id>/model", journal.model, "Model", query=(_SIDE,), refuses=(404,)),
    Route("GET", "/exchanges/<id>/findings", journal.findings, "Findings", refuses=(404,)),
    Route("GET", "/exchanges/<id>/conversation", comparing.conversation, "Conversation", refuses=(404,)),
    Route("POST", "/exchanges/<id>/replay", journal.replay, "Exchange", query=(_AS,), refuses=(404, 406, 409)),
    Route("POST", "/punchouts", buying.punch_out, "Punchout", "NewPunchout", 201, refuses=(404, 406, 409)),
    Route("GET", "/punchouts", buying.punchouts, "Punchouts"),
    Route("GET", "/punchouts/<id>", buying.punchout, "Punchout", refuses=(404,)),
    Route("POST", "/punchouts/<id>/order", buying.place, "Orders", status=201, query=(_AGAIN,), refuses=(404, 409)),
    Route("GET", "/sessions/<token>", shopping.session, "Session", refuses=(404,)),
    Route("POST", "/sessions/<token>/items", shopping.put, "Session", "NewItem", refuses=(404, 409)),
    Route("POST", "/sessions/<token>/return", shopping.bring_back, "Handover", refuses=(404, 409)),
    Route("POST", "/sessions/<token>/cancel", shopping.cancel, "Handover", refuses=(404, 409)),
    Route("GET", "/orders", buying.orders, "Orders"),
    Route("GET", "/orders/<id>", buying.order, "Order", refuses=(404,)),
    Route("POST", "/validate", journal.validate, "CheckReport", query=(_NAME,), raw=True),
    Route("POST", "/diff", comparing.diff, "Comparison", "Diff", refuses=(404,)),
    Route("POST", "/recordings/start", recording.start, "Recording", status=201, refuses=(409,)),
    Route("POST", "/recordings/stop", recording.stop, "Archive", refuses=(409,)),
    Route("POST", "/send", journal.send, "Exchange", query=(_TO,), raw=True, refuses=(404, 409)),
)
