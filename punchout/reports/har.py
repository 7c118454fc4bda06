"""Exchanges as an HTTP Archive (HAR 1.2), which browsers, proxies and `punchout check` open.

It is made from entries as the control API shows them, so that no secret can be in it.
"""

from collections.abc import Iterable, Mapping
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qsl

from punchout import __version__

__all__ = ["har"]

Json = dict[str, Any]

_ELSEWHERE = ("request", "response", "findings", "responseFindings", "method", "url")
"""Members that HAR has a place of its own for, or that are read again from the bodies."""


def har(entries: Iterable[Mapping[str, Any]], comment: str = "") -> Json:
    """Return the archive of whole entries, in their order; what is ours stands in `_punchout`."""
    log: Json = {
        "version": "1.2",
        "creator": {"name": "punchout", "version": __version__},
        "entries": [_entry(entry) for entry in entries],
    }
    return {"log": log | ({"comment": comment} if comment else {})}


def _entry(entry: Mapping[str, Any]) -> Json:
    return {
        "startedDateTime": entry["time"],
        "time": entry["ms"],
        "request": _request(entry),
        "response": _response(entry),
        "cache": {},
        "timings": {"send": 0, "wait": entry["ms"], "receive": 0},
        "_punchout": {name: value for name, value in entry.items() if name not in _ELSEWHERE},
    }


def _request(entry: Mapping[str, Any]) -> Json:
    side, url = entry["request"], entry["url"]
    query = parse_qsl(url.partition("#")[0].partition("?")[2], keep_blank_values=True)
    request = {
        "method": entry["method"],
        "url": url,
        **_message(side),
        "queryString": [{"name": name, "value": value} for name, value in query],
    }
    return request | ({"postData": {"mimeType": _kind(side), "text": side["body"]}} if side["body"] else {})


def _response(entry: Mapping[str, Any]) -> Json:
    # Status 0 is how browsers write that nothing came back.
    side, status = entry["response"], entry["http"]["status"] or 0
    return {
        "status": status,
        "statusText": HTTPStatus(status).phrase if status in HTTPStatus.__members__.values() else "",
        **_message(side),
        "content": {"size": _size(side), "mimeType": _kind(side), "text": side["body"]},
        "redirectURL": _header(side, "location"),
    }


def _message(side: Mapping[str, Any]) -> Json:
    headers = [{"name": name, "value": value} for name, value in side["headers"]]
    return {"httpVersion": "HTTP/1.1", "cookies": [], "headers": headers, "headersSize": -1, "bodySize": _size(side)}


def _size(side: Mapping[str, Any]) -> int:
    return len(side["body"].encode())


def _kind(side: Mapping[str, Any]) -> str:
    return _header(side, "content-type")


def _header(side: Mapping[str, Any], wanted: str) -> str:
    return next((value for name, value in side["headers"] if name.lower() == wanted), "")
