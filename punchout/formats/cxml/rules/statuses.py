"""STATUS and PROFILE: answers, and what a server says it can do (guide p32-37, p46-51)."""

import re
from collections import Counter
from collections.abc import Iterator

from lxml import etree

from punchout.commerce.status_texts import CANONICAL_TEXT
from punchout.findings import Severity
from punchout.formats.cxml.rules.page import Page, shown
from punchout.formats.cxml.rules.written import moment
from punchout.markup.payloads import PAYLOADS
from punchout.rules.engine import Check, Rule, Seen, rule, rules
from punchout.rules.moments import after

__all__ = ["CHECKS"]

_CODE = re.compile(r"[1-5]\d\d\Z", re.ASCII)
_OF_UPLOADS = frozenset(map(str, (*range(461, 471), *range(561, 564))))
_WITHOUT_TEXT = ("280", "281")


@rule("STATUS-002", at=("Response",), severity=Severity.ADVISORY, guide=(53, 221))
def data_with_a_refusal(response: etree._Element, page: Page) -> Iterator[Seen]:
    """Look for data beside a Status that is not 2xx."""
    status, data = response.find("Status"), next((one for one in response if one.tag != "Status"), None)
    if status is not None and data is not None and not status.get("code", "2").strip().startswith("2"):
        yield Seen(data, facts={"element": str(data.tag), "code": shown(status.get("code"))})


@rules(
    Rule("STATUS-003", guide=(71,)),
    Rule("STATUS-004", Severity.ADVISORY, guide=(71,)),
    Rule("STATUS-005", Severity.ADVISORY, guide=(75,)),
    at=("Status",),
)
def status(element: etree._Element, page: Page) -> Iterator[Seen]:
    """Look at code and text of a Status."""
    code, text = element.get("code", "").strip(), element.get("text", "").strip()
    if not _CODE.match(code):
        yield Seen(element, "code", {"code": shown(code)}, code="STATUS-003")
    elif code not in _OF_UPLOADS:
        canonical = CANONICAL_TEXT.get(int(code))
        if canonical is None:
            yield Seen(element, "code", {"code": code, "class": f"{code[0]}00"}, code="STATUS-004")
        elif text.lower() != canonical.lower() and code not in _WITHOUT_TEXT:
            yield Seen(element, "text", {"code": code, "text": shown(text), "canonical": canonical}, code="STATUS-005")


@rules(
    Rule("STATUS-006", guide=(173,)),
    Rule("STATUS-007", guide=(173,)),
    at=("InvoiceStatus",),
    on=("StatusUpdateRequest",),
)
def invoice_status(element: etree._Element, page: Page) -> Iterator[Seen]:
    """Look at what is said of an invoice."""
    parent = element.getparent()
    code = None if parent is None else parent.find("Status")
    if code is not None and code.get("code", "200").strip() != "200":
        yield Seen(code, "code", {"code": shown(code.get("code"))}, code="STATUS-006")
    if element.get("type") == "rejected" and not any("".join(c.itertext()).strip() for c in element.iter("Comments")):
        yield Seen(element, code="STATUS-007")


@rule("PROFILE-001", at=("ProfileResponse",), severity=Severity.ADVISORY, guide=(114,))
def effective(element: etree._Element, page: Page) -> Iterator[Seen]:
    """Look for a profile that holds from some later time on."""
    if after(moment(element, "effectiveDate"), page.made):
        yield Seen(element, "effectiveDate", {"date": shown(element.get("effectiveDate"))})


@rules(
    Rule("PROFILE-002", guide=(115,)),
    Rule("PROFILE-003", Severity.ADVISORY, guide=(116,)),
    Rule("PROFILE-004", guide=(118,)),
    Rule("PROFILE-005", Severity.ADVISORY, guide=(119,)),
    at=("ProfileResponse",),
)
def transactions(element: etree._Element, page: Page) -> Iterator[Seen]:
    """Look at the list of what a server takes."""
    offered = [(one.get("requestName", "").strip(), one) for one in element.iterchildren("Transaction")]
    names = {name for name, _ in offered}
    services: Counter[tuple[str, str]] = Counter()
    for name, transaction in offered:
        options = {one.get("name", ""): (one.text or "").strip() for one in transaction.iterchildren("Option")}
        if not name.endswith(("Request", "Message")) or name not in PAYLOADS:
            yield Seen(transaction, "requestName", {"name": shown(name)}, code="PROFILE-002")
        if name == "OrderRequest" and (lacking := sorted({"attachments", "changes"} - set(options))):
            yield Seen(transaction, facts={"lacking": " and ".join(lacking)}, code="PROFILE-003")
        if name == "SessionStatusRequest":
            unknown = sorted(set(options.get("requestNames", "").split()) - names)
            if unknown or not options.get("requestNames"):
                facts = {"problem": f"it names {', '.join(unknown)}" if unknown else "it is missing"}
                yield Seen(transaction, facts=facts, code="PROFILE-004")
        services[name, options.get("service", "")] += 1
        if services[name, options.get("service", "")] == 2:
            yield Seen(transaction, facts={"name": shown(name)}, code="PROFILE-005")


CHECKS: tuple[Check, ...] = (data_with_a_refusal, status, invoice_status, effective, transactions)
