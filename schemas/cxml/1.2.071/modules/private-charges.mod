<?xml version="1.0" encoding="UTF-8"?>
<!-- Card charges with all their detail: calls, hotels, hired cars, journeys. -->

<!ELEMENT CallFromPhoneInfo (PhoneInfo)>

<!ELEMENT PhoneInfo (Number, City?, State?, Country?)>

<!ELEMENT CallToPhoneInfo (PhoneInfo)>

<!ELEMENT ConnectionDetail (Description?, Total?, MiscellaneousCharge*)>
<!ATTLIST ConnectionDetail
  duration CDATA #IMPLIED>

<!ELEMENT MiscellaneousCharge (Money)>
<!ATTLIST MiscellaneousCharge
  type CDATA "other">

<!ELEMENT L3ChargeFileRequest (ChargeVersion, AccountActivity*, Extrinsic*)>

<!ELEMENT ChargeVersion EMPTY>
<!ATTLIST ChargeVersion
  domain CDATA #REQUIRED
  processorNumber CDATA #IMPLIED
  sequenceNumber CDATA #REQUIRED>

<!ELEMENT AccountActivity (AccountingInfo?, ChargeTransaction*)>
<!ATTLIST AccountActivity
  accountNumber CDATA #REQUIRED>

<!ELEMENT AccountingInfo (Name?, Description?)>
<!ATTLIST AccountingInfo
  id CDATA #REQUIRED>

<!ELEMENT ChargeTransaction (ChargeSummary, AddendumItem*, Merchant)>
<!ATTLIST ChargeTransaction
  transactionID CDATA #REQUIRED>

<!ELEMENT ChargeSummary (TotalAmountInPostedCurrency, Total?, TotalAmountInBillingCurrency?,
    TaxAmount?, TaxDetail*, ShippingAmount?, DiscountAmount?, OrderIDInfo?,
    MasterAgreementIDInfo?, ChargeShippingInfo?)>
<!ATTLIST ChargeSummary
  bankReferenceNumber CDATA #IMPLIED
  buyerVATID CDATA #IMPLIED
  conversionRate CDATA #IMPLIED
  merchantInvoiceNumber CDATA #IMPLIED
  paymentDueDate CDATA #IMPLIED
  taxAccruedIndicator CDATA #IMPLIED
  transactionDate CDATA #REQUIRED>

<!ELEMENT ChargeShippingInfo (Contact, Contact?)>
<!ATTLIST ChargeShippingInfo
  shippingDate CDATA #IMPLIED>

<!ELEMENT AddendumItem (Total?, TaxAmount?, TaxDetail*, DetailAddendum)>

<!ELEMENT DetailAddendum (BasicAddendum | CarRentalAddendum | LodgingAddendum |
    TelecommunicationServicesAddendum | TransportAddendum)>

<!ELEMENT BasicAddendum (DetailLineItem*, Extrinsic*)>

<!ELEMENT DetailLineItem (Rate, ProductCode, Classification?, DiscountAmount?, TaxAmount?,
    TaxDetail*, Extrinsic*)>
<!ATTLIST DetailLineItem
  customerCode CDATA #IMPLIED
  lineItemNumber CDATA #IMPLIED
  poLineNumber CDATA #IMPLIED
  purchaseDate CDATA #IMPLIED
  subLineItemNumber CDATA #IMPLIED
  vatInvoiceReferenceNumber CDATA #IMPLIED>

<!ELEMENT CarRentalAddendum (CarRentalPickup?, CarRentalDropoff?, CarRentalRateInfo?,
    MiscellaneousCharge*, Classification?, DetailLineItem*, Extrinsic*)>
<!ATTLIST CarRentalAddendum
  carClass CDATA #IMPLIED
  daysRented CDATA #IMPLIED
  dropoffDate CDATA #IMPLIED
  pickupDate CDATA #IMPLIED
  rentalAgreementNumber CDATA #IMPLIED
  renterName CDATA #IMPLIED
  reservationNumber CDATA #IMPLIED>

<!ELEMENT CarRentalRateInfo (UnitRate?, DistanceRate?)>

<!ELEMENT DistanceRate (UnitRate)>
<!ATTLIST DistanceRate
  distance CDATA #REQUIRED>

<!ELEMENT LodgingAddendum (UnitRate?, RoomTaxAmount?, MiscellaneousCharge*, TotalMiscAmount?,
    MiscTaxAmount?, Classification?, DetailLineItem*, Extrinsic*)>
<!ATTLIST LodgingAddendum
  carrierCode CDATA #IMPLIED
  checkinDate CDATA #IMPLIED
  checkoutDate CDATA #IMPLIED
  numberOfNights CDATA #IMPLIED>

<!ELEMENT RoomTaxAmount (Money)>

<!ELEMENT TotalMiscAmount (Money)>

<!ELEMENT MiscTaxAmount (Money)>

<!ELEMENT TelecommunicationServicesAddendum (StatementPeriod?, BillingItem*, DetailLineItem*,
    Extrinsic*)>

<!ELEMENT StatementPeriod EMPTY>
<!ATTLIST StatementPeriod
  endDate CDATA #REQUIRED
  startDate CDATA #REQUIRED>

<!ELEMENT TransportAddendum (TripType?, FeeAmount?, TransportLeg*, MiscellaneousCharge*,
    Classification?, DetailLineItem*, Extrinsic*)>
<!ATTLIST TransportAddendum
  exchangeTicketNumber CDATA #IMPLIED
  issueCarrierCode CDATA #IMPLIED
  issueDate CDATA #IMPLIED
  numberOfLegs CDATA #IMPLIED
  passengerName CDATA #IMPLIED
  refundIndicator (yes) #IMPLIED
  ticketNumber CDATA #IMPLIED
  travelAgency CDATA #IMPLIED>

<!ELEMENT TransportLeg (LegOrigin?, LegDestination?, BookingClassCode?, Total?, FeeAmount?,
    TaxAmount?)>
<!ATTLIST TransportLeg
  arrivalTime CDATA #IMPLIED
  carrierCode CDATA #IMPLIED
  departureTime CDATA #IMPLIED
  exchangeTicketNumber CDATA #IMPLIED
  fareBaseCode CDATA #IMPLIED
  flightNumber CDATA #IMPLIED
  legNumber CDATA #REQUIRED
  travelDate CDATA #IMPLIED>

<!ELEMENT Merchant (Contact, SupplierID*)>

<!ELEMENT RoomRateAmount (Money)>
