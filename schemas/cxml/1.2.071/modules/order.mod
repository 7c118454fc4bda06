<?xml version="1.0" encoding="UTF-8"?>
<!-- The order: placed, changed or withdrawn by the buyer. -->

<!ELEMENT OrderRequest (OrderRequestHeader, ItemOut+)>

<!ELEMENT OrderRequestHeader (Total, ShipTo?, BillTo, BusinessPartner*, LegalEntity?,
    OrganizationalUnit*, Shipping?, Tax?, Payment?, PaymentTerm*, Contact*, Comments*, Followup?,
    ControlKeys?, DocumentReference?, SupplierOrderInfo?, TermsOfDelivery?, DeliveryPeriod?,
    IdReference*, OrderRequestHeaderIndustry?, Extrinsic*)>
<!ATTLIST OrderRequestHeader
  agreementID CDATA #IMPLIED
  agreementPayloadID CDATA #IMPLIED
  effectiveDate CDATA #IMPLIED
  expirationDate CDATA #IMPLIED
  isInternalVersion (yes) #IMPLIED
  isSTOOutbound (yes) #IMPLIED
  orderDate CDATA #REQUIRED
  orderID CDATA #REQUIRED
  orderType (release | regular | blanket | stockTransport | stockTransportRelease) "regular"
  orderVersion CDATA #IMPLIED
  parentAgreementID CDATA #IMPLIED
  parentAgreementPayloadID CDATA #IMPLIED
  pickUpDate CDATA #IMPLIED
  releaseRequired (yes) #IMPLIED
  requestedDeliveryDate CDATA #IMPLIED
  requisitionID CDATA #IMPLIED
  shipComplete (yes) #IMPLIED
  type (new | update | delete) "new">

<!ELEMENT Followup (URL)>

<!ELEMENT OrderRequestHeaderIndustry (ReferenceDocumentInfo*, Priority?, ExternalDocumentType?,
    QualityInfo?, AssetInfo*, LifeSciences?, DPAS?, AuthorizationLabels?, AerospaceAndDefense?)>
<!ATTLIST OrderRequestHeaderIndustry
  industryType (lifeSciences | aerospaceAndDefense) #IMPLIED>
