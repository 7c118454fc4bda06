"""What a fault may be armed for, and what is being struck: documents by name, on a connection, in a direction."""

from typing import NamedTuple

__all__ = ["NOTHING", "SHORT", "TARGETS", "Subject"]

SHORT = {"setup": "PunchOutSetupRequest", "cart": "PunchOutOrderMessage", "order": "OrderRequest"}
"""The three that everybody means, by their short names; all others have the names of the journal."""

TARGETS = (
    "*",
    *SHORT,
    *SHORT.values(),
    "PunchOutSetupResponse",
    "StatusUpdateRequest",
    "ProfileRequest",
    "ProfileResponse",
    "Response-Status",
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


class Subject(NamedTuple):
    """What may be struck: the documents of one exchange by their names in cXML, `id` tells exchanges apart.

    `direction` is `in` where they called us, so that our answer is struck, and `out` where we send.
    """

    id: str
    names: tuple[str, ...]
    connection: str
    direction: str


NOTHING = Subject("", (), "", "in")
"""What could not be read."""
