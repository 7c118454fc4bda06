<?xml version="1.0" encoding="UTF-8"?>
<!-- Organisations, their people, roles, registers and tax numbers, and the exchange of such data. -->

<!ELEMENT AuthRequest (Credential+, X509Data?)>

<!ELEMENT X509Data ((X509IssuerSerial | X509SKI | X509SubjectName | X509Certificate)+ | X509CRL)>

<!ELEMENT X509IssuerSerial (X509IssuerName, X509SerialNumber)>

<!ELEMENT X509IssuerName (#PCDATA)>

<!ELEMENT X509SerialNumber (#PCDATA)>

<!ELEMENT X509SKI (#PCDATA)>

<!ELEMENT X509SubjectName (#PCDATA)>

<!ELEMENT X509Certificate (#PCDATA)>

<!ELEMENT X509CRL (#PCDATA)>

<!ELEMENT AuthResponse (Credential)+>
<!ATTLIST AuthResponse
  expirationDate CDATA #IMPLIED>

<!ELEMENT DataRequest (InternalID)>

<!ELEMENT DataResponse (Attachment+)>

<!ELEMENT OrganizationChangeMessage (Organization+)>
<!ATTLIST OrganizationChangeMessage
  type (new | update | delete) #REQUIRED>

<!ELEMENT Organization (Name, Credential+, OrganizationRole*, Address, CorporateInformation?,
    TaxInformation?, RelationshipInformation?, Description*, Person*, Industry*, Commodity*,
    Territory*, PaymentInformation*, Extrinsic*)>

<!ELEMENT OrganizationRole EMPTY>
<!ATTLIST OrganizationRole
  name NMTOKEN #REQUIRED>

<!ELEMENT CorporateInformation (AnnualRevenue?, StateOfIncorporation?, OwnershipType*)>
<!ATTLIST CorporateInformation
  numberOfEmployees CDATA #IMPLIED
  organizationType NMTOKEN #IMPLIED
  yearFounded CDATA #IMPLIED>

<!ELEMENT AnnualRevenue (MinAmount, MaxAmount?)>

<!ELEMENT StateOfIncorporation (State)>

<!ELEMENT OwnershipType (Extrinsic*)>
<!ATTLIST OwnershipType
  name NMTOKEN #REQUIRED>

<!ELEMENT TaxInformation (LegalName?, TaxID*)>
<!ATTLIST TaxInformation
  isExemptFromBackupWithholding (yes | no) #IMPLIED>

<!ELEMENT LegalName (#PCDATA)>
<!ATTLIST LegalName
  xml:lang CDATA #REQUIRED>

<!ELEMENT TaxID (#PCDATA)>
<!ATTLIST TaxID
  domain (usSSN | usTIN | stateTIN | regionalTIN | vatID) #REQUIRED>

<!ELEMENT RelationshipInformation (PaymentRelationshipInformation?)>

<!ELEMENT PaymentRelationshipInformation (PaymentProviderInformation+, Extrinsic*)>

<!ELEMENT PaymentProviderInformation (Description?, PaymentMethod+, Extrinsic*)>
<!ATTLIST PaymentProviderInformation
  paymentProviderID CDATA #REQUIRED>

<!ELEMENT Person (Contact, PersonRole+, IdReference*, Extrinsic*, AuthorizationProfiles?)>

<!ELEMENT PersonRole EMPTY>
<!ATTLIST PersonRole
  name NMTOKEN #REQUIRED>

<!ELEMENT AuthorizationProfiles (AuthorizationProfile*)>

<!ELEMENT AuthorizationProfile (AttributeDomain*)>
<!ATTLIST AuthorizationProfile
  name CDATA #REQUIRED
  owningOrg CDATA #REQUIRED>

<!ELEMENT AttributeDomain (IdReference*)>
<!ATTLIST AttributeDomain
  name (ORDER_COLLABORATION | PLANNING_COLLABORATION | QUALITY_COLLABORATION | GENERAL) #REQUIRED>

<!ELEMENT Industry (Classification)>

<!ELEMENT Commodity (Classification)>

<!ELEMENT Territory (Classification)>

<!ELEMENT OrganizationDataRequest (OrganizationID+)>

<!ELEMENT OrganizationDataResponse (Organization+)>

<!ELEMENT PaymentMethodRemittanceInformation (Contact, PaymentMethod*, PaymentMethodPartner*)>
<!ATTLIST PaymentMethodRemittanceInformation
  isDefault (yes) #IMPLIED
  preferredPaymentMethod (ach | cash | check | creditCard | debitCard | draft | wire | other) #IMPLIED>

<!ELEMENT PaymentMethodPartner (PaymentMethod, PaymentPartner+)>
