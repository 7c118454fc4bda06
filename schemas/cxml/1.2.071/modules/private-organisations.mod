<?xml version="1.0" encoding="UTF-8"?>
<!-- Relationships, certificates and profiles that networks keep about their members. -->

<!ELEMENT PrivateOrganizationRequest (Name, OrganizationRole+)>
<!ATTLIST PrivateOrganizationRequest
  operation (create | update | query | delete) #REQUIRED>

<!ELEMENT PrivateOrganizationResponse (Credential)>

<!ELEMENT RelationshipRequest (Relationship+)>
<!ATTLIST RelationshipRequest
  action (create | delete) #REQUIRED>

<!ELEMENT Relationship (OrganizationID)>
<!ATTLIST Relationship
  type (buyer | orgDataSubscription | sourcing) #REQUIRED>

<!ELEMENT RelationshipResponse (RelationshipStatus+)>

<!ELEMENT RelationshipStatus (SubStatus, Relationship)>

<!ELEMENT ProviderDataRequest (SelectedService, Extrinsic*)>

<!ELEMENT ProviderDataResponse (Extrinsic*)>

<!ELEMENT Certificate (TimeRange, Name, Attachment, Extrinsic*)>
<!ATTLIST Certificate
  name CDATA #REQUIRED>

<!ELEMENT Certification (CertificationAttachment*)>
<!ATTLIST Certification
  authorityInfo CDATA #IMPLIED
  certificationLocation CDATA #IMPLIED
  certificationName CDATA #IMPLIED
  certificationNumber CDATA #IMPLIED
  expirationDate CDATA #IMPLIED
  id CDATA #REQUIRED
  issueDate CDATA #IMPLIED
  type CDATA #REQUIRED
  yearValid CDATA #IMPLIED>

<!ELEMENT CertificationAttachment (Attachment)>
<!ATTLIST CertificationAttachment
  fileDescription CDATA #IMPLIED
  fileName CDATA #IMPLIED
  fileSize CDATA #IMPLIED>

<!ELEMENT BusinessType EMPTY>
<!ATTLIST BusinessType
  name CDATA #REQUIRED
  value CDATA #IMPLIED>

<!ELEMENT SubOrganizationID (#PCDATA)>
<!ATTLIST SubOrganizationID
  domain CDATA #REQUIRED>

<!ELEMENT SubscriberList (OrganizationID*)>

<!ELEMENT ContactData (Contact, ContactAssignment*)>
<!ATTLIST ContactData
  businessTitle CDATA #IMPLIED>

<!ELEMENT ContactAssignment EMPTY>
<!ATTLIST ContactAssignment
  org CDATA #IMPLIED
  role CDATA #REQUIRED>

<!ELEMENT UpdateMigratedSupplierRequest (SupplierMigrationInfo, SupplierMigrationResult)>

<!ELEMENT SupplierMigrationInfo (Extrinsic*)>
<!ATTLIST SupplierMigrationInfo
  orgId CDATA #REQUIRED
  userId CDATA #REQUIRED>

<!ELEMENT SupplierMigrationResult (Credential, Credential, Extrinsic*)>
<!ATTLIST SupplierMigrationResult
  status (migrated | linked) #REQUIRED>
