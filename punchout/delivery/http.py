"""Send one message over HTTP and return whatever came back, or say in one word and plain facts why nothing did."""

import threading
import time
from collections.abc import Callable, Iterator, Set
from http.cookiejar import DefaultCookiePolicy
from pathlib import Path

import requests
import urllib3
from requests import PreparedRequest, Response, Session
from urllib3.exceptions import HTTPError, InsecureRequestWarning
from urllib3.util import SKIP_HEADER

from punchout.delivery.connect import GuardedAdapter
from punchout.delivery.guard import Guard, Target
from punchout.delivery.troubles import explain, too_large
from punchout.errors import DeliveryError, LocalError
from punchout.settings.values import Connection, Settings, Tls
from punchout.wire.message import Inbound, Outbound

__all__ = ["HttpSender"]

# Who turns `verify` off for a connection has been told so where it is written.
urllib3.disable_warnings(InsecureRequestWarning)

_CHUNK = 64 * 1024


class HttpSender:
    """The `Sender` on requests: no environment, no cookies, no redirects, no headers but the given ones."""

    def __init__(
        self,
        settings: Settings,
        *,
        exposed: bool = False,
        own: Set[int] = frozenset(),
        authority: Callable[[], Path | None] = lambda: None,
        connect_seconds: float = 10.0,
        read_seconds: float = 60.0,
        insecure: bool = False,
    ) -> None:
        """Send under the policy of the settings.

        `exposed` says that strangers can reach our listeners, `own` are their ports (which may grow), `authority`
        tells the certificate that vouches for them where their TLS is of our own making; `insecure` takes any
        certificate where no connection says otherwise.
        """
        self.guard = Guard(settings.allow, exposed=exposed, own=own)
        self._own, self._authority = own, authority
        self._limit = settings.limits.body
        self._seconds = connect_seconds, read_seconds
        self._tls = Tls(verify=not insecure)
        self._local = threading.local()

    def permits(self, url: str, *, trusted: bool) -> bool:
        """Tell whether an address may be called; `trusted` says that the operator wrote it."""
        try:
            self.guard.addresses(Target.of(url), trusted=trusted)
        except DeliveryError:
            return False
        return True

    def send(self, message: Outbound, connection: Connection | None, *, trusted: bool) -> Inbound:
        """Send once and return whatever came back; see `Sender.send`.

        Raises:
            DeliveryError: when nothing came back, or more than `limits.body`.
            LocalError: when a header of ours cannot be written.
        """
        target = Target.of(message.url)
        proxy = connection.proxy if connection else None
        if proxy and not trusted:
            # The proxy looks the name up again: this is the one case in which the judged address is not pinned.
            self.guard.addresses(target, trusted=False)
        request, session = _prepared(message), self._session(trusted)
        started = time.perf_counter()
        try:
            response = self._answered(session, request, connection, target)
            body = b"".join(self._read(response, target, started))
        except (requests.RequestException, HTTPError, OSError) as error:
            raise explain(error, target, self._seconds[1]) from error
        except ValueError as error:
            raise LocalError(f"A header of ours cannot be sent: {error}") from error
        finally:
            # A connection that lies idle may be closed by the partner just when it is used again, and a document that
            # was sent into it is neither lost for certain nor delivered: every document gets a connection of its own.
            session.close()
        return Inbound(
            body,
            tuple(response.raw.headers.items()),
            method=message.method,
            url=message.url,
            remote=f"{target.host}:{target.port}",
            status=response.status_code,
            seconds=time.perf_counter() - started,
        )

    def _answered(
        self, session: Session, request: PreparedRequest, connection: Connection | None, target: Target
    ) -> Response:
        tls = connection.tls if connection else self._tls
        trusted = tls.ca or (self._authority() if target.port in self._own else None)
        proxy = connection.proxy if connection else None
        return session.send(
            request,
            stream=True,
            timeout=self._seconds,
            allow_redirects=False,
            verify=str(trusted) if tls.verify and trusted else tls.verify,
            cert=str(tls.client_cert) if tls.client_cert else None,
            proxies={"http": proxy, "https": proxy} if proxy else {},
        )

    def _read(self, response: Response, target: Target, started: float) -> Iterator[bytes]:
        """Yield the body; neither its size nor its slowness is the partner's to choose."""
        size = 0
        try:
            while chunk := response.raw.read1(_CHUNK, decode_content=False):
                size += len(chunk)
                if size > self._limit:
                    raise too_large(target, response.status_code, self._limit)
                if time.perf_counter() - started > sum(self._seconds):
                    raise TimeoutError
                yield chunk
        except BaseException:
            response.close()
            raise

    def _session(self, trusted: bool) -> Session:
        sessions: dict[bool, Session] = self._local.__dict__.setdefault("sessions", {})
        if trusted not in sessions:
            session = sessions[trusted] = _Straight()
            session.trust_env = False
            session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
            for scheme in ("http://", "https://"):
                session.mount(scheme, GuardedAdapter(self.guard, trusted=trusted))
        return sessions[trusted]


class _Straight(Session):
    """A session that leads nowhere else: requests reads a Location even where it is not to be followed."""

    def get_redirect_target(self, resp: Response) -> None:
        """Return no target, so that a Location which no URL can be spoils no answer."""


def _prepared(message: Outbound) -> PreparedRequest:
    headers = {"User-Agent": SKIP_HEADER, "Accept-Encoding": SKIP_HEADER}
    given = {name.lower() for name, _ in message.headers}
    headers = {name: value for name, value in headers.items() if name.lower() not in given}
    request = PreparedRequest()
    try:
        request.prepare(message.method, message.url, headers | dict(message.headers), data=message.body or None)
    except requests.exceptions.InvalidHeader as error:
        raise LocalError(f"A header of ours cannot be sent: {error}") from error
    except requests.RequestException as error:
        facts = {"host": "?", "port": "0", "reason": "its address cannot be read", "remedy": "nothing does"}
        raise DeliveryError("blocked", facts) from error
    return request
