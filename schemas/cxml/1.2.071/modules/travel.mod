<?xml version="1.0" encoding="UTF-8"?>
<!-- Spend that is a journey: flights, trains, hired cars, hotels, and the rules broken on the way. -->

<!ELEMENT TravelDetail ((AirDetail | CarRentalDetail | HotelDetail | RailDetail),
    PolicyViolation*, Comments?, TermsAndConditions?)>
<!ATTLIST TravelDetail
  confirmationNumber CDATA #REQUIRED
  pnrLocator CDATA #IMPLIED
  quoteExpirationTime CDATA #IMPLIED>

<!ELEMENT AirDetail (TripType, AirLeg+, AvailablePrice*, Penalty?)>

<!ELEMENT TripType EMPTY>
<!ATTLIST TripType
  type (round | oneWay | multiLeg) #REQUIRED>

<!ELEMENT AirLeg (Vendor, AirLegOrigin, AirLegDestination, BookingClassCode?, Rate?, Meal*)>
<!ATTLIST AirLeg
  arrivalTime CDATA #REQUIRED
  departureTime CDATA #REQUIRED
  equipment CDATA #IMPLIED
  flightNumber CDATA #REQUIRED
  seatNumber CDATA #IMPLIED
  seatType (window | aisle | middle) #IMPLIED
  stops CDATA #IMPLIED
  travelSegment CDATA #REQUIRED
  upgrade (yes) #IMPLIED>

<!ELEMENT Vendor (Address, SupplierID*)>
<!ATTLIST Vendor
  preferred (yes | no) #REQUIRED>

<!ELEMENT AirLegOrigin (Airport)>

<!ELEMENT Airport (Address?)>
<!ATTLIST Airport
  airportCode CDATA #REQUIRED>

<!ELEMENT AirLegDestination (Airport)>

<!ELEMENT BookingClassCode (Description?)>
<!ATTLIST BookingClassCode
  code CDATA #REQUIRED
  domain CDATA #REQUIRED>

<!ELEMENT Meal (BookingClassCode?, Description?)>

<!ELEMENT CarRentalDetail (Vendor, CarRentalPickup, CarRentalDropoff, BookingClassCode?,
    CarRentalFee+, LimitedMileage?, AvailablePrice*)>
<!ATTLIST CarRentalDetail
  dropoffTime CDATA #REQUIRED
  pickupTime CDATA #REQUIRED
  travelSegment CDATA #REQUIRED>

<!ELEMENT CarRentalPickup (Airport | Address)>

<!ELEMENT CarRentalDropoff (Airport | Address)>

<!ELEMENT CarRentalFee (Total, Rate*)>
<!ATTLIST CarRentalFee
  type (baseRate | additionalDriver | airportAccessFee | dropOffCharge | vehicleLicensingFee |
    touristTax | prepaidGasoline | navigationSystem | childSeat | luggageRack |
    collisionDamageInsurance | liabilityInsurance | mobilePhone | other) "baseRate">

<!ELEMENT LimitedMileage (UnitOfMeasure)>
<!ATTLIST LimitedMileage
  quantity CDATA #REQUIRED>

<!ELEMENT HotelDetail (Vendor, Address, RoomType, BookingClassCode?, Meal*, Rate*, AvailablePrice*)>
<!ATTLIST HotelDetail
  arrivalTime CDATA #REQUIRED
  checkinTime CDATA #REQUIRED
  checkoutTime CDATA #REQUIRED
  departureTime CDATA #REQUIRED
  earlyCheckinAllowed (yes) #IMPLIED
  lateCheckoutAllowed (yes) #IMPLIED
  travelSegment CDATA #REQUIRED>

<!ELEMENT RoomType (Description?, Amenities*)>
<!ATTLIST RoomType
  bedType (king | queen | full | double | single | other) #IMPLIED
  numberOfBed CDATA #IMPLIED
  smoking (yes | no) #REQUIRED>

<!ELEMENT Amenities (Description)>

<!ELEMENT RailDetail (TripType, RailLeg+, AvailablePrice*, Penalty?)>

<!ELEMENT RailLeg (Vendor, RailLegOrigin, RailLegDestination, BookingClassCode?, Rate?, Meal*)>
<!ATTLIST RailLeg
  arrivalTime CDATA #REQUIRED
  carType (sleeper | seat) #IMPLIED
  departureTime CDATA #REQUIRED
  seatNumber CDATA #IMPLIED
  trainNumber CDATA #REQUIRED
  travelSegment CDATA #REQUIRED>

<!ELEMENT RailLegOrigin (Airport | Address)>

<!ELEMENT RailLegDestination (Airport | Address)>

<!ELEMENT PolicyViolation (Description, PolicyViolationJustification, Comments?)>
<!ATTLIST PolicyViolation
  level (warning | violation) #REQUIRED>

<!ELEMENT PolicyViolationJustification (Description)>

<!ELEMENT TermsAndConditions (Description+)>

<!ELEMENT LegOrigin (Place)>

<!ELEMENT LegDestination (Place)>
