<?xml version="1.0" encoding="UTF-8"?>
<!-- How far a delivery, an invoice or a confirmation may differ from the order, and what the buyer
  expects to get. -->

<!ELEMENT ControlKeys (OCInstruction?, ASNInstruction?, InvoiceInstruction?, SESInstruction?)>

<!ELEMENT OCInstruction (Lower?, Upper?)>
<!ATTLIST OCInstruction
  value (allowed | notAllowed | requiredBeforeASN) #REQUIRED>

<!ELEMENT Lower (Tolerances)>

<!ELEMENT Tolerances (QuantityTolerance?, PriceTolerance?, TimeTolerance?)>

<!ELEMENT QuantityTolerance (Percentage | Value)>

<!ELEMENT PriceTolerance (Percentage | Money)>

<!ELEMENT TimeTolerance EMPTY>
<!ATTLIST TimeTolerance
  limit CDATA #REQUIRED
  type (minutes | hours | days | weeks) "days">

<!ELEMENT Upper (Tolerances)>

<!ELEMENT ASNInstruction (Lower?, Upper?)>
<!ATTLIST ASNInstruction
  value (allowed | notAllowed) #REQUIRED>

<!ELEMENT InvoiceInstruction (TemporaryPrice?, Lower?, Upper?)>
<!ATTLIST InvoiceInstruction
  unitPriceEditable (yes | no) #IMPLIED
  value (isERS | isNotERS | allowed | notAllowed) #IMPLIED
  verificationType (goodsReceipt) #IMPLIED>

<!ELEMENT TemporaryPrice EMPTY>
<!ATTLIST TemporaryPrice
  value (yes | no) #REQUIRED>

<!ELEMENT SESInstruction (Lower?, Upper?)>
<!ATTLIST SESInstruction
  unitPriceEditable (yes | no) #IMPLIED
  value (allowed | notAllowed) #REQUIRED>
