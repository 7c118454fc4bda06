<?xml version="1.0" encoding="UTF-8"?>
<!-- Quotes: asked for by a buyer, given by invited suppliers. -->

<!ELEMENT QuoteMessage (QuoteMessageHeader, QuoteItemIn*)>

<!ELEMENT QuoteMessageHeader (OrganizationID, Total, ShipTo?, Contact*, QuoteRequestReference?,
    Comments?, QuoteHeaderInfo?, SupplierProductionFacilityRelations?, Extrinsic*)>
<!ATTLIST QuoteMessageHeader
  currency CDATA #REQUIRED
  quoteDate CDATA #REQUIRED
  quoteID CDATA #REQUIRED
  type (accept | reject | update | final | award) #REQUIRED
  xml:lang CDATA #REQUIRED>

<!ELEMENT QuoteRequestReference (DocumentReference?)>
<!ATTLIST QuoteRequestReference
  requestDate CDATA #REQUIRED
  requestID CDATA #REQUIRED>

<!ELEMENT QuoteHeaderInfo (LegalEntity?, OrganizationalUnit*, PaymentTerms*, FollowUpDocument?,
    DocumentReference?, Extrinsic*)>

<!ELEMENT QuoteItemIn (ItemID?, ItemDetail, ShipTo?, Shipping?, Tax?, SpendDetail?, Total?,
    TermsOfDelivery?, ReferenceDocumentInfo*, Contact*, Comments?, Alternative?,
    SupplierProductionFacilityRelations?, Extrinsic*)>
<!ATTLIST QuoteItemIn
  itemClassification (material | service) #IMPLIED
  itemType (composite | item | lean) #IMPLIED
  lineNumber CDATA #IMPLIED
  parentLineNumber CDATA #IMPLIED
  quantity CDATA #REQUIRED
  rank CDATA #IMPLIED
  requestedDeliveryDate CDATA #IMPLIED
  serviceLineType (standard | blanket | contingency | openquantity | information) #IMPLIED
  type (accept | reject | update | final | award) #REQUIRED>

<!ELEMENT QuoteRequest (QuoteRequestHeader, QuoteItemOut*)>

<!ELEMENT QuoteRequestHeader (Name?, SupplierSelector?, Total?, Description?, ShipTo?, Contact*,
    Comments?, QuoteHeaderInfo?, Extrinsic*, QuoteRequestHeaderIndustry?)>
<!ATTLIST QuoteRequestHeader
  closeDate CDATA #REQUIRED
  currency CDATA #REQUIRED
  openDate CDATA #REQUIRED
  previewDate CDATA #IMPLIED
  quoteReceivingPreference (winningOnly | finalBidsFromAll | all) #IMPLIED
  requestDate CDATA #REQUIRED
  requestID CDATA #REQUIRED
  templateName CDATA #IMPLIED
  type (new | update | delete) "new"
  xml:lang CDATA #REQUIRED>

<!ELEMENT SupplierSelector (SupplierInvitation*)>
<!ATTLIST SupplierSelector
  matchingType (invitationOnly | approvedVendorOnly | public) #IMPLIED>

<!ELEMENT SupplierInvitation (OrganizationID, Correspondent?, MasterAgreementIDInfo?, Extrinsic*)>
<!ATTLIST SupplierInvitation
  supplierStatus (approved | contracted) "approved">

<!ELEMENT QuoteRequestHeaderIndustry (AerospaceAndDefense?)>

<!ELEMENT QuoteItemOut (ItemID?, ItemDetail, ShipTo?, Shipping?, Tax?, SpendDetail?, Total?,
    TermsOfDelivery?, ReferenceDocumentInfo?, Contact*, Comments?, Alternative?,
    SupplierSelector?)>
<!ATTLIST QuoteItemOut
  itemClassification (material | service) #IMPLIED
  itemType (composite | item | lean) #IMPLIED
  lineNumber CDATA #IMPLIED
  parentLineNumber CDATA #IMPLIED
  quantity CDATA #REQUIRED
  requestedDeliveryDate CDATA #IMPLIED
  serviceLineType (standard | blanket | contingency | openquantity | information) #IMPLIED>
