"""The control API from Python; every method is one call, answers are the JSON of the API as dicts."""

import json
import ssl
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from punchout.client.errors import ClientError, Unreachable
from punchout.client.wire import Wire, segment

__all__ = ["Client"]

__tracebackhide__ = True  # a test that fails in a call shows its own line

Json = dict[str, Any]


class Client:
    """Talks to one space of a running server.

    Every method raises `Unreachable` where nobody answers, and `Refused` where the server says no.
    """

    def __init__(
        self,
        url: str = "http://127.0.0.1:8488",
        space: str = "default",
        token: str | None = None,
        *,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        """Talk to `url`; `tls` is the trust where the server made its own certificate."""
        self.url, self.space = url.rstrip("/"), space
        prefix = "" if space == "default" else f"/t/{segment(space)}"
        self._wire = Wire(self.url, token, tls)
        self._api = f"{prefix}/_punchout/v1"

    def _call(self, method: str, path: str, **how: Any) -> Json:
        body = self._wire.call(method, self._api + path, **how)
        try:
            answer = json.loads(body) if body else {}
        except ValueError:
            answer = None
        if not isinstance(answer, dict):
            raise Unreachable(self.url, "what answers there is no punchout")
        return answer

    def ready(self) -> bool:
        """Return whether the server takes documents."""
        try:
            self._wire.call("GET", "/readyz", timeout=5.0)
        except ClientError:
            return False
        return True

    def info(self) -> Json:
        """Return what the space is, where its doors are, which connections it has."""
        return self._call("GET", "/info")

    def spaces(self) -> list[Json]:
        """Return all spaces."""
        return _items(self._call("GET", "/spaces"))

    def add_space(
        self,
        name: str | None = None,
        *,
        seed: str | None = None,
        clock: str | None = None,
        config: str | None = None,
    ) -> Json:
        """Make a private world and return its info."""
        return self._call("POST", "/spaces", json_body=_given(name=name, seed=seed, clock=clock, config=config))

    def remove_space(self, name: str) -> None:
        """Forget a space and everything in it."""
        self._call("DELETE", f"/spaces/{segment(name)}")

    def reset(self, what: str = "all") -> None:
        """Forget the journal, the sessions, the faults, or all of it."""
        self._call("POST", "/reset", query={"what": what})

    def exchanges(self, q: str = "", limit: int = 50, after: str | None = None) -> tuple[list[Json], str | None]:
        """Return the newest entries that match, and what goes into `after` for those that follow."""
        answer = self._call("GET", "/exchanges", query={"q": q, "limit": limit, "after": after})
        return _items(answer), answer.get("next")

    def events(self, q: str = "", after: str | None = None) -> Iterator[Json]:
        """Yield each entry that matches when it is kept, from the one with the id `after` on, until the server stops.

        A reader that is too slow is let go too; go on with the last id.
        """
        yield from self._wire.events(f"{self._api}/events", {"q": q, "after": after})

    def exchange(self, id: str = "latest") -> Json:
        """Return one whole entry."""
        return self._call("GET", f"/exchanges/{segment(id)}")

    def raw(self, id: str = "latest", side: str = "request") -> bytes:
        """Return one body as UTF-8 text, secrets masked."""
        return self._wire.call("GET", f"{self._api}/exchanges/{segment(id)}/raw", query={"side": side})

    def model(self, id: str = "latest", side: str = "request") -> Json | None:
        """Return one document in the neutral model, None where nothing could be read."""
        found: Json | None = self._call("GET", f"/exchanges/{segment(id)}/model", query={"side": side})["model"]
        return found

    def findings(self, id: str = "latest") -> list[Json]:
        """Return what was found in the request of one entry."""
        return _items(self._call("GET", f"/exchanges/{segment(id)}/findings"))

    def conversation(self, id: str = "latest") -> Json:
        """Return the documents of the purchase that an entry belongs to, and what became of it from one to the next."""
        return self._call("GET", f"/exchanges/{segment(id)}/conversation", timeout=90)

    def forget_exchanges(self) -> None:
        """Forget the journal."""
        self._call("DELETE", "/exchanges")

    def record(self) -> str:
        """Record what comes and goes in the space from now on, and return the moment."""
        return str(self._call("POST", "/recordings/start")["since"])

    def recorded(self) -> Json:
        """Record no more, and return what came and went as an HTTP Archive, secrets masked."""
        return self._call("POST", "/recordings/stop", timeout=90)

    def wait(self, q: str, count: int = 1, timeout: float = 10.0, **criteria: Any) -> list[Json]:
        """Wait on the server until `count` entries match, oldest first.

        `criteria` say what the documents must say: `fields`, `xpath`, `matches`.

        Raises:
            NotInTime: with the near misses.
        """
        body = {"q": q, "count": count, "timeout": timeout, **criteria}
        return _items(self._call("POST", "/exchanges/wait", json_body=body, timeout=timeout + 10))

    def verify(self, verification: Mapping[str, Any]) -> list[Json]:
        """Hold what came to `q`, `fields`, `xpath`, `matches`, `count` and the like, and return what matched.

        Raises:
            Refused: 422 with the near misses in its problem, where it does not meet them.
        """
        timeout = float(verification.get("within", 0)) * max(1, len(verification.get("inOrder", ()))) + 10
        return _items(self._call("POST", "/verify", json_body=verification, timeout=timeout))

    def expect(self, expectation: Mapping[str, Any]) -> Json:
        """Expect documents from now on: criteria, and in `then` what they get."""
        return self._call("POST", "/expectations", json_body=expectation)

    def expectations(self) -> list[Json]:
        """Return what is expected, the latest first, with how often it was met."""
        return _items(self._call("GET", "/expectations"))

    def forget_expectations(self) -> None:
        """Expect nothing any more."""
        self._call("DELETE", "/expectations")

    def replay(self, id: str, how: str = "retry") -> Json:
        """Send an entry's request again: `retry` the same bytes, `new` with payloadID and timestamp renewed."""
        return self._call("POST", f"/exchanges/{segment(id)}/replay", query={"as": how}, timeout=90)

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
        body = _given(
            connection=connection, operation=operation, user=user, template=template, selected=selected, cartOf=cart_of
        )
        return self._call("POST", "/punchouts", json_body=body, timeout=90)

    def punchouts(self) -> list[Json]:
        """Return all punch-outs, newest first."""
        return _items(self._call("GET", "/punchouts"))

    def punchout(self, id: str) -> Json:
        """Return one punch-out with its cart and what was found in it."""
        return self._call("GET", f"/punchouts/{segment(id)}")

    def order(self, punchout: str, *, again: bool = False) -> list[Json]:
        """Order what came back, and return the orders; with `again` also what was ordered already."""
        query = {"again": "yes"} if again else {}
        return _items(self._call("POST", f"/punchouts/{segment(punchout)}/order", query=query, timeout=90))

    def orders(self) -> list[Json]:
        """Return the orders of either role, newest first."""
        return _items(self._call("GET", "/orders"))

    def order_by_id(self, id: str) -> Json:
        """Return an order by its orderID."""
        return self._call("GET", f"/orders/{segment(id)}")

    def session(self, token: str) -> Json:
        """Return a shopping session."""
        return self._call("GET", f"/sessions/{segment(token)}")

    def session_put(self, token: str, part_id: str, quantity: str = "1", auxiliary_id: str | None = None) -> Json:
        """Put a quantity of a product into the cart of a session."""
        body = _given(supplierPartID=part_id, supplierPartAuxiliaryID=auxiliary_id, quantity=quantity)
        return self._call("POST", f"/sessions/{segment(token)}/items", json_body=body)

    def session_return(self, token: str) -> Json:
        """Return the cart to the buyer: `delivered`, `httpStatus`."""
        return self._call("POST", f"/sessions/{segment(token)}/return", timeout=90)

    def session_cancel(self, token: str) -> Json:
        """Cancel a session: nothing is changed."""
        return self._call("POST", f"/sessions/{segment(token)}/cancel", timeout=90)

    def connections(self) -> list[Json]:
        """Return the connections, secrets masked."""
        return _items(self._call("GET", "/connections"))

    def connection(self, name: str) -> Json:
        """Return one connection, secrets masked."""
        return self._call("GET", f"/connections/{segment(name)}")

    def put_connection(self, name: str, keys: Mapping[str, Any]) -> Json:
        """Add a connection with the keys of the configuration, or replace the one of that name."""
        return self._call("PUT", f"/connections/{segment(name)}", json_body=keys)

    def drop_connection(self, name: str) -> None:
        """Forget a connection."""
        self._call("DELETE", f"/connections/{segment(name)}")

    def test(self, connection: str) -> list[Json]:
        """Test the way to a partner; return the steps up to the first failure."""
        steps: list[Json] = self._call("POST", f"/connections/{segment(connection)}/test", timeout=90)["steps"]
        return steps

    def faults(self) -> list[str]:
        """Return the armed faults."""
        armed: list[str] = self._call("GET", "/faults")["faults"]
        return armed

    def arm(self, faults: Sequence[str]) -> list[str]:
        """Arm exactly these faults."""
        armed: list[str] = self._call("PUT", "/faults", json_body={"faults": list(faults)})["faults"]
        return armed

    def clock(self) -> Json:
        """Return what time it is in the space: `now`, and `held` where it stands until it is moved."""
        return self._call("GET", "/clock")

    def move_clock(self, *, now: str | None = None, advance: str | None = None) -> Json:
        """Put the clock at a moment, move it by a span such as `2h`, or without either let it follow real time."""
        body = _given(now=now, advance=advance) or {"real": True}
        return self._call("PUT", "/clock", json_body=body, timeout=90)

    def sow(self, seed: str | int) -> str:
        """Let ids and chances repeat from a seed."""
        return str(self._call("POST", "/seed", json_body={"seed": seed})["seed"])

    def send(self, document: bytes, to: str) -> Json:
        """Send a document to a connection or a URL, and return its exchange."""
        return self._call("POST", "/send", raw=document, query={"to": to}, headers=_XML, timeout=90)

    def diff(self, left: str | Json, right: str | Json, context: int = 3) -> Json:
        """Compare two documents (as text), or what `exchange` or `conversation` in a dict name, by what they mean."""
        return self._call("POST", "/diff", json_body={"left": left, "right": right, "context": context}, timeout=90)

    def validate(self, document: bytes, name: str = "document") -> Json:
        """Return the `check` report of a document."""
        return self._call("POST", "/validate", raw=document, query={"name": name}, headers=_XML)


_XML = {"Content-Type": "application/octet-stream"}
"""Bytes as they are: their own declaration says what they are encoded in."""


def _items(answer: Json) -> list[Json]:
    items: list[Json] = answer.get("items", [])
    return items


def _given(**members: Any) -> Json:
    return {name: value for name, value in members.items() if value is not None}
