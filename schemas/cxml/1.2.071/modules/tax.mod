<?xml version="1.0" encoding="UTF-8"?>
<!-- Taxes: the amount, how it came about, what is exempt, and corrections to it. -->

<!ELEMENT Tax (Money, TaxAdjustmentAmount?, Description, TaxDetail*, Distribution*, Extrinsic*)>

<!ELEMENT TaxAdjustmentAmount (Money)>

<!ELEMENT TaxDetail (TaxableAmount?, TaxAmount, TaxLocation?, TaxAdjustmentAmount?, Description?,
    TriangularTransactionLawReference?, TaxRegime?, TaxExemption?, Extrinsic*)>
<!ATTLIST TaxDetail
  basePercentageRate CDATA #IMPLIED
  category CDATA #REQUIRED
  exemptDetail (zeroRated | exempt) #IMPLIED
  isIncludedInPrice (yes) #IMPLIED
  isTriangularTransaction (yes) #IMPLIED
  isVatRecoverable (yes) #IMPLIED
  isWithholdingTax (yes) #IMPLIED
  paymentDate CDATA #IMPLIED
  percentageRate CDATA #IMPLIED
  purpose CDATA #IMPLIED
  taxPointDate CDATA #IMPLIED
  taxRateType CDATA #IMPLIED
  taxedElement IDREF #IMPLIED>

<!ELEMENT TaxableAmount (Money)>

<!ELEMENT TaxAmount (Money)>

<!ELEMENT TaxLocation (#PCDATA)>
<!ATTLIST TaxLocation
  xml:lang CDATA #REQUIRED>

<!ELEMENT TriangularTransactionLawReference (#PCDATA)>
<!ATTLIST TriangularTransactionLawReference
  xml:lang CDATA #REQUIRED>

<!ELEMENT TaxRegime (#PCDATA)>

<!ELEMENT TaxExemption (ExemptReason?)>
<!ATTLIST TaxExemption
  exemptCode CDATA #REQUIRED>

<!ELEMENT ExemptReason (#PCDATA)>
<!ATTLIST ExemptReason
  xml:lang CDATA #REQUIRED>

<!ELEMENT TaxAdjustment (Money, TaxAdjustmentDetail*)>

<!ELEMENT TaxAdjustmentDetail (Money)>
<!ATTLIST TaxAdjustmentDetail
  category CDATA #REQUIRED
  region CDATA #IMPLIED>
