"""Faults in what a document says: one function each, listed in the table at the end."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC

from punchout.commerce.document import Document
from punchout.commerce.money import Moment

__all__ = ["DOCUMENT_FAULTS"]


def z_timestamp(document: Document, value: str) -> Document:
    """Write the timestamp with `Z` instead of a numeric offset: valid for the DTD, forbidden by the guide (p25)."""
    moment = document.envelope.timestamp.value
    if moment is None:
        return document
    written = moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return replace(document, envelope=replace(document.envelope, timestamp=Moment(written)))


DOCUMENT_FAULTS: dict[str, Callable[[Document, str], Document]] = {
    "z-timestamp": z_timestamp,
}
