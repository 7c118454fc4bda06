<?xml version="1.0" encoding="UTF-8"?>
<!-- The invoice: its header, and the lines under each order. -->

<!ELEMENT InvoiceDetailRequest (InvoiceDetailRequestHeader, (InvoiceDetailOrder+ |
    InvoiceDetailHeaderOrder+), InvoiceDetailSummary)>

<!ELEMENT InvoiceDetailRequestHeader (InvoiceDetailHeaderIndicator, InvoiceDetailLineIndicator,
    InvoicePartner*, DocumentReference?, InvoiceIDInfo?, PaymentProposalIDInfo?,
    InvoiceDetailShipping?, ShipNoticeIDInfo?, (InvoiceDetailPaymentTerm* | PaymentTerm*),
    PaymentInformation?, Period?, Comments?, IdReference*, Extrinsic*)>
<!ATTLIST InvoiceDetailRequestHeader
  invoiceDate CDATA #REQUIRED
  invoiceID CDATA #REQUIRED
  invoiceOrigin (supplier | buyer) #IMPLIED
  isERS (yes) #IMPLIED
  isInformationOnly (yes) #IMPLIED
  operation (new | delete) "new"
  purpose (standard | creditMemo | debitMemo | lineLevelCreditMemo | lineLevelDebitMemo) "standard">

<!ELEMENT InvoiceDetailHeaderIndicator EMPTY>
<!ATTLIST InvoiceDetailHeaderIndicator
  isHeaderInvoice (yes) #IMPLIED
  isPriceBasedLineLevelCreditMemo (yes) #IMPLIED
  isVatRecoverable (yes) #IMPLIED>

<!ELEMENT InvoiceDetailLineIndicator EMPTY>
<!ATTLIST InvoiceDetailLineIndicator
  isAccountingInLine (yes) #IMPLIED
  isDiscountInLine (yes) #IMPLIED
  isPriceAdjustmentInLine (yes) #IMPLIED
  isShippingInLine (yes) #IMPLIED
  isSpecialHandlingInLine (yes) #IMPLIED
  isTaxInLine (yes) #IMPLIED>

<!ELEMENT InvoicePartner (Contact, IdReference*)>

<!ELEMENT InvoiceDetailShipping (Contact, Contact+, (CarrierIdentifier+, ShipmentIdentifier+)?,
    DocumentReference?)>
<!ATTLIST InvoiceDetailShipping
  shippingDate CDATA #IMPLIED>

<!ELEMENT InvoiceDetailPaymentTerm EMPTY>
<!ATTLIST InvoiceDetailPaymentTerm
  payInNumberOfDays CDATA #REQUIRED
  percentageRate CDATA #REQUIRED>

<!ELEMENT InvoiceDetailOrder (InvoiceDetailOrderInfo, InvoiceDetailReceiptInfo?,
    InvoiceDetailShipNoticeInfo?, (InvoiceDetailItem | InvoiceDetailServiceItem)+)>

<!ELEMENT InvoiceDetailOrderInfo ((OrderReference, (MasterAgreementReference |
    MasterAgreementIDInfo)?, SupplierOrderInfo?) | (MasterAgreementReference, OrderIDInfo?,
    SupplierOrderInfo?) | (MasterAgreementIDInfo, OrderIDInfo?, SupplierOrderInfo?) |
    (OrderIDInfo, SupplierOrderInfo?) | SupplierOrderInfo)>

<!ELEMENT InvoiceDetailReceiptInfo (ReceiptReference | ReceiptIDInfo)>

<!ELEMENT InvoiceDetailShipNoticeInfo (ShipNoticeReference | ShipNoticeIDInfo)>

<!ELEMENT InvoiceDetailItem (UnitOfMeasure, UnitPrice, PriceBasisQuantity?,
    InvoiceDetailItemReference, ReceiptLineItemReference?, ShipNoticeLineItemReference?,
    (ServiceEntryItemReference | ServiceEntryItemIDInfo)?, ProductMovementItemIDInfo?,
    SubtotalAmount?, Tax?, InvoiceDetailLineSpecialHandling?, InvoiceDetailLineShipping?,
    ShipNoticeIDInfo?, GrossAmount?, InvoiceDetailDiscount?, InvoiceItemModifications?,
    TotalCharges?, TotalAllowances?, TotalAmountWithoutTax?, NetAmount?, Distribution*,
    Packaging*, InvoiceDetailItemIndustry?, Comments?, CustomsInfo?, Extrinsic*)>
<!ATTLIST InvoiceDetailItem
  compositeItemType (groupLevel | itemLevel) #IMPLIED
  inspectionDate CDATA #IMPLIED
  invoiceLineNumber CDATA #REQUIRED
  isAdHoc (yes) #IMPLIED
  itemType (composite | item | lean) #IMPLIED
  parentInvoiceLineNumber CDATA #IMPLIED
  quantity CDATA #REQUIRED
  reason (return) #IMPLIED
  referenceDate CDATA #IMPLIED>

<!ELEMENT InvoiceDetailItemReference (ItemID?, Description?, Classification*,
    (ManufacturerPartID, ManufacturerName)?, Country?, SerialNumber*, SupplierBatchID?,
    InvoiceDetailItemReferenceIndustry?)>
