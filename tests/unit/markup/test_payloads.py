"""Which DTD judges a document."""

import pytest

from punchout.markup.payloads import dtd_for


@pytest.mark.parametrize(
    ("root", "payload", "dtd"),
    [
        ("cXML", "OrderRequest", "cXML"),
        ("cXML", "ReceiptRequest", "Fulfill"),
        ("cXML", "PaymentProposalRequest", "PaymentRemittance"),
        ("cXML", "Response-Status", "cXML"),
        ("cXML", None, "cXML"),
        ("cXML", "NoSuchRequest", "cXML"),
        ("Index", None, "cXML"),
        ("Contract", None, "cXML"),
        ("TypeDefinition", None, "Catalog"),
        ("html", None, None),
    ],
)
def test_the_payload_chooses_the_dtd(root: str, payload: str | None, dtd: str | None) -> None:
    """The first DTD in the order of precedence judges; a root that none declares has no DTD."""
    assert dtd_for(root, payload) == dtd
