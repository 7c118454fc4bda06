"""One call over HTTP with the standard library, for whoever must start fast."""

import http.client
import json
import ssl
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote, urlencode

from punchout.client.errors import ClientError, NotInTime, Refused, Unreachable

__all__ = ["Wire", "segment"]

__tracebackhide__ = True  # a test that fails in a call shows its own line

_FAILURES = (OSError, http.client.HTTPException, ValueError)
"""What the standard library raises where there is no answer, or none that can be read."""

SILENCE = 30.0
"""Seconds without a sign of life after which a stream is given up; the server gives one every ten."""


def segment(text: str) -> str:
    """Return a name as one segment of a path."""
    return quote(text, safe="")


class Wire:
    """Calls one server; proxies of the environment are passed by, since a test double is near."""

    def __init__(self, url: str, token: str | None, tls: ssl.SSLContext | None) -> None:
        """Call below `url`, with the token as a bearer."""
        self.url, self._token = url.rstrip("/"), token
        handlers: list[urllib.request.BaseHandler] = [urllib.request.ProxyHandler({})]
        if tls is not None:
            handlers.append(urllib.request.HTTPSHandler(context=tls))
        self._opener = urllib.request.build_opener(*handlers)

    def call(self, method: str, path: str, **how: Any) -> bytes:
        """Return the body of a 2xx answer; `how` is that of `_answer`.

        Raises:
            Unreachable: when there was no answer, or one that no punchout gives.
            Refused: with the problem document of any other answer.
        """
        try:
            with self._answer(method, path, **how) as answer:
                return answer.read()
        except _FAILURES as error:
            raise self._failed(error) from None

    def events(self, path: str, query: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
        """Yield the JSON of each Server-Sent Event as it comes, until the server ends the stream.

        Raises:
            Unreachable: when there was no answer, or nothing came for longer than a living server is silent.
            Refused: as for `call`.
        """
        try:
            with self._answer("GET", path, query=query, timeout=SILENCE) as stream:
                for line in stream:
                    if line.startswith(b"data:"):
                        yield json.loads(line[5:])
        except _FAILURES as error:
            raise self._failed(error) from None

    def _answer(
        self,
        method: str,
        path: str,
        *,
        json_body: Mapping[str, Any] | None = None,
        raw: bytes | None = None,
        query: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        timeout: float = 30.0,
    ) -> http.client.HTTPResponse:
        """Return a 2xx answer that is still to be read; whatever else happens is one of `_FAILURES`."""
        asked = {key: value for key, value in (query or {}).items() if value is not None}
        url = f"{self.url}{path}" + (f"?{urlencode(asked)}" if asked else "")
        data = raw if json_body is None else json.dumps(json_body).encode()
        sent = dict(headers or {})
        if json_body is not None:
            sent["Content-Type"] = "application/json"
        if self._token:
            sent["Authorization"] = f"Bearer {self._token}"
        request = urllib.request.Request(url, data, sent, method=method)  # noqa: S310 - the operator's own address
        answer: http.client.HTTPResponse = self._opener.open(request, timeout=timeout)
        return answer

    def _failed(self, error: Exception) -> ClientError:
        if isinstance(error, urllib.error.HTTPError):
            with error:  # what it knows stands in the refusal
                return _refusal(self.url, error.code, error.read())
        return Unreachable(self.url, _why(error.reason if isinstance(error, urllib.error.URLError) else error))


def _refusal(url: str, status: int, body: bytes) -> Refused | Unreachable:
    try:
        problem = json.loads(body)
    except ValueError:
        problem = None
    if not isinstance(problem, dict):
        return Unreachable(url, f"what answers there says HTTP {status} and is no punchout")
    return (NotInTime if status == 408 else Refused)(status, problem)


def _why(reason: object) -> str:
    if isinstance(reason, TimeoutError):
        return "it does not answer in time"
    return getattr(reason, "strerror", None) or str(reason) or type(reason).__name__
