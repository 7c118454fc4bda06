"""A visit: the session that the token names, the catalogue it may buy from, and the addresses inside it."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from flask import render_template, url_for

from punchout.commerce.cart import QuoteStatus
from punchout.commerce.catalog import Catalogue, Product
from punchout.commerce.items import Line
from punchout.commerce.money import Money
from punchout.emulator import Space
from punchout.errors import PunchoutError
from punchout.roles.session import Session, total_of
from punchout.settings.values import Connection
from punchout.web.current import current_space
from punchout.web.language import speak

__all__ = ["Over", "Visit", "enter", "open_visit", "render", "unknown"]


class Over(PunchoutError):
    """The session has ended; its page says how, and what can still be done."""

    def __init__(self, visit: "Visit") -> None:
        """Keep the visit."""
        super().__init__(visit.session.state)
        self.visit = visit


@dataclass(frozen=True)
class Visit:
    """One request inside a session."""

    session: Session
    space: Space

    @property
    def token(self) -> str:
        """What stands in every address of the session."""
        return self.session.token

    @property
    def connection(self) -> Connection:
        """The connection of the session."""
        return self.space.connection(self.session.connection)

    @property
    def shop(self) -> str:
        """The name over the door."""
        return self.connection.supplier.name

    @property
    def catalogue(self) -> Catalogue:
        """What may be bought here."""
        return self.space.catalogue(self.session.connection)

    @property
    def total(self) -> Money:
        """The sum of the cart."""
        return total_of(self.session.lines, self.session.currency)

    @property
    def quote_pending(self) -> bool:
        """True where the quote has gone back and waits to be made final."""
        return self.session.state == "returned" and self.session.quote is QuoteStatus.PENDING

    def product_of(self, line: Line) -> Product | None:
        """Return the product that a cart line is about, None where we do not sell it."""
        auxiliary = line.item.auxiliary_id.text if line.item.auxiliary_id else ""
        return self.catalogue.find(line.item.part_id, self.session.currency, auxiliary)

    def is_unknown(self, line: Line) -> bool:
        """Return whether an earlier cart brought a line that we do not sell."""
        return line.item.key in self.session.unknown

    def to(self, endpoint: str, **values: Any) -> str:
        """Return the address of a page of this session."""
        return url_for(f"storefront.{endpoint}", token=self.token, **values)

    def to_product(self, part_id: str, auxiliary_id: str | None = None) -> str:
        """Return the address of a product's page.

        An id with an empty or a dot segment, or with control characters, goes by `?id=`: browsers and proxies would
        rewrite it inside a path.
        """
        if part_id.isprintable() and not {"", ".", ".."} & set(part_id.split("/")):
            tail = f"?{_query('aux', auxiliary_id)}" if auxiliary_id else ""
            return self.to("product_by_id") + quote(part_id, safe="/") + tail
        return self.to("product_by_id", id=part_id, aux=auxiliary_id or None)


def _query(name: str, value: str) -> str:
    return f"{name}={quote(value, safe='')}"


def enter(token: str) -> Visit:
    """Return the visit of a token, whatever the state of its session.

    Raises:
        Unknown: when there is no such session in this space.
    """
    space = current_space()
    session = space.session(token)
    speak(session.language)
    return Visit(session, space)


def open_visit(token: str) -> Visit:
    """Return the visit of a session in which one can still shop.

    Raises:
        Unknown: when there is no such session in this space.
        Over: when the session was returned or cancelled, or has expired.
    """
    visit = enter(token)
    if visit.session.state != "open":
        raise Over(visit)
    return visit


def render(template: str, visit: Visit, **facts: object) -> str:
    """Return a page of the shop."""
    return render_template(f"storefront/{template}.html", visit=visit, session=visit.session, **facts)


def unknown(error: Exception) -> tuple[str, int]:
    """Answer a token that names no session."""
    return render_template("storefront/unknown.html"), 404
