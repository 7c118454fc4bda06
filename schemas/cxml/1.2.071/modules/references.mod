<?xml version="1.0" encoding="UTF-8"?>
<!-- How one document points at another: by its payloadID, or by the number that people know it by. -->

<!ELEMENT OrderInfo (OrderReference | OrderIDInfo)>

<!ELEMENT OrderReference (DocumentReference)>
<!ATTLIST OrderReference
  orderDate CDATA #IMPLIED
  orderID CDATA #IMPLIED>

<!ELEMENT OrderIDInfo (IdReference*)>
<!ATTLIST OrderIDInfo
  orderDate CDATA #IMPLIED
  orderID CDATA #REQUIRED>

<!ELEMENT MasterAgreementReference (DocumentReference)>
<!ATTLIST MasterAgreementReference
  agreementDate CDATA #IMPLIED
  agreementID CDATA #IMPLIED
  agreementType (scheduling_agreement) #IMPLIED>

<!ELEMENT MasterAgreementIDInfo (IdReference*)>
<!ATTLIST MasterAgreementIDInfo
  agreementDate CDATA #IMPLIED
  agreementID CDATA #REQUIRED
  agreementType (scheduling_agreement) #IMPLIED>

<!ELEMENT InvoiceReference (DocumentReference)>
<!ATTLIST InvoiceReference
  invoiceDate CDATA #IMPLIED
  invoiceID CDATA #IMPLIED>

<!ELEMENT InvoiceIDInfo EMPTY>
<!ATTLIST InvoiceIDInfo
  invoiceDate CDATA #IMPLIED
  invoiceID CDATA #REQUIRED>

<!ELEMENT InvoiceItemIDInfo (IdReference*)>
<!ATTLIST InvoiceItemIDInfo
  invoiceDate CDATA #IMPLIED
  invoiceID CDATA #REQUIRED
  invoiceLineNumber CDATA #REQUIRED>

<!ELEMENT ShipNoticeReference (DocumentReference)>
<!ATTLIST ShipNoticeReference
  shipNoticeDate CDATA #IMPLIED
  shipNoticeID CDATA #IMPLIED>

<!ELEMENT ShipNoticeIDInfo (IdReference*)>
<!ATTLIST ShipNoticeIDInfo
  shipNoticeDate CDATA #IMPLIED
  shipNoticeID CDATA #REQUIRED>

<!ELEMENT ShipNoticeLineItemReference EMPTY>
<!ATTLIST ShipNoticeLineItemReference
  shipNoticeLineNumber CDATA #REQUIRED>

<!ELEMENT ReceiptReference (DocumentReference)>
<!ATTLIST ReceiptReference
  receiptDate CDATA #IMPLIED
  receiptID CDATA #IMPLIED>

<!ELEMENT ReceiptIDInfo (IdReference*)>
<!ATTLIST ReceiptIDInfo
  receiptDate CDATA #IMPLIED
  receiptID CDATA #REQUIRED>

<!ELEMENT OrderStatusRequestReference (DocumentReference)>
<!ATTLIST OrderStatusRequestReference
  orderStatusRequestDate CDATA #IMPLIED
  orderStatusRequestID CDATA #IMPLIED>

<!ELEMENT OrderStatusRequestIDInfo EMPTY>
<!ATTLIST OrderStatusRequestIDInfo
  orderStatusRequestDate CDATA #IMPLIED
  orderStatusRequestID CDATA #REQUIRED>

<!ELEMENT PaymentProposalIDInfo EMPTY>
<!ATTLIST PaymentProposalIDInfo
  paymentProposalID CDATA #REQUIRED>

<!ELEMENT ProductMovementItemIDInfo (IdReference*)>
<!ATTLIST ProductMovementItemIDInfo
  movementDate CDATA #REQUIRED
  movementID CDATA #REQUIRED
  movementLineNumber CDATA #REQUIRED>

<!ELEMENT QualityInspectionRequestReference (DocumentReference?)>
<!ATTLIST QualityInspectionRequestReference
  inspectionDate CDATA #IMPLIED
  inspectionID CDATA #IMPLIED>

<!ELEMENT QualityInspectionResultReference (DocumentReference?)>
<!ATTLIST QualityInspectionResultReference
  inspectionDate CDATA #IMPLIED
  inspectionID CDATA #IMPLIED>

<!ELEMENT TransportReference (DocumentReference)>
<!ATTLIST TransportReference
  requestDate CDATA #IMPLIED
  requestID CDATA #IMPLIED>

<!ELEMENT TransportIDInfo (IdReference*)>
<!ATTLIST TransportIDInfo
  requestDate CDATA #IMPLIED
  requestID CDATA #IMPLIED>

<!ELEMENT FollowUpDocument EMPTY>
<!ATTLIST FollowUpDocument
  category CDATA #IMPLIED
  type CDATA #IMPLIED>

<!ELEMENT ExternalDocumentType (Description?)>
<!ATTLIST ExternalDocumentType
  documentType CDATA #REQUIRED>
