<?xml version="1.0" encoding="UTF-8"?>
<!-- Services rendered, entered by the supplier for approval. -->

<!ELEMENT ServiceEntryRequest (ServiceEntryRequestHeader, ServiceEntryOrder, ServiceEntrySummary)>

<!ELEMENT ServiceEntryRequestHeader (PartnerContact*, (DocumentReference | DocumentInfo)?,
    ServiceEntryDetailLineIndicator?, ServiceEntryDetailShipping?, ShipNoticeIDInfo?,
    PaymentTerm*, Period?, Comments*, IdReference*, Extrinsic*)>
<!ATTLIST ServiceEntryRequestHeader
  isFinal (yes) #IMPLIED
  operation (new | update | delete) "new"
  serviceEntryDate CDATA #REQUIRED
  serviceEntryID CDATA #REQUIRED
  supplierReferenceNumber CDATA #IMPLIED>

<!ELEMENT ServiceEntryDetailLineIndicator EMPTY>
<!ATTLIST ServiceEntryDetailLineIndicator
  isAccountingInLine (yes) #IMPLIED
  isDiscountInLine (yes) #IMPLIED
  isShippingInLine (yes) #IMPLIED
  isSpecialHandlingInLine (yes) #IMPLIED
  isTaxInLine (yes) #IMPLIED>

<!ELEMENT ServiceEntryDetailShipping (Contact, Contact+, (CarrierIdentifier+,
    ShipmentIdentifier+)?, DocumentReference?)>

<!ELEMENT ServiceEntryOrder (ServiceEntryOrderInfo, ServiceEntryItem+)>

<!ELEMENT ServiceEntryOrderInfo (OrderReference | OrderIDInfo)>

<!ELEMENT ServiceEntryItem (ItemReference, (MasterAgreementReference | MasterAgreementIDInfo)?,
    (UnitRate | (UnitOfMeasure, UnitPrice, PriceBasisQuantity?))?, Period?, SubtotalAmount?,
    Tax?, GrossAmount?, ServiceEntryDetailLineSpecialHandling?, ServiceEntryDetailLineShipping?,
    ShipNoticeIDInfo?, ServiceEntryDetailDiscount?, ServiceEntryItemModifications?,
    TotalCharges?, TotalAllowances?, TotalAmountWithoutTax?, NetAmount?, Distribution*,
    Comments*, Extrinsic*)>
<!ATTLIST ServiceEntryItem
  inspectionDate CDATA #IMPLIED
  isAdHoc (yes) #IMPLIED
  quantity CDATA #REQUIRED
  referenceDate CDATA #IMPLIED
  serviceLineNumber CDATA #REQUIRED
  type (material | service) #IMPLIED>

<!ELEMENT ItemReference (ItemID, IdReference*, Classification*, Description?)>
<!ATTLIST ItemReference
  lineNumber CDATA #REQUIRED>

<!ELEMENT ServiceEntryDetailLineSpecialHandling (Description?, Money)>

<!ELEMENT ServiceEntryDetailLineShipping (ServiceEntryDetailShipping, Money)>

<!ELEMENT ServiceEntryDetailDiscount (Money)>
<!ATTLIST ServiceEntryDetailDiscount
  percentageRate CDATA #IMPLIED>

<!ELEMENT ServiceEntryItemModifications (Modification+)>

<!ELEMENT ServiceEntrySummary (SubtotalAmount, Tax?, SpecialHandlingAmount?, ShippingAmount?,
    GrossAmount?, ServiceEntryDetailDiscount?, ServiceEntryHeaderModifications?,
    ServiceEntrySummaryLineItemModifications?, TotalCharges?, TotalAllowances?,
    TotalAmountWithoutTax?, NetAmount?, DepositAmount?, DueAmount?)>

<!ELEMENT ServiceEntryHeaderModifications (Modification+)>

<!ELEMENT ServiceEntrySummaryLineItemModifications (Modification+)>

<!ELEMENT ApprovalInfo (Contact?)>
<!ATTLIST ApprovalInfo
  approvedDate CDATA #REQUIRED>

<!ELEMENT SubmitterInfo (Contact?)>
<!ATTLIST SubmitterInfo
  submittedDate CDATA #REQUIRED>
