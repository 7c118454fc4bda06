"""What came: waited for, verified and expected, and what a strict test lets come besides."""

from collections.abc import Mapping, Sequence
from typing import Any

from punchout.client import Client
from punchout.exchange.matching import must_be_document
from punchout.testing.buyer import Order
from punchout.testing.cart import Cart
from punchout.testing.exchange import Exchange
from punchout.testing.telling import Notes
from punchout.testing.world import World, inside, search

__all__ = ["Watching"]

__tracebackhide__ = True


class Watching:
    """What a test asks of the journal of its space."""

    def __init__(self, client: Client, info: Mapping[str, Any]) -> None:
        """Speak with the space that `info` describes."""
        self.client, self.info, self.notes = client, info, Notes()
        self._world = World(client, info, self.notes)

    def wait_for(
        self,
        document: str | None = None,
        *,
        order_id: str | None = None,
        payload_id: str | None = None,
        connection: str | None = None,
        status: int | str | None = None,
        conversation: str | None = None,
        direction: str = "in",
        fields: Mapping[str, Any] | None = None,
        xpath: Mapping[str, Any] | None = None,
        matches: str | Sequence[str] = (),
        timeout: float = 10.0,
    ) -> Exchange:
        """Return the first exchange that matches, and wait for it on the server.

        `fields` are wanted values by path into the neutral model (`{"lines[0].quantity": 2}`), `xpath` by XPath on the
        document, `matches` regular expressions that it must contain; a value between slashes is one as well.

        Without a `status` only what was answered 2xx, or has no Status, counts; `status="any"` counts all.

        Raises:
            AssertionError: with the near misses, when it does not come in time.
        """
        q = search(
            type=document,
            order=order_id,
            payload=payload_id,
            connection=connection,
            status=status,
            conversation=conversation,
            direction=direction,
        )
        return Exchange(self.client, self._world.wait(q, timeout, **inside(fields, xpath, matches))[0], self.notes)

    def assert_none(
        self, document: str | None = None, *, order_id: str | None = None, connection: str | None = None
    ) -> None:
        """Hold that no such document has come, whatever it was answered.

        Raises:
            AssertionError: with what came.
        """
        q = search(type=document, order=order_id, connection=connection, direction="in")
        found = self.exchanges(q)
        if found:
            came = "\n".join(f"  {exchange!r}" for exchange in found)
            raise AssertionError(f"nothing that matches {q} should have come, but this did:\n{came}")

    def verify(
        self,
        document: str | None = None,
        *,
        count: int | None = None,
        order_id: str | None = None,
        connection: str | None = None,
        status: int | str | None = None,
        direction: str = "in",
        fields: Mapping[str, Any] | None = None,
        xpath: Mapping[str, Any] | None = None,
        matches: str | Sequence[str] = (),
        within: float = 0.0,
    ) -> list[Exchange]:
        """Return what matches, oldest first: exactly `count`, at least one without it, within so many seconds.

        Raises:
            AssertionError: with the near misses, when fewer or more came.
        """
        q = search(type=document, order=order_id, connection=connection, status=status, direction=direction)
        asked = {"q": q, "within": within, **inside(fields, xpath, matches)}
        entries = self._world.verify(asked if count is None else {**asked, "count": count})
        return [Exchange(self.client, entry, self.notes) for entry in entries]

    def expect(
        self,
        document: str | None = None,
        *,
        then: Sequence[str | Mapping[str, str]] = (),
        repeat: bool = False,
        order_id: str | None = None,
        connection: str | None = None,
        fields: Mapping[str, Any] | None = None,
        xpath: Mapping[str, Any] | None = None,
        matches: str | Sequence[str] = (),
    ) -> None:
        """Expect documents from now on: the n-th gets the n-th step of `then`, later ones a normal answer.

        A step is `"normal"`, a fault without its target (`"cxml=500"`, `"never"`), or `{"document": "<cXML…"}` with
        places such as `{{payloadID}}` and `{{request.orderID}}`; with `repeat` the last step is for all that follow.
        What meets an expectation is expected in a strict test.
        """
        q = search(type=document, order=order_id, connection=connection)
        more = {"then": list(then), "repeat": repeat, **inside(fields, xpath, matches)}
        self.client.expect({"q": q, **more})

    def exchanges(self, q: str = "") -> list[Exchange]:
        """Return the exchanges that match a search line, oldest first, 500 at most."""
        entries, _ = self.client.exchanges(q, 500)
        return [Exchange(self.client, entry, self.notes) for entry in reversed(entries)]

    def cart(self, timeout: float = 10.0) -> Cart:
        """Return the first cart that came back to a buyer of ours, taken or refused.

        Raises:
            AssertionError: when none comes in time.
        """
        q = search(type="PunchOutOrderMessage", direction="in", status="any")
        return Cart(self.client, self._world.wait(q, timeout)[0], self.notes)

    def order(self, order_id: str, timeout: float = 10.0) -> Order:
        """Return what has become of an order that came to our supplier.

        Raises:
            AssertionError: when it does not come in time.
        """
        self.wait_for("OrderRequest", order_id=order_id, timeout=timeout)
        known = (entry for entry in self.client.orders() if entry["role"] == "supplier")
        return Order(next(entry for entry in known if entry["id"] == order_id))

    def allow(self, *documents: str) -> None:
        """Let documents of these types come in a strict test, however many, without waiting for them."""
        for document in documents:
            must_be_document(document)
        self._world.allow(documents)

    def unexpected(self) -> list[str]:
        """Return a line for each document that came and that nobody waited for or allowed; each is told once."""
        return self._world.unexpected()
