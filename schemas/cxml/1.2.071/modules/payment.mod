<?xml version="1.0" encoding="UTF-8"?>
<!-- Payments: proposed, batched, made, remitted and received. -->

<!ELEMENT PaymentBatchRequest (PaymentBatchRequestHeader, PaymentBatchSummary,
    PaymentRemittanceRequest+)>

<!ELEMENT PaymentBatchRequestHeader (PaymentMethod?, Extrinsic*)>
<!ATTLIST PaymentBatchRequestHeader
  batchID CDATA #REQUIRED
  creationDate CDATA #REQUIRED
  paymentDate CDATA #REQUIRED>

<!ELEMENT PaymentBatchSummary (ControlSum, NumberOfPayments)>

<!ELEMENT ControlSum (#PCDATA)>

<!ELEMENT NumberOfPayments (#PCDATA)>

<!ELEMENT PaymentRemittanceRequest (PaymentRemittanceRequestHeader, PaymentRemittanceSummary,
    RemittanceDetail*)>

<!ELEMENT PaymentRemittanceRequestHeader (PaymentMethod, PaymentPartner+, PaymentReferenceInfo?,
    PaymentPurpose?, Comments?, Extrinsic*)>
<!ATTLIST PaymentRemittanceRequestHeader
  companyCode CDATA #IMPLIED
  isPayment (yes) #IMPLIED
  paymentDate CDATA #REQUIRED
  paymentReferenceNumber CDATA #IMPLIED
  paymentRemittanceID CDATA #REQUIRED
  status (new | void) #IMPLIED>

<!ELEMENT PaymentReferenceInfo (PaymentReference | PaymentIDInfo)>

<!ELEMENT PaymentReference (DocumentReference)>
<!ATTLIST PaymentReference
  paymentDate CDATA #IMPLIED
  paymentRemittanceID CDATA #IMPLIED>

<!ELEMENT PaymentIDInfo EMPTY>
<!ATTLIST PaymentIDInfo
  paymentDate CDATA #IMPLIED
  paymentRemittanceID CDATA #REQUIRED>

<!ELEMENT PaymentPurpose (#PCDATA)>
<!ATTLIST PaymentPurpose
  code CDATA #REQUIRED>

<!ELEMENT PaymentRemittanceSummary (NetAmount, GrossAmount, DiscountAmount?, AdjustmentAmount?)>

<!ELEMENT AdjustmentAmount (Money, Description?, Modifications?)>
<!ATTLIST AdjustmentAmount
  type CDATA #IMPLIED>

<!ELEMENT RemittanceDetail (PayableInfo, NetAmount, GrossAmount, DiscountAmount?,
    AdjustmentAmount*, Comments?, Extrinsic*)>
<!ATTLIST RemittanceDetail
  lineNumber CDATA #REQUIRED
  paymentProposalID CDATA #IMPLIED
  referenceDocumentNumber CDATA #IMPLIED>

<!ELEMENT PaymentProposalRequest (PayableInfo?, PaymentMethod?, PaymentPartner*, PaymentTerms?,
    GrossAmount?, DiscountBasis?, DiscountPercent?, DiscountAmount?, AdjustmentAmount*, Tax?,
    TaxAdjustment?, NetAmount?, Comments?, Extrinsic*)>
<!ATTLIST PaymentProposalRequest
  companyCode CDATA #IMPLIED
  isNetworkPayment (yes) #IMPLIED
  operation (new | update | delete | hold) #REQUIRED
  paymentDate CDATA #IMPLIED
  paymentProposalID CDATA #REQUIRED>

<!ELEMENT PaymentReceiptConfirmationRequest (PaymentReceiptConfirmationRequestHeader,
    PaymentReceiptDetails, PaymentReceiptSummary, Extrinsic*)>

<!ELEMENT PaymentReceiptConfirmationRequestHeader (PaymentMethod?, PaymentPartner+, Comments?,
    Extrinsic*)>
<!ATTLIST PaymentReceiptConfirmationRequestHeader
  issuedDate CDATA #REQUIRED
  paymentReceiptID CDATA #REQUIRED
  paymentReceivedDate CDATA #REQUIRED
  paymentReferenceNumber CDATA #IMPLIED>

<!ELEMENT PaymentReceiptDetails (PaymentReceiptItem*)>

<!ELEMENT PaymentReceiptItem (PaymentDetails, ReferenceDocumentInfo, Extrinsic*)>
<!ATTLIST PaymentReceiptItem
  installmentNumber CDATA #IMPLIED
  paymentLineNumber CDATA #REQUIRED>

<!ELEMENT PaymentDetails (PaymentAmount, PreviousBalance?, PresentBalance?, Extrinsic*)>

<!ELEMENT PaymentAmount (Money)>

<!ELEMENT PreviousBalance (Money)>

<!ELEMENT PresentBalance (Money)>

<!ELEMENT PaymentReceiptSummary (NetAmount, Extrinsic*)>

<!ELEMENT PaymentRemittanceStatusUpdateRequest (DocumentReference, PaymentRemittanceStatus)>

<!ELEMENT PaymentRemittanceStatus (PaymentRemittanceStatusDetail?, Extrinsic*)>
<!ATTLIST PaymentRemittanceStatus
  paymentReferenceNumber CDATA #IMPLIED
  type (paid | paying | failed | canceled) #REQUIRED>

<!ELEMENT PaymentRemittanceStatusDetail (#PCDATA)>
<!ATTLIST PaymentRemittanceStatusDetail
  code CDATA #REQUIRED
  description CDATA #REQUIRED
  xml:lang CDATA #REQUIRED>
