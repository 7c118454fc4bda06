<?xml version="1.0" encoding="UTF-8"?>
<!-- Later news about a document that was answered earlier. -->

<!ELEMENT StatusUpdateRequest (DocumentReference?, Status, (PaymentStatus | SourcingStatus |
    InvoiceStatus | DocumentStatus | IntegrationStatus)?, Extrinsic*)>

<!ELEMENT PaymentStatus (PCard, Total, Shipping?, Tax?, Extrinsic*)>
<!ATTLIST PaymentStatus
  authorizationID CDATA #IMPLIED
  isFailed (yes) #IMPLIED
  orderID CDATA #REQUIRED
  transactionID CDATA #IMPLIED
  transactionTimestamp CDATA #REQUIRED
  type (Authorization | Settlement | Sale | Credit) #REQUIRED>

<!ELEMENT InvoiceStatus (InvoiceIDInfo?, PartialAmount?, Comments*)>
<!ATTLIST InvoiceStatus
  paymentNetDueDate CDATA #IMPLIED
  type (processing | canceled | reconciled | rejected | paying | paid) #REQUIRED>

<!ELEMENT DocumentStatus (DocumentInfo?, ItemStatus*, Comments*)>
<!ATTLIST DocumentStatus
  type CDATA #REQUIRED>

<!ELEMENT ItemStatus (ReferenceDocumentInfo, Comments*)>
<!ATTLIST ItemStatus
  code CDATA #IMPLIED
  parentLineNumber CDATA #IMPLIED
  type CDATA #REQUIRED>

<!ELEMENT IntegrationStatus (IntegrationMessage?)>
<!ATTLIST IntegrationStatus
  documentStatus (deliverySuccessful | deliveryDelayed | deliveryFailed | deliveryReady |
    customerConfirmed | customerReceived | customerFailed) #REQUIRED>

<!ELEMENT IntegrationMessage (#PCDATA)>
<!ATTLIST IntegrationMessage
  isSuccessful (yes | no) #REQUIRED
  type CDATA #REQUIRED>
