"""What leaves us, as the faults of this room see it: bytes and plain values, no wire."""

from typing import NamedTuple

__all__ = ["Leaving"]

Fields = tuple[tuple[str, str], ...]


class Leaving(NamedTuple):
    """An answer before it goes out.

    `verbs` are what the transport does with it, each with its number: `("wait", 3.0)` before it answers, `("reset", 0)`
    instead of answering …
    """

    body: bytes
    headers: Fields = ()
    status: int = 200
    verbs: tuple[tuple[str, float], ...] = ()

    def having(self, name: str, value: str) -> "Leaving":
        """Return it with one header field set."""
        kept = tuple((key, old) for key, old in self.headers if key.lower() != name.lower())
        return self._replace(headers=(*kept, (name, value)))

    def doing(self, verb: str, number: float = 0.0) -> "Leaving":
        """Return it with one verb more."""
        return self._replace(verbs=(*self.verbs, (verb, number)))
