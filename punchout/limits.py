"""How much a stranger may send; every limit is a setting with the reason for its default."""

from dataclasses import dataclass

__all__ = ["Limits"]


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes, the rest in counts."""

    document: int = 16 * 2**20
    """Real orders of 10,000 lines have 12 MB; Ariba stops at 4 MB for catalogues."""
    body: int = 24 * 2**20
    """A document in base64 grows by a third, and a form adds its fields."""
    elements: int = 1_000_000
    depth: int = 64
    """The deepest real document seen has 16 levels."""
    attributes: int = 128
    """Of one element; listing attributes is quadratic in libxml2's binding, so this is checked before any is read."""
    name: int = 256
    parts: int = 50
    """Parts of a MIME envelope, and fields of a form."""
