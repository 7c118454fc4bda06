"""What every chapter of the client is built on: one call to one space, its answer as JSON."""

import json
import ssl
from collections.abc import Mapping
from typing import Any

from punchout.client.errors import ClientError, Unreachable
from punchout.client.wire import Wire, segment

__all__ = ["BYTES", "Calls", "Json", "given", "items"]

__tracebackhide__ = True  # a test that fails in a call shows its own line

Json = dict[str, Any]

BYTES: Mapping[str, str] = {"Content-Type": "application/octet-stream"}
"""The header of a document as it is: its own declaration says what it is encoded in."""


class Calls:
    """Calls one space of a running server."""

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


def items(answer: Json) -> list[Json]:
    """Return what a list holds."""
    held: list[Json] = answer.get("items", [])
    return held


def given(**members: Any) -> Json:
    """Return the members of a body that somebody has given."""
    return {name: value for name, value in members.items() if value is not None}
