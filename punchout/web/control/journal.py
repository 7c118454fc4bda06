"""The journal: looking back, waiting, judging, sending again."""

from punchout.commerce.plain import plain
from punchout.errors import LocalError
from punchout.reports.json import report_json
from punchout.web.control.asked import Asked, Json, Raw
from punchout.web.control.body import mistake
from punchout.web.control.shown import exchange_json, findings_json, found_json, masked_text, unsecret
from punchout.web.problems import Problem

__all__ = ["exchanges", "findings", "forget", "model", "one", "raw", "replay", "send", "validate"]


def exchanges(asked: Asked) -> Json:
    """List the newest entries that match a search line, page by page."""
    try:
        rows, following = asked.space.exchanges(asked.query["q"], asked.query["limit"], asked.query["after"])
    except LocalError as error:
        raise Problem(400, str(error), errors=[mistake("q", str(error))]) from error
    return {"items": [exchange_json(row) for row in rows], "next": following}


def one(asked: Asked, id: str) -> Json:
    """Show one whole entry; `latest` is the newest."""
    return found_json(asked.space.exchange(id), asked.space)


def raw(asked: Asked, id: str) -> Raw:
    """Return one body as text, secrets masked."""
    entry = asked.space.exchange(id)
    body, headers = (
        (entry.request_body, entry.request_headers)
        if asked.query["side"] == "request"
        else (entry.response_body, entry.response_headers)
    )
    # Plain text whatever it is: markup of strangers must not come alive under our own origin.
    return Raw(masked_text(body, headers, asked.space).encode(), "text/plain; charset=utf-8")


def model(asked: Asked, id: str) -> Json:
    """Return one side in the neutral model, null where nothing could be read."""
    decoded = asked.space.document(asked.space.exchange(id), asked.query["side"])
    return {"model": unsecret(plain(decoded.document), asked.space) if decoded and decoded.document else None}


def findings(asked: Asked, id: str) -> Json:
    """List what was found in one entry."""
    entry = asked.space.exchange(id)
    return {"items": findings_json(entry.findings), "response": findings_json(entry.response_findings)}


def forget(asked: Asked) -> None:
    """Forget the journal."""
    asked.space.reset("journal")


def replay(asked: Asked, id: str) -> Json:
    """Send an entry's request again: `retry` the same bytes, `new` with payloadID and timestamp renewed."""
    return exchange_json(asked.space.replay(id, asked.query["as"], asked.links))


def send(asked: Asked) -> Json:
    """Send a document to a connection or a URL, now."""
    return exchange_json(asked.space.send(asked.raw, asked.query["to"], asked.links))


def validate(asked: Asked) -> Json:
    """Judge a document in any wrapping, or each one in a recording; nothing is kept."""
    return report_json(asked.space.judge_each(asked.raw, asked.charset, asked.query["name"]))
