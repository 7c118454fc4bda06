<?xml version="1.0" encoding="UTF-8"?>
<!-- Suppliers, their locations, the ways they take orders, and the plants that produce for them. -->

<!ELEMENT SupplierList (Supplier+)>

<!ELEMENT Supplier (Name, Comments?, SupplierID+, SupplierLocation*)>
<!ATTLIST Supplier
  corporateURL CDATA #IMPLIED
  storeFrontURL CDATA #IMPLIED>

<!ELEMENT SupplierID (#PCDATA)>
<!ATTLIST SupplierID
  domain CDATA #REQUIRED>

<!ELEMENT SupplierLocation (Address, OrderMethods)>

<!ELEMENT OrderMethods (OrderMethod+, Contact?)>

<!ELEMENT OrderMethod (OrderTarget, OrderProtocol?)>

<!ELEMENT OrderTarget (Phone | Email | Fax | URL | OtherOrderTarget)>

<!ELEMENT OtherOrderTarget ANY>
<!ATTLIST OtherOrderTarget
  name CDATA #IMPLIED>

<!ELEMENT OrderProtocol (#PCDATA)>

<!ELEMENT SupplierProductionFacilityRelations (ProductionFacilityAssociation+)>

<!ELEMENT ProductionFacilityAssociation (ProductionFacility, OrganizationalUnit, ShipTo?)>
<!ATTLIST ProductionFacilityAssociation
  operation (new | update | delete) "new">

<!ELEMENT ProductionFacility (IdReference, ProductionFacilityRole)>
<!ATTLIST ProductionFacility
  name CDATA #REQUIRED>

<!ELEMENT ProductionFacilityRole (IdReference)>
<!ATTLIST ProductionFacilityRole
  name CDATA #REQUIRED>
