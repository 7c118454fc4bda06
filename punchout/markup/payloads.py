"""Which DTD judges a document: told by its payload, never by its DOCTYPE."""

from punchout.markup.naming import SECTIONS
from punchout.markup.payload_table import PAYLOADS, ROOTS

__all__ = ["ENVELOPES", "PAYLOADS", "dtd_for"]

ENVELOPES = ("cXML", "Supplier", "Contract", "Index")
"""The roots that documents have (guide 3.1.3, p19); a DTD takes any element that it declares."""


def dtd_for(root: str, payload: str | None) -> str | None:
    """Return the name of the DTD that judges a document, None where no DTD declares its root.

    A cXML document whose payload is missing or unknown, and a Response with only a Status, is judged by `cXML`; a
    section that lost its envelope as if it had it. Other roots (`Supplier`, `Contract`, `Index`) are judged by the
    first DTD that declares them.
    """
    return PAYLOADS.get(payload or "", "cXML") if root in ("cXML", *SECTIONS) else ROOTS.get(root)
