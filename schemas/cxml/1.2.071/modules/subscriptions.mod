<?xml version="1.0" encoding="UTF-8"?>
<!-- Catalogues as a subscription, and lists of suppliers. -->

<!ELEMENT SubscriptionChangeMessage (Subscription+)>
<!ATTLIST SubscriptionChangeMessage
  type (new | update | delete) #REQUIRED>

<!ELEMENT Subscription (InternalID, SubscriptionVersion?, Name, Changetime, SupplierID+, Format?,
    Description?, CatalogInfo?)>

<!ELEMENT SubscriptionVersion EMPTY>
<!ATTLIST SubscriptionVersion
  versionNumber CDATA #REQUIRED>

<!ELEMENT Changetime (#PCDATA)>

<!ELEMENT Format (#PCDATA)>
<!ATTLIST Format
  version CDATA #REQUIRED>

<!ELEMENT SubscriptionContentRequest (InternalID, SubscriptionVersion?, SupplierID+)>

<!ELEMENT SubscriptionContentResponse (Subscription, SubscriptionContent+)>

<!ELEMENT SubscriptionContent (CIFContent | Index | Contract)>
<!ATTLIST SubscriptionContent
  filename CDATA #IMPLIED>

<!ELEMENT CIFContent (#PCDATA)>

<!ELEMENT SubscriptionListRequest EMPTY>

<!ELEMENT SubscriptionListResponse (Subscription+)>

<!ELEMENT SubscriptionStatusUpdateRequest (InternalID, SubscriptionVersion?, SubscriptionStatus)>

<!ELEMENT SubscriptionStatus (Comments?)>
<!ATTLIST SubscriptionStatus
  status (received | validation_error | validated | approved | rejected | activated |
    deactivated | deleted | changed) #REQUIRED>

<!ELEMENT SupplierChangeMessage (Supplier+)>
<!ATTLIST SupplierChangeMessage
  type (new | update | delete) #REQUIRED>

<!ELEMENT SupplierDataRequest (SupplierID+)>

<!ELEMENT SupplierDataResponse (Supplier)>

<!ELEMENT SupplierListRequest EMPTY>

<!ELEMENT SupplierListResponse (Supplier+)>
