<?xml version="1.0" encoding="UTF-8"?>
<!-- The ship notice: what is on its way. -->

<!ELEMENT ShipNoticeRequest (ShipNoticeHeader, ShipControl*, ShipNoticePortion*)>

<!ELEMENT ShipNoticeHeader (ServiceLevel*, DocumentReference?, Contact*, LegalEntity?,
    OrganizationalUnit*, Hazard*, Comments*, TermsOfDelivery?, TermsOfTransport*, Packaging?,
    Extrinsic*, IdReference*, ReferenceDocumentInfo*)>
<!ATTLIST ShipNoticeHeader
  activityStepType (stockTransfer | stockShippingAdvice) #IMPLIED
  deliveryDate CDATA #IMPLIED
  fulfillmentType (partial | complete) #IMPLIED
  noticeDate CDATA #REQUIRED
  operation (new | update | delete) "new"
  reason (return) #IMPLIED
  requestedDeliveryDate CDATA #IMPLIED
  shipmentDate CDATA #IMPLIED
  shipmentID CDATA #REQUIRED
  shipmentType (actual | planned) #IMPLIED>

<!ELEMENT ServiceLevel (#PCDATA)>
<!ATTLIST ServiceLevel
  xml:lang CDATA #REQUIRED>

<!ELEMENT ShipControl (CarrierIdentifier+, ShipmentIdentifier+, PackageIdentification?, (Route |
    TransportInformation)*, Contact*, Comments*, Extrinsic*)>
<!ATTLIST ShipControl
  startDate CDATA #IMPLIED>

<!ELEMENT PackageIdentification EMPTY>
<!ATTLIST PackageIdentification
  rangeBegin CDATA #REQUIRED
  rangeEnd CDATA #REQUIRED>

<!ELEMENT ShipNoticePortion (OrderReference, (MasterAgreementReference | MasterAgreementIDInfo)?,
    Contact*, Comments*, Extrinsic*, ShipNoticeItem*, ReferenceDocumentInfo*)>

<!ELEMENT ShipNoticeItem (ItemID?, ShipNoticeItemDetail?, UnitOfMeasure, Packaging*, Hazard*,
    (Batch | SupplierBatchID)*, AssetInfo*, TermsOfDelivery?, OrderedQuantity?,
    ShipNoticeItemIndustry?, ComponentConsumptionDetails*, ReferenceDocumentInfo*, Comments*,
    Extrinsic*, IUIDInfo?)>
<!ATTLIST ShipNoticeItem
  compositeItemType (groupLevel | itemLevel) #IMPLIED
  itemType (composite | item | lean) #IMPLIED
  lineNumber CDATA #REQUIRED
  outboundType (stockTransport) #IMPLIED
  parentLineNumber CDATA #IMPLIED
  quantity CDATA #REQUIRED
  shipNoticeLineNumber CDATA #IMPLIED
  stockTransferType (intra | inter) #IMPLIED>

<!ELEMENT ShipNoticeItemDetail (UnitPrice?, Description*, UnitOfMeasure?, PriceBasisQuantity?,
    Classification*, ManufacturerPartID?, ManufacturerName?, Dimension*, ItemDetailIndustry?,
    Extrinsic*, ImportInfo?)>

<!ELEMENT ShipNoticeItemIndustry (ShipNoticeItemRetail?, ShipNoticeItemLifeSciences?)>

<!ELEMENT ShipNoticeItemRetail (BestBeforeDate?, ExpiryDate?, FreeGoodsQuantity?,
    PromotionDealID?, PromotionVariantID?)>

<!ELEMENT ShipNoticeItemLifeSciences (Study?, ProtocolID?, PoolID?, MedicationListInfo*,
    Extrinsic*)>
