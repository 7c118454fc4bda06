<?xml version="1.0" encoding="UTF-8"?>
<!-- What buyers tell about stock, movements, forecasts and sales. -->

<!ELEMENT ProductActivityMessage (ProductActivityHeader, ProductActivityDetails+, Extrinsic*)>
<!ATTLIST ProductActivityMessage
  subcontractingIndicator (yes) #IMPLIED>

<!ELEMENT ProductActivityHeader (ProductActivityHeaderIndustry?)>
<!ATTLIST ProductActivityHeader
  creationDate CDATA #IMPLIED
  messageID CDATA #REQUIRED
  processType (SMI | OEM | VMI | 3PL | ManufacturingVisibility | Forecast | Consignment | Sales |
    POC | Capacity | StockInventory | Other) #IMPLIED>

<!ELEMENT ProductActivityHeaderIndustry (AerospaceAndDefense?)>

<!ELEMENT ProductActivityDetails ((ItemID | ResourceID), Description?, Classification*,
    SerialNumberInfo?, ForecastDetails?, LeadTime?, PlannedAcceptanceDays?, ManufacturerPartID?,
    ManufacturerName?, ReferenceDocumentInfo*, Characteristic*, Batch?, Contact*, UnitPrice?,
    Inventory?, ConsignmentInventory?, TimeSeries*, PlanningTimeSeries*, InventoryTimeSeries*,
    ConsignmentMovement*, SalesReport?, UnitOfMeasure?, Extrinsic*)>
<!ATTLIST ProductActivityDetails
  status (active | inactive | deleted) #IMPLIED>

<!ELEMENT ForecastDetails EMPTY>
<!ATTLIST ForecastDetails
  cumulativeEndDate CDATA #IMPLIED
  cumulativeStartDate CDATA #IMPLIED>

<!ELEMENT TimeSeries (Forecast+)>
<!ATTLIST TimeSeries
  type (orderForecast | demand) #REQUIRED>

<!ELEMENT PlanningTimeSeries (TimeSeriesDetails+)>
<!ATTLIST PlanningTimeSeries
  customType CDATA #IMPLIED
  type (supplyPlan | longtermforecast | constrainedforecast | grossdemand | netdemand |
    capacitydemand | custom) #REQUIRED>

<!ELEMENT InventoryTimeSeries (TimeSeriesDetails+)>
<!ATTLIST InventoryTimeSeries
  type (targetStock | projectedStock | safetyStock | minimumStock | maximumStock) #REQUIRED>

<!ELEMENT ConsignmentMovement (ProductMovementItemIDInfo, InvoiceItemIDInfo?,
    ReferenceDocumentInfo?, MovementQuantity, SubtotalAmount, UnitPrice?, Extrinsic*)>

<!ELEMENT SalesReport (Period, SalesQuantity, ReturnQuantity?, Total?, PromotionVariantID?,
    Comments*)>
<!ATTLIST SalesReport
  lineNumber CDATA #REQUIRED
  salesDate CDATA #IMPLIED>

<!ELEMENT SalesQuantity (UnitOfMeasure)>
<!ATTLIST SalesQuantity
  quantity CDATA #REQUIRED>
