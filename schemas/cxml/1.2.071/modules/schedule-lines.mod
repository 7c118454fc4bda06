<?xml version="1.0" encoding="UTF-8"?>
<!-- When parts of a line are due, what was released of it, and what a subcontractor is given for it. -->

<!ELEMENT ScheduleLine (UnitOfMeasure, ScheduleLineReleaseInfo?, SubcontractingComponent*,
    ShipTo?, ScheduleLineIndustry?, Extrinsic*)>
<!ATTLIST ScheduleLine
  deliveryWindow CDATA #IMPLIED
  lineNumber CDATA #IMPLIED
  originalRequestedDeliveryDate CDATA #IMPLIED
  quantity CDATA #REQUIRED
  requestedDeliveryDate CDATA #REQUIRED
  requestedShipmentDate CDATA #IMPLIED
  statisticalDeliveryDate CDATA #IMPLIED
  type (backlog | immediate | forecast) #IMPLIED>

<!ELEMENT ScheduleLineReleaseInfo (UnitOfMeasure)>
<!ATTLIST ScheduleLineReleaseInfo
  commitmentCode (firm | tradeoff | forecast) #REQUIRED
  cumulativeScheduledQuantity CDATA #REQUIRED
  receivedQuantity CDATA #IMPLIED>

<!ELEMENT SubcontractingComponent (ComponentID, UnitOfMeasure, Description?, Product?,
    ProductRevisionID?, Batch?, SubcontractingComponentIndustry?)>
<!ATTLIST SubcontractingComponent
  materialProvisionIndicator (reworkTo | reworkFrom | regular) #IMPLIED
  quantity CDATA #REQUIRED
  requirementDate CDATA #IMPLIED>

<!ELEMENT ComponentID (#PCDATA)>

<!ELEMENT ProductRevisionID (#PCDATA)>

<!ELEMENT SubcontractingComponentIndustry (SubcontractingComponentLifeSciences?, BatchInfo?)>

<!ELEMENT SubcontractingComponentLifeSciences (LabelID?, Extrinsic*)>

<!ELEMENT LabelID (#PCDATA)>

<!ELEMENT ScheduleLineIndustry (ScheduleLineAerospaceAndDefense?)>

<!ELEMENT ScheduleLineAerospaceAndDefense (DPAS*)>
<!ATTLIST ScheduleLineAerospaceAndDefense
  dpasRating (DO | DX) #IMPLIED>

<!ELEMENT ReleaseInfo (UnitOfMeasure, ShipNoticeReleaseInfo?, Extrinsic*)>
<!ATTLIST ReleaseInfo
  cumulativeReceivedQuantity CDATA #REQUIRED
  materialGoAheadEndDate CDATA #IMPLIED
  productionGoAheadEndDate CDATA #IMPLIED
  releaseNumber CDATA #IMPLIED
  releaseType (forecast | jit) #REQUIRED>

<!ELEMENT ShipNoticeReleaseInfo ((ShipNoticeReference | ShipNoticeIDInfo), UnitOfMeasure)>
<!ATTLIST ShipNoticeReleaseInfo
  receivedQuantity CDATA #REQUIRED>
