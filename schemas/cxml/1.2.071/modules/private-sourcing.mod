<?xml version="1.0" encoding="UTF-8"?>
<!-- Sourcing events, collaboration, and agreements and quotes that come out of them. -->

<!ELEMENT RFxEventRequest (OrganizationID+)>
<!ATTLIST RFxEventRequest
  phase (launch | winner) #REQUIRED
  rfxType NMTOKEN #REQUIRED>

<!ELEMENT RFxPublishRequest (PublicRFxInfo?, RFxParticipantInfo*)>
<!ATTLIST RFxPublishRequest
  operation (new | update | updateState | updateParticipant) #REQUIRED
  rfxID NMTOKEN #REQUIRED
  status CDATA #REQUIRED
  type CDATA #REQUIRED>

<!ELEMENT PublicRFxInfo (Name, Description?, Contact?, TimeRange?, Country?, Classification*,
    Extrinsic*)>

<!ELEMENT RFxParticipantInfo (#PCDATA)>
<!ATTLIST RFxParticipantInfo
  status (participant | winner | nominated | approved | denied | deleted) #REQUIRED>

<!ELEMENT SourcingUpdateRequest (SourcingUpdateRequestHeader, (PurchaseRequisition |
    MasterAgreement*))>

<!ELEMENT SourcingUpdateRequestHeader (SourcingStatus?, Extrinsic*)>
<!ATTLIST SourcingUpdateRequestHeader
  quoteStatus (pending | final) "final"
  sourcingType (spot | contract) "spot">

<!ELEMENT MasterAgreement (MasterAgreementHeader, AgreementItemIn*)>

<!ELEMENT MasterAgreementHeader (SupplierID+, MaxAmount?, MinAmount?, MinReleaseAmount?,
    Comments?, Extrinsic*)>
<!ATTLIST MasterAgreementHeader
  agreementDate CDATA #REQUIRED
  effectiveDate CDATA #REQUIRED
  expirationDate CDATA #REQUIRED
  type (value | quantity) "value">

<!ELEMENT AgreementItemIn (ItemIn, MaxAmount?, MinAmount?, PricingTerm?, Comments?)>
<!ATTLIST AgreementItemIn
  maxQuantity CDATA #IMPLIED
  minQuantity CDATA #IMPLIED>

<!ELEMENT PricingTerm ((DiscountPercent | DiscountedPrice | TieredPrice), Extrinsic*)>

<!ELEMENT DiscountedPrice (Money)>

<!ELEMENT TieredPrice (AmountTierPrice+ | QuantityTierPrice+)>
<!ATTLIST TieredPrice
  cumulative (yes) #IMPLIED>

<!ELEMENT AmountTierPrice (MinTierAmount, (DiscountPercent | DiscountedPrice))>

<!ELEMENT MinTierAmount (Money)>

<!ELEMENT QuantityTierPrice (DiscountPercent | DiscountedPrice)>
<!ATTLIST QuantityTierPrice
  minTierQuantity CDATA #REQUIRED>

<!ELEMENT CollaborationRequest (CollaborationInfo?)>
<!ATTLIST CollaborationRequest
  collaborationID NMTOKEN #REQUIRED
  operation (new | update | statusUpdate) "new"
  status CDATA #REQUIRED
  type CDATA #REQUIRED>

<!ELEMENT CollaborationInfo (Name, Description?, Extrinsic*)>
<!ATTLIST CollaborationInfo
  expirationDate CDATA #IMPLIED>

<!ELEMENT QuoteDataMessage (QuoteDataMessageHeader, QuoteData+)>

<!ELEMENT QuoteDataMessageHeader (QuoteRequestReference)>

<!ELEMENT QuoteData (QuoteDataInfo, QuoteItemIn+)>

<!ELEMENT QuoteDataInfo (OrganizationID, Total, ShipTo?, Contact*, Comments?, Extrinsic*)>
<!ATTLIST QuoteDataInfo
  currency CDATA #REQUIRED
  quoteDate CDATA #REQUIRED
  quoteID CDATA #REQUIRED
  type (accept | reject | update | final | award) #REQUIRED
  xml:lang CDATA #REQUIRED>

<!ELEMENT ReqReference (Name)>
<!ATTLIST ReqReference
  creationDate CDATA #REQUIRED
  requisitionID CDATA #REQUIRED>
