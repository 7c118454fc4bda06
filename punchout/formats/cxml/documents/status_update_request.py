"""`StatusUpdateRequest`: news about an earlier document."""

from lxml import etree

from punchout.commerce.status import StatusUpdate
from punchout.formats.base import Style
from punchout.formats.cxml.parts import opaque, status
from punchout.formats.cxml.parts.keeping import Parts, spell
from punchout.formats.cxml.parts.spelling import attribute

__all__ = ["read", "write"]

_CHILDREN = frozenset({"DocumentReference", "Status", "Extrinsic"})


def read(element: etree._Element) -> StatusUpdate:
    """Read the payload.

    Raises:
        NotUnderstood: the code of the status is no number.
        ValueError: there is no status.
    """
    parts = Parts(element, _CHILDREN)
    news, earlier = parts.one("Status"), parts.one("DocumentReference")
    if news is None:
        raise ValueError("a StatusUpdateRequest without Status")
    return StatusUpdate(
        status=status.read(news),
        reference=None if earlier is None else earlier.get("payloadID", ""),
        extrinsics=tuple(opaque.read_extrinsic(child) for child in parts.all("Extrinsic")),
        kept=tuple(parts.kept),
    )


def write(body: StatusUpdate, style: Style) -> str:
    """Write the payload."""
    reference = attribute("payloadID", body.reference) if body.reference is not None else ""
    children = [
        ("DocumentReference", f"<DocumentReference{reference}></DocumentReference>" if reference else ""),
        ("Status", status.write(body.status)),
        *(("Extrinsic", opaque.write_extrinsic(extrinsic)) for extrinsic in body.extrinsics),
    ]
    return spell("StatusUpdateRequest", children, body.kept)
