"""The datatypes that a DTD cannot say: which element's text and which attribute (`element@attribute`) has which type.

The types themselves are written by `types_xsd`. What is not named here stays free text, as the DTD has it: card numbers
may be masked, identifiers may look like numbers.
"""

from collections.abc import Mapping

__all__ = ["DATATYPES", "datatype"]

_NAMES: Mapping[str, str] = {
    # Amounts: digits with a decimal point; commas may group thousands.
    "money": """
        Money Money@alternateAmount
    """,
    # Quantities, factors, measures.
    "decimal": """
        AcceptanceScheduleDetail@quantity AgreementItemIn@maxQuantity AgreementItemIn@minQuantity
        AgreementItemOut@maxQuantity AgreementItemOut@maxReleaseQuantity AgreementItemOut@minQuantity
        AgreementItemOut@minReleaseQuantity AirLeg@stops ApprovalItem@quantity Batch@batchQuantity
        BlockedQuantity@quantity ChargeSummary@conversionRate ComparatorInfo@comparatorValue
        ComplainQuantity@quantity ComponentConsumptionDetails@quantity ComponentConsumptionItem@quantity
        ConfirmationItem@quantity ConfirmationStatus@quantity ConsignmentConfirmationHeader@numberOfPackages
        DaysOfSupply@maximum DaysOfSupply@minimum Dimension@quantity DispatchQuantity@quantity
        DistanceRate@distance DPAS@quantity ExpectedResult@targetValue ForecastQuantity@quantity
        FreeGoodsQuantity@quantity IncrementQuantity@quantity IntransitQuantity@quantity
        InvoiceDetailItem@quantity InvoiceDetailServiceItem@quantity ItemIn@openQuantity
        ItemIn@promisedQuantity ItemIn@quantity ItemInfo@quantity ItemOut@quantity LeadTime
        LimitedMileage@quantity MaxQuantity MaxReleaseQuantity MinQuantity MinReleaseQuantity
        MovementQuantity@quantity NewMaterialQuantity@quantity OrderedQuantity@quantity OrderQuantity@maximum
        OrderQuantity@minimum OrderRequestHeader@orderVersion OrderStatusDataSubquantity@quantity
        PackagingDistribution@quantity PlannedAcceptanceDays PriceBasisQuantity@conversionFactor
        PriceBasisQuantity@quantity Priority@inventory_level PromotionQuantity@quantity
        ProofOfServiceItem@chargeableQuantity ProofOfServiceItem@quantity
        PurchaseRequisitionHeader@requisitionVersion QualityInspectionCharacteristic@version
        QualityInspectionQuantity@quantity QualityInspectionResultRequestHeader@version
        QualityInspectionValuation@aboveTolerance QualityInspectionValuation@belowTolerance
        QualityInspectionValuation@meanValue QualityInspectionValuation@nonConformance
        QualityInspectionValuation@numberOfDefects QualityNotificationRequestHeader@requestVersion
        QuantityTierPrice@minTierQuantity QuoteItemIn@quantity QuoteItemIn@rank QuoteItemOut@quantity
        Rate@quantity ReceiptItem@quantity ReleaseInfo@cumulativeReceivedQuantity
        RequiredMaximumQuantity@quantity RequiredMinimumQuantity@quantity ReserveQuantity@quantity
        ReturnQuantity@quantity RoomType@numberOfBed SalesOrderHeader@orderVersion SalesQuantity@quantity
        SampleUsageQuantity@quantity Scale@from Scale@to ScheduleLine@quantity ScheduleLineReference@quantity
        ScheduleLineReleaseInfo@cumulativeScheduledQuantity ScheduleLineReleaseInfo@receivedQuantity
        ScrapQuantity@quantity ServiceEntryItem@quantity ShipNoticeItem@quantity
        ShipNoticeReleaseInfo@receivedQuantity StockInTransferQuantity@quantity StockOnHandQuantity@quantity
        SubcontractingComponent@quantity SubcontractingStockInTransferQuantity@quantity
        TimeSeriesQuantity@quantity TransportAddendum@numberOfLegs TransportEquipment@numberOfEquipments
        TransportLeg@legNumber TransportPlacement@numberOfPackages TransportTemperature@maximum
        TransportTemperature@minimum TransportTemperature@temperature UnrestrictedUseQuantity@quantity
        UpsideQuantity@quantity Value@value WorkInProcessQuantity@quantity
    """,
    # Percentages: plain numbers without a percent sign; negative ones are penalties.
    "percentage": """
        DeductionPercent@percent DiscountPercent@percent InvoiceDetailDiscount@percentageRate
        InvoiceDetailPaymentTerm@percentageRate Percentage@percent ServiceEntryDetailDiscount@percentageRate
        TaxDetail@basePercentageRate TaxDetail@percentageRate
    """,
    # Numbers of lines count from 1.
    "lineNumber": """
        AcceptanceItem@lineNumber AcceptanceScheduleDetail@lineNumber ApprovalItem@lineNumber
        ComponentConsumptionDetails@lineNumber ComponentConsumptionItem@poLineNumber
        ConfirmationItem@lineNumber ConsignmentLineDetail@lineNumber DetailLineItem@poLineNumber
        InvoiceDetailItem@invoiceLineNumber InvoiceDetailItemReference@lineNumber
        InvoiceDetailOrderSummary@invoiceLineNumber InvoiceDetailServiceItem@invoiceLineNumber
        InvoiceDetailServiceItemReference@lineNumber InvoiceItemIDInfo@invoiceLineNumber ItemIn@lineNumber
        ItemOut@lineNumber ItemReference@lineNumber OrderStatusDataLineItem@lineNumber
        PaymentReceiptItem@paymentLineNumber ProductMovementItemIDInfo@movementLineNumber
        ProofOfServiceItem@lineNumber ProofOfServiceItem@proofOfServiceLineNumber QuoteItemIn@lineNumber
        QuoteItemOut@lineNumber ReceiptItem@receiptLineNumber ReceiptItemReference@lineNumber
        ReceiptLineItemReference@receiptLineNumber ReferenceDocumentInfo@lineNumber
        ReferenceDocumentInfo@scheduleLineNumber RemittanceDetail@lineNumber SalesReport@lineNumber
        ScheduleLine@lineNumber ScheduleLineReference@lineNumber ServiceEntryItem@serviceLineNumber
        ServiceEntryItemIDInfo@serviceLineNumber ServiceEntryItemReference@serviceLineNumber
        ShipNoticeItem@lineNumber ShipNoticeItem@shipNoticeLineNumber
        ShipNoticeLineItemReference@shipNoticeLineNumber TradeItem@lineNumber
    """,
    # Counts, lengths, codes that are numbers; the parent of a line without one is written as 0.
    "nonNegativeInteger": """
        AttachmentReference@length CarRentalAddendum@daysRented ConfirmationHeader@version
        ConfirmationItem@parentLineNumber ConsignmentHeader@numberOfPackages
        ConsignmentLineDetail@numberOfPackages CorporateInformation@numberOfEmployees
        CorporateInformation@yearFounded DataSyncChangeListRequest@limit DetailLineItem@lineItemNumber
        DetailLineItem@subLineItemNumber ExpectedResult@valuePrecision GetPendingRequest@maxMessages
        InvoiceDetailItem@parentInvoiceLineNumber InvoiceDetailPaymentTerm@payInNumberOfDays
        InvoiceDetailServiceItem@parentInvoiceLineNumber ItemIn@parentLineNumber ItemOut@parentLineNumber
        ItemStatus@parentLineNumber LodgingAddendum@numberOfNights Modification@level
        PackageIdentification@rangeBegin PackageIdentification@rangeEnd PaymentReceiptItem@installmentNumber
        PaymentTerm@payInNumberOfDays Priority@sequence QualityInspectionCharacteristic@operationNumber
        QualityInspectionDecisionDetail@qualityScore QualityInspectionRequestHeader@version
        QualityInspectionValuation@characteristicID QualityInspectionValuation@inspectedQuantity
        QualityInspectionValuation@operationNumber QualityInspectionValuation@valuationID
        QualityNotificationRequestHeader@minimumRequiredActivities
        QualityNotificationRequestHeader@minimumRequiredCauses
        QualityNotificationRequestHeader@minimumRequiredTasks QualityNotificationRequestItem@defectCount
        QualityNotificationRequestItem@minimumRequiredActivities
        QualityNotificationRequestItem@minimumRequiredCauses
        QualityNotificationRequestItem@minimumRequiredTasks QualitySampleResult@physicalSampleNumber
        QualitySampleResult@sampleID QuoteItemIn@parentLineNumber QuoteItemOut@parentLineNumber
        ReceiptItem@parentReceiptLineNumber SampleDefinition@sampleSize SearchOptions@batchSize
        SearchOptions@distinctSize SearchOptions@firstRowNum SearchOptions@maxRowsToReturn
        SessionStatusResponse@idleInterval ShipNoticeItem@parentLineNumber Status@code
        SubscriptionVersion@versionNumber SubStatus@code TransportSummary@numberOfPackages
    """,
    # Whole numbers.
    "integer": """
        CatalogInfo@size CatalogInfo@totalItems Certification@yearValid CertificationAttachment@fileSize
        DataSyncChangeListRequest@rowNum DataSyncChangeListRequest@scn TimeTolerance@limit
    """,
    # Moments: date, time and a numeric offset.
    "dateTimeWithOffset": """
        AcceptanceScheduleDetail@deliveryDate AirLeg@arrivalTime AirLeg@departureTime
        ApprovalInfo@approvedDate ApprovalItem@deviatedDate ApprovalItem@endDate ApprovalItem@startDate
        ApprovalRequestHeader@approvalEndDate ApprovalRequestHeader@approvalStartDate
        ApprovalRequestHeader@creationDate AuthResponse@expirationDate Batch@expirationDate
        Batch@inspectionDate Batch@productionDate BestBeforeDate@date CarRentalDetail@dropoffTime
        CarRentalDetail@pickupTime Certification@expirationDate Certification@issueDate
        ChargeShippingInfo@shippingDate CollaborationInfo@expirationDate
        ComponentConsumptionHeader@creationDate ComponentConsumptionHeader@lastChangeDate
        ConfirmationHeader@noticeDate ConfirmationStatus@deliveryDate ConfirmationStatus@shipmentDate
        Contract@effectiveDate Contract@expirationDate ContractIDInfo@contractDate
        ContractRequestHeader@agreementDate ContractRequestHeader@createDate
        ContractRequestHeader@effectiveDate ContractRequestHeader@expirationDate CredentialMac@creationDate
        CredentialMac@expirationDate cXML@timestamp DateInfo@date DocumentInfo@documentDate ExpiryDate@date
        GetPendingRequest@lastReceivedTimestamp HotelDetail@arrivalTime HotelDetail@departureTime
        Identity@lastChangedTimestamp InvoiceDetailItem@inspectionDate InvoiceDetailItem@referenceDate
        InvoiceDetailOrderSummary@inspectionDate InvoiceDetailRequestHeader@invoiceDate
        InvoiceDetailServiceItem@inspectionDate InvoiceDetailServiceItem@referenceDate
        InvoiceDetailShipping@shippingDate InvoiceIDInfo@invoiceDate InvoiceItemIDInfo@invoiceDate
        InvoiceReference@invoiceDate InvoiceRequestHeader@invoiceDate InvoiceStatus@paymentNetDueDate
        ItemOut@requestedShipmentDate MasterAgreementHeader@agreementDate MasterAgreementHeader@effectiveDate
        MasterAgreementHeader@expirationDate MasterAgreementIDInfo@agreementDate
        MasterAgreementReference@agreementDate MasterAgreementRequestHeader@agreementDate
        MasterAgreementRequestHeader@effectiveDate MasterAgreementRequestHeader@expirationDate
        ModificationDetail@endDate ModificationDetail@startDate OrderAcknowledgement@date
        OrderIDInfo@orderDate OrderReference@orderDate OrderRequestHeader@effectiveDate
        OrderRequestHeader@expirationDate OrderRequestHeader@orderDate OrderRequestHeader@pickUpDate
        OrderRequestHeader@requestedDeliveryDate OrderStatusRequestHeader@orderStatusRequestDate
        OrderStatusRequestIDInfo@orderStatusRequestDate OrderStatusRequestItem@rescheduleDate
        OrderStatusRequestReference@orderStatusRequestDate PackageControlNumber@packageControlNumberExpiryDate
        PaymentBatchRequestHeader@creationDate PaymentBatchRequestHeader@paymentDate PaymentIDInfo@paymentDate
        PaymentInformation@paymentNetDueDate PaymentProposalRequest@paymentDate
        PaymentReceiptConfirmationRequestHeader@issuedDate
        PaymentReceiptConfirmationRequestHeader@paymentReceivedDate PaymentReference@paymentDate
        PaymentRemittanceRequestHeader@paymentDate PaymentStatus@transactionTimestamp Period@endDate
        Period@startDate ProductActivityHeader@creationDate ProductMovementItemIDInfo@movementDate
        ProductReplenishmentHeader@creationDate ProfileResponse@effectiveDate ProfileResponse@lastRefresh
        ProofOfServiceHeader@dueDate ProofOfServiceHeader@requestDate
        PurchaseRequisitionHeader@requisitionDate QNNotes@createDate
        QualityInspectionCharacteristic@expirationDate QualityInspectionDecisionDetail@decisionDate
        QualityInspectionRequestHeader@requestDate QualityInspectionRequestReference@inspectionDate
        QualityInspectionResultReference@inspectionDate QualityInspectionResultRequestHeader@resultDate
        QualityInspectionValuation@inspectionDate QualityNotificationRequestHeader@discoveryDate
        QualityNotificationRequestHeader@requestDate QualityNotificationRequestHeader@returnDate
        QualityNotificationRequestItem@completedDate QualityNotificationTask@completedDate
        QuoteDataInfo@quoteDate QuoteItemIn@requestedDeliveryDate QuoteItemOut@requestedDeliveryDate
        QuoteMessageHeader@quoteDate QuoteRequestHeader@closeDate QuoteRequestHeader@openDate
        QuoteRequestHeader@previewDate QuoteRequestHeader@requestDate QuoteRequestReference@requestDate
        RailLeg@arrivalTime RailLeg@departureTime ReceiptIDInfo@receiptDate ReceiptReference@receiptDate
        ReceiptRequestHeader@receiptDate ReleaseInfo@materialGoAheadEndDate
        ReleaseInfo@productionGoAheadEndDate ReqReference@creationDate Route@endDate Route@startDate
        SalesOrderHeader@noticeDate SalesReport@salesDate ScheduleLine@originalRequestedDeliveryDate
        ScheduleLine@requestedDeliveryDate ScheduleLine@requestedShipmentDate
        ScheduleLine@statisticalDeliveryDate ScheduleLineReference@requestedDeliveryDate
        ServiceEntryItem@inspectionDate ServiceEntryItem@referenceDate ServiceEntryItemIDInfo@serviceEntryDate
        ServiceEntryItemReference@serviceEntryDate ServiceEntryRequestHeader@serviceEntryDate
        ShipControl@startDate ShipmentIdentifier@trackingNumberDate ShipNoticeHeader@deliveryDate
        ShipNoticeHeader@noticeDate ShipNoticeHeader@requestedDeliveryDate ShipNoticeHeader@shipmentDate
        ShipNoticeIDInfo@shipNoticeDate ShipNoticeReference@shipNoticeDate
        SubcontractingComponent@requirementDate SubmitterInfo@submittedDate SupplierOrderInfo@orderDate
        TaxDetail@paymentDate TaxDetail@taxPointDate TimeRange@endDate TimeRange@startDate
        TradeItem@maturityDate TradeRequestHeader@settlementDate TradeRequestHeader@tradeApprovedDate
        TradeRequestHeader@tradeDate TransportConfirmationHeader@confirmationDate TransportIDInfo@requestDate
        TransportReference@requestDate TransportRequestHeader@requestDate TravelDetail@quoteExpirationTime
        ValidityPeriod@from ValidityPeriod@to
    """,
    # Days, which may also be written as moments.
    "dateOrDateTime": """
        CarRentalAddendum@dropoffDate CarRentalAddendum@pickupDate ChargeFile@statementDate
        ChargeSummary@paymentDueDate ChargeSummary@transactionDate DetailLineItem@purchaseDate EffectiveDate
        Expense@expenseDate ExpirationDate ForecastDetails@cumulativeEndDate
        ForecastDetails@cumulativeStartDate ItemOut@confirmationDueDate ItemOut@requestedDeliveryDate
        LodgingAddendum@checkinDate LodgingAddendum@checkoutDate OrderStatusDataShipment@shippingDate
        OrderStatusDataSubquantity@estimatedDeliveryDate PaymentToken@expiration PCard@expiration
        StatementPeriod@endDate StatementPeriod@startDate TransportAddendum@issueDate TransportLeg@travelDate
    """,
    # Times of a day.
    "time": """
        HotelDetail@checkinTime HotelDetail@checkoutTime
    """,
    # Spans of time.
    "duration": """
        Batch@shelfLife ConnectionDetail@duration ScheduleLine@deliveryWindow TimeCardTimeInterval@duration
    """,
    # ISO 4217.
    "currencyCode": """
        AccountCurrency@code Money@alternateCurrency Money@currency QuoteDataInfo@currency
        QuoteMessageHeader@currency QuoteRequestHeader@currency
    """,
    # ISO 3166-1, two letters.
    "countryCode": """
        Address@isoCountryCode Batch@originCountryCode Country@isoCountryCode CountryCode@isoCountryCode
    """,
    # ISO 3166-2.
    "subdivisionCode": """
        State@isoStateCode
    """,
    # ISO 639 with subtags (xml:lang everywhere has this type too).
    "language": """
        Correspondent@preferredLanguage Email@preferredLang
    """,
    # Absolute URLs, cid: ones included.
    "absoluteURL": """
        ShipmentIdentifier@trackingURL Supplier@corporateURL Supplier@storeFrontURL URL
    """,
}

DATATYPES: Mapping[str, str] = {name: datatype for datatype, names in _NAMES.items() for name in names.split()}
"""The datatype of an element's text or of an attribute."""


def datatype(element: str, attribute: str = "") -> str | None:
    """Return the name of a datatype, None where text is free."""
    return DATATYPES.get(f"{element}@{attribute}" if attribute else element)
