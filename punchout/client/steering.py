"""The chapter of steering: spaces, connections, faults, clock and seed."""

from collections.abc import Mapping, Sequence
from typing import Any

from punchout.client.calls import Calls, Json, given, items
from punchout.client.wire import segment

__all__ = ["Steering"]

__tracebackhide__ = True  # a test that fails in a call shows its own line


class Steering(Calls):
    """What a running server is told to be like."""

    def spaces(self) -> list[Json]:
        """Return all spaces."""
        return items(self._call("GET", "/spaces"))

    def add_space(
        self,
        name: str | None = None,
        *,
        seed: str | None = None,
        clock: str | None = None,
        config: str | None = None,
    ) -> Json:
        """Make a private world and return its info."""
        return self._call("POST", "/spaces", json_body=given(name=name, seed=seed, clock=clock, config=config))

    def remove_space(self, name: str) -> None:
        """Forget a space and everything in it."""
        self._call("DELETE", f"/spaces/{segment(name)}")

    def reset(self, what: str = "all") -> None:
        """Forget the journal, the sessions, the faults, or all of it."""
        self._call("POST", "/reset", query={"what": what})

    def connections(self) -> list[Json]:
        """Return the connections, secrets masked."""
        return items(self._call("GET", "/connections"))

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
        body = given(now=now, advance=advance) or {"real": True}
        return self._call("PUT", "/clock", json_body=body, timeout=90)

    def sow(self, seed: str | int) -> str:
        """Let ids and chances repeat from a seed."""
        return str(self._call("POST", "/seed", json_body={"seed": seed})["seed"])
