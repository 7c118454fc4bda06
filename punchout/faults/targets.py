"""What a fault may be armed for, and what is being struck: documents by name, on a connection, in a direction."""

from dataclasses import dataclass

from punchout.commerce.document import Document
from punchout.commerce.kinds import name_of
from punchout.commerce.notice import Notice

__all__ = ["NOTHING", "SHORT", "TARGETS", "Subject", "called"]

SHORT = {"setup": "PunchOutSetupRequest", "cart": "PunchOutOrderMessage", "order": "OrderRequest"}
"""The three that everybody means, by their short names."""

_NAMES = {
    "setup-request": "PunchOutSetupRequest",
    "setup-reply": "PunchOutSetupResponse",
    "cart": "PunchOutOrderMessage",
    "order": "OrderRequest",
    "status-update": "StatusUpdateRequest",
    "profile-request": "ProfileRequest",
    "profile": "ProfileResponse",
    "answer": "Response",
}

TARGETS = (
    "*",
    *SHORT,
    *_NAMES.values(),
    "ConfirmationRequest",
    "ShipNoticeRequest",
    "ReceiptRequest",
    "InvoiceDetailRequest",
    "InvoiceRequest",
    "PaymentRemittanceRequest",
    "QuoteRequest",
    "QuoteMessage",
    "QualityNotificationRequest",
    "ProductActivityMessage",
    "ComponentConsumptionRequest",
    "ServiceEntryRequest",
    "TimeCardRequest",
    "MasterAgreementRequest",
    "RequisitionRequest",
    "CopyRequest",
    "SupplierListRequest",
    "SubscriptionListRequest",
    "ProviderSetupRequest",
    "ApprovalRequest",
    "CatalogUploadRequest",
    "DataRequest",
    "AuthRequest",
)
"""Everything that can be named before `:`; `*` means all."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What may be struck: the documents of one exchange by their names in cXML, `id` tells exchanges apart.

    `direction` is `in` where they called us, so that our answer is struck, and `out` where we send.
    """

    id: str
    names: tuple[str, ...]
    connection: str
    direction: str


NOTHING = Subject("", (), "", "in")
"""What could not be read."""


def called(document: Document | None) -> str:
    """Return the name of a document in cXML, empty for none."""
    if document is None:
        return ""
    if isinstance(document.body, Notice):
        return document.body.name
    return _NAMES[name_of(document.body)]
