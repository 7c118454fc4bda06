<?xml version="1.0" encoding="UTF-8"?>
<!-- Prices per unit, what they depend on, and the allowances and charges that change them. -->

<!ELEMENT UnitPrice (Money, Modifications?, PricingConditions?)>

<!ELEMENT Modifications (Modification+)>

<!ELEMENT Modification (OriginalPrice?, (AdditionalDeduction | AdditionalCost), Tax?,
    ModificationDetail?)>
<!ATTLIST Modification
  level CDATA #IMPLIED>

<!ELEMENT OriginalPrice (Money)>
<!ATTLIST OriginalPrice
  type CDATA #IMPLIED>

<!ELEMENT AdditionalDeduction (DeductionAmount | DeductionPercent | DeductedPrice)>
<!ATTLIST AdditionalDeduction
  type CDATA #IMPLIED>

<!ELEMENT DeductionAmount (Money)>

<!ELEMENT DeductionPercent EMPTY>
<!ATTLIST DeductionPercent
  percent CDATA #REQUIRED>

<!ELEMENT DeductedPrice (Money)>

<!ELEMENT AdditionalCost (Money | Percentage)>

<!ELEMENT ModificationDetail (Description?, IdReference?, ParentID?, Extrinsic*)>
<!ATTLIST ModificationDetail
  calculationType CDATA #IMPLIED
  code CDATA #IMPLIED
  endDate CDATA #IMPLIED
  name CDATA #REQUIRED
  scope CDATA #IMPLIED
  startDate CDATA #IMPLIED>

<!ELEMENT PricingConditions (ValidityPeriods)>

<!ELEMENT ValidityPeriods (ValidityPeriod+)>

<!ELEMENT ValidityPeriod (ConditionTypes)>
<!ATTLIST ValidityPeriod
  from CDATA #REQUIRED
  to CDATA #REQUIRED>

<!ELEMENT ConditionTypes (ConditionType+)>

<!ELEMENT ConditionType (CostTermValue?, Scales?)>
<!ATTLIST ConditionType
  name CDATA #REQUIRED>

<!ELEMENT CostTermValue (Money | Percentage)>

<!ELEMENT Scales (Scale+)>
<!ATTLIST Scales
  scaleBasis CDATA #FIXED "quantity"
  scaleType (From | To | Graduated) #REQUIRED>

<!ELEMENT Scale (CostTermValue+)>
<!ATTLIST Scale
  from CDATA #IMPLIED
  to CDATA #IMPLIED>

<!ELEMENT Rate (Total, UnitRate, Description?)>
<!ATTLIST Rate
  quantity CDATA #REQUIRED>

<!ELEMENT UnitRate (Money, UnitOfMeasure, PriceBasisQuantity?, TermReference?)>

<!ELEMENT PriceBasisQuantity (UnitOfMeasure, Description?)>
<!ATTLIST PriceBasisQuantity
  conversionFactor CDATA #REQUIRED
  quantity CDATA #REQUIRED>

<!ELEMENT TermReference EMPTY>
<!ATTLIST TermReference
  term CDATA #REQUIRED
  termName CDATA #REQUIRED>

<!ELEMENT AdditionalPrices (UnitGrossPrice?, InformationalPrice?, InformationalPriceExclTax?,
    UnitNetPriceCorrection?)>

<!ELEMENT UnitGrossPrice (Money, PriceBasisQuantity?)>

<!ELEMENT InformationalPrice (Money, PriceBasisQuantity?)>

<!ELEMENT InformationalPriceExclTax (Money, PriceBasisQuantity?)>

<!ELEMENT UnitNetPriceCorrection (Money, PriceBasisQuantity?)>

<!ELEMENT AvailablePrice (Money, Description?)>
<!ATTLIST AvailablePrice
  type (lowest | lowestCompliant | highestCompliant | highest | other) #REQUIRED>

<!ELEMENT Penalty (Money, Description)>
