"""`ProfileResponse`: what a side takes, and where."""

from lxml import etree

from punchout.commerce.money import Moment
from punchout.commerce.profile import Profile, Transaction
from punchout.formats.base import Style
from punchout.formats.cxml.parts import links
from punchout.formats.cxml.parts.keeping import Parts, spell
from punchout.formats.cxml.parts.spelling import attribute, leaf

__all__ = ["read", "write"]

_PROFILE = frozenset({"Option", "Transaction"})
_PROFILE_ATTRIBUTES = frozenset({"effectiveDate", "lastRefresh"})
_TRANSACTION = frozenset({"URL", "Option"})
_TRANSACTION_ATTRIBUTES = frozenset({"requestName"})


def read(element: etree._Element) -> Profile:
    """Read the payload."""
    parts = Parts(element, _PROFILE, _PROFILE_ATTRIBUTES)
    refreshed = parts.get("lastRefresh")
    return Profile(
        effective=Moment(parts.get("effectiveDate") or ""),
        transactions=tuple(_transaction(child) for child in parts.all("Transaction")),
        options=_options(parts),
        refreshed=None if refreshed is None else Moment(refreshed),
        kept=tuple(parts.kept),
    )


def write(body: Profile, style: Style) -> str:
    """Write the payload."""
    attributes = attribute("effectiveDate", body.effective.written)
    if body.refreshed is not None:
        attributes += attribute("lastRefresh", body.refreshed.written)
    children = [*_write_options(body.options), *(("Transaction", _write(one)) for one in body.transactions)]
    return spell("ProfileResponse", children, body.kept, attributes)


def _transaction(element: etree._Element) -> Transaction:
    parts = Parts(element, _TRANSACTION, _TRANSACTION_ATTRIBUTES)
    url = links.read(parts, "Transaction")
    return Transaction(parts.get("requestName") or "", url or "", _options(parts), tuple(parts.kept))


def _write(transaction: Transaction) -> str:
    children = [links.write("Transaction", transaction.url, transaction.kept), *_write_options(transaction.options)]
    return spell("Transaction", children, transaction.kept, attribute("requestName", transaction.name))


def _options(parts: Parts) -> tuple[tuple[str, str], ...]:
    return tuple((option.get("name", ""), option.text or "") for option in parts.all("Option"))


def _write_options(options: tuple[tuple[str, str], ...]) -> list[tuple[str, str]]:
    return [("Option", leaf("Option", value, attribute("name", name))) for name, value in options]
