<?xml version="1.0" encoding="UTF-8"?>
<!-- Types that describe the attributes of catalogue items. -->

<!ELEMENT TypeDefinition (TypeProvider, Comments?, (PrimitiveType | Type)+)>

<!ELEMENT TypeProvider (Name*, OrganizationID)>
<!ATTLIST TypeProvider
  name CDATA #REQUIRED>

<!ELEMENT PrimitiveType (Description?)>
<!ATTLIST PrimitiveType
  max CDATA #IMPLIED
  maxPrecision CDATA #IMPLIED
  maxScale CDATA #IMPLIED
  min CDATA #IMPLIED
  name CDATA #REQUIRED
  type (integer | string | literal | double | date | boolean) #REQUIRED>

<!ELEMENT Type (Name*, Description*, TypeAttribute*)>
<!ATTLIST Type
  extends CDATA #IMPLIED
  name CDATA #REQUIRED>

<!ELEMENT TypeAttribute (Name*, Description*, (EnumerationValue+ | Range)?, Extrinsic*)>
<!ATTLIST TypeAttribute
  isCaseSensitive (yes) #IMPLIED
  isCollection (yes) #IMPLIED
  isHidden (yes) #IMPLIED
  isInFreeTextSearch (yes) #IMPLIED
  isInKey (yes) #IMPLIED
  isReadOnly (yes) #IMPLIED
  isRefinable (yes) #IMPLIED
  isRequired (yes) #IMPLIED
  isRequiredForOrdering (yes) #IMPLIED
  isSearchable (yes) #IMPLIED
  isSortable (yes) #IMPLIED
  mappedFrom CDATA #IMPLIED
  name CDATA #REQUIRED
  shortTag CDATA #IMPLIED
  type CDATA #REQUIRED
  unit CDATA #IMPLIED>

<!ELEMENT EnumerationValue ANY>

<!ELEMENT Range (RangeBegin, RangeEnd)>

<!ELEMENT RangeBegin ANY>
<!ATTLIST RangeBegin
  inclusive (yes) #IMPLIED>

<!ELEMENT RangeEnd ANY>
<!ATTLIST RangeEnd
  inclusive (yes) #IMPLIED>
