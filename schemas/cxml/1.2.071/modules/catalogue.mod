<?xml version="1.0" encoding="UTF-8"?>
<!-- Catalogues as files: the index, its items, and their upload to a network. -->

<!ELEMENT CatalogUploadRequest (CatalogName, Description, Attachment, Commodities?, AutoPublish?,
    Notification)>
<!ATTLIST CatalogUploadRequest
  operation (new | update) #REQUIRED>

<!ELEMENT CatalogName (#PCDATA)>
<!ATTLIST CatalogName
  xml:lang CDATA #REQUIRED>

<!ELEMENT Commodities (CommodityCode+)>

<!ELEMENT CommodityCode (#PCDATA)>

<!ELEMENT AutoPublish EMPTY>
<!ATTLIST AutoPublish
  enabled CDATA #REQUIRED>

<!ELEMENT Notification (Email?, URLPost?)>

<!ELEMENT URLPost EMPTY>
<!ATTLIST URLPost
  enabled CDATA #REQUIRED>

<!ELEMENT CatalogInfo (Commodities?)>
<!ATTLIST CatalogInfo
  filename CDATA #REQUIRED
  size CDATA #REQUIRED
  totalItems CDATA #REQUIRED>

<!ELEMENT Index (SupplierID+, Comments?, SearchGroup*, IndexItem+)>
<!ATTLIST Index
  loadmode (Full | Incremental) #IMPLIED>

<!ELEMENT SearchGroup (Name, SearchAttribute+)>

<!ELEMENT SearchAttribute EMPTY>
<!ATTLIST SearchAttribute
  name CDATA #REQUIRED
  type CDATA #IMPLIED>

<!ELEMENT IndexItem (IndexItemAdd+ | IndexItemDelete+ | IndexItemPunchout+)>

<!ELEMENT IndexItemAdd (ItemID, ItemDetail, IndexItemDetail)>

<!ELEMENT IndexItemDetail (LeadTime, ExpirationDate?, EffectiveDate?, SearchGroupData*,
    TerritoryAvailable*)>

<!ELEMENT ExpirationDate (#PCDATA)>

<!ELEMENT EffectiveDate (#PCDATA)>

<!ELEMENT SearchGroupData (Name, SearchDataElement*)>

<!ELEMENT SearchDataElement EMPTY>
<!ATTLIST SearchDataElement
  name CDATA #REQUIRED
  value CDATA #REQUIRED>

<!ELEMENT TerritoryAvailable (#PCDATA)>

<!ELEMENT IndexItemDelete (ItemID)>

<!ELEMENT IndexItemPunchout (ItemID, PunchoutDetail)>

<!ELEMENT PunchoutDetail (Description+, URL, Classification+, UnitPrice?, UnitOfMeasure?,
    PriceBasisQuantity?, ManufacturerName?, ManufacturerPartID?, LeadTime?, ExpirationDate?,
    EffectiveDate?, SearchGroupData*, TerritoryAvailable*, Extrinsic*)>
<!ATTLIST PunchoutDetail
  punchoutLevel (store | aisle | shelf | product) "store">
