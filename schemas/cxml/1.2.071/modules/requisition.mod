<?xml version="1.0" encoding="UTF-8"?>
<!-- The purchase requisition, before it becomes an order. -->

<!ELEMENT PurchaseRequisitionRequest (PurchaseRequisition)>

<!ELEMENT PurchaseRequisition (PurchaseRequisitionHeader, ItemIn*)>

<!ELEMENT PurchaseRequisitionHeader (Shipping?, Tax?, Total?, ShipTo?, BillTo?, Contact*,
    Comments?, DocumentReference?, Extrinsic*)>
<!ATTLIST PurchaseRequisitionHeader
  requisitionDate CDATA #IMPLIED
  requisitionID CDATA #IMPLIED
  requisitionVersion CDATA #IMPLIED
  type (new | update | delete) "new">
