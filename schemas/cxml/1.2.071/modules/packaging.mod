<?xml version="1.0" encoding="UTF-8"?>
<!-- Packages: kinds, sizes, marks, serial codes and what is inside. -->

<!ELEMENT Packaging (((PackagingCode+, Dimension*) | Dimension+), Description?,
    PackagingLevelCode?, PackageTypeCodeIdentifierCode?, ShippingContainerSerialCode?,
    ShippingContainerSerialCodeReference?, PackageID?, ShippingMark*, OrderedQuantity?,
    DispatchQuantity?, FreeGoodsQuantity?, QuantityVarianceNote?, BestBeforeDate?, AssetInfo*,
    PackagingIndustry?, StoreCode?, Extrinsic*)>

<!ELEMENT PackagingCode (#PCDATA)>
<!ATTLIST PackagingCode
  xml:lang CDATA #REQUIRED>

<!ELEMENT PackagingLevelCode (#PCDATA)>

<!ELEMENT PackageTypeCodeIdentifierCode (#PCDATA)>

<!ELEMENT ShippingContainerSerialCode (#PCDATA)>

<!ELEMENT ShippingContainerSerialCodeReference (#PCDATA)>

<!ELEMENT PackageID (GlobalIndividualAssetID?, ReturnablePackageID?, PackageTrackingID?)>

<!ELEMENT GlobalIndividualAssetID (#PCDATA)>

<!ELEMENT ReturnablePackageID (#PCDATA)>

<!ELEMENT PackageTrackingID (#PCDATA)>

<!ELEMENT ShippingMark (#PCDATA)>

<!ELEMENT OrderedQuantity (UnitOfMeasure?)>
<!ATTLIST OrderedQuantity
  quantity CDATA #IMPLIED>

<!ELEMENT DispatchQuantity (UnitOfMeasure?)>
<!ATTLIST DispatchQuantity
  quantity CDATA #IMPLIED>

<!ELEMENT FreeGoodsQuantity (UnitOfMeasure?)>
<!ATTLIST FreeGoodsQuantity
  quantity CDATA #IMPLIED>

<!ELEMENT QuantityVarianceNote (#PCDATA)>

<!ELEMENT BestBeforeDate EMPTY>
<!ATTLIST BestBeforeDate
  date CDATA #REQUIRED>

<!ELEMENT PackagingIndustry (PackagingLifeSciences?)>

<!ELEMENT PackagingLifeSciences (MedicationListInfo*)>

<!ELEMENT StoreCode (#PCDATA)>

<!ELEMENT ExpiryDate EMPTY>
<!ATTLIST ExpiryDate
  date CDATA #REQUIRED>

<!ELEMENT PackagingDistribution (StoreCode, UnitOfMeasure)>
<!ATTLIST PackagingDistribution
  quantity CDATA #REQUIRED>
