<?xml version="1.0" encoding="UTF-8"?>
<!-- Stock, forecasts and series of quantities, for both sides of replenishment. -->

<!ELEMENT Inventory (SubcontractingStockInTransferQuantity?, UnrestrictedUseQuantity?,
    BlockedQuantity?, QualityInspectionQuantity?, PromotionQuantity?, StockInTransferQuantity?,
    IncrementQuantity?, RequiredMinimumQuantity?, RequiredMaximumQuantity?, StockOnHandQuantity?,
    WorkInProcessQuantity?, IntransitQuantity?, ScrapQuantity?, OrderQuantity?, DaysOfSupply?)>

<!ELEMENT SubcontractingStockInTransferQuantity (UnitOfMeasure?)>
<!ATTLIST SubcontractingStockInTransferQuantity
  quantity CDATA #IMPLIED>

<!ELEMENT UnrestrictedUseQuantity (UnitOfMeasure?)>
<!ATTLIST UnrestrictedUseQuantity
  quantity CDATA #IMPLIED>

<!ELEMENT BlockedQuantity (UnitOfMeasure?)>
<!ATTLIST BlockedQuantity
  quantity CDATA #IMPLIED>

<!ELEMENT PromotionQuantity (UnitOfMeasure?)>
<!ATTLIST PromotionQuantity
  quantity CDATA #IMPLIED>

<!ELEMENT StockInTransferQuantity (UnitOfMeasure?)>
<!ATTLIST StockInTransferQuantity
  quantity CDATA #IMPLIED>

<!ELEMENT IncrementQuantity (UnitOfMeasure?)>
<!ATTLIST IncrementQuantity
  quantity CDATA #IMPLIED>

<!ELEMENT RequiredMinimumQuantity (UnitOfMeasure?)>
<!ATTLIST RequiredMinimumQuantity
  quantity CDATA #IMPLIED>

<!ELEMENT RequiredMaximumQuantity (UnitOfMeasure?)>
<!ATTLIST RequiredMaximumQuantity
  quantity CDATA #IMPLIED>

<!ELEMENT StockOnHandQuantity (UnitOfMeasure?)>
<!ATTLIST StockOnHandQuantity
  quantity CDATA #REQUIRED>

<!ELEMENT WorkInProcessQuantity (UnitOfMeasure?)>
<!ATTLIST WorkInProcessQuantity
  quantity CDATA #REQUIRED>

<!ELEMENT IntransitQuantity (UnitOfMeasure?)>
<!ATTLIST IntransitQuantity
  quantity CDATA #REQUIRED>

<!ELEMENT ScrapQuantity (UnitOfMeasure?)>
<!ATTLIST ScrapQuantity
  quantity CDATA #REQUIRED>

<!ELEMENT OrderQuantity (UnitOfMeasure?)>
<!ATTLIST OrderQuantity
  maximum CDATA #IMPLIED
  minimum CDATA #IMPLIED>

<!ELEMENT DaysOfSupply EMPTY>
<!ATTLIST DaysOfSupply
  maximum CDATA #IMPLIED
  minimum CDATA #IMPLIED>

<!ELEMENT ConsignmentInventory (SubcontractingStockInTransferQuantity?, UnrestrictedUseQuantity?,
    BlockedQuantity?, QualityInspectionQuantity?, PromotionQuantity?, StockInTransferQuantity?,
    IncrementQuantity?, RequiredMinimumQuantity?, RequiredMaximumQuantity?)>

<!ELEMENT MovementQuantity (UnitOfMeasure?)>
<!ATTLIST MovementQuantity
  quantity CDATA #IMPLIED>

<!ELEMENT ReserveQuantity (UnitOfMeasure?)>
<!ATTLIST ReserveQuantity
  quantity CDATA #IMPLIED>

<!ELEMENT Forecast (Period, ForecastQuantity, UnitPrice?, Extrinsic*)>

<!ELEMENT ForecastQuantity (UnitOfMeasure?)>
<!ATTLIST ForecastQuantity
  quantity CDATA #IMPLIED>

<!ELEMENT TimeSeriesDetails (Period, (TimeSeriesQuantity | TimeSeriesValue | TimeSeriesAmount)?,
    UpsideQuantity?, IdReference*, Extrinsic*)>

<!ELEMENT TimeSeriesQuantity (UnitOfMeasure?)>
<!ATTLIST TimeSeriesQuantity
  quantity CDATA #REQUIRED>

<!ELEMENT TimeSeriesValue (Description?)>
<!ATTLIST TimeSeriesValue
  value CDATA #REQUIRED>

<!ELEMENT TimeSeriesAmount (Money)>

<!ELEMENT UpsideQuantity (UnitOfMeasure?)>
<!ATTLIST UpsideQuantity
  quantity CDATA #REQUIRED>

<!ELEMENT ResourceID (SupplierResourceID, ResourceType?, InputItemID?, OutputItemID?, IdReference*)>

<!ELEMENT SupplierResourceID (#PCDATA)>

<!ELEMENT ResourceType (#PCDATA)>

<!ELEMENT InputItemID (ItemID*)>

<!ELEMENT OutputItemID (ItemID*)>

<!ELEMENT OwnerInfo EMPTY>
<!ATTLIST OwnerInfo
  owner CDATA #REQUIRED
  role (customer | supplier) #REQUIRED>
