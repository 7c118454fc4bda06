<?xml version="1.0" encoding="UTF-8"?>
<!-- The confirmation: what the supplier promises of an order. -->

<!ELEMENT ConfirmationRequest (ConfirmationHeader, OrderReference, (OrderStatusRequestReference |
    OrderStatusRequestIDInfo)*, ConfirmationItem*)>

<!ELEMENT ConfirmationHeader (DocumentReference?, Total?, Shipping?, Tax?, Contact*, Hazard*,
    Comments*, IdReference*, Extrinsic*)>
<!ATTLIST ConfirmationHeader
  confirmID CDATA #IMPLIED
  incoTerms (cfr | cif | cip | cpt | daf | dap | ddp | ddu | dpu | deq | des | exw | fas | fca |
    fob) #IMPLIED
  invoiceID CDATA #IMPLIED
  noticeDate CDATA #REQUIRED
  operation (new | update) "new"
  type (accept | allDetail | detail | backordered | except | reject | requestToPay | replace) #REQUIRED
  version CDATA #IMPLIED>

<!ELEMENT ConfirmationItem (UnitOfMeasure, Contact*, Hazard*, ConfirmationStatus+)>
<!ATTLIST ConfirmationItem
  compositeItemType (groupLevel | itemLevel) #IMPLIED
  itemType (composite | item | lean) #IMPLIED
  lineNumber CDATA #REQUIRED
  parentLineNumber CDATA #IMPLIED
  quantity CDATA #REQUIRED>

<!ELEMENT ConfirmationStatus (UnitOfMeasure, (ItemIn | (UnitPrice?, Tax?, Shipping?)),
    SupplierBatchID?, ScheduleLineReference?, ComponentConsumptionDetails*, Comments*, Extrinsic*)>
<!ATTLIST ConfirmationStatus
  deliveryDate CDATA #IMPLIED
  quantity CDATA #REQUIRED
  shipmentDate CDATA #IMPLIED
  type (accept | allDetail | detail | backordered | reject | unknown | requestToPay) #REQUIRED>

<!ELEMENT ScheduleLineReference (Extrinsic*)>
<!ATTLIST ScheduleLineReference
  lineNumber CDATA #IMPLIED
  quantity CDATA #REQUIRED
  requestedDeliveryDate CDATA #REQUIRED>
