"""Line breaks where they mean nothing: between the children of elements that hold no text of their own.

A container writes `BREAK` before each child and before its end; `indented` turns these into lines at the very end, when
every depth is known. A value can never hold `BREAK`, since XML has no such character.
"""

__all__ = ["BREAK", "LARGE", "LINED", "indented"]

BREAK = "\x00"

LARGE = 256 * 1024
"""Characters; nobody reads so much line by line, and indenting would take longer than all the rest of writing."""

LINED = frozenset(
    (
        "cXML",
        "Header",
        "From",
        "To",
        "Sender",
        "Request",
        "Response",
        "Message",
        "ProfileResponse",
        "Transaction",
        "PunchOutSetupRequest",
        "PunchOutSetupResponse",
        "PunchOutOrderMessage",
        "PunchOutOrderMessageHeader",
        "OrderRequest",
        "OrderRequestHeader",
        "StatusUpdateRequest",
        "ItemIn",
        "ItemOut",
        "ItemID",
        "ItemDetail",
        "ShipTo",
        "BillTo",
        "Address",
        "PostalAddress",
        "Contact",
        "SelectedItem",
    )
)
"""Elements whose children get a line each; a test holds that none of them may hold text."""


def indented(text: str) -> str:
    """Return marked text with a line for each break, two blanks for each level; large text without the blanks."""
    if len(text) > LARGE:
        return text.replace(BREAK, "\n")
    depth = 0
    lines: list[str] = []
    for piece in text.split(BREAK):
        closes = piece.startswith("</")
        depth -= closes
        lines.append("  " * depth + piece)
        depth += not closes and "</" not in piece and not piece.endswith("/>")
    return "\n".join(lines)
