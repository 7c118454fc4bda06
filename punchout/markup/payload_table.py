"""Which DTD judges what. Made from the DTDs by `python -m punchout.generate`; do not edit."""

__all__ = ["PAYLOADS", "ROOTS"]

PAYLOADS: dict[str, str] = {
    name: dtd
    for dtd, names in {
        "cXML": """
            ApprovalRequest AuthRequest AuthResponse CatalogUploadRequest CopyRequest DataAvailableMessage DataRequest
            DataResponse GetPendingRequest GetPendingResponse MasterAgreementRequest OrderRequest
            OrganizationChangeMessage OrganizationDataRequest OrganizationDataResponse ProductActivityMessage
            ProfileRequest ProfileResponse ProviderDoneMessage ProviderSetupRequest ProviderSetupResponse
            PunchOutOrderMessage PunchOutSetupRequest PunchOutSetupResponse PurchaseRequisitionRequest
            QualityInspectionDecisionRequest QualityInspectionRequest QualityInspectionResultRequest
            QualityNotificationRequest StatusUpdateRequest SubscriptionChangeMessage SubscriptionContentRequest
            SubscriptionContentResponse SubscriptionListRequest SubscriptionListResponse SubscriptionStatusUpdateRequest
            SupplierChangeMessage SupplierDataRequest SupplierDataResponse SupplierListRequest SupplierListResponse
        """,
        "Fulfill": """
            ComponentConsumptionRequest ConfirmationRequest OrderStatusRequest ProductReplenishmentMessage
            ReceiptRequest SalesOrderRequest ServiceEntryRequest ShipNoticeRequest TimeCardInfoRequest TimeCardRequest
        """,
        "InvoiceDetail": """
            InvoiceDetailRequest
        """,
        "Quote": """
            QuoteMessage QuoteRequest
        """,
        "Contract": """
            ContractRequest ContractStatusUpdateRequest
        """,
        "PaymentRemittance": """
            ChargeFileRequest PaymentBatchRequest PaymentProposalRequest PaymentReceiptConfirmationRequest
            PaymentRemittanceRequest PaymentRemittanceStatusUpdateRequest TradeRequest
        """,
        "Logistics": """
            TransportConfirmation TransportRequest
        """,
        "Private": """
            BlanketOrderStatusUpdateRequest CatalogChangeRequest CollaborationRequest ContentRequest ContentResponse
            DataSyncChangeListRequest DataSyncChangeListResponse DataSyncDataRequest DataSyncDataResponse InvoiceRequest
            L3ChargeFileRequest MapSyncRequest NotificationRequest OrderStatusDataRequest OrderStatusDoneMessage
            OrderStatusSetupRequest OrderStatusSetupResponse PriceAvailabilityRequest PriceAvailabilityResponse
            PrivateOrganizationRequest PrivateOrganizationResponse ProofOfServiceRequest ProviderDataRequest
            ProviderDataResponse QuoteDataMessage RFxEventRequest RFxPublishRequest RelationshipRequest
            RelationshipResponse S4DataPushRequest S4DataPushResponse SearchRequest SearchResponse SessionStatusRequest
            SessionStatusResponse SourcingUpdateRequest UpdateMigratedSupplierRequest
        """,
    }.items()
    for name in names.split()
}

