"""A stage for roles: state in a dict, time held still, no store, no format, no network."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from punchout.clock import HeldClock, SeededIds
from punchout.commerce.catalog import Catalogue
from punchout.commerce.document import Body, Document, Envelope, Kind, Route
from punchout.commerce.money import Moment
from punchout.commerce.notice import Notice
from punchout.commerce.order import Order
from punchout.commerce.parties import Credential, Identity, Party
from punchout.commerce.profile import ProfileRequest
from punchout.commerce.session import SetupRequest
from punchout.commerce.status import Status, StatusUpdate
from punchout.emulator.links import Links
from punchout.roles.effects import Decision, Received, Remembered, Tools
from punchout.settings.catalogue import shipped
from punchout.settings.values import Connection, default_settings

REQUESTS: dict[str, type[Body]] = {
    "ProfileRequest": ProfileRequest,
    "PunchOutSetupRequest": SetupRequest,
    "OrderRequest": Order,
    "StatusUpdateRequest": StatusUpdate,
    "CopyRequest": Notice,
}
"""What a format would know."""


class Stage:
    """Plays bodies to a role and keeps what its decisions change."""

    def __init__(self, keys: Callable[..., tuple[str, ...]], decide: Callable[..., Decision]) -> None:
        """Take the two functions of a role."""
        self.keys, self.decide = keys, decide
        self.state: dict[str, Remembered] = {}
        self.clock = HeldClock(datetime(2026, 3, 2, 12, 0, tzinfo=UTC))
        catalogue = shipped()
        self.tools = Tools(
            self.clock, SeededIds("stage"), Links("http://127.0.0.1:8488"), lambda name: catalogue, REQUESTS
        )
        self.connection: Connection = default_settings().connections[0]
        self.count = 0

    def play(self, body: Body | None, *, payload_id: str = "", status: Status | None = None) -> Decision:
        """Play one document and return the decision; its changes hold from now on."""
        self.count += 1
        party = Party((Credential(Identity("NetworkID", "DEMO-BUYER")),))
        envelope = Envelope(
            Kind.REQUEST,
            payload_id or f"{self.count}@b",
            Moment("2026-03-02T12:00:00+01:00"),
            Route(party, party, party),
        )
        document = Document(envelope, body, status)
        before = {key: self.recall(key) for key in self.keys(body, self.connection.name)}
        decision = self.decide(before, Received(document, self.connection), self.tools)
        self.keep(decision)
        return decision

    def recall(self, key: str) -> Remembered:
        """Return the state under a key."""
        return self.state.get(key, Remembered(key))

    def keep(self, decision: Decision) -> None:
        """Apply the changes of a decision."""
        for change in decision.changes:
            held = Remembered(change.before.key, change.before.version + 1, change.state)
            for key in (change.before.key, *change.names):
                self.state[key] = held


@pytest.fixture
def stage() -> Callable[[Any], Stage]:
    """Builds a stage for a role's module."""
    return lambda role: Stage(role.keys, role.decide)


@pytest.fixture
def catalogue() -> Catalogue:
    """What is sold."""
    return shipped()
