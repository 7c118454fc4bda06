"""SETUP and CART: what must hold of the way into a shop and back (guide p60-92)."""

from collections.abc import Iterator

from lxml import etree

from punchout.findings import Severity
from punchout.formats.cxml.rules.page import Page, first_children, shown
from punchout.rules.engine import Check, Rule, Seen, rule, rules

__all__ = ["CHECKS"]

_NOT_HERE = ("Distribution", "Comments")
_NOT_HERE_EITHER = ("lineNumber", "requisitionID", "requestedDeliveryDate")
_OLD_EXTRINSICS = ("user", "costcenter")


@rules(
    Rule("SETUP-002", guide=(122,)),
    Rule("SETUP-004", Severity.ADVISORY, guide=(126,)),
    Rule("SETUP-007", Severity.ADVISORY, guide=(127,)),
    Rule("SETUP-008", Severity.ADVISORY, guide=(128,)),
    Rule("SETUP-009", Severity.ADVISORY, guide=(131,)),
    Rule("SETUP-010", Severity.ADVISORY, guide=(122,)),
    at=("PunchOutSetupRequest",),
)
def setup(element: etree._Element, page: Page) -> Iterator[Seen]:
    """Look at what a setup request brings along."""
    operation, children = element.get("operation", ""), first_children(element)
    lines = children.get("ItemOut")
    if operation in ("edit", "inspect") and lines is None:
        yield Seen(element, "operation", {"operation": operation}, code="SETUP-002")
    if operation == "create" and lines is not None:
        yield Seen(lines, facts={"operation": operation}, code="SETUP-010")
    if "BrowserFormPost" not in children:
        yield Seen(element, code="SETUP-004")
    if (old := children.get("SupplierSetup")) is not None:
        yield Seen(old, code="SETUP-007")
    selected = children.get("SelectedItem")
    if selected is not None and operation == "source":
        yield Seen(selected, code="SETUP-008")
    if "Contact" not in children:
        for extrinsic in element.iterchildren("Extrinsic"):
            if extrinsic.get("name", "").strip().lower() in _OLD_EXTRINSICS:
                yield Seen(extrinsic, facts={"name": shown(extrinsic.get("name"))}, code="SETUP-009")


@rule("SETUP-011", at=("ItemOut",), on=("PunchOutSetupRequest",), severity=Severity.ADVISORY, guide=(130,))
def line_of_a_setup(element: etree._Element, page: Page) -> Iterator[Seen]:
    """Look for what belongs into an order and not into a setup request."""
    for child in element.iterchildren(*_NOT_HERE):
        yield Seen(child, facts={"what": f"<{child.tag!s}>"})
        return
    for attribute in _NOT_HERE_EITHER:
        if attribute in element.attrib:
            yield Seen(element, attribute, {"what": attribute})
            return


@rule("CART-006", at=("PunchOutOrderMessage",), severity=Severity.ADVISORY, guide=(140,))
def nothing_changed(element: etree._Element, page: Page) -> Iterator[Seen]:
    """Look for lines beside a Status that says that nothing changed."""
    code = page.root.find("Message/Status")
    lines = len(element.findall("ItemIn"))
    if lines and code is not None and code.get("code", "").strip() == "204":
        yield Seen(code, "code", {"count": str(lines)})


@rule("SETUP-012", at=("BuyerCookie",), guide=(124,))
def cookie(element: etree._Element, page: Page) -> Iterator[Seen]:
    """Look for a cookie that names no session."""
    if not len(element) and not (element.text or "").strip():
        yield Seen(element)


CHECKS: tuple[Check, ...] = (setup, line_of_a_setup, nothing_changed, cookie)
