"""The chapter of dealings: punch-outs, orders, and the headless shopper in our own shop."""

from punchout.client.calls import Calls, Json, given, items
from punchout.client.wire import segment

__all__ = ["Dealings"]

__tracebackhide__ = True  # a test that fails in a call shows its own line


class Dealings(Calls):
    """A purchase, step by step."""

    def punch_out(
        self,
        connection: str,
        *,
        operation: str = "create",
        user: str | None = None,
        template: str | None = None,
        selected: str | None = None,
        cart_of: str | None = None,
    ) -> Json:
        """Send a setup request now and return the punch-out."""
        body = given(
            connection=connection, operation=operation, user=user, template=template, selected=selected, cartOf=cart_of
        )
        return self._call("POST", "/punchouts", json_body=body, timeout=90)

    def punchouts(self) -> list[Json]:
        """Return all punch-outs, newest first."""
        return items(self._call("GET", "/punchouts"))

    def punchout(self, id: str) -> Json:
        """Return one punch-out with its cart and what was found in it."""
        return self._call("GET", f"/punchouts/{segment(id)}")

    def order(self, punchout: str, *, again: bool = False) -> list[Json]:
        """Order what came back, and return the orders; with `again` also what was ordered already."""
        query = {"again": "yes"} if again else {}
        return items(self._call("POST", f"/punchouts/{segment(punchout)}/order", query=query, timeout=90))

    def orders(self) -> list[Json]:
        """Return the orders of either role, newest first."""
        return items(self._call("GET", "/orders"))

    def order_by_id(self, id: str) -> Json:
        """Return an order by its orderID."""
        return self._call("GET", f"/orders/{segment(id)}")

    def session(self, token: str) -> Json:
        """Return a shopping session."""
        return self._call("GET", f"/sessions/{segment(token)}")

    def session_put(self, token: str, part_id: str, quantity: str = "1", auxiliary_id: str | None = None) -> Json:
        """Put a quantity of a product into the cart of a session."""
        body = given(supplierPartID=part_id, supplierPartAuxiliaryID=auxiliary_id, quantity=quantity)
        return self._call("POST", f"/sessions/{segment(token)}/items", json_body=body)

    def session_return(self, token: str) -> Json:
        """Return the cart to the buyer: `delivered`, `httpStatus`."""
        return self._call("POST", f"/sessions/{segment(token)}/return", timeout=90)

    def session_cancel(self, token: str) -> Json:
        """Cancel a session: nothing is changed."""
        return self._call("POST", f"/sessions/{segment(token)}/cancel", timeout=90)
