<?xml version="1.0" encoding="UTF-8"?>
<!-- Quality notifications and inspections: what was found, what was measured, what was decided. -->

<!ELEMENT QualityInspectionDecisionRequest (QualityInspectionDecisionDetail)>

<!ELEMENT QualityInspectionDecisionDetail ((QualityInspectionResultReference |
    QualityInspectionRequestReference | ShipNoticeReference | ReceiptReference),
    QualityInspectionLotStock, ValueGroup*, Description?, Extrinsic*)>
<!ATTLIST QualityInspectionDecisionDetail
  createdBy CDATA #IMPLIED
  decisionDate CDATA #REQUIRED
  decisionID CDATA #REQUIRED
  qualityScore CDATA #IMPLIED
  status (accepted | rejected) #IMPLIED>

<!ELEMENT QualityInspectionLotStock (UnrestrictedUseQuantity?, ScrapQuantity?,
    SampleUsageQuantity?, BlockedQuantity?, NewMaterialQuantity?, ReserveQuantity?,
    ReturnQuantity?)>

<!ELEMENT SampleUsageQuantity (UnitOfMeasure?)>
<!ATTLIST SampleUsageQuantity
  quantity CDATA #IMPLIED>

<!ELEMENT NewMaterialQuantity (UnitOfMeasure?)>
<!ATTLIST NewMaterialQuantity
  quantity CDATA #IMPLIED>

<!ELEMENT QualityInspectionRequest (QualityInspectionRequestHeader, QualityInspectionRequestDetail)>

<!ELEMENT QualityInspectionRequestHeader (DocumentReference?, IdReference, ShipTo?, BillTo?,
    Contact*, Period?, Priority?, ReferenceDocumentInfo?, ItemInfo, SampleDefinition?, Batch?,
    QualityInfo?, AssetInfo*, Comments?, Extrinsic*, QualityInspectionHeaderIndustry?)>
<!ATTLIST QualityInspectionRequestHeader
  createdBy CDATA #IMPLIED
  operation (new | update | delete) "new"
  requestDate CDATA #REQUIRED
  requestID CDATA #REQUIRED
  version CDATA #IMPLIED>

<!ELEMENT SampleDefinition EMPTY>
<!ATTLIST SampleDefinition
  sampleSize CDATA #IMPLIED
  sampleType (samplingProcedure | additiveSample | destructiveSample | spcCharacteristic) #IMPLIED>

<!ELEMENT QualityInspectionHeaderIndustry (AerospaceAndDefense?)>

<!ELEMENT QualityInspectionRequestDetail (QualityInspectionCharacteristic+)>

<!ELEMENT QualityInspectionCharacteristic (Description?, IdReference*, AllowedValues,
    ExpectedResult?, SampleDefinition?, Comments?, Extrinsic*)>
<!ATTLIST QualityInspectionCharacteristic
  allowDefectRecording (yes) #IMPLIED
  characteristicID CDATA #REQUIRED
  characteristicType (required | optional | afterAccept | afterRejection) #IMPLIED
  expirationDate CDATA #IMPLIED
  inspectionPoint CDATA #IMPLIED
  isAdHoc (yes) #IMPLIED
  isLocked (yes) #IMPLIED
  isQuantitative (yes) #IMPLIED
  operationNumber CDATA #REQUIRED
  procedure CDATA #IMPLIED
  recordingType (summarizedRecording | singleResult | noCharacteristicRecording |
    classedRecording) #IMPLIED
  version CDATA #IMPLIED
  workCenter CDATA #IMPLIED>

<!ELEMENT AllowedValues (PropertyValue?)>
<!ATTLIST AllowedValues
  type (numeric | decision | choice) #IMPLIED>

<!ELEMENT ExpectedResult (MinimumLimit?, MaximumLimit?, PropertyValue?)>
<!ATTLIST ExpectedResult
  qualitativeValue CDATA #IMPLIED
  targetValue CDATA #IMPLIED
  valuePrecision CDATA #IMPLIED>

<!ELEMENT MinimumLimit (ComparatorInfo)>

<!ELEMENT ComparatorInfo EMPTY>
<!ATTLIST ComparatorInfo
  comparatorType (greater | less | greaterOrEqual | lessOrEqual) #REQUIRED
  comparatorValue CDATA #REQUIRED>

<!ELEMENT MaximumLimit (ComparatorInfo)>

<!ELEMENT QualityInspectionResultRequest (QualityInspectionResultRequestHeader,
    QualityInspectionResultRequestDetail)>

<!ELEMENT QualityInspectionResultRequestHeader (QualityInspectionRequestReference, Batch*,
    Comments*, QualityInspectionQuantity?, AssetInfo*, Extrinsic*)>
<!ATTLIST QualityInspectionResultRequestHeader
  createdBy CDATA #IMPLIED
  resultDate CDATA #REQUIRED
  resultID CDATA #REQUIRED
  version CDATA #IMPLIED>

<!ELEMENT QualityInspectionQuantity (UnitOfMeasure?)>
<!ATTLIST QualityInspectionQuantity
  quantity CDATA #IMPLIED>

<!ELEMENT QualityInspectionResultRequestDetail (QualityInspectionValuation+)>

