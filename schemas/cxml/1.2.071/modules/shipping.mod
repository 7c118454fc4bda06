<?xml version="1.0" encoding="UTF-8"?>
<!-- How goods travel: where to, by whom, under which terms, and with which hazards. -->

<!ELEMENT Shipping (Money, Description, Modifications?)>
<!ATTLIST Shipping
  tracking CDATA #IMPLIED
  trackingDomain CDATA #IMPLIED
  trackingId CDATA #IMPLIED>

<!ELEMENT ShipTo (Address, CarrierIdentifier*, TransportInformation*, IdReference*)>

<!ELEMENT CarrierIdentifier (#PCDATA)>
<!ATTLIST CarrierIdentifier
  domain CDATA #REQUIRED>

<!ELEMENT TransportInformation (Route?, ShippingContractNumber?, ShippingInstructions?)>

<!ELEMENT Route (#PCDATA | Contact)*>
<!ATTLIST Route
  endDate CDATA #IMPLIED
  means NMTOKEN #IMPLIED
  method (air | motor | rail | ship | mail | multimodal | fixedTransport | inlandWater |
    unknown | custom) #REQUIRED
  startDate CDATA #IMPLIED>

<!ELEMENT ShippingContractNumber (#PCDATA)>

<!ELEMENT ShippingInstructions (Description?)>

<!ELEMENT ShipmentIdentifier (#PCDATA)>
<!ATTLIST ShipmentIdentifier
  domain CDATA #IMPLIED
  trackingNumberDate CDATA #IMPLIED
  trackingURL CDATA #IMPLIED>

<!ELEMENT TermsOfDelivery (TermsOfDeliveryCode, ShippingPaymentMethod, TransportTerms?, Address?,
    Comments*)>

<!ELEMENT TermsOfDeliveryCode (#PCDATA)>
<!ATTLIST TermsOfDeliveryCode
  value CDATA #REQUIRED>

<!ELEMENT ShippingPaymentMethod (#PCDATA)>
<!ATTLIST ShippingPaymentMethod
  value CDATA #REQUIRED>

<!ELEMENT TransportTerms (#PCDATA)>
<!ATTLIST TransportTerms
  value CDATA #REQUIRED>

<!ELEMENT TermsOfTransport (SealID?, SealingPartyCode?, EquipmentIdentificationCode?,
    TransportTerms?, Dimension*, Extrinsic*)>

<!ELEMENT SealID (#PCDATA)>

<!ELEMENT SealingPartyCode (#PCDATA)>

<!ELEMENT EquipmentIdentificationCode (#PCDATA)>

<!ELEMENT Hazard ((Description+, Classification*) | Classification+)>

<!ELEMENT ImportInfo (HTSCode?, ImporterOfRecord?)>

<!ELEMENT HTSCode (#PCDATA)>

<!ELEMENT ImporterOfRecord (#PCDATA)>

<!ELEMENT DeliveryPeriod (Period)>