<!ATTLIST InvoiceDetailItemReference
  lineNumber CDATA #REQUIRED
  serialNumber CDATA #IMPLIED>

<!ELEMENT InvoiceDetailItemReferenceIndustry (InvoiceDetailItemReferenceRetail?)>

<!ELEMENT InvoiceDetailItemReferenceRetail (EANID?, EuropeanWasteCatalogID?, Characteristic*)>

<!ELEMENT ReceiptLineItemReference EMPTY>
<!ATTLIST ReceiptLineItemReference
  receiptLineNumber CDATA #REQUIRED>

<!ELEMENT ServiceEntryItemReference (DocumentReference)>
<!ATTLIST ServiceEntryItemReference
  serviceEntryDate CDATA #IMPLIED
  serviceEntryID CDATA #IMPLIED
  serviceLineNumber CDATA #REQUIRED>

<!ELEMENT ServiceEntryItemIDInfo (IdReference*)>
<!ATTLIST ServiceEntryItemIDInfo
  serviceEntryDate CDATA #IMPLIED
  serviceEntryID CDATA #REQUIRED
  serviceLineNumber CDATA #REQUIRED>

<!ELEMENT InvoiceDetailLineSpecialHandling (Description?, Money, Distribution*)>

<!ELEMENT InvoiceDetailLineShipping (InvoiceDetailShipping, Money, Distribution*)>

<!ELEMENT InvoiceDetailDiscount (Money, Distribution*)>
<!ATTLIST InvoiceDetailDiscount
  percentageRate CDATA #IMPLIED>

<!ELEMENT InvoiceItemModifications (Modification+)>

<!ELEMENT InvoiceDetailItemIndustry (InvoiceDetailItemRetail?)>

<!ELEMENT InvoiceDetailItemRetail (AdditionalPrices?, TotalRetailAmount?, ItemIndicator*,
    PromotionDealID?, PromotionVariantID?)>

<!ELEMENT CustomsInfo (Issuer, DocumentInfo)>

<!ELEMENT InvoiceDetailServiceItem (InvoiceDetailServiceItemReference,
    (ServiceEntryItemReference | ServiceEntryItemIDInfo)?, SubtotalAmount, Period?, (UnitRate |
    (UnitOfMeasure, UnitPrice, PriceBasisQuantity?))?, Tax?, GrossAmount?,
    InvoiceDetailDiscount?, InvoiceItemModifications?, TotalCharges?, TotalAllowances?,
    TotalAmountWithoutTax?, NetAmount?, Distribution*, Comments?, (InvoiceLaborDetail)?,
    Extrinsic*)>
<!ATTLIST InvoiceDetailServiceItem
  inspectionDate CDATA #IMPLIED
  invoiceLineNumber CDATA #REQUIRED
  isAdHoc (yes) #IMPLIED
  itemType (composite | item | lean) #IMPLIED
  parentInvoiceLineNumber CDATA #IMPLIED
  quantity CDATA #IMPLIED
  referenceDate CDATA #IMPLIED>

<!ELEMENT InvoiceDetailServiceItemReference (Classification*, ItemID?, Description?)>
<!ATTLIST InvoiceDetailServiceItemReference
  lineNumber CDATA #IMPLIED>

<!ELEMENT InvoiceLaborDetail (Contractor?, JobDescription?, Supervisor?, WorkLocation?,
    InvoiceTimeCardDetail?)>

<!ELEMENT InvoiceTimeCardDetail (TimeCardReference | TimeCardIDInfo)>

<!ELEMENT TimeCardReference (DocumentReference)>
<!ATTLIST TimeCardReference
  timeCardID CDATA #IMPLIED>

<!ELEMENT TimeCardIDInfo EMPTY>
<!ATTLIST TimeCardIDInfo
  timeCardID CDATA #REQUIRED>

<!ELEMENT InvoiceDetailHeaderOrder (InvoiceDetailOrderInfo, InvoiceDetailOrderSummary)>

<!ELEMENT InvoiceDetailOrderSummary (SubtotalAmount, Period?, Tax?,
    InvoiceDetailLineSpecialHandling?, InvoiceDetailLineShipping?, GrossAmount?,
    InvoiceDetailDiscount?, NetAmount?, Comments?, Extrinsic*)>
<!ATTLIST InvoiceDetailOrderSummary
  inspectionDate CDATA #IMPLIED
  invoiceLineNumber CDATA #REQUIRED>

<!ELEMENT InvoiceDetailSummary (SubtotalAmount, Tax, SpecialHandlingAmount?, ShippingAmount?,
    GrossAmount?, InvoiceDetailDiscount?, InvoiceHeaderModifications?,
    InvoiceDetailSummaryLineItemModifications?, TotalCharges?, TotalAllowances?,
    TotalAmountWithoutTax?, NetAmount, DepositAmount?, DueAmount?, InvoiceDetailSummaryIndustry?)>

<!ELEMENT InvoiceHeaderModifications (Modification+)>

<!ELEMENT InvoiceDetailSummaryLineItemModifications (Modification+)>

<!ELEMENT InvoiceDetailSummaryIndustry (InvoiceDetailSummaryRetail?)>

<!ELEMENT InvoiceDetailSummaryRetail (AdditionalAmounts?)>
