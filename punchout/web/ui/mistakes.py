"""What is wrong in the form for a connection, field by field, in the language of the page."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from punchout.errors import ConfigError, PunchoutError
from punchout.web.words import t, told

__all__ = ["Mistake", "mistakes"]

_PLACES = {
    "connections": ("name", "ui.connection.name", "ui.wrong.name"),
    "connections.{name}": ("name", "ui.connection.name", "ui.wrong.name"),
    "buyers.{name}-buyer.identities.1.domain": ("buyer_domain", "ui.buyer", "ui.wrong.domain"),
    "buyers.{name}-buyer.identities.1.value": ("buyer_value", "ui.buyer", "ui.wrong.value"),
    "buyers.{name}-buyer.urls.cxml": ("buyer_url", "ui.connection.buyer_url", "ui.wrong.url"),
    "suppliers.{name}-supplier.identities.1.domain": ("supplier_domain", "ui.supplier", "ui.wrong.domain"),
    "suppliers.{name}-supplier.identities.1.value": ("supplier_value", "ui.supplier", "ui.wrong.value"),
    "suppliers.{name}-supplier.urls.setup": ("setup", "ui.connection.setup_url", "ui.wrong.url"),
    "suppliers.{name}-supplier.urls.order": ("order", "ui.connection.order_url", "ui.wrong.url"),
    "connections.{name}.secret": ("secret", "ui.connection.secret", "ui.wrong.secret"),
}
"""Where a mistake stands in the configuration that the form means: its field, how that is called, what it wants.

The order is that of the form.
"""

_LINE = re.compile(r"^line \d+: ")


class Mistake(NamedTuple):
    """A sentence about a field; without one it is about the whole, in `language` where that is not the page's."""

    field: str
    said: str
    language: str = ""


def mistakes(error: PunchoutError, name: str) -> tuple[Mistake, ...]:
    """Return what an error says about the form for the connection of that name."""
    if not isinstance(error, ConfigError):
        return (Mistake("", told(error)),)
    order = [field for field, _, _ in _PLACES.values()]
    return tuple(sorted(_placed(error.message, name), key=lambda each: order.index(each.field) if each.field else -1))


def _placed(message: str, name: str) -> Iterator[Mistake]:
    known = {place.format(name=name): found for place, found in _PLACES.items()}
    for line in message.splitlines():
        place = _LINE.sub("", line).partition(": ")[0]
        if place in known:
            field, called, wants = known[place]
            yield Mistake(field, t("ui.wrong", field=t(called), wants=t(wants)))
        else:
            yield Mistake("", line, "en")