<!ELEMENT QualityInspectionValuation (QualitySampleResult*, ValueGroup*, Description?, Extrinsic*)>
<!ATTLIST QualityInspectionValuation
  aboveTolerance CDATA #IMPLIED
  belowTolerance CDATA #IMPLIED
  characteristicID CDATA #REQUIRED
  deviation CDATA #IMPLIED
  inspectedQuantity CDATA #IMPLIED
  inspectionDate CDATA #IMPLIED
  isAdHoc (yes) #IMPLIED
  meanValue CDATA #IMPLIED
  nonConformance CDATA #IMPLIED
  numberOfDefects CDATA #IMPLIED
  operationNumber CDATA #REQUIRED
  serialNumber CDATA #IMPLIED
  valuationID CDATA #REQUIRED
  variance CDATA #IMPLIED
  workCenter CDATA #IMPLIED>

<!ELEMENT QualitySampleResult (PropertyValue?)>
<!ATTLIST QualitySampleResult
  physicalSampleNumber CDATA #IMPLIED
  sampleID CDATA #IMPLIED
  unitValue CDATA #IMPLIED>

<!ELEMENT QualityNotificationRequest (QualityNotificationRequestHeader,
    QualityNotificationRequestItem*)>

<!ELEMENT QualityNotificationRequestHeader (DocumentReference?,
    QualityInspectionRequestReference?, QNCode*, ShipTo?, BillTo?, Shipping?, Contact*, QNNotes+,
    Priority, RequestedProcessingPeriod?, MalfunctionPeriod?, ReferenceDocumentInfo?, ItemInfo,
    Batch?, ComplainQuantity?, ReturnQuantity?, QualityNotificationTask*,
    QualityNotificationActivity*, AssetInfo*, Extrinsic*, QualityNotificationHeaderIndustry?)>
<!ATTLIST QualityNotificationRequestHeader
  discoveryDate CDATA #IMPLIED
  externalRequestID CDATA #IMPLIED
  itemCategory (subcontract) #IMPLIED
  minimumRequiredActivities CDATA #IMPLIED
  minimumRequiredCauses CDATA #IMPLIED
  minimumRequiredTasks CDATA #IMPLIED
  operation (new | update) "new"
  requestDate CDATA #REQUIRED
  requestID CDATA #REQUIRED
  requestVersion CDATA #IMPLIED
  returnAuthorizationNumber CDATA #IMPLIED
  returnDate CDATA #IMPLIED
  serialNumber CDATA #IMPLIED
  status (draft | new | in-process | completed | postponed | canceled | closed) "new">

<!ELEMENT QNCode EMPTY>
<!ATTLIST QNCode
  code CDATA #REQUIRED
  codeDescription CDATA #REQUIRED
  codeGroup CDATA #IMPLIED
  codeGroupDescription CDATA #IMPLIED
  domain CDATA #REQUIRED>

<!ELEMENT QNNotes (QNCode?, Description, Attachment*)>
<!ATTLIST QNNotes
  createDate CDATA #REQUIRED
  user CDATA #REQUIRED>

<!ELEMENT RequestedProcessingPeriod (Period)>

<!ELEMENT MalfunctionPeriod (Period)>

<!ELEMENT ComplainQuantity (UnitOfMeasure)>
<!ATTLIST ComplainQuantity
  quantity CDATA #REQUIRED>

<!ELEMENT QualityNotificationTask (QNCode?, OwnerInfo?, Description?, QNNotes*, Period?,
    Extrinsic*)>
<!ATTLIST QualityNotificationTask
  completedBy CDATA #IMPLIED
  completedDate CDATA #IMPLIED
  processorId CDATA #IMPLIED
  processorName CDATA #IMPLIED
  processorType (customer | supplier | customerUser) #IMPLIED
  status (new | in-process | complete | close) "new"
  taskId CDATA #REQUIRED>

<!ELEMENT QualityNotificationActivity (QNCode?, OwnerInfo?, Description?, QNNotes*, Period?,
    Extrinsic*)>
<!ATTLIST QualityNotificationActivity
  activityId CDATA #REQUIRED
  isCompleted (yes) #IMPLIED>

<!ELEMENT QualityNotificationHeaderIndustry (AerospaceAndDefense?)>

<!ELEMENT QualityNotificationRequestItem (QNCode*, OwnerInfo?, Description?, QNNotes*, Period?,
    AdditionalQNInfo*, QualityNotificationTask*, QualityNotificationActivity*,
    QualityNotificationCause*, AssetInfo*, Extrinsic*)>
<!ATTLIST QualityNotificationRequestItem
  completedDate CDATA #IMPLIED
  defectCount CDATA #IMPLIED
  defectId CDATA #REQUIRED
  isCompleted (yes) #IMPLIED
  minimumRequiredActivities CDATA #IMPLIED
  minimumRequiredCauses CDATA #IMPLIED
  minimumRequiredTasks CDATA #IMPLIED>

<!ELEMENT AdditionalQNInfo (ItemID?, Batch?, Extrinsic*)>
<!ATTLIST AdditionalQNInfo
  lineNumber CDATA #REQUIRED>

<!ELEMENT QualityNotificationCause (QNCode?, OwnerInfo?, Description?, QNNotes*, Extrinsic*)>
<!ATTLIST QualityNotificationCause
  causeId CDATA #REQUIRED>
