"""From the exceptions of three libraries to one kind of trouble with facts in plain words; never a URL or a secret."""

import ssl
from collections.abc import Iterator
from http.client import IncompleteRead

from requests import exceptions as raised
from urllib3 import exceptions as below

from punchout.delivery.guard import Target
from punchout.errors import DeliveryError

__all__ = ["explain", "too_large"]

_TLS_REASONS = {
    "WRONG_VERSION_NUMBER": "it does not speak TLS on this port; the URL may have to start with http://",
    "HTTP_REQUEST": "it does not speak TLS on this port; the URL may have to start with http://",
    "TLSV13_ALERT_CERTIFICATE_REQUIRED": "it wants a client certificate",
    "TLSV1_ALERT_UNKNOWN_CA": "it does not know who signed our client certificate",
    "UNSUPPORTED_PROTOCOL": "it speaks only a TLS version that is no longer safe",
    "TLSV1_ALERT_PROTOCOL_VERSION": "it speaks only other TLS versions",
}


def explain(error: Exception, target: Target, read_seconds: float) -> DeliveryError:
    """Return the kind and the facts of what went wrong."""
    kind, reason = _kind(error, read_seconds)
    return DeliveryError(kind, {"host": target.host, "port": str(target.port), "reason": reason})


def too_large(target: Target, status: int, limit: int) -> DeliveryError:
    """Return the trouble with an answer that is larger than we take."""
    facts = {"status": str(status), "type": "", "size": f"more than {limit}", "location": ""}
    detail = f"its answer is larger than {limit} bytes"
    return DeliveryError("http", facts | {"detail": detail, "host": target.host, "port": str(target.port)})


def _kind(error: Exception, read_seconds: float) -> tuple[str, str]:
    causes = list(_causes(error))
    for cause in causes:
        if isinstance(cause, ssl.SSLError):
            return "tls", _said_by_tls(cause)
    if isinstance(error, raised.ProxyError):
        return "refused", "the proxy of the connection cannot be reached, or does not let us pass"
    if any(isinstance(cause, (raised.Timeout, below.TimeoutError, TimeoutError)) for cause in causes):
        return "timeout", f"it took the connection but did not answer within {read_seconds:g} s"
    if any(isinstance(cause, IncompleteRead) for cause in causes):
        return "reset", "it closed the connection in the middle of its answer"
    if any(isinstance(cause, ConnectionResetError) and "without response" not in str(cause) for cause in causes):
        return "reset", "it reset the connection"
    if any(isinstance(cause, ConnectionError) for cause in causes):
        return "reset", "it closed the connection without an answer"
    if isinstance(error, OSError) and "TLS" in str(error):
        return "tls", "the CA file or client certificate of the connection cannot be read"
    return "reset", "what it sent is no HTTP"


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """Yield an exception and all that it wraps: as cause, as reason or among its arguments."""
    waiting, seen = [error], set[int]()
    while waiting:
        cause = waiting.pop(0)
        if not isinstance(cause, BaseException) or id(cause) in seen:
            continue
        seen.add(id(cause))
        yield cause
        waiting += [cause.__cause__, cause.__context__, getattr(cause, "reason", None), *cause.args]


def _said_by_tls(error: ssl.SSLError) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"its certificate is not trusted: {error.verify_message}"
    reason = error.reason or ""
    return _TLS_REASONS.get(reason, f"TLS failed: {reason.replace('_', ' ').lower() or 'no reason given'}")