ROOTS: dict[str, str] = {
    name: dtd
    for dtd, names in {
        "cXML": """
            ASNInstruction AcceptanceItem AcceptanceItemDetail AcceptanceScheduleDetail AccountCurrency Accounting
            AccountingSegment AdditionalAmounts AdditionalCost AdditionalDeduction AdditionalPrices AdditionalQNInfo
            Address AerospaceAndDefense AgreementItemOut AirDetail AirLeg AirLegDestination AirLegOrigin Airport
            AllowedValues Alternative Amenities AnnualRevenue ApprovalItem ApprovalRequest ApprovalRequestHeader
            AreaOrCityCode AssetInfo Attachment AttachmentReference AttributeDomain AuthRequest AuthResponse
            AuthorizationLabels AuthorizationProfile AuthorizationProfiles AutoPublish AvailablePrice Batch BatchInfo
            BestBeforeDate BillTo BlanketItemDetail BlockedQuantity BookingClassCode BrowserFormPost BusinessPartner
            BuyerBatchID BuyerCookie BuyerPartID CIFContent CarRentalDetail CarRentalDropoff CarRentalFee
            CarRentalPickup CarrierIdentifier CatalogInfo CatalogName CatalogUploadRequest CertificateInfo Changetime
            Characteristic Charge City Classification Comments Commodities Commodity CommodityCode ComparatorInfo
            ComplainQuantity ComponentID ConditionType ConditionTypes ConsignmentInventory ConsignmentMovement Contact
            Contract ContractIDInfo ContractItem ContractItemIn ContractItemStatus ContractRequest ContractRequestHeader
            ContractRequestHeaderIndustry ContractStatus ContractStatusUpdateRequest Contractor ContractorIdentifier
            ControlKeys CopyRequest CorporateInformation Correspondent CostTermValue Country CountryCode Creator
            Credential CredentialMac DPAS DataAvailableMessage DataRequest DataResponse DateInfo DaysOfSupply
            DeductedPrice DeductionAmount DeductionPercent DeliverTo DeliveryPeriod DepositAmount Description
            DeviationReason DigitalSignature Dimension Discount DiscountAmount DiscountBasis DiscountPercent
            DispatchQuantity Distribution DocumentInfo DocumentReference DocumentStatus DueAmount EANID EffectiveDate
            Email EquipmentIdentificationCode EuropeanWasteCatalogID ExactAmount ExemptReason ExpectedLimit
            ExpectedResult ExpirationDate ExpiryDate Extension ExternalDocumentType Extrinsic Fax Fee FeeAmount
            FeeDetail FixedAmount FollowUpDocument Followup Forecast ForecastDetails ForecastQuantity Format
            FreeGoodsQuantity From GetPendingRequest GetPendingResponse GlobalIndividualAssetID GoodsAndServiceAmount
            GrossAmount GrossProgressPaymentAmount HTSCode Hazard Header HotelDetail IUIDInfo IUIDNumber IdReference
            Identity ImportInfo ImporterOfRecord IncorporationType IncrementQuantity Index IndexItem IndexItemAdd
            IndexItemDelete IndexItemDetail IndexItemPunchout Indicator Industry InformationalAmount InformationalPrice
            InformationalPriceExclTax InputItemID IntegrationMessage IntegrationStatus InternalID IntransitQuantity
            Inventory InventoryTimeSeries InvoiceIDInfo InvoiceInstruction InvoiceItemIDInfo InvoiceReference
            InvoiceStatus Issuer ItemDetail ItemDetailIndustry ItemDetailRetail ItemID ItemIn ItemIndicator ItemInfo
            ItemOut ItemOutAerospaceAndDefense ItemOutIndustry ItemOutLifeSciences ItemOutRetail ItemSegment ItemStatus
            JobDescription KitType KitTypeID LabelID LaborDetail LeadTime LegDestination LegOrigin LegalEntity LegalName
            LifeSciences LimitedMileage Lower MalfunctionPeriod ManufacturerName ManufacturerPartID
            MasterAgreementIDInfo MasterAgreementReference MasterAgreementRequest MasterAgreementRequestHeader
            MaxAdhocAmount MaxAmount MaxContractAmount MaxQuantity MaxReleaseAmount MaxReleaseQuantity MaximumLimit Meal
            MedicationListInfo Message MessageType MinAmount MinQuantity MinReleaseAmount MinReleaseQuantity
            MinimumLimit Modification ModificationDetail Modifications Money MovementQuantity Municipality Name
            NatureOfBusiness NetAmount NewMaterialQuantity Node Notification Number OCInstruction Option OrderIDInfo
            OrderInfo OrderMethod OrderMethods OrderProtocol OrderQuantity OrderReference OrderRequest
            OrderRequestHeader OrderRequestHeaderIndustry OrderStatusRequestIDInfo OrderStatusRequestReference
            OrderTarget OrderedQuantity Organization OrganizationChangeMessage OrganizationDataRequest
            OrganizationDataResponse OrganizationID OrganizationRole OrganizationalUnit OriginalDocument OriginalPrice
            OriginatorCookie OtherOrderTarget OutputItemID OverallLimit OwnerInfo OwnershipType PCard
            PackageControlNumber PackageID PackageTrackingID PackageTypeCodeIdentifierCode Packaging PackagingCode
            PackagingDistribution PackagingIndustry PackagingLevelCode PackagingLifeSciences ParentContractInfo ParentID
            PartialAmount PartnerContact Path PayableInfo PayableInvoiceInfo PayableMasterAgreementInfo PayableOrderInfo
            Payment PaymentInformation PaymentMethod PaymentMethodPartner PaymentMethodRemittanceInformation
            PaymentPartner PaymentProposalIDInfo PaymentProviderInformation PaymentRelationshipInformation PaymentStatus
            PaymentTerm PaymentTerms PaymentToken Penalty Percentage Period Person PersonRole Phone Place
            PlannedAcceptanceDays PlanningTimeSeries PolicyViolation PolicyViolationJustification PoolID PostalAddress
            PostalCode PriceBasisQuantity PriceTolerance PricingConditions Priority Product ProductActivityDetails
            ProductActivityHeader ProductActivityHeaderIndustry ProductActivityMessage ProductMovementItemIDInfo
            ProductRevisionID ProductionFacility ProductionFacilityAssociation ProductionFacilityRole ProfileRequest
            ProfileResponse PromotionDealID PromotionQuantity PromotionVariantID PropertyReference PropertyValuation
            PropertyValue ProtocolID ProviderDoneMessage ProviderSetupRequest ProviderSetupResponse PunchOutOrderMessage
            PunchOutOrderMessageHeader PunchOutSetupRequest PunchOutSetupResponse PunchoutDetail PurchaseRequisition
            PurchaseRequisitionHeader PurchaseRequisitionRequest QNCode QNNotes QualityInfo
            QualityInspectionCharacteristic QualityInspectionDecisionDetail QualityInspectionDecisionRequest
            QualityInspectionHeaderIndustry QualityInspectionLotStock QualityInspectionQuantity QualityInspectionRequest
            QualityInspectionRequestDetail QualityInspectionRequestHeader QualityInspectionRequestReference
            QualityInspectionResultReference QualityInspectionResultRequest QualityInspectionResultRequestDetail
            QualityInspectionResultRequestHeader QualityInspectionValuation QualityNotificationActivity
            QualityNotificationCause QualityNotificationHeaderIndustry QualityNotificationRequest
            QualityNotificationRequestHeader QualityNotificationRequestItem QualityNotificationTask QualitySampleResult
            QuantityTolerance QuantityVarianceNote QuoteHeaderInfo QuoteItemIn QuoteItemOut QuoteMessage
            QuoteMessageHeader QuoteRequest QuoteRequestHeader QuoteRequestHeaderIndustry QuoteRequestReference
            RailDetail RailLeg RailLegDestination RailLegOrigin Rate ReceiptIDInfo ReceiptReference
            ReferenceDocumentInfo RelationshipInformation ReleaseInfo Request RequestedProcessingPeriod
            RequiredMaximumQuantity RequiredMinimumQuantity ReserveQuantity ResourceID ResourceType Response ReturnData
            ReturnQuantity ReturnValue ReturnablePackageID RoomType Route Routing SESInstruction SalesQuantity
            SalesReport SampleDefinition SampleUsageQuantity Scale Scales ScheduleLine ScheduleLineAerospaceAndDefense
            ScheduleLineIndustry ScheduleLineReleaseInfo ScrapQuantity SealID SealingPartyCode SearchAttribute
            SearchDataElement SearchGroup SearchGroupData Segment SelectedItem SelectedService Sender SerialNumber
            SerialNumberInfo SharedSecret ShipNoticeIDInfo ShipNoticeLineItemReference ShipNoticeReference
            ShipNoticeReleaseInfo ShipTo ShipmentIdentifier Shipping ShippingAmount ShippingContainerSerialCode
            ShippingContainerSerialCodeReference ShippingContractNumber ShippingInstructions ShippingMark
            ShippingPaymentMethod ShortName SourcingStatus SpecialHandlingAmount SpendDetail StartPage State
            StateOfIncorporation Status StatusUpdateRequest StockInTransferQuantity StockOnHandQuantity StoreCode Street
            Study StudyID SubcontractingComponent SubcontractingComponentIndustry SubcontractingComponentLifeSciences
            SubcontractingStockInTransferQuantity Subscription SubscriptionChangeMessage SubscriptionContent
            SubscriptionContentRequest SubscriptionContentResponse SubscriptionListRequest SubscriptionListResponse
            SubscriptionStatus SubscriptionStatusUpdateRequest SubscriptionVersion SubtotalAmount Supervisor Supplier
            SupplierBatchID SupplierChangeMessage SupplierDataRequest SupplierDataResponse SupplierID SupplierInvitation
            SupplierList SupplierListRequest SupplierListResponse SupplierLocation SupplierOrderInfo
            SupplierPartAuxiliaryID SupplierPartID SupplierProductionFacilityRelations SupplierResourceID
            SupplierSelector SupplierSetup Tax TaxAdjustment TaxAdjustmentAmount TaxAdjustmentDetail TaxAmount TaxDetail
            TaxExemption TaxID TaxInformation TaxLocation TaxRegime TaxableAmount TelephoneNumber TemporaryPrice
            TermReference TermsAndConditions TermsOfDelivery TermsOfDeliveryCode TermsOfTransport Territory
            TerritoryAvailable TimeRange TimeSeries TimeSeriesAmount TimeSeriesDetails TimeSeriesQuantity
            TimeSeriesValue TimeTolerance To Tolerances Total TotalAllowances TotalAmountInBillingCurrency
            TotalAmountInPostedCurrency TotalAmountWithoutTax TotalCharges TotalRetailAmount
            TotalReturnableItemsDepositAmount Transaction TransportIDInfo TransportInformation TransportReference
            TransportTerms TravelDetail TriangularTransactionLawReference TripType URL URLPost UnitGrossPrice
            UnitNetPriceCorrection UnitOfMeasure UnitPrice UnitRate UnrestrictedUseQuantity Upper UpsideQuantity
            UserAgent ValidityPeriod ValidityPeriods Value ValueGroup Vendor WorkInProcessQuantity WorkLocation X509CRL
            X509Certificate X509Data X509IssuerName X509IssuerSerial X509SKI X509SerialNumber X509SubjectName cXML
            cXMLAttachment cXMLSignedInfo ds:CanonicalizationMethod ds:DSAKeyValue ds:DigestMethod ds:DigestValue
            ds:Exponent ds:G ds:HMACOutputLength ds:J ds:KeyInfo ds:KeyName ds:KeyValue ds:Manifest ds:MgmtData
            ds:Modulus ds:Object ds:P ds:PGPData ds:PGPKeyID ds:PGPKeyPacket ds:PgenCounter ds:Q ds:RSAKeyValue
            ds:Reference ds:RetrievalMethod ds:SPKIData ds:SPKISexp ds:Seed ds:Signature ds:SignatureMethod
            ds:SignatureProperties ds:SignatureProperty ds:SignatureValue ds:SignedInfo ds:Transform ds:Transforms
            ds:X509CRL ds:X509Certificate ds:X509Data ds:X509IssuerName ds:X509IssuerSerial ds:X509SKI
            ds:X509SerialNumber ds:X509SubjectName ds:XPath ds:Y xades:AllDataObjectsTimeStamp
            xades:AllSignedDataObjects xades:Any xades:ArchiveTimeStamp xades:AttrAuthoritiesCertValues
            xades:AttributeCertificateRefs xades:AttributeRevocationRefs xades:AttributeRevocationValues xades:ByKey
            xades:ByName xades:CRLIdentifier xades:CRLRef xades:CRLRefs xades:CRLValues xades:Cert xades:CertDigest
            xades:CertRefs xades:CertificateValues xades:CertifiedRole xades:CertifiedRoles xades:City xades:ClaimedRole
            xades:ClaimedRoles xades:CommitmentTypeId xades:CommitmentTypeIndication xades:CommitmentTypeQualifier
            xades:CommitmentTypeQualifiers xades:CompleteCertificateRefs xades:CompleteRevocationRefs
            xades:CounterSignature xades:CountryName xades:DataObjectFormat xades:Description xades:DigestAlgAndValue
            xades:DocumentationReference xades:DocumentationReferences xades:EncapsulatedCRLValue
            xades:EncapsulatedOCSPValue xades:EncapsulatedPKIData xades:EncapsulatedTimeStamp
            xades:EncapsulatedX509Certificate xades:Encoding xades:ExplicitText xades:Identifier xades:Include
            xades:IndividualDataObjectsTimeStamp xades:IssueTime xades:Issuer xades:IssuerSerial xades:MimeType
            xades:NoticeNumbers xades:NoticeRef xades:Number xades:OCSPIdentifier xades:OCSPRef xades:OCSPRefs
            xades:OCSPValues xades:ObjectIdentifier xades:ObjectReference xades:Organization xades:OtherCertificate
            xades:OtherRef xades:OtherRefs xades:OtherTimeStamp xades:OtherValue xades:OtherValues xades:PostalCode
            xades:ProducedAt xades:QualifyingProperties xades:QualifyingPropertiesReference xades:ReferenceInfo
            xades:RefsOnlyTimeStamp xades:ResponderID xades:RevocationValues xades:SPURI xades:SPUserNotice
            xades:SigAndRefsTimeStamp xades:SigPolicyHash xades:SigPolicyId xades:SigPolicyQualifier
            xades:SigPolicyQualifiers xades:SignaturePolicyId xades:SignaturePolicyIdentifier
            xades:SignaturePolicyImplied xades:SignatureProductionPlace xades:SignatureTimeStamp
            xades:SignedDataObjectProperties xades:SignedProperties xades:SignedSignatureProperties xades:SignerRole
            xades:SigningCertificate xades:SigningTime xades:StateOrProvince xades:UnsignedDataObjectProperties
            xades:UnsignedDataObjectProperty xades:UnsignedProperties xades:UnsignedSignatureProperties
            xades:X509IssuerName xades:X509SerialNumber xades:XAdESTimeStamp xades:XMLTimeStamp xades:int
        """,
        "Fulfill": """
            ApprovalInfo ComponentConsumptionDetails ComponentConsumptionHeader ComponentConsumptionItem
            ComponentConsumptionPortion ComponentConsumptionRequest ConfirmationHeader ConfirmationItem
            ConfirmationRequest ConfirmationStatus DeliveryAddress Expense ExpenseAmount ItemReference
            OrderStatusRequest OrderStatusRequestHeader OrderStatusRequestItem PackageIdentification
            ProductReplenishmentDetails ProductReplenishmentHeader ProductReplenishmentMessage ReceiptItem
            ReceiptItemReference ReceiptOrder ReceiptOrderInfo ReceiptRequest ReceiptRequestHeader ReceivedAmount
            ReplenishmentTimeSeries ReportedTime SalesOrderHeader SalesOrderRequest ScheduleLineReference
            ServiceEntryDetailDiscount ServiceEntryDetailLineIndicator ServiceEntryDetailLineShipping
            ServiceEntryDetailLineSpecialHandling ServiceEntryDetailShipping ServiceEntryHeaderModifications
            ServiceEntryItem ServiceEntryItemModifications ServiceEntryOrder ServiceEntryOrderInfo ServiceEntryRequest
            ServiceEntryRequestHeader ServiceEntrySummary ServiceEntrySummaryLineItemModifications ServiceLevel
            ShipControl ShipNoticeHeader ShipNoticeItem ShipNoticeItemDetail ShipNoticeItemIndustry
            ShipNoticeItemLifeSciences ShipNoticeItemRetail ShipNoticePortion ShipNoticeRequest SubmitterInfo TimeCard
            TimeCardInfoRequest TimeCardRequest TimeCardTimeInterval
        """,
        "InvoiceDetail": """
            CustomsInfo InvoiceDetailDiscount InvoiceDetailHeaderIndicator InvoiceDetailHeaderOrder InvoiceDetailItem
            InvoiceDetailItemIndustry InvoiceDetailItemReference InvoiceDetailItemReferenceIndustry
            InvoiceDetailItemReferenceRetail InvoiceDetailItemRetail InvoiceDetailLineIndicator
            InvoiceDetailLineShipping InvoiceDetailLineSpecialHandling InvoiceDetailOrder InvoiceDetailOrderInfo
            InvoiceDetailOrderSummary InvoiceDetailPaymentTerm InvoiceDetailReceiptInfo InvoiceDetailRequest
            InvoiceDetailRequestHeader InvoiceDetailServiceItem InvoiceDetailServiceItemReference
            InvoiceDetailShipNoticeInfo InvoiceDetailShipping InvoiceDetailSummary InvoiceDetailSummaryIndustry
            InvoiceDetailSummaryLineItemModifications InvoiceDetailSummaryRetail InvoiceHeaderModifications
            InvoiceItemModifications InvoiceLaborDetail InvoicePartner InvoiceTimeCardDetail ReceiptLineItemReference
            ServiceEntryItemIDInfo ServiceEntryItemReference TimeCardIDInfo TimeCardReference
        """,
        "PaymentRemittance": """
            AdjustmentAmount Amount ChargeFile ChargeFileDetails ChargeFileRequest ChargeFileRequestHeader ControlSum
            CreditApplied DaysPaidEarly NumberOfCharges NumberOfPayments OriginalAmount PaymentAmount
            PaymentBatchRequest PaymentBatchRequestHeader PaymentBatchSummary PaymentDetails PaymentIDInfo
            PaymentProposalRequest PaymentPurpose PaymentReceiptConfirmationRequest
            PaymentReceiptConfirmationRequestHeader PaymentReceiptDetails PaymentReceiptItem PaymentReceiptSummary
            PaymentReference PaymentReferenceInfo PaymentRemittanceRequest PaymentRemittanceRequestHeader
            PaymentRemittanceStatus PaymentRemittanceStatusDetail PaymentRemittanceStatusUpdateRequest
            PaymentRemittanceSummary PresentBalance PreviousBalance ProviderName RemittanceDetail TradeItem TradeRequest
            TradeRequestHeader TradeRequestSummary
        """,
        "Logistics": """
            CommercialTerms Consignment ConsignmentConfirmation ConsignmentConfirmationHeader ConsignmentHeader
            ConsignmentLineDetail Destination DestinationConfirmation FreightChargesAmount InsuranceValue Origin
            OriginConfirmation RegistrationNumber TransportCondition TransportConfirmation TransportConfirmationHeader
            TransportEquipment TransportPackage TransportPartner TransportPlacement TransportRequest
            TransportRequestHeader TransportRequirements TransportSummary TransportTemperature VehicleRegistration
        """,
        "Catalog": """
            EnumerationValue PrimitiveType Range RangeBegin RangeEnd Type TypeAttribute TypeDefinition TypeProvider
        """,
        "Private": """
            AccountActivity AccountingInfo AddendumItem AgreementItemIn AmountTierPrice AndCondition AvailableAmount
            BasicAddendum BillingItem BlanketOrderStatus BlanketOrderStatusUpdateRequest Body BusinessType
            CallFromPhoneInfo CallToPhoneInfo CarRentalAddendum CarRentalRateInfo CatalogChangeRequest CatalogID
            CatalogItem Certificate Certification CertificationAttachment ChargeShippingInfo ChargeSummary
            ChargeTransaction ChargeVersion CollaborationInfo CollaborationRequest ConnectionDetail Consumers
            ContactAssignment ContactData ContentRequest ContentResponse ContentResponseHeader DataSyncChangeListRequest
            DataSyncChangeListResponse DataSyncDataRequest DataSyncDataResponse DataSyncSnapshot DetailAddendum
            DetailLineItem DiscountedPrice DistanceRate Field FreeText InvoiceRequest InvoiceRequestHeader IsEqual
            IsGreaterOrEq IsGreaterThan IsIn IsLessOrEq IsLessThan IsNotEqual IsNotNull IsNull L3ChargeFileRequest
            ListItem Literal LodgingAddendum MapField MapItem MapSyncRequest MapType MasterAgreement
            MasterAgreementHeader Merchant MinTierAmount MiscTaxAmount MiscellaneousCharge NotCondition
            NotificationRequest NumReturnedResults NumTotalResults OrCondition OrderAcknowledgement OrderStatusData
            OrderStatusDataLineItem OrderStatusDataRequest OrderStatusDataShipment OrderStatusDataSubquantity
            OrderStatusDoneMessage OrderStatusSetupRequest OrderStatusSetupResponse PayTo PhoneInfo
            PriceAvailabilityRequest PriceAvailabilityRequestItem PriceAvailabilityResponse
            PriceAvailabilityResponseItem PricingTerm PrivateOrganizationRequest PrivateOrganizationResponse ProductCode
            ProofOfServiceHeader ProofOfServiceItem ProofOfServiceRequest ProviderDataRequest ProviderDataResponse
            PublicRFxInfo QuantityTierPrice QuoteData QuoteDataInfo QuoteDataMessage QuoteDataMessageHeader
            RFxEventRequest RFxParticipantInfo RFxPublishRequest Relationship RelationshipRequest RelationshipResponse
            RelationshipStatus Relevance ReqReference RoomRateAmount RoomTaxAmount S4DataPushRequest S4DataPushResponse
            SearchConditions SearchField SearchOptions SearchRequest SearchResponse SessionStatusRequest
            SessionStatusResponse Source SourcingUpdateRequest SourcingUpdateRequestHeader StatementPeriod
            SubOrganizationID SubStatus Subject SubscriberList SupplierMigrationInfo SupplierMigrationResult SyncObj
            Target TelecommunicationServicesAddendum TieredPrice TotalMiscAmount TransportAddendum TransportLeg
            TypeIdentifier UpdateMigratedSupplierRequest User
        """,
    }.items()
    for name in names.split()
}
