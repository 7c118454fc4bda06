"""One space in memory: its journal, states and answers, and what may be written into them."""

import json
from dataclasses import dataclass, field

from punchout.exchange.ports import Answered, Exchange
from punchout.roles.effects import Change

__all__ = ["World", "forget_oldest", "is_current", "same", "write_answer", "write_state"]

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
