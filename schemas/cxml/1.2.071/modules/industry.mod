<?xml version="1.0" encoding="UTF-8"?>
<!-- What single industries add to items and orders: retail, life sciences, aerospace and defence. -->

<!ELEMENT ItemDetailIndustry (ItemDetailRetail?)>
<!ATTLIST ItemDetailIndustry
  isConfigurableMaterial (yes) #IMPLIED>

<!ELEMENT ItemDetailRetail (EANID?, EuropeanWasteCatalogID?, Characteristic*)>

<!ELEMENT EANID (#PCDATA)>

<!ELEMENT EuropeanWasteCatalogID (#PCDATA)>

<!ELEMENT ItemOutIndustry (ItemOutRetail?, ReferenceDocumentInfo*, Priority?, QualityInfo?,
    SerialNumberInfo?, BatchInfo?, AssetInfo*, PackagingDistribution*, ItemOutLifeSciences?,
    ItemOutAerospaceAndDefense?, IUIDInfo?)>
<!ATTLIST ItemOutIndustry
  isHUMandatory (yes) #IMPLIED
  planningType (MTO | MTS | ATO | CTO) #IMPLIED
  requiresRealTimeConsumption (yes) #IMPLIED>

<!ELEMENT ItemOutRetail (PromotionVariantID?, PromotionDealID?)>

<!ELEMENT PromotionVariantID (#PCDATA)>

<!ELEMENT PromotionDealID (#PCDATA)>

<!ELEMENT ItemOutLifeSciences (Study?, KitType?, ProtocolID?, PackageControlNumber?, PoolID?,
    MedicationListInfo*, Extrinsic*)>
<!ATTLIST ItemOutLifeSciences
  isCFGPooled (yes) #IMPLIED>

<!ELEMENT Study (StudyID, Description?)>

<!ELEMENT StudyID (#PCDATA)>

<!ELEMENT KitType (KitTypeID, Description?)>

<!ELEMENT KitTypeID (#PCDATA)>

<!ELEMENT ProtocolID (#PCDATA)>

<!ELEMENT PackageControlNumber (#PCDATA)>
<!ATTLIST PackageControlNumber
  isPackageControlNumberReleased (yes) #IMPLIED
  packageControlNumberExpiryDate CDATA #REQUIRED>

<!ELEMENT PoolID (#PCDATA)>

<!ELEMENT MedicationListInfo (PropertyValue*)>
<!ATTLIST MedicationListInfo
  type (range) #IMPLIED>

<!ELEMENT ItemOutAerospaceAndDefense (DPAS*)>
<!ATTLIST ItemOutAerospaceAndDefense
  dpasRating (DO | DX) #IMPLIED>

<!ELEMENT DPAS EMPTY>
<!ATTLIST DPAS
  contract CDATA #IMPLIED
  quantity CDATA #IMPLIED
  rating CDATA #REQUIRED>

<!ELEMENT IUIDInfo (IUIDNumber*)>
<!ATTLIST IUIDInfo
  requiresIUID (yes) #IMPLIED>

<!ELEMENT IUIDNumber (#PCDATA)>

<!ELEMENT AerospaceAndDefense (AuthorizationLabels?, DPAS?)>
<!ATTLIST AerospaceAndDefense
  acknowledgementRequired (yes | no) #IMPLIED>

<!ELEMENT AuthorizationLabels (IdReference+)>

<!ELEMENT LifeSciences EMPTY>
<!ATTLIST LifeSciences
  orderCategory (clinicalFinishedGoodsOrder | labelPrintingOrder | reworkOrder |
    shelfLifeExtensionRelabelOrder | additionalLabelPrintingOrder) #IMPLIED>

<!ELEMENT ItemIndicator EMPTY>
<!ATTLIST ItemIndicator
  domain CDATA #REQUIRED
  value CDATA #REQUIRED>
