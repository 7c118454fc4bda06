"""Real documents at the right door, where they are at hand: each gets the answer that the interface promises."""

import os
import re
from pathlib import Path

import pytest

from punchout.commerce.document import Route
from punchout.commerce.parties import Party
from punchout.emulator import Emulator
from punchout.redact import Secret
from punchout.settings.values import Buyer, Connection, Relay, Settings, Supplier
from punchout.web.app import create_app
from punchout.wire.message import Inbound

SHARED = Path(os.environ.get("PUNCHOUT_SHARED", Path(__file__).resolve().parents[2].parent / "shared"))
CORPUS = SHARED / "corpus"

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus of real documents is not at hand")

ANSWERS = {
    "PunchOutSetupRequest": ("supplier", 200),
    "OrderRequest": ("supplier", 200),
    "ProfileRequest": ("supplier", 200),
    "PunchOutOrderMessage": ("buyer", 450),
    "StatusUpdateRequest": ("buyer", 417),
    "ConfirmationRequest": ("buyer", 201),
    "ShipNoticeRequest": ("buyer", 201),
    "InvoiceDetailRequest": ("buyer", 201),
    "CatalogUploadRequest": ("buyer", 201),
    "ProductActivityMessage": ("buyer", 201),
    "QuoteMessage": ("buyer", 201),
}
"""The door of each kind of document, and the Status that its sender gets when it is trusted."""


def _cases() -> list[tuple[str, str]]:
    table = CORPUS / "VERDICTS.tsv"
    rows = [row.split("\t") for row in table.read_text(encoding="utf-8").splitlines()] if table.is_file() else []
    return [(cells[0], cells[1]) for cells in rows if cells[1] in ANSWERS and cells[6] == "valid"]


def _named(party: Party) -> tuple:
    return tuple(credential.identity for credential in party.credentials)


def _secrets(sender: Party) -> tuple[Secret, ...]:
    found = tuple(credential.secret for credential in sender.credentials if credential.secret)
    return found or (Secret("what was agreed upon"),)


def _agreed(route: Route, role: str) -> Connection:
    """Return the connection that a document's header speaks of, with our side in `role`."""
    theirs, ours = _named(route.origin), _named(route.destination)
    buyer, supplier = (theirs, ours) if role == "supplier" else (ours, theirs)
    secrets = _secrets(route.sender)
    return Connection(
        "real",
        Buyer("real-buyer", buyer),
        Supplier("real-supplier", supplier),
        secrets,
        secrets,
        relay=Relay(_named(route.sender)),
    )


@pytest.mark.parametrize(("file", "payload"), _cases() or [("", "")])
def test_a_real_document_gets_the_answer_that_was_promised(file: str, payload: str) -> None:
    """With its credentials configured a valid document is answered by its kind; without a secret it gets 401."""
    raw = (CORPUS / file).read_bytes()
    role, code = ANSWERS[payload]
    emulator = Emulator()
    envelope = emulator.space().format.decode(Inbound(raw), emulator.settings.limits).envelope
    assert envelope is not None
    assert envelope.route is not None
    emulator.space().configure(Settings((_agreed(envelope.route, role),)))
    answer = create_app(emulator).test_client().post(f"/{role}/cxml", data=raw, content_type="text/xml")
    status = re.search(rb'<Status code="(\d+)"[^>]*>([^<]*)', answer.data)
    assert status, answer.data
    proven = any(credential.secret for credential in envelope.route.sender.credentials)
    assert (int(status[1]), answer.status_code) == (code if proven else 401, 200), status[2]
    assert emulator.space().judge(answer.data).grammar == "valid"
    emulator.close()
