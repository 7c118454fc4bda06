<?xml version="1.0" encoding="UTF-8"?>
<!-- Money, and every amount that is money under a name; how an amount is charged to accounts. -->

<!ELEMENT Total (Money, Modifications?)>

<!ELEMENT Money (#PCDATA)>
<!ATTLIST Money
  alternateAmount CDATA #IMPLIED
  alternateCurrency CDATA #IMPLIED
  currency CDATA #REQUIRED>

<!ELEMENT AdditionalAmounts (TotalRetailAmount?, InformationalAmount?,
    GrossProgressPaymentAmount?, TotalReturnableItemsDepositAmount?, GoodsAndServiceAmount?,
    ExactAmount?)>

<!ELEMENT TotalRetailAmount (Money)>

<!ELEMENT InformationalAmount (Money)>

<!ELEMENT GrossProgressPaymentAmount (Money)>

<!ELEMENT TotalReturnableItemsDepositAmount (Money)>

<!ELEMENT GoodsAndServiceAmount (Money)>

<!ELEMENT ExactAmount (Money)>

<!ELEMENT DepositAmount (Money)>

<!ELEMENT DueAmount (Money)>

<!ELEMENT FixedAmount (Money)>

<!ELEMENT FeeAmount (Money, Fee*)>

<!ELEMENT Fee (Money)>
<!ATTLIST Fee
  type CDATA #IMPLIED>

<!ELEMENT GrossAmount (Money)>

<!ELEMENT NetAmount (Money)>

<!ELEMENT MaxAmount (Money)>

<!ELEMENT MinAmount (Money)>

<!ELEMENT MaxReleaseAmount (Money)>

<!ELEMENT MinReleaseAmount (Money)>

<!ELEMENT MaxAdhocAmount (Money)>

<!ELEMENT MaxContractAmount (Money)>

<!ELEMENT OverallLimit (Money)>

<!ELEMENT ExpectedLimit (Money)>

<!ELEMENT PartialAmount (Money)>

<!ELEMENT ShippingAmount (Money, Distribution*)>

<!ELEMENT Distribution (Accounting, Charge)>

<!ELEMENT Accounting (Segment+ | AccountingSegment+)>
<!ATTLIST Accounting
  name CDATA #REQUIRED>

<!ELEMENT Segment EMPTY>
<!ATTLIST Segment
  description CDATA #REQUIRED
  id CDATA #REQUIRED
  type CDATA #REQUIRED>

<!ELEMENT AccountingSegment (Name, Description)>
<!ATTLIST AccountingSegment
  id CDATA #REQUIRED>

<!ELEMENT Charge (Money)>

<!ELEMENT SpecialHandlingAmount (Money, Description?, Distribution*)>

<!ELEMENT SubtotalAmount (Money)>

<!ELEMENT TotalAllowances (Money)>

<!ELEMENT TotalCharges (Money)>

<!ELEMENT TotalAmountInBillingCurrency (Money)>

<!ELEMENT TotalAmountInPostedCurrency (Money)>

<!ELEMENT TotalAmountWithoutTax (Money)>
