"""What this process has seen since it began, as numbers that only grow."""

import threading
from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from punchout.exchange.entries import Exchange
from punchout.exchange.matching import failed, outcome
from punchout.formats.titles import TITLES

__all__ = ["Counts", "Kind"]


class Kind(NamedTuple):
    """By what exchanges are told apart; each field has few values, whatever strangers send.

    `document` is `other` for what the grammar has no name for and empty where nothing could be read; `status` is
    `none` where nothing came back.
    """

    direction: str
    document: str
    status: str


class Counts:
    """Counts the entries of all spaces' journals; a reset does not take anything away. Any thread may count."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._lock = threading.Lock()
        self._exchanges: Counter[Kind] = Counter()
        self._refused: Counter[str] = Counter()
        self._findings: Counter[str] = Counter()

    def add(self, exchange: Exchange) -> None:
        """Count one entry."""
        with self._lock:
            self._exchanges[_kind(exchange)] += 1
            self._refused[exchange.direction] += failed(exchange)
            self._findings["error"] += exchange.errors
            self._findings["advisory"] += exchange.advisories

    @property
    def exchanges(self) -> Mapping[Kind, int]:
        """How many exchanges there were of each kind."""
        with self._lock:
            return dict(self._exchanges)

    @property
    def refused(self) -> Mapping[str, int]:
        """How many were refused, failed or never answered, by direction."""
        with self._lock:
            return {direction: self._refused[direction] for direction in ("in", "out")}

    @property
    def findings(self) -> Mapping[str, int]:
        """How much was found in documents, by severity."""
        with self._lock:
            return {severity: self._findings[severity] for severity in ("error", "advisory")}


def _kind(exchange: Exchange) -> Kind:
    document, status = exchange.document, outcome(exchange)
    named = document if not document or document in TITLES else "other"
    # A partner may answer with any number: its first three digits bound how many series there can be.
    return Kind(exchange.direction, named, "none" if status is None else f"{status:03d}"[:3])
