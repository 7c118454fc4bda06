"""One space in memory: its journal, states and answers, and what may be written into them."""

import json
import zlib
from dataclasses import dataclass, field

from punchout.exchange.entries import Answered, Exchange
from punchout.roles.effects import Change

__all__ = ["World", "forget_oldest", "is_current", "packed", "same", "unpacked", "write_answer", "write_state"]

LARGE = 64 * 1024
"""Bytes of a body; what is shorter is not worth the time of packing it."""

_DuplicateKey = tuple[str, str, str]


@dataclass(slots=True)
class World:
    """One space; `ids` are the keys of `exchanges` in order, `payloads` those of each payloadID.

    States are kept as JSON so that nobody shares them.
    """

    exchanges: dict[str, Exchange] = field(default_factory=dict)
    ids: list[str] = field(default_factory=list)
    payloads: dict[str, list[str]] = field(default_factory=dict)
    states: dict[str, tuple[int, str]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    answers: dict[_DuplicateKey, list[Answered]] = field(default_factory=dict)


class _Packed(bytes):
    """A body of the journal, compressed: XML shrinks to a tenth, and ten large orders would hold a hundred MB."""


def packed(exchange: Exchange) -> Exchange:
    """Return an entry as it is held, large bodies compressed."""
    request, response = exchange.request_body, exchange.response_body
    if max(len(request), len(response)) < LARGE:
        return exchange
    return exchange._replace(request_body=_pack(request), response_body=_pack(response))


def unpacked(exchange: Exchange) -> Exchange:
    """Return an entry as it was written."""
    if not isinstance(exchange.request_body, _Packed):
        return exchange
    return exchange._replace(
        request_body=zlib.decompress(exchange.request_body), response_body=zlib.decompress(exchange.response_body)
    )


def _pack(body: bytes) -> bytes:
    return _Packed(zlib.compress(body, 1))


def forget_oldest(world: World) -> None:
    """Drop the oldest entry of the journal."""
    oldest = world.exchanges.pop(world.ids.pop(0))
    ids = world.payloads[oldest.payload_id]
    ids.remove(oldest.id)
    if not ids:
        del world.payloads[oldest.payload_id]


def write_state(world: World, change: Change) -> None:
    """Write one state under its key and further names."""
    world.states[change.before.key] = (change.before.version + 1, json.dumps(change.state))
    world.names.update(dict.fromkeys(change.names, change.before.key))


def same(world: World, answered: Answered) -> list[Answered]:
    """Return, as a list of one or none, what is stored for the same request."""
    stored = world.answers.get(_duplicate_key(answered), ())
    return [entry for entry in stored if entry.fingerprint == answered.fingerprint]


def is_current(world: World, answered: Answered, known: int) -> bool:
    """Return whether nobody answered the duplicate key since the decision."""
    before = same(world, answered)
    if answered.attempts > 1:
        return bool(before) and before[0].attempts == answered.attempts - 1
    return not before and len(world.answers.get(_duplicate_key(answered), ())) == known


def write_answer(world: World, answered: Answered) -> None:
    """Store an answer, in the place of an older one to the same request."""
    stored = world.answers.setdefault(_duplicate_key(answered), [])
    for place, entry in enumerate(stored):
        if entry.fingerprint == answered.fingerprint:
            stored[place] = answered
            return
    stored.append(answered)


def _duplicate_key(answered: Answered) -> _DuplicateKey:
    return answered.connection, answered.sender, answered.payload_id
