"""Which documents belong to one purchase: joined by what they say of each other, never by a guess.

BuyerCookie and inReplyTo join a cart to its setup request; DocumentReference and orderID join what follows an order to
it. Nothing in cXML joins an order, or a setup request that reopens a cart, to the cart: its parts do. The only setup
request and the only cart of two parties belong together whatever their cookies say, and the same goes for the only cart
and order with as many lines.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from punchout.rules.pairs.pair import Unpaired
from punchout.rules.pairs.statement import Entry, Statement
from punchout.rules.pairs.steps import STEPS

__all__ = ["Joined", "Whole", "as_it_is", "joined", "unpaired"]

Whole = Callable[[Statement], Statement]
"""Returns what a document says in full where its statement is brief."""

_KINDS = frozenset(kind for step in STEPS for kind in step)


class Joined(NamedTuple):
    """A document after the one it follows from; `by` is what joins them.

    `latest` is the payloadID of the latest version before the later document where both are orders.
    """

    first: Statement
    second: Statement
    by: str
    latest: str = ""


def as_it_is(one: Statement) -> Statement:
    """Return a statement that says everything already."""
    return one


def joined(statements: Sequence[Statement], whole: Whole = as_it_is) -> list[Joined]:
    """Return every two documents of which one follows from the other, by the place of the later one in time."""
    book = _Book(_in_time(_distinct(statements, whole)))
    return [found for place in range(len(book.ordered)) for found in book.before(place)]


def unpaired(statements: Sequence[Statement], pairs: Iterable[Joined], whole: Whole = as_it_is) -> list[Unpaired]:
    """Return the documents that belong to no other one, with the reason in plain words."""
    found = {statement.name for pair in pairs for statement in (pair.first, pair.second)}
    distinct = {statement.name for statement in _distinct(statements, whole)}
    return [Unpaired(one.name, _why(one, copy=one.name not in distinct)) for one in statements if one.name not in found]


def _why(one: Statement, *, copy: bool) -> str:
    if copy:
        return "it is the same document as another one here"
    if one.kind not in _KINDS:
        return f"{one.document or 'what is no cXML'} names no document of a purchase, so it is compared with none"
    match one.kind:
        case "setup":
            return f"no cart here has the BuyerCookie {one.cookie!r}, and no cart its parts"
        case "cart":
            return f"no setup request here has the BuyerCookie {one.cookie!r}, and no order its parts"
        case "order" if not one.references:
            return f"no cart here has its parts, and no other document names order {', '.join(one.orders)!r}"
        case "catalogue":
            return f"no other upload here is named {one.own_id!r}"
    named = ", ".join(dict.fromkeys((*one.orders, *one.references))) or "nothing"
    return f"it refers to {named}, which no other document here is"


def _distinct(statements: Iterable[Statement], whole: Whole) -> list[Statement]:
    """Return the documents without copies: the same payloadID around the same content is one document."""
    kept: list[Statement] = []
    known: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for one in statements:
        same = known[one.kind, one.payload_id]
        if one.payload_id and any(_alike(other, one, whole) for other in same):
            continue
        same.append(one)
        kept.append(one)
    return kept


def _alike(one: Statement, other: Statement, whole: Whole) -> bool:
    same = bool(one.content) and one.content == other.content
    return same or whole(one).body == whole(other).body


def _in_time(statements: list[Statement]) -> list[Statement]:
    """Return the documents by their timestamps; as they were given where one has none that can be read."""
    timed = [(one.moment, place) for place, one in enumerate(statements) if one.moment is not None]
    return [statements[place] for _, place in sorted(timed)] if len(timed) == len(statements) else statements


class _Book:
    """The documents by what others find them with, as places in the order of time."""

    def __init__(self, ordered: list[Statement]) -> None:
        self.ordered = ordered
        self.by: dict[tuple[str, ...], list[int]] = defaultdict(list)
        self.kinds = Counter(one.kind for one in ordered)
        for place, one in enumerate(ordered):
            for key in set(_keys(one)):
                self.by[key].append(place)

    def before(self, place: int) -> Iterator[Joined]:
        """Yield what a document follows from, the nearest of each kind."""
        one = self.ordered[place]
        seen: set[int] = set()
        for at, by in self._found(one, place):
            if at not in seen and at != place and (self.ordered[at].kind, one.kind) in STEPS:
                seen.add(at)
                yield Joined(self.ordered[at], one, by, self._latest(one, place))
        same = self._last(("payloadID", one.payload_id), place) if one.payload_id else None
        if same is not None and same not in seen and _trades_match(self.ordered[same], one):
            yield Joined(self.ordered[same], one, "payloadID")

    def _latest(self, one: Statement, place: int) -> str:
        versions = [self._last(("order", "orderID", number), place) for number in one.orders if one.kind == "order"]
        return max((self.ordered[at].payload_id for at in versions if at is not None), default="")

    def _found(self, one: Statement, place: int) -> Iterator[tuple[int, str]]:
        match one.kind:
            case "cart":
                yield from self._first(self._setups(one, place))
            case "setup":
                yield from self._first(self._same("setup", "BuyerCookie", one.cookie, place))
                yield from self._by_items(one, place)
            case "order":
                versions = list(self._first(self._versions(one, place)))
                yield from versions
                yield from () if versions else self._by_items(one, place)
            case "":
                return
            case _:
                yield from self._abouts(one, place)
                yield from self._first(self._earlier(one, place))

    @staticmethod
    def _first(found: Iterator[tuple[int, str]]) -> Iterator[tuple[int, str]]:
        yield from islice(found, 1)

    def _setups(self, cart: Statement, place: int) -> Iterator[tuple[int, str]]:
        yield from self._same("setup", "BuyerCookie", cart.cookie, place)
        yield from self._named((cart.in_reply_to,), ("setup",), "inReplyTo", place)
        yield from self._only(cart, "setup")

    def _only(self, one: Statement, kind: str) -> Iterator[tuple[int, str]]:
        """The only one of its kind, beside the only one of the other kind, where the parties are the same."""
        if self.kinds[kind] == self.kinds[one.kind] == 1:
            at = self.by["kind", kind][0]
            reopens = kind == "setup" and self.ordered[at].lines
            if not reopens and _trades_match(self.ordered[at], one):
                yield at, "parties"

    def _versions(self, order: Statement, place: int) -> Iterator[tuple[int, str]]:
        yield from self._named(order.references, ("order",), "DocumentReference", place)
        for number in order.orders:
            yield from self._same("order", "orderID", number, place)

    def _abouts(self, one: Statement, place: int) -> Iterator[tuple[int, str]]:
        """What a notice is about: the orders that it names, or the invoice."""
        found = list(self._named(one.references, ("order", "invoice"), "DocumentReference", place))
        known = {number for at, _ in found for number in self.ordered[at].orders}
        for number in one.orders:
            if number not in known:
                found.extend(self._first(self._same("order", "orderID", number, place)))
        yield from found

    def _earlier(self, one: Statement, place: int) -> Iterator[tuple[int, str]]:
        yield from self._named(one.references, (one.kind,), "DocumentReference", place)
        for number in one.orders:
            yield from self._same(one.kind, "orderID", number, place)
        for reference in one.references:
            yield from self._same(one.kind, "DocumentReference", reference, place)
        if one.own_id:
            yield from self._same(one.kind, "name", one.own_id, place)

    def _by_items(self, one: Statement, place: int) -> Iterator[tuple[int, str]]:
        parts = _parts(one.lines)
        shared = Counter(at for part in parts for at in self.by.get(("cart", "part", part), ()))
        near = [at for at, count in shared.items() if count * 2 >= len(parts) and self._belongs(at, one)]
        if near:
            yield max(near, key=lambda at: (at < place, shared[at], at)), "items"
        elif one.kind == "order" and self.kinds["cart"] == 1:
            cart = self.ordered[self.by["kind", "cart"][0]]
            if len(cart.lines) == len(one.lines) or shared:
                yield from self._only(one, "cart")

    def _belongs(self, at: int, one: Statement) -> bool:
        cart = self.ordered[at]
        # A cart with the cookie of a setup request answers it; it is not what the request reopens.
        answers = one.kind == "setup" and cart.cookie == one.cookie
        return not answers and _trades_match(cart, one)

    def _named(self, references: Iterable[str], kinds: Sequence[str], by: str, place: int) -> Iterator[tuple[int, str]]:
        for reference in references:
            for at in reversed(self.by.get(("payloadID", reference), ())):
                if at != place and self.ordered[at].kind in kinds:
                    yield at, by
                    break

    def _same(self, kind: str, by: str, value: str, place: int) -> Iterator[tuple[int, str]]:
        key = (kind, by, value)
        at = self._last(key, place) if value else None
        if at is None and value and kind != self.ordered[place].kind:
            at = next(iter(self.by.get(key, ())), None)  # two clocks need not agree on which document came first
        if at is not None and _trades_match(self.ordered[at], self.ordered[place]):
            yield at, by

    def _last(self, key: tuple[str, ...], place: int) -> int | None:
        """Return the nearest before a place."""
        places = self.by.get(key, [])
        before = bisect_left(places, place)
        return places[before - 1] if before else None


def _keys(one: Statement) -> Iterator[tuple[str, ...]]:
    yield "kind", one.kind
    yield "payloadID", one.payload_id
    yield one.kind, "BuyerCookie", one.cookie
    yield one.kind, "name", one.own_id
    yield from ((one.kind, "orderID", number) for number in one.orders)
    yield from ((one.kind, "DocumentReference", reference) for reference in one.references)
    if one.kind == "cart":
        yield from (("cart", "part", part) for part in _parts(one.lines))


def _parts(lines: Iterable[Entry]) -> set[str]:
    return {loose for line in lines if (loose := "".join(line.part.split()).casefold())}


def _trades_match(one: Statement, other: Statement) -> bool:
    """Return whether buyer and supplier can be the same two: hubs add names, so one in common is enough."""
    return all(
        not ours or not theirs or bool(ours & theirs) for ours, theirs in zip(one.trade, other.trade, strict=True)
    )
