"""The chapter of the journal: what came and went, waited for, held to criteria, recorded."""

from collections.abc import Iterator, Mapping
from typing import Any

from punchout.client.calls import Calls, Json, items
from punchout.client.wire import segment

__all__ = ["Journal"]

__tracebackhide__ = True  # a test that fails in a call shows its own line


class Journal(Calls):
    """What came to a space and what left it."""

    def exchanges(self, q: str = "", limit: int = 50, after: str | None = None) -> tuple[list[Json], str | None]:
        """Return the newest entries that match, and what goes into `after` for those that follow."""
        answer = self._call("GET", "/exchanges", query={"q": q, "limit": limit, "after": after})
        return items(answer), answer.get("next")

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
        return items(self._call("GET", f"/exchanges/{segment(id)}/findings"))

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
        return items(self._call("POST", "/exchanges/wait", json_body=body, timeout=timeout + 10))

    def verify(self, verification: Mapping[str, Any]) -> list[Json]:
        """Hold what came to `q`, `fields`, `xpath`, `matches`, `count` and the like, and return what matched.

        Raises:
            Refused: 422 with the near misses in its problem, where it does not meet them.
        """
        timeout = float(verification.get("within", 0)) * max(1, len(verification.get("inOrder", ()))) + 10
        return items(self._call("POST", "/verify", json_body=verification, timeout=timeout))

    def expect(self, expectation: Mapping[str, Any]) -> Json:
        """Expect documents from now on: criteria, and in `then` what they get."""
        return self._call("POST", "/expectations", json_body=expectation)

    def expectations(self) -> list[Json]:
        """Return what is expected, the latest first, with how often it was met."""
        return items(self._call("GET", "/expectations"))

    def forget_expectations(self) -> None:
        """Expect nothing any more."""
        self._call("DELETE", "/expectations")
