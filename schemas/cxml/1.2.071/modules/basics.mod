<?xml version="1.0" encoding="UTF-8"?>
<!-- Small building blocks that every other group uses: texts, references, links, measures and spans
  of time. -->

<!ELEMENT Comments (#PCDATA | Attachment)*>
<!ATTLIST Comments
  type CDATA #IMPLIED
  xml:lang CDATA #IMPLIED>

<!ELEMENT Attachment (URL)>
<!ATTLIST Attachment
  visibility (internal) #IMPLIED>

<!ELEMENT URL (#PCDATA)>
<!ATTLIST URL
  name CDATA #IMPLIED>

<!ELEMENT AttachmentReference (Name, Description, InternalID, URL?)>
<!ATTLIST AttachmentReference
  length CDATA #IMPLIED
  version CDATA #IMPLIED>

<!ELEMENT Name (#PCDATA)>
<!ATTLIST Name
  xml:lang CDATA #REQUIRED>

<!ELEMENT Description (#PCDATA | ShortName)*>
<!ATTLIST Description
  type CDATA #IMPLIED
  xml:lang CDATA #REQUIRED>

<!ELEMENT ShortName (#PCDATA)>

<!ELEMENT InternalID (#PCDATA)>
<!ATTLIST InternalID
  domain CDATA #IMPLIED>

<!ELEMENT Dimension (UnitOfMeasure)>
<!ATTLIST Dimension
  quantity CDATA #REQUIRED
  type (length | width | height | weight | volume | stackHeight | grossWeight | grossVolume |
    unitGrossWeight | unitNetWeight) #REQUIRED>

<!ELEMENT UnitOfMeasure (#PCDATA)>

<!ELEMENT Classification (#PCDATA)>
<!ATTLIST Classification
  code CDATA #IMPLIED
  domain CDATA #REQUIRED>

<!ELEMENT Period EMPTY>
<!ATTLIST Period
  endDate CDATA #REQUIRED
  startDate CDATA #REQUIRED>

<!ELEMENT TimeRange EMPTY>
<!ATTLIST TimeRange
  endDate CDATA #IMPLIED
  startDate CDATA #IMPLIED>

<!ELEMENT Priority (Description?)>
<!ATTLIST Priority
  inventory_level CDATA #IMPLIED
  level (1 | 2 | 3 | 4 | 5) #REQUIRED
  sequence CDATA #IMPLIED>

<!ELEMENT ReferenceDocumentInfo ((DocumentInfo | DocumentReference)?, DateInfo*, Contact*,
    Extrinsic*)>
<!ATTLIST ReferenceDocumentInfo
  lineNumber CDATA #IMPLIED
  scheduleLineNumber CDATA #IMPLIED
  status (created | released | open | completed | closed | cancelled) #IMPLIED>

<!ELEMENT DocumentInfo EMPTY>
<!ATTLIST DocumentInfo
  documentDate CDATA #IMPLIED
  documentID CDATA #REQUIRED
  documentType CDATA #REQUIRED>

<!ELEMENT DocumentReference EMPTY>
<!ATTLIST DocumentReference
  payloadID CDATA #REQUIRED>

<!ELEMENT DateInfo (Extrinsic*)>
<!ATTLIST DateInfo
  date CDATA #REQUIRED
  type (expectedShipmentDate | productionStartDate | productionFinishDate | requestedPickUpDate |
    expectedPickUpDate | actualPickUpDate | requestedDeliveryDate | expectedDeliveryDate |
    actualDeliveryDate | confirmedShipmentDate | confirmedDeliveryDate) #REQUIRED>

<!ELEMENT Extrinsic ANY>
<!ATTLIST Extrinsic
  name CDATA #REQUIRED>

<!ELEMENT PropertyValuation (PropertyReference?, ValueGroup*)>

<!ELEMENT PropertyReference (IdReference*)>

<!ELEMENT IdReference (Creator?, Description?)>
<!ATTLIST IdReference
  domain CDATA #REQUIRED
  identifier CDATA #REQUIRED>

<!ELEMENT Creator (#PCDATA)>
<!ATTLIST Creator
  xml:lang CDATA #REQUIRED>

<!ELEMENT ValueGroup (IdReference?, ParentID?, PropertyValue*)>

<!ELEMENT ParentID (#PCDATA)>

<!ELEMENT PropertyValue (Characteristic*)>
<!ATTLIST PropertyValue
  name CDATA #IMPLIED>

<!ELEMENT Characteristic EMPTY>
<!ATTLIST Characteristic
  code CDATA #IMPLIED
  domain CDATA #REQUIRED
  value CDATA #REQUIRED>

<!ELEMENT Percentage EMPTY>
<!ATTLIST Percentage
  percent CDATA #REQUIRED>

<!ELEMENT Value EMPTY>
<!ATTLIST Value
  value CDATA #REQUIRED>

<!ELEMENT Indicator (#PCDATA)>
<!ATTLIST Indicator
  level (warning | error) #IMPLIED
  type CDATA #IMPLIED>
