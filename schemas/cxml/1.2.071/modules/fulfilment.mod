<?xml version="1.0" encoding="UTF-8"?>
<!-- The rest of fulfilment: sales orders, questions about an order, components used up,
  replenishment. -->

<!ELEMENT SalesOrderRequest (SalesOrderHeader, ItemIn*)>

<!ELEMENT SalesOrderHeader (DocumentReference?, Total?, Tax?, Contact+, Comments*, Extrinsic*)>
<!ATTLIST SalesOrderHeader
  channelType (buy | sell | visibility) #IMPLIED
  noticeDate CDATA #REQUIRED
  operation (new | update | cancel) "new"
  operationAllowed (create | inspect | edit) #REQUIRED
  orderVersion CDATA #IMPLIED
  salesOrderID CDATA #REQUIRED>

<!ELEMENT OrderStatusRequest (OrderStatusRequestHeader, OrderStatusRequestItem*)>

<!ELEMENT OrderStatusRequestHeader ((OrderReference | OrderIDInfo), Contact+, Comments?,
    Extrinsic*)>
<!ATTLIST OrderStatusRequestHeader
  orderStatusRequestDate CDATA #REQUIRED
  orderStatusRequestID CDATA #REQUIRED>

<!ELEMENT OrderStatusRequestItem (ItemReference, Comments?, Priority?)>
<!ATTLIST OrderStatusRequestItem
  rescheduleDate CDATA #IMPLIED
  rescheduleRequest (in | out | cancel) #IMPLIED>

<!ELEMENT ComponentConsumptionRequest (ComponentConsumptionHeader, ComponentConsumptionPortion*)>

<!ELEMENT ComponentConsumptionHeader (Comments*, Extrinsic*)>
<!ATTLIST ComponentConsumptionHeader
  consumptionID CDATA #REQUIRED
  creationDate CDATA #IMPLIED
  lastChangeDate CDATA #IMPLIED
  operation (new) #REQUIRED
  referenceDocumentID CDATA #IMPLIED>

<!ELEMENT ComponentConsumptionPortion (OrderReference, (MasterAgreementReference |
    MasterAgreementIDInfo)?, ComponentConsumptionItem*, Extrinsic*)>

<!ELEMENT ComponentConsumptionItem (ItemID, UnitOfMeasure?, Batch?, Contact*, Comments*,
    ComponentConsumptionDetails*, ScrapQuantity?, AssetInfo*, Extrinsic*)>
<!ATTLIST ComponentConsumptionItem
  completedIndicator (yes) #IMPLIED
  poLineNumber CDATA #REQUIRED
  quantity CDATA #IMPLIED>

<!ELEMENT ComponentConsumptionDetails (Product, UnitOfMeasure, BuyerBatchID?, SupplierBatchID?,
    ReferenceDocumentInfo*, AssetInfo*, Dimension*, Extrinsic*)>
<!ATTLIST ComponentConsumptionDetails
  lineNumber CDATA #IMPLIED
  quantity CDATA #REQUIRED
  type (blocked | qualityRestricted | scrapped) #IMPLIED
  usage (yes | no) #IMPLIED>

<!ELEMENT ProductReplenishmentMessage (ProductReplenishmentHeader, ProductReplenishmentDetails+,
    Extrinsic*)>

<!ELEMENT ProductReplenishmentHeader EMPTY>
<!ATTLIST ProductReplenishmentHeader
  creationDate CDATA #IMPLIED
  messageID CDATA #REQUIRED
  processType (SMI | OEM | VMI | 3PL | ManufacturingVisibility | Forecast | Consignment | Sales |
    POC | Capacity | Other) #IMPLIED>

<!ELEMENT ProductReplenishmentDetails ((ItemID | ResourceID), Description?, LeadTime?,
    PlannedAcceptanceDays?, ManufacturerPartID?, ManufacturerName?, ReferenceDocumentInfo*,
    Characteristic*, Batch?, Contact*, UnitPrice?, Inventory?, ConsignmentInventory?,
    ReplenishmentTimeSeries*, Comments?, UnitOfMeasure?, Extrinsic*)>

<!ELEMENT ReplenishmentTimeSeries (TimeSeriesDetails+)>
<!ATTLIST ReplenishmentTimeSeries
  customType CDATA #IMPLIED
  type (manufacturingOrder | purchaseOrder | supplierForecast | shipment | projectedStock |
    firmReceipt | plannedReceipt | forecastConfirmation | capacityConfirmation |
    capacityShiftRuns | custom) #REQUIRED>
