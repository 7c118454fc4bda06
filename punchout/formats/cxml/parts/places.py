"""Where each child stands in the containers that are read and written: the order of the cXML content models.

Of a choice all names are listed, one after the other, since at most one of them is there. A test compares every row
with the grammar.
"""

__all__ = ["PLACES"]

_ITEM_BEGIN = "ItemID Path"
_ITEM_MIDDLE = "SupplierID SupplierList ShipTo Shipping Tax SpendDetail Distribution Contact"

_TEXT = {
    "cXML": "Header Message Request Response ds:Signature",
    "Header": "From To Sender Path OriginalDocument",
    "From": "Credential Correspondent",
    "To": "Credential Correspondent",
    "Sender": "Credential UserAgent",
    "Credential": "Identity SharedSecret DigitalSignature CredentialMac",
    "PunchOutSetupRequest": ("BuyerCookie Extrinsic BrowserFormPost Contact SupplierSetup ShipTo SelectedItem ItemOut"),
    "BrowserFormPost": "URL",
    "SupplierSetup": "URL",
    "StartPage": "URL",
    "PunchOutSetupResponse": "StartPage",
    "SelectedItem": "ItemID",
    "PunchOutOrderMessage": "BuyerCookie PunchOutOrderMessageHeader ItemIn",
    "PunchOutOrderMessageHeader": "SourcingStatus Total ShipTo Shipping Tax SupplierOrderInfo",
    "OrderRequest": "OrderRequestHeader ItemOut",
    "OrderRequestHeader": (
        "Total ShipTo BillTo BusinessPartner LegalEntity OrganizationalUnit Shipping Tax Payment PaymentTerm Contact"
        " Comments Followup ControlKeys DocumentReference SupplierOrderInfo TermsOfDelivery DeliveryPeriod IdReference"
        " OrderRequestHeaderIndustry Extrinsic"
    ),
    "ItemIn": (f"{_ITEM_BEGIN} ItemDetail {_ITEM_MIDDLE} Comments ScheduleLine BillTo Batch Period DateInfo Extrinsic"),
    "ItemOut": (
        f"{_ITEM_BEGIN} ItemDetail BlanketItemDetail {_ITEM_MIDDLE} TermsOfDelivery Comments Indicator Tolerances"
        " ControlKeys ScheduleLine MasterAgreementReference MasterAgreementIDInfo ItemOutIndustry Packaging ReleaseInfo"
        " Batch"
    ),
    "ItemID": "SupplierPartID SupplierPartAuxiliaryID BuyerPartID IdReference",
    "ItemDetail": (
        "UnitPrice Description OverallLimit ExpectedLimit UnitOfMeasure PriceBasisQuantity Classification"
        " ManufacturerPartID ManufacturerName URL LeadTime Dimension ItemDetailIndustry AttachmentReference"
        " PlannedAcceptanceDays Extrinsic"
    ),
    "UnitPrice": "Money Modifications PricingConditions",
    "Total": "Money Modifications",
    "Shipping": "Money Description Modifications",
    "Tax": "Money TaxAdjustmentAmount Description TaxDetail Distribution Extrinsic",
    "ShipTo": "Address CarrierIdentifier TransportInformation IdReference",
    "BillTo": "Address IdReference",
    "Address": "Name PostalAddress Email Phone Fax URL",
    "PostalAddress": "DeliverTo Street City Municipality State PostalCode Country Extrinsic",
    "Contact": "Name PostalAddress Email Phone Fax URL IdReference Extrinsic",
    "StatusUpdateRequest": (
        "DocumentReference Status PaymentStatus SourcingStatus InvoiceStatus DocumentStatus IntegrationStatus Extrinsic"
    ),
    "ProfileResponse": "Option Transaction",
    "Transaction": "URL Option",
}

PLACES: dict[str, dict[str, int]] = {
    holder: {name: place for place, name in enumerate(names.split())} for holder, names in _TEXT.items()
}
"""By container, the place of each child's name."""
