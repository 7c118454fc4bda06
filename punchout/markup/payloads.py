"""Which DTD judges a document: told by its payload, never by its DOCTYPE."""

from punchout.markup.payload_table import PAYLOADS, ROOTS

__all__ = ["PAYLOADS", "dtd_for"]


def dtd_for(root: str, payload: str | None) -> str | None:
    """Return the name of the DTD that judges a document, None where no DTD declares its root.

    A cXML document whose payload is missing or unknown, and a Response with only a Status, is judged by `cXML`. Other
    roots (`Supplier`, `Contract`, `Index`) are judged by the first DTD that declares them.
    """
    return PAYLOADS.get(payload or "", "cXML") if root == "cXML" else ROOTS.get(root)
