<?xml version="1.0" encoding="UTF-8"?>
<!-- What is bought: an item in a cart (ItemIn), in an order (ItemOut), its identity and its detail. -->

<!ELEMENT ItemIn (ItemID, Path?, ItemDetail, (SupplierID | SupplierList)?, ShipTo?, Shipping?,
    Tax?, SpendDetail?, Distribution*, Contact*, Comments?, ScheduleLine*, BillTo?, Batch?,
    Period?, DateInfo*, Extrinsic*)>
<!ATTLIST ItemIn
  compositeItemType (groupLevel | itemLevel) #IMPLIED
  itemCategory (materialUnknown | text | stockTransfer | materialGroup | subcontract |
    consignment | thirdParty | limit) #IMPLIED
  itemClassification (material | service) #IMPLIED
  itemType (composite | item | lean) #IMPLIED
  lineNumber CDATA #IMPLIED
  openQuantity CDATA #IMPLIED
  parentLineNumber CDATA #IMPLIED
  promisedQuantity CDATA #IMPLIED
  quantity CDATA #REQUIRED>

<!ELEMENT ItemID (SupplierPartID, SupplierPartAuxiliaryID?, BuyerPartID?, IdReference*)>

<!ELEMENT SupplierPartID (#PCDATA)>
<!ATTLIST SupplierPartID
  revisionID CDATA #IMPLIED>

<!ELEMENT SupplierPartAuxiliaryID ANY>

<!ELEMENT BuyerPartID (#PCDATA)>

<!ELEMENT ItemDetail (UnitPrice, Description+, OverallLimit?, ExpectedLimit?, UnitOfMeasure,
    PriceBasisQuantity?, Classification+, ManufacturerPartID?, ManufacturerName?, URL?,
    LeadTime?, Dimension*, ItemDetailIndustry?, AttachmentReference*, PlannedAcceptanceDays?,
    Extrinsic*)>

<!ELEMENT ManufacturerPartID (#PCDATA)>

<!ELEMENT ManufacturerName (#PCDATA)>
<!ATTLIST ManufacturerName
  xml:lang CDATA #IMPLIED>

<!ELEMENT LeadTime (#PCDATA)>

<!ELEMENT PlannedAcceptanceDays (#PCDATA)>

<!ELEMENT Batch (BuyerBatchID?, SupplierBatchID?, PropertyValuation*)>
<!ATTLIST Batch
  batchQuantity CDATA #IMPLIED
  expirationDate CDATA #IMPLIED
  inspectionDate CDATA #IMPLIED
  originCountryCode CDATA #IMPLIED
  productionDate CDATA #IMPLIED
  shelfLife CDATA #IMPLIED>

<!ELEMENT BuyerBatchID (#PCDATA)>

<!ELEMENT SupplierBatchID (#PCDATA)>

<!ELEMENT ItemOut (ItemID, Path?, (ItemDetail | BlanketItemDetail)?, (SupplierID |
    SupplierList)?, ShipTo?, Shipping?, Tax?, SpendDetail?, Distribution*, Contact*,
    TermsOfDelivery?, Comments*, Indicator*, Tolerances?, ControlKeys?, ScheduleLine*,
    (MasterAgreementReference | MasterAgreementIDInfo)?, ItemOutIndustry?, Packaging*,
    ReleaseInfo?, Batch?)>
<!ATTLIST ItemOut
  agreementItemNumber CDATA #IMPLIED
  compositeItemType (groupLevel | itemLevel) #IMPLIED
  confirmationDueDate CDATA #IMPLIED
  isAdHoc (yes) #IMPLIED
  isDeliveryCompleted (yes) #IMPLIED
  isItemChanged (yes) #IMPLIED
  isKanban (yes) #IMPLIED
  isReturn (yes) #IMPLIED
  itemCategory (materialUnknown | text | stockTransfer | materialGroup | subcontract |
    consignment | thirdParty | limit) #IMPLIED
  itemClassification (material | service) #IMPLIED
  itemType (composite | item | lean) #IMPLIED
  lineNumber CDATA #IMPLIED
  operation (delete | block) #IMPLIED
  parentLineNumber CDATA #IMPLIED
  quantity CDATA #REQUIRED
  requestedDeliveryDate CDATA #IMPLIED
  requestedShipmentDate CDATA #IMPLIED
  requiresServiceEntry (yes) #IMPLIED
  requisitionID CDATA #IMPLIED
  returnAuthorizationNumber CDATA #IMPLIED
  stoDelivery (full | partial) #IMPLIED
  stoFinalDelivery (yes) #IMPLIED
  stoOrderCombination (yes) #IMPLIED
  stockTransferType (intra | inter) #IMPLIED
  subcontractingType (regular | refurbWithoutChange | refurbWithChange | replacement) #IMPLIED
  unlimitedDelivery (yes) #IMPLIED>

<!ELEMENT BlanketItemDetail (Description+, OverallLimit?, ExpectedLimit?, MaxAmount?, MinAmount?,
    MaxContractAmount?, MaxAdhocAmount?, MaxQuantity?, MinQuantity?, UnitPrice?, UnitOfMeasure?,
    PriceBasisQuantity?, Classification*, Extrinsic*)>

<!ELEMENT MaxQuantity (#PCDATA)>

<!ELEMENT MinQuantity (#PCDATA)>

<!ELEMENT ItemInfo (ItemID?, Description?, Classification*, (ManufacturerPartID,
    ManufacturerName)?, Country?, SupplierBatchID?, ReferenceDocumentInfo*, UnitOfMeasure,
    Extrinsic*)>
<!ATTLIST ItemInfo
  quantity CDATA #REQUIRED>

<!ELEMENT Product (SupplierPartID?, SupplierPartAuxiliaryID?, BuyerPartID?, IdReference*)>

<!ELEMENT Alternative EMPTY>
<!ATTLIST Alternative
  alternativeType (noAlternative | basicLine | alternativeLine) #REQUIRED
  basicLineNumber CDATA #IMPLIED>

<!ELEMENT MaxReleaseQuantity (#PCDATA)>

<!ELEMENT MinReleaseQuantity (#PCDATA)>

<!ELEMENT BatchInfo EMPTY>
<!ATTLIST BatchInfo
  requiresBatch (yes) #IMPLIED>

<!ELEMENT AssetInfo (Extrinsic*)>
<!ATTLIST AssetInfo
  equipmentId CDATA #IMPLIED
  isReferencedAsset (no) #IMPLIED
  location CDATA #IMPLIED
  serialNumber CDATA #IMPLIED
  tagNumber CDATA #IMPLIED>

<!ELEMENT SerialNumberInfo (SerialNumber*, PropertyValue*)>
<!ATTLIST SerialNumberInfo
  requiresSerialNumber (yes) #IMPLIED
  type (list | profile | range) #IMPLIED>

<!ELEMENT SerialNumber (#PCDATA)>

<!ELEMENT QualityInfo (IdReference* | CertificateInfo*)>
<!ATTLIST QualityInfo
  requiresQualityProcess (yes) #IMPLIED>

<!ELEMENT CertificateInfo (IdReference)>
<!ATTLIST CertificateInfo
  isRequired (yes) #IMPLIED>

<!ELEMENT ReturnQuantity (UnitOfMeasure)>
<!ATTLIST ReturnQuantity
  quantity CDATA #REQUIRED>
