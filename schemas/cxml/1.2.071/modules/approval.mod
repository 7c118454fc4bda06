<?xml version="1.0" encoding="UTF-8"?>
<!-- Decisions on documents that wait for approval. -->

<!ELEMENT ApprovalRequest (ApprovalRequestHeader, (AcceptanceItem* | ApprovalItem*))>

<!ELEMENT ApprovalRequestHeader (DocumentReference, cXMLAttachment, Contact?, Comments?,
    Extrinsic*)>
<!ATTLIST ApprovalRequestHeader
  approvalEndDate CDATA #IMPLIED
  approvalStartDate CDATA #IMPLIED
  approvalStatus (approved | awaitingApproval | reject | approvedAndUpdatePO) #IMPLIED
  creationDate CDATA #REQUIRED
  type (orderConfirmation) #REQUIRED>

<!ELEMENT AcceptanceItem (DeviationReason*, Comments?, AcceptanceItemDetail*, Extrinsic*)>
<!ATTLIST AcceptanceItem
  acceptanceStatus (approved | awaitingApproval | rejected | approvedAndUpdatePO) #REQUIRED
  lineNumber CDATA #REQUIRED>

<!ELEMENT DeviationReason (Comments?)>
<!ATTLIST DeviationReason
  value (dateDeviation | quantityDeviation | priceDeviation) #REQUIRED>

<!ELEMENT AcceptanceItemDetail (AcceptanceScheduleDetail+, UnitPrice?, Extrinsic*)>
<!ATTLIST AcceptanceItemDetail
  approvedAction (update | replace) #IMPLIED>

<!ELEMENT AcceptanceScheduleDetail (Extrinsic*)>
<!ATTLIST AcceptanceScheduleDetail
  approvedAction (new | update | delete) #IMPLIED
  deliveryDate CDATA #IMPLIED
  lineNumber CDATA #IMPLIED
  quantity CDATA #REQUIRED>

<!ELEMENT ApprovalItem (UnitOfMeasure, Comments?)>
<!ATTLIST ApprovalItem
  approvalStatus (approved | awaitingApproval | reject | approvedAndUpdatePO) #REQUIRED
  deviatedDate CDATA #IMPLIED
  endDate CDATA #IMPLIED
  lineNumber CDATA #REQUIRED
  quantity CDATA #REQUIRED
  reason (quantityDeviation | dateDeviation | quantityAndDateDeviation) #IMPLIED
  startDate CDATA #IMPLIED>
