"""The chapter of documents: sent, sent again, judged, compared."""

from punchout.client.calls import BYTES, Calls, Json
from punchout.client.wire import segment

__all__ = ["Documents"]

__tracebackhide__ = True  # a test that fails in a call shows its own line


class Documents(Calls):
    """What can be done with a document as it is written."""

    def send(self, document: bytes, to: str) -> Json:
        """Send a document to a connection or a URL, and return its exchange."""
        return self._call("POST", "/send", raw=document, query={"to": to}, headers=BYTES, timeout=90)

    def replay(self, id: str, how: str = "retry") -> Json:
        """Send an entry's request again: `retry` the same bytes, `new` with payloadID and timestamp renewed."""
        return self._call("POST", f"/exchanges/{segment(id)}/replay", query={"as": how}, timeout=90)

    def validate(self, document: bytes, name: str = "document") -> Json:
        """Return the `check` report of a document."""
        return self._call("POST", "/validate", raw=document, query={"name": name}, headers=BYTES)

    def diff(self, left: str | Json, right: str | Json, context: int = 3) -> Json:
        """Compare two documents (as text), or what `exchange` or `conversation` in a dict name, by what they mean."""
        return self._call("POST", "/diff", json_body={"left": left, "right": right, "context": context}, timeout=90)
