"""What is shown is masked: the type for secrets and masking by value; masking by place lives in `markup.mask`."""

from collections.abc import Iterable

__all__ = ["KNOWN_VALUE_LENGTH", "MASK", "Secret", "mask_values"]

MASK = "[redacted]"

KNOWN_VALUE_LENGTH = 12
"""From this length on a known secret is masked wherever it stands; shorter ones would blot out ordinary words."""


class Secret:
    """A secret that cannot be printed by accident; `reveal` is the one way to its text."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        """Wrap `text`."""
        self._text = text

    def reveal(self) -> str:
        """Return the secret's text, for comparing and for the wire."""
        return self._text

    def __repr__(self) -> str:
        return f"Secret({MASK})"

    __str__ = __repr__

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other._text == self._text

    def __hash__(self) -> int:
        return hash(self._text)


def mask_values(text: str, known: Iterable[str]) -> str:
    """Return `text` with every known secret of at least `KNOWN_VALUE_LENGTH` characters masked."""
    for value in sorted(set(known), key=len, reverse=True):
        if len(value) >= KNOWN_VALUE_LENGTH:
            text = text.replace(value, MASK)
    return text
