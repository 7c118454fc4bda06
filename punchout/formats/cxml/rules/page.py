"""What the rules may look at: one document that could be parsed, with what is often asked of it."""

from datetime import datetime
from functools import cached_property
from typing import Any

from lxml import etree

from punchout.formats.cxml.rules.written import moment
from punchout.markup.parse import Reading
from punchout.rules.amounts import mixed

__all__ = ["Page", "first_children", "shown"]

_SHOWN = 60
_SIGNATURE = "{http://www.w3.org/2000/09/xmldsig#}Signature"


def shown(text: str | None) -> str:
    """Return a value as findings show it: on one line and not too long."""
    line = " ".join((text or "").split())
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"


def first_children(element: etree._Element) -> dict[Any, etree._Element]:
    """Return the first child of each name; for rules that ask for several."""
    return {child.tag: child for child in reversed(element)}


class Page:
    """One document under judgement; `now` is the moment at which it is judged."""

    def __init__(self, reading: Reading, now: datetime) -> None:
        """Take a reading and the clock's moment."""
        self.reading, self.now = reading, now
        self.root: etree._Element = reading.root
        self.payload_name = reading.payload
        self.currency: str | None = None
        """The currency of the first amount, once it was seen."""
        self.mixed = False

    @cached_property
    def _outermost(self) -> dict[Any, etree._Element]:
        return first_children(self.root)

    @cached_property
    def section(self) -> str:
        """Request, Response or Message; empty where there is none."""
        return next((name for name in ("Request", "Response", "Message") if name in self._outermost), "")

    @cached_property
    def header(self) -> dict[Any, etree._Element]:
        """The sections of the Header by name: From, To and Sender."""
        header = self._outermost.get("Header")
        return {} if header is None else first_children(header)

    @cached_property
    def made(self) -> datetime | None:
        """The moment at which the document says that it was made, None where it says none with an offset."""
        return moment(self.root, "timestamp")

    @cached_property
    def signatures(self) -> list[etree._Element]:
        """What signs the document."""
        return list(self.root.iterchildren(_SIGNATURE))

    def payload(self) -> etree._Element | None:
        """Return the document's payload."""
        section = self._outermost[self.section] if self.section else None
        return None if section is None else next((child for child in section if child.tag != "Status"), None)

    @cached_property
    def one_currency(self) -> bool:
        """Whether all amounts can be added up."""
        return not mixed(money.get("currency", "") for money in self.root.iter("Money"))

    @cached_property
    def lines(self) -> list[etree._Element]:
        """The lines of a cart or an order."""
        payload = self.payload()
        return [] if payload is None else list(payload.iterchildren("ItemIn", "ItemOut"))

    def says(self, text: str) -> bool:
        """Tell whether a text stands anywhere in the document; quick, for rules about what is rare."""
        return text.encode() in self.reading.utf8

    def declared_in(self, dtd: str) -> bool:
        """Tell whether a DTD of another name knows this document's payload too."""
        names = {name.lower(): name for name in self.reading.grammar.names}
        if dtd.lower() not in names:
            return False
        return (
            self.payload_name.removesuffix("-Status") in self.reading.grammar.declarations(names[dtd.lower()]).elements
        )
