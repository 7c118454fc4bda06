<?xml version="1.0" encoding="UTF-8"?>
<!-- How and when an order is to be paid: cards, tokens, terms and discounts. -->

<!ELEMENT Payment (PCard)>

<!ELEMENT PCard (PostalAddress?)>
<!ATTLIST PCard
  expiration CDATA #REQUIRED
  name CDATA #IMPLIED
  number CDATA #REQUIRED>

<!ELEMENT PaymentToken EMPTY>
<!ATTLIST PaymentToken
  expiration CDATA #REQUIRED
  name CDATA #IMPLIED
  number CDATA #REQUIRED
  token CDATA #REQUIRED>

<!ELEMENT PaymentTerms (PaymentTerm*, Description?, Extrinsic*)>
<!ATTLIST PaymentTerms
  paymentTermCode CDATA #REQUIRED>

<!ELEMENT PaymentTerm (Discount?, Extrinsic*)>
<!ATTLIST PaymentTerm
  payInNumberOfDays CDATA #REQUIRED>

<!ELEMENT Discount (DiscountPercent | DiscountAmount)>

<!ELEMENT DiscountPercent EMPTY>
<!ATTLIST DiscountPercent
  percent CDATA #REQUIRED>

<!ELEMENT DiscountAmount (Money)>

<!ELEMENT DiscountBasis (Money)>
