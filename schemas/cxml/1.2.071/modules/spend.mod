<?xml version="1.0" encoding="UTF-8"?>
<!-- Spend that is no article: labour, fees, and who does the work. -->

<!ELEMENT SpendDetail (TravelDetail | FeeDetail | LaborDetail | Extrinsic)>

<!ELEMENT FeeDetail (UnitRate+, Period?)>
<!ATTLIST FeeDetail
  isRecurring (yes) #IMPLIED>

<!ELEMENT LaborDetail (UnitRate+, Period, Contractor?, JobDescription?, Supervisor?,
    WorkLocation?, Extrinsic*)>
<!ATTLIST LaborDetail
  supplierReferenceCode CDATA #IMPLIED>

<!ELEMENT Contractor (ContractorIdentifier, Contact)>

<!ELEMENT ContractorIdentifier (#PCDATA)>
<!ATTLIST ContractorIdentifier
  domain (supplierReferenceID | buyerReferenceID) #REQUIRED>

<!ELEMENT JobDescription (Description)>

<!ELEMENT Supervisor (Contact)>

<!ELEMENT WorkLocation (Address)>
