"""`GET /metrics` for a Prometheus that scrapes us."""

from datetime import UTC, datetime

from flask.testing import FlaskClient

from punchout.emulator import Emulator
from punchout.exchange.entries import Keep, Parcel
from punchout.web.app import create_app
from punchout.web.security import Access

TOKEN = "a-token-for-tests"


def test_what_came_is_counted(client: FlaskClient) -> None:
    """A document that was refused shows by direction, document and status, and in the findings."""
    client.post("/supplier/cxml", data=b"<cXML", content_type="text/xml")
    client.post("/supplier/cxml", data=b"<cXML", content_type="text/xml")
    scraped = client.get("/metrics")
    assert scraped.content_type == "text/plain; version=0.0.4; charset=utf-8"
    lines = scraped.get_data(as_text=True).splitlines()
    assert 'punchout_exchanges_total{direction="in",document="",status="406"} 2' in lines
    assert 'punchout_refused_total{direction="in"} 2' in lines
    assert 'punchout_findings_total{severity="error"} 2' in lines
    assert "punchout_spaces 1" in lines


def test_one_of_several_workers_says_that_it_counts_alone() -> None:
    """In a comment, which whoever scrapes passes over; a server in one process has none."""
    for shared in (True, False):
        emulator = Emulator(shared=shared)
        first = create_app(emulator).test_client().get("/metrics").get_data(as_text=True).splitlines()[0]
        assert ("serve without --workers" in first) is shared
        assert first.startswith("# ")
        emulator.close()


def test_the_outbox_is_shown_by_state(client: FlaskClient, emulator: Emulator) -> None:
    """What waits in any space counts; a state without anything is 0, so that a graph of it has a line."""
    emulator.add_space("one")
    due = datetime(2026, 5, 4, tzinfo=UTC)
    for name, state in (("default", "waiting"), ("one", "waiting"), ("one", "parked")):
        parcel = Parcel(f"{name}-{state}", name, "demo", "http://shop.example.com/", b"", (), due, state=state)
        emulator.store.keep(Keep(name, parcels=(parcel,)))
    lines = client.get("/metrics").get_data(as_text=True).splitlines()
    assert 'punchout_outbox_parcels{state="waiting"} 2' in lines
    assert 'punchout_outbox_parcels{state="claimed"} 0' in lines
    assert 'punchout_outbox_parcels{state="parked"} 1' in lines
    assert "punchout_spaces 2" in lines


def test_it_is_behind_the_token(emulator: Emulator) -> None:
    """A scrape without the token is told so, not led to a form."""
    guarded = create_app(emulator, Access(TOKEN)).test_client()
    refused = guarded.get("/metrics")
    assert (refused.status_code, refused.content_type) == (401, "application/problem+json")
    assert guarded.get("/metrics", headers={"Authorization": f"Bearer {TOKEN}"}).status_code == 200
