<?xml version="1.0" encoding="UTF-8"?>
<!-- Contracts: their terms, their items, and news about their state. -->

<!ELEMENT Contract (SupplierID+, Comments?, ItemSegment+)>
<!ATTLIST Contract
  effectiveDate CDATA #REQUIRED
  expirationDate CDATA #REQUIRED>

<!ELEMENT ItemSegment (ContractItem+)>
<!ATTLIST ItemSegment
  segmentKey CDATA #IMPLIED>

<!ELEMENT ContractItem (ItemID, UnitPrice?, Extrinsic*)>

<!ELEMENT ContractRequest (ContractRequestHeader, ContractItemIn+)>

<!ELEMENT ContractRequestHeader (LegalEntity, OrganizationID, OrganizationalUnit*, PaymentTerm*,
    QuoteRequestReference?, MaxAmount?, MinAmount?, MaxReleaseAmount?, MinReleaseAmount?,
    Contact*, Comments?, DocumentInfo?, ParentContractInfo?, FollowUpDocument?, TermsOfDelivery?,
    SupplierProductionFacilityRelations?, Extrinsic*, ContractRequestHeaderIndustry?)>
<!ATTLIST ContractRequestHeader
  agreementDate CDATA #IMPLIED
  contractID CDATA #REQUIRED
  createDate CDATA #IMPLIED
  effectiveDate CDATA #REQUIRED
  expirationDate CDATA #IMPLIED
  operation (new | update | delete) "new"
  type (value | quantity) "value"
  xml:lang CDATA #REQUIRED>

<!ELEMENT ParentContractInfo (DocumentInfo)>

<!ELEMENT ContractRequestHeaderIndustry (AerospaceAndDefense?)>

<!ELEMENT ContractItemIn (MaxAmount?, MinAmount?, MaxReleaseAmount?, MinReleaseAmount?,
    MaxQuantity?, MinQuantity?, MaxReleaseQuantity?, MinReleaseQuantity?, TermsOfDelivery?,
    ItemIn, ReferenceDocumentInfo*, Alternative?, SupplierProductionFacilityRelations?,
    Extrinsic*)>
<!ATTLIST ContractItemIn
  itemType (composite | item | lean) #IMPLIED
  operation (new | update | delete) #IMPLIED
  serviceLineType (standard | blanket | contingency | openquantity | information) #IMPLIED>

<!ELEMENT ContractStatusUpdateRequest (Status, ContractStatus?, Extrinsic*)>

<!ELEMENT ContractStatus (ContractIDInfo, ContractItemStatus*, Comments*)>
<!ATTLIST ContractStatus
  type CDATA #REQUIRED>

<!ELEMENT ContractIDInfo (IdReference*)>
<!ATTLIST ContractIDInfo
  contractDate CDATA #IMPLIED
  contractID CDATA #REQUIRED
  contractType (scheduling_agreement) #IMPLIED>

<!ELEMENT ContractItemStatus (ItemStatus, IdReference?, Comments*)>
