<?xml version="1.0" encoding="UTF-8"?>
<!-- Changes and searches of catalogues inside a network. -->

<!ELEMENT CatalogChangeRequest (CatalogID, SubscriberList)>
<!ATTLIST CatalogChangeRequest
  isPublic (yes) #IMPLIED
  location CDATA #IMPLIED
  type (new | update | delete) #REQUIRED>

<!ELEMENT CatalogID (Identity)>

<!ELEMENT MapSyncRequest (MapType, SubOrganizationID?, (ListItem+ | MapItem+))>

<!ELEMENT MapType (#PCDATA)>

<!ELEMENT ListItem ((SupplierID+, MapField*) | MapField+)>

<!ELEMENT MapField (#PCDATA)>
<!ATTLIST MapField
  name CDATA #REQUIRED>

<!ELEMENT MapItem (Source, Target)>

<!ELEMENT SearchRequest (TypeIdentifier, SearchField+, SearchConditions?, SearchOptions)>

<!ELEMENT TypeIdentifier EMPTY>
<!ATTLIST TypeIdentifier
  name CDATA #REQUIRED>

<!ELEMENT SearchField (#PCDATA)>

<!ELEMENT SearchConditions ((FreeText, (IsEqual | IsNotEqual | IsGreaterThan | IsLessThan |
    IsIn | IsNull | IsNotNull | IsGreaterOrEq | IsLessOrEq | AndCondition | OrCondition |
    NotCondition)?) | (IsEqual | IsNotEqual | IsGreaterThan | IsLessThan | IsIn | IsNull |
    IsNotNull | IsGreaterOrEq | IsLessOrEq | AndCondition | OrCondition | NotCondition))>

<!ELEMENT IsEqual (Field, (Literal | Money))>

<!ELEMENT Literal (#PCDATA)>

<!ELEMENT IsNotEqual (Field, (Literal | Money))>

<!ELEMENT IsGreaterThan (Field, (Literal | Money))>

<!ELEMENT IsLessThan (Field, (Literal | Money))>

<!ELEMENT IsIn (Field, (Literal* | Money*))>

<!ELEMENT IsNull (Field)>

<!ELEMENT IsNotNull (Field)>

<!ELEMENT IsGreaterOrEq (Field, (Literal | Money))>

<!ELEMENT IsLessOrEq (Field, (Literal | Money))>

<!ELEMENT AndCondition (IsEqual | IsNotEqual | IsGreaterThan | IsLessThan | IsIn | IsNull |
    IsNotNull | IsGreaterOrEq | IsLessOrEq | AndCondition | OrCondition | NotCondition)+>

<!ELEMENT OrCondition (IsEqual | IsNotEqual | IsGreaterThan | IsLessThan | IsIn | IsNull |
    IsNotNull | IsGreaterOrEq | IsLessOrEq | AndCondition | OrCondition | NotCondition)+>

<!ELEMENT NotCondition (IsEqual | IsNotEqual | IsGreaterThan | IsLessThan | IsIn | IsNull |
    IsNotNull | IsGreaterOrEq | IsLessOrEq | AndCondition | OrCondition | NotCondition)>

<!ELEMENT SearchOptions (Extrinsic*)>
<!ATTLIST SearchOptions
  batchSize CDATA #IMPLIED
  distinct CDATA #IMPLIED
  distinctSize CDATA #IMPLIED
  firstRowNum CDATA #IMPLIED
  isSourcing (yes) #IMPLIED
  maxRowsToReturn CDATA #IMPLIED
  orderBy CDATA #IMPLIED
  showInfo (yes) #IMPLIED
  version CDATA #REQUIRED>

<!ELEMENT SearchResponse (NumReturnedResults, NumTotalResults, TypeIdentifier, SearchField+,
    Comments?, Status*, ((Type, (Type | Status)*) | (CatalogItem, Relevance, ((CatalogItem,
    Relevance) | Status)*))?)>

<!ELEMENT NumReturnedResults (#PCDATA)>

<!ELEMENT NumTotalResults (#PCDATA)>

<!ELEMENT CatalogItem ANY>

<!ELEMENT Relevance (#PCDATA)>

<!ELEMENT ProductCode (#PCDATA)>
<!ATTLIST ProductCode
  domain CDATA #IMPLIED>
