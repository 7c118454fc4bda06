<?xml version="1.0" encoding="UTF-8"?>
<!-- The receipt: what arrived at the buyer. -->

<!ELEMENT ReceiptRequest (ReceiptRequestHeader, ReceiptOrder+, Total)>

<!ELEMENT ReceiptRequestHeader (DocumentReference?, ShipNoticeIDInfo?, Comments?, Extrinsic*)>
<!ATTLIST ReceiptRequestHeader
  activityStepType (stockTransfer) #IMPLIED
  operation (new | delete) "new"
  receiptDate CDATA #REQUIRED
  receiptID CDATA #REQUIRED>

<!ELEMENT ReceiptOrder (ReceiptOrderInfo, ReceiptItem+)>
<!ATTLIST ReceiptOrder
  closeForReceiving (yes) #IMPLIED>

<!ELEMENT ReceiptOrderInfo ((OrderReference, (MasterAgreementReference |
    MasterAgreementIDInfo)?) | (MasterAgreementReference, OrderIDInfo?) | (MasterAgreementIDInfo,
    OrderIDInfo?) | (OrderIDInfo))>

<!ELEMENT ReceiptItem (ReceiptItemReference, UnitRate, ReceivedAmount, AssetInfo*,
    DeliveryAddress?, Comments?, Batch?, Classification*, Extrinsic*)>
<!ATTLIST ReceiptItem
  completedIndicator (yes) #IMPLIED
  compositeItemType (groupLevel | itemLevel) #IMPLIED
  itemType (composite | item | lean) #IMPLIED
  parentReceiptLineNumber CDATA #IMPLIED
  quantity CDATA #REQUIRED
  receiptLineNumber CDATA #REQUIRED
  type (received | returned) #IMPLIED>

<!ELEMENT ReceiptItemReference (ItemID?, Description?, (ManufacturerPartID, ManufacturerName)?,
    (ShipNoticeReference | ShipNoticeIDInfo)?, ShipNoticeLineItemReference?,
    ReferenceDocumentInfo*)>
<!ATTLIST ReceiptItemReference
  lineNumber CDATA #REQUIRED>

<!ELEMENT ReceivedAmount (Money)>

<!ELEMENT DeliveryAddress (Address)>
