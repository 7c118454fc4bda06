"""The list of exchanges while it is watched: streamed rows, or rows that are asked for."""

from typing import Any

import pytest

from punchout.emulator import Emulator, Links
from punchout.wire.message import Inbound


@pytest.fixture
def came(emulator: Emulator, documents: Any) -> list[str]:
    """The ids of two orders and a setup that came, oldest first."""
    links, ids = Links("http://localhost"), []
    for body in (documents.order(), documents.order("PO-2"), documents.setup()):
        asked = Inbound(body, (("Content-Type", "text/xml"),), url=links.supplier())
        emulator.space().receive(asked, "supplier", links)
        ids.append(emulator.space().exchange("latest").id)
    return ids


def parts(answer: Any, count: int) -> str:
    """Return the first parts of a stream, and leave it."""
    assert answer.mimetype == "text/event-stream"
    stream = iter(answer.response)
    found = b"".join(next(stream) for _ in range(count))
    answer.close()
    return found.decode()


def test_new_rows_are_streamed_as_they_stand_in_the_list(operator: Any, came: list[str]) -> None:
    """From the newest of the page on, under their ids, with what the search picks."""
    told = parts(operator.get(f"/live?after={came[0]}"), 3)
    assert [line for line in told.splitlines() if line.startswith("id:")] == [f"id: {id}" for id in came[1:]]
    assert f'data: <tr id="row-{came[1]}"' in told
    assert f'id="row-{came[2]}"' in parts(operator.get(f"/live?q=type:PunchOutSetupRequest&after={came[0]}"), 2)


def test_a_page_without_a_list_is_told_to_load_again(operator: Any, came: list[str]) -> None:
    """It has no table that a row could go into."""
    assert "event: reload" in parts(operator.get("/live?whole=yes"), 2)


def test_a_list_that_missed_a_page_is_told_to_load_again(
    operator: Any, came: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rows in between would be missing."""
    monkeypatch.setattr("punchout.web.ui.live.PAGE", 2)
    monkeypatch.setattr("punchout.web.ui.shell.PAGE", 2)
    assert "event: reload" in operator.get("/live", **{"Last-Event-ID": came[0]}).text
    assert f'id="row-{came[2]}"' in parts(operator.get(f"/live?after={came[0]}", **{"Last-Event-ID": came[1]}), 2)


def test_where_no_listener_finds_room_the_rows_are_asked_for(
    operator: Any, emulator: Emulator, came: list[str]
) -> None:
    """The answer is a row that asks every three seconds; a list that comes back is told to wait."""
    emulator.feed.most = 0
    polling = operator.get(f"/live?q=status:200&after={came[0]}").text
    assert 'hx-get="/rows?q=status:200"' in polling
    again = operator.get("/rows?q=status:200").text
    assert polling.strip() in again
    assert f'id="row-{came[2]}"' in again
    assert "<html" not in again
    refused = operator.get(f"/live?after={came[0]}", **{"Last-Event-ID": came[1]})
    assert (refused.status_code, refused.headers["Retry-After"]) == (503, "5")


def test_a_page_without_a_list_asks_until_there_is_one(operator: Any, emulator: Emulator, documents: Any) -> None:
    """Then it is loaded again."""
    emulator.feed.most = 0
    polling = operator.get("/live?q=type:OrderRequest&whole=yes").text
    assert 'hx-get="/rows?q=type:OrderRequest&amp;whole=yes"' in polling
    assert "HX-Refresh" not in operator.get("/rows?whole=yes").headers
    links = Links("http://localhost")
    emulator.space().receive(Inbound(documents.order(), (), url=links.supplier()), "supplier", links)
    assert operator.get("/rows?whole=yes").headers["HX-Refresh"] == "true"
    newest = emulator.space().exchange("latest").id
    assert "HX-Refresh" not in operator.get(f"/rows?whole=yes&after={newest}").headers


def test_a_search_that_means_nothing_is_refused(operator: Any) -> None:
    """The page has said so already."""
    assert operator.get("/live?q=kind:Order&after=0").status_code == 409
