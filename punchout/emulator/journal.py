"""The chapter of the journal: looking back, waiting, judging, sending again."""

from datetime import datetime

from punchout.commerce.money import Moment
from punchout.emulator.addresses import address
from punchout.emulator.again import again
from punchout.emulator.errors import Unknown
from punchout.emulator.links import Links
from punchout.emulator.ordering import Ordering
from punchout.errors import LocalError, PeerError, UnsafeInput
from punchout.exchange import matching, outward
from punchout.exchange.doors import opened
from punchout.exchange.entries import Exchange, Keep
from punchout.exchange.judge import judge, judge_each
from punchout.findings import Report
from punchout.formats.base import Decoded
from punchout.markup.mask import masked
from punchout.redact import MASK
from punchout.wire.encoding import decompressed
from punchout.wire.message import Headers, Inbound, Outbound

__all__ = ["Journal"]

REPEATED = ("content-type", "user-agent", "accept")
"""Header fields that are sent again with a replay; the others belonged to that connection alone."""


class Journal(Ordering):
    """What can be seen and repeated."""

    def exchanges(self, q: str = "", limit: int = 50, after: str | None = None) -> tuple[list[Exchange], str | None]:
        """Return the newest entries that match `q`, and the id to go on after, None at the end.

        Raises:
            LocalError: when `q` has an unknown key.
        """
        query = matching.parse(q, self.clock.now())
        rows = list(self.store.exchanges(self.name, query, limit + 1, after))
        return rows[:limit], rows[limit - 1].id if len(rows) > limit else None

    def exchange(self, id: str) -> Exchange:
        """Return one whole entry; `latest` is the newest.

        Raises:
            Unknown: when there is none.
        """
        found = self.store.exchange(self.name, id)
        if found is None:
            raise Unknown("exchange", id)
        return found

    def document(self, exchange: Exchange, side: str = "request") -> Decoded | None:
        """Read one side of an entry again, for showing; None where there is no document in it."""
        body, headers = (
            (exchange.request_body, exchange.request_headers)
            if side == "request"
            else (exchange.response_body, exchange.response_headers)
        )
        try:
            return self._read(Inbound(body, headers), exchange, side) if body else None
        except PeerError:
            return None

    def _read(self, message: Inbound, exchange: Exchange, side: str) -> Decoded:
        limits = self.settings.limits
        brought = side == "request" and exchange.document == "PunchOutOrderMessage"
        return (self.format.from_browser if brought else self.format.decode)(opened(message, limits), limits)

    def plain(self, body: bytes, headers: Headers) -> bytes:
        """Return a body without its Content-Encoding, a mask for one that cannot be unpacked: it may hold secrets."""
        if body.lstrip().startswith(b"<"):
            return body  # text already, whatever is said of it
        try:
            return decompressed(headers, body, self.settings.limits)
        except UnsafeInput:
            return MASK.encode()

    def masked(self, raw: bytes) -> bytes:
        """Return bytes as they may be shown: every secret masked, by its place and by its value."""
        return masked(raw, self.secrets)

    def judge(self, raw: bytes, charset: str | None = None, name: str = "document") -> Report:
        """Judge bytes in any wrapping, without keeping anything."""
        return judge(name, raw, self.format, self.settings.limits, charset)

    def judge_each(
        self, raw: bytes, charset: str | None = None, name: str = "document", number: int = 0
    ) -> tuple[Report, ...]:
        """Judge every document in bytes that may hold several, or the one of a number, without keeping anything.

        Raises:
            ConfigError: when there are fewer than that.
        """
        return tuple(judge_each(name, raw, self.format, self.settings.limits, number, charset))

    def record(self) -> datetime:
        """Record what is kept from now on, and return the moment.

        Raises:
            LocalError: when a recording runs already, or the space is shared.
        """
        self.must_be_alone("what comes and goes is recorded")
        moment = self.clock.now()
        self.recorder.start(moment)
        return moment

    def recorded(self) -> tuple[list[Exchange], int]:
        """End the recording and return its whole entries, oldest first, and how many are no longer there.

        Raises:
            LocalError: when none runs.
        """
        noted = self.recorder.stop()
        found = [entry for id in noted.ids if (entry := self.store.exchange(self.name, id)) is not None]
        return found, noted.missing + len(noted.ids) - len(found)

    def replay(self, id: str, how: str, links: Links) -> Exchange:
        """Send an entry's request again: `retry` the same bytes, `new` with payloadID and timestamp renewed.

        It belongs to the same dealing as the entry.

        Raises:
            LocalError: when there is nothing to send again, or `how` is neither.
        """
        if how not in ("retry", "new"):
            raise LocalError(f"a replay is a retry or new, not {how!r}")
        entry = self.exchange(id)
        if not entry.request_body or entry.method != "POST":
            raise LocalError.of("refused.no_replay", id=entry.id)
        body = entry.request_body
        if how == "new":
            stamp = Moment.of(self.clock.now()).written
            payload_id = self.ids.payload_id(self.clock, links.host)
            body = self.format.renew(body, payload_id=payload_id, timestamp=stamp)
        headers = tuple((name, value) for name, value in entry.request_headers if name.lower() in REPEATED)
        attempt = entry.attempt + 1 if how == "retry" and entry.direction == "out" else 1
        url, trusted = again(entry.url, entry.direction, self.settings.connection(entry.connection), links)
        outbound = Outbound(body, headers, url=url)
        return self._sent(outbound, entry.connection, links, attempt, trusted=trusted, conversation=entry.conversation)

    def send(self, raw: bytes, to: str, links: Links) -> Exchange:
        """Send a document of the user's own to a connection (as its buyer) or to a URL.

        Raises:
            LocalError: when there is no such connection.
        """
        if to.startswith(("http://", "https://")):
            return self._sent(outward.request(raw, to, self.door(links)), "", links)
        if "://" in to:
            raise LocalError(f"{to!r} is neither a connection nor a URL that begins with http:// or https://")
        connection = self.connection(to)
        what = "setup" if b"PunchOutSetupRequest" in raw else "order"
        outbound = outward.request(raw, address(connection, what, links), self.door(links))
        return self._sent(outbound, connection.name, links)

    def _sent(
        self,
        outbound: Outbound,
        name: str,
        links: Links,
        attempt: int = 1,
        *,
        trusted: bool = True,
        conversation: str = "",
    ) -> Exchange:
        connection = self.settings.connection(name) if name else None
        heard = outward.send(
            outbound, self.door(links), self.sender, connection=connection, conversation=conversation, trusted=trusted
        )
        exchange = heard.exchange._replace(attempt=attempt)
        self.store.keep(Keep(self.name, exchange))
        self.announce(exchange)
        return exchange
