<?xml version="1.0" encoding="UTF-8"?>
<!-- Where somebody or something is, and how to reach a person or a firm. -->

<!ELEMENT PartnerContact (Contact, IdReference*)>

<!ELEMENT Contact (Name, PostalAddress*, Email*, Phone*, Fax*, URL*, IdReference*, Extrinsic*)>
<!ATTLIST Contact
  addressID CDATA #IMPLIED
  addressIDDomain CDATA #IMPLIED
  role NMTOKEN #IMPLIED>

<!ELEMENT PostalAddress (DeliverTo*, Street+, City, Municipality?, State?, PostalCode?, Country,
    Extrinsic*)>
<!ATTLIST PostalAddress
  name CDATA #IMPLIED>

<!ELEMENT DeliverTo (#PCDATA)>

<!ELEMENT Street (#PCDATA)>

<!ELEMENT City (#PCDATA)>
<!ATTLIST City
  cityCode CDATA #IMPLIED>

<!ELEMENT Municipality (#PCDATA)>
<!ATTLIST Municipality
  municipalityCode CDATA #IMPLIED>

<!ELEMENT State (#PCDATA)>
<!ATTLIST State
  isoStateCode CDATA #IMPLIED>

<!ELEMENT PostalCode (#PCDATA)>

<!ELEMENT Country (#PCDATA)>
<!ATTLIST Country
  isoCountryCode CDATA #REQUIRED>

<!ELEMENT Email (#PCDATA)>
<!ATTLIST Email
  name CDATA #IMPLIED
  preferredLang CDATA #IMPLIED>

<!ELEMENT Phone (TelephoneNumber)>
<!ATTLIST Phone
  name CDATA #IMPLIED>

<!ELEMENT TelephoneNumber (CountryCode, AreaOrCityCode, Number, Extension?)>

<!ELEMENT CountryCode (#PCDATA)>
<!ATTLIST CountryCode
  isoCountryCode CDATA #REQUIRED>

<!ELEMENT AreaOrCityCode (#PCDATA)>

<!ELEMENT Number (#PCDATA)>

<!ELEMENT Extension (#PCDATA)>

<!ELEMENT Fax (TelephoneNumber | URL | Email)>
<!ATTLIST Fax
  name CDATA #IMPLIED>

<!ELEMENT BillTo (Address, IdReference*)>

<!ELEMENT Address (Name, PostalAddress?, Email?, Phone?, Fax?, URL?)>
<!ATTLIST Address
  addressID CDATA #IMPLIED
  addressIDDomain CDATA #IMPLIED
  isoCountryCode CDATA #IMPLIED>

<!ELEMENT BusinessPartner (Address, IdReference*)>
<!ATTLIST BusinessPartner
  role (soldTo | shipFrom | orderingAddress | logistics) #REQUIRED
  type (organization) #REQUIRED>

<!ELEMENT LegalEntity (IdReference)>

<!ELEMENT OrganizationalUnit (IdReference)>

<!ELEMENT Issuer (Address)>

<!ELEMENT Place (Address?)>
<!ATTLIST Place
  code CDATA #IMPLIED
  domain CDATA #IMPLIED>
