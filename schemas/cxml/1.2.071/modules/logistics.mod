<?xml version="1.0" encoding="UTF-8"?>
<!-- Transport ordered and confirmed: consignments, equipment, conditions and places. -->

<!ELEMENT TransportConfirmation (TransportConfirmationHeader, TransportReference,
    ConsignmentConfirmation+)>

<!ELEMENT TransportConfirmationHeader (TransportPartner?, Extrinsic*)>
<!ATTLIST TransportConfirmationHeader
  confirmationDate CDATA #IMPLIED
  confirmationID CDATA #IMPLIED
  operation (new) "new">

<!ELEMENT TransportPartner (Contact+, Extrinsic*)>
<!ATTLIST TransportPartner
  role NMTOKEN #REQUIRED>

<!ELEMENT ConsignmentConfirmation (ConsignmentConfirmationHeader, TransportEquipment*)>
<!ATTLIST ConsignmentConfirmation
  consignmentID CDATA #REQUIRED
  consignmentStatus (accepted | collected | rejected | cancelled) #REQUIRED
  rejectionReason CDATA #IMPLIED>

<!ELEMENT ConsignmentConfirmationHeader (Hazard*, Dimension*, ReferenceDocumentInfo*,
    ShipmentIdentifier?, OriginConfirmation?, DestinationConfirmation?, Comments*, Extrinsic*)>
<!ATTLIST ConsignmentConfirmationHeader
  numberOfPackages CDATA #IMPLIED>

<!ELEMENT OriginConfirmation (DateInfo*, Extrinsic*)>

<!ELEMENT DestinationConfirmation (DateInfo*, Extrinsic*)>

<!ELEMENT TransportEquipment (VehicleRegistration*, Extrinsic*)>
<!ATTLIST TransportEquipment
  equipmentID CDATA #REQUIRED
  numberOfEquipments CDATA "1"
  providedBy (sender | receiver | carrier | other) #IMPLIED
  status (full | empty) #IMPLIED
  type CDATA #IMPLIED>

<!ELEMENT VehicleRegistration (RegistrationNumber, Country?)>

<!ELEMENT RegistrationNumber (#PCDATA)>

<!ELEMENT TransportRequest (TransportRequestHeader, Consignment+, TransportSummary)>

<!ELEMENT TransportRequestHeader (TransportPartner?, Comments*, Extrinsic*)>
<!ATTLIST TransportRequestHeader
  operation (new) "new"
  requestDate CDATA #IMPLIED
  requestID CDATA #REQUIRED>

<!ELEMENT Consignment (ConsignmentHeader, ConsignmentLineDetail+, TransportEquipment*)>
<!ATTLIST Consignment
  consignmentID CDATA #REQUIRED>

<!ELEMENT ConsignmentHeader (TransportPartner*, Dimension*, CommercialTerms?, NetAmount?,
    ReferenceDocumentInfo*, ShipmentIdentifier?, TransportRequirements?, Origin, Destination,
    Route?, TransportCondition?, Comments*, Extrinsic*)>
<!ATTLIST ConsignmentHeader
  numberOfPackages CDATA #IMPLIED>

<!ELEMENT CommercialTerms EMPTY>
<!ATTLIST CommercialTerms
  incoterms (cfr | cif | cip | cpt | daf | ddp | ddu | deq | des | exw | fas | fca | fob) #REQUIRED>

<!ELEMENT TransportRequirements (Hazard*, TransportTemperature?, Classification*, Extrinsic*)>

<!ELEMENT TransportTemperature (UnitOfMeasure)>
<!ATTLIST TransportTemperature
  maximum CDATA #IMPLIED
  minimum CDATA #IMPLIED
  temperature CDATA #IMPLIED>

<!ELEMENT Origin (Address, DateInfo*, Extrinsic*)>

<!ELEMENT Destination (Address, DateInfo*, Extrinsic*)>

<!ELEMENT TransportCondition (Priority?, Extrinsic*)>

<!ELEMENT ConsignmentLineDetail (TransportPackage*, TransportRequirements?, TransportPlacement*,
    ReferenceDocumentInfo*, Comments*, Extrinsic*)>
<!ATTLIST ConsignmentLineDetail
  lineNumber CDATA #REQUIRED
  numberOfPackages CDATA #REQUIRED>

<!ELEMENT TransportPackage (Packaging?, ItemInfo?)>

<!ELEMENT TransportPlacement EMPTY>
<!ATTLIST TransportPlacement
  equipmentID CDATA #REQUIRED
  numberOfPackages CDATA #REQUIRED>

<!ELEMENT TransportSummary (FreightChargesAmount?, SubtotalAmount?, InsuranceValue?, Dimension*,
    Extrinsic*)>
<!ATTLIST TransportSummary
  numberOfPackages CDATA #REQUIRED>

<!ELEMENT FreightChargesAmount (Money)>

<!ELEMENT InsuranceValue (Money)>
