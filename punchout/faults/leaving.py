"""What leaves us, as the faults of this room see it: bytes and plain values, no wire."""

from dataclasses import dataclass, replace

__all__ = ["Leaving"]

Fields = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Leaving:
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
        return replace(self, headers=(*kept, (name, value)))

    def doing(self, verb: str, number: float = 0.0) -> "Leaving":
        """Return it with one verb more."""
        return replace(self, verbs=(*self.verbs, (verb, number)))
