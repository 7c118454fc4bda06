<?xml version="1.0" encoding="UTF-8"?>
<!-- The master agreement, from which orders are released. -->

<!ELEMENT MasterAgreementRequest (MasterAgreementRequestHeader, AgreementItemOut*)>

<!ELEMENT MasterAgreementRequestHeader (MaxAmount?, MinAmount?, MaxReleaseAmount?,
    MinReleaseAmount?, Contact*, Comments?, DocumentReference?, Extrinsic*)>
<!ATTLIST MasterAgreementRequestHeader
  agreementDate CDATA #REQUIRED
  agreementID CDATA #REQUIRED
  effectiveDate CDATA #REQUIRED
  expirationDate CDATA #REQUIRED
  operation (new | update | delete) "new"
  parentAgreementPayloadID CDATA #IMPLIED
  type (value | quantity) "value">

<!ELEMENT AgreementItemOut (MaxAmount?, MinAmount?, MaxReleaseAmount?, MinReleaseAmount?, ItemOut)>
<!ATTLIST AgreementItemOut
  maxQuantity CDATA #IMPLIED
  maxReleaseQuantity CDATA #IMPLIED
  minQuantity CDATA #IMPLIED
  minReleaseQuantity CDATA #IMPLIED>
