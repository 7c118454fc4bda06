"""Faults in an answer: instead of what would have been said, or around it."""

import gzip as compression

from punchout.faults.leaving import Leaving

__all__ = [
    "chunked",
    "continued",
    "empty",
    "given",
    "gzip",
    "html",
    "http",
    "redirect",
    "untouched",
    "wrong_content_type",
]

PAGE = b"<!DOCTYPE html>\n<html><head><title>Error</title></head><body><h1>Something went wrong</h1></body></html>\n"


def untouched(leaving: Leaving, value: int) -> Leaving:
    """Refuse with this cXML Status, as cXML; the role does not decide."""
    return leaving


def given(leaving: Leaving, value: bytes) -> Leaving:
    """Answer with a document that was written beforehand."""
    return leaving._replace(body=value, status=200)


def http(leaving: Leaving, value: int) -> Leaving:
    """Answer with this HTTP status and a line of text instead of cXML."""
    return Leaving(b"the service is out of order\n", (("Content-Type", "text/plain; charset=utf-8"),), value)


def html(leaving: Leaving, value: str) -> Leaving:
    """Answer HTTP 200 with a page, as a login or a maintenance page would."""
    return Leaving(PAGE, (("Content-Type", "text/html; charset=utf-8"),))


def empty(leaving: Leaving, value: str) -> Leaving:
    """Answer HTTP 200 with nothing in it."""
    return leaving._replace(body=b"", status=200)


def redirect(leaving: Leaving, value: str) -> Leaving:
    """Send the client elsewhere with HTTP 302."""
    return Leaving(b"", (("Location", value),), 302)


def wrong_content_type(leaving: Leaving, value: str) -> Leaving:
    """Call the answer something that it is not."""
    return leaving.having("Content-Type", value)


def gzip(leaving: Leaving, value: str) -> Leaving:
    """Compress the answer, whether or not the client said that it can read this."""
    squeezed = compression.compress(leaving.body, mtime=0)
    return leaving._replace(body=squeezed).having("Content-Encoding", "gzip")


def chunked(leaving: Leaving, value: str) -> Leaving:
    """Send the answer in chunks, without a Content-Length."""
    return leaving.doing("chunked")


def continued(leaving: Leaving, value: str) -> Leaving:
    """Say `100 Continue` before the answer, although nobody asked."""
    return leaving.doing("continue")
