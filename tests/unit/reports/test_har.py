"""Exchanges as an HTTP Archive: what readers of HAR 1.2 require, and the bodies where they look for them."""

import json
from typing import Any

from punchout.exchange.judge import judge
from punchout.formats.registry import by_name
from punchout.limits import Limits
from punchout.reports.har import har

BODY = (
    '<cXML payloadID="1@x" timestamp="2026-05-04T12:00:00Z"><Response><Status code="200" text="é"/></Response></cXML>'
)


def entry(**members: Any) -> dict[str, Any]:
    """Return an entry as the control API shows it."""
    side = {"document": "Response-Status", "headers": [["Content-Type", "text/xml"]], "body": BODY}
    defaults = {
        "id": "1",
        "time": "2026-05-04T12:00:00+00:00",
        "ms": 3.5,
        "method": "POST",
        "url": "http://shop.example.com/setup?a=1&b=",
        "http": {"status": 200},
        "request": side,
        "response": side,
        "findings": [],
        "responseFindings": [],
    }
    return defaults | members


def test_both_bodies_stand_where_readers_look() -> None:
    """Method, address, headers, query and bodies, sizes in bytes; what is the journal's own stands in `_punchout`."""
    (made,) = har([entry()])["log"]["entries"]
    request, response = made["request"], made["response"]
    assert (request["method"], request["postData"]) == ("POST", {"mimeType": "text/xml", "text": BODY})
    assert request["queryString"] == [{"name": "a", "value": "1"}, {"name": "b", "value": ""}]
    assert request["headers"] == [{"name": "Content-Type", "value": "text/xml"}]
    assert (response["status"], response["statusText"]) == (200, "OK")
    assert response["content"] == {"size": len(BODY.encode()), "mimeType": "text/xml", "text": BODY}
    assert made["_punchout"]["id"] == "1"


def test_what_never_came_back_has_status_0() -> None:
    """A partner that did not answer leaves an empty answer, as browsers write it; a GET has no body."""
    nothing = {"document": "", "headers": [], "body": ""}
    (made,) = har([entry(http={"status": None}, method="GET", request=nothing, response=nothing)])["log"]["entries"]
    assert (made["response"]["status"], made["response"]["statusText"]) == (0, "")
    assert "postData" not in made["request"]


def test_an_address_may_have_lost_its_user() -> None:
    """What stands for a user and password in an address is no host in brackets, and nothing else need be one."""
    for url in ("http://[redacted]@shop.example.com/setup?a=1", "http://[1]/?a=1"):
        (made,) = har([entry(url=url)])["log"]["entries"]
        assert (made["request"]["url"], made["request"]["queryString"]) == (url, [{"name": "a", "value": "1"}])


def test_our_own_check_opens_it() -> None:
    """The archive is one of the wrappings that `check` takes off."""
    report = judge("recorded.har", json.dumps(har([entry()])).encode(), by_name("cxml"), Limits())
    assert (report.wrapping, report.document) == (("har",), "Response-Status")


def test_a_comment_says_what_is_missing() -> None:
    """It stands in the log, and nowhere where there is nothing to say."""
    assert har([], "3 are missing")["log"]["comment"] == "3 are missing"
    assert "comment" not in har([])["log"]
