<?xml version="1.0" encoding="UTF-8"?>
<!-- What is to be paid: the document that a payment settles, by whom and how. -->

<!ELEMENT PayableInfo (PayableInvoiceInfo | PayableOrderInfo | PayableMasterAgreementInfo)>

<!ELEMENT PayableInvoiceInfo ((InvoiceReference | InvoiceIDInfo), (PayableOrderInfo |
    PayableMasterAgreementInfo)?)>

<!ELEMENT PayableOrderInfo (OrderReference | OrderIDInfo)>

<!ELEMENT PayableMasterAgreementInfo (MasterAgreementReference | MasterAgreementIDInfo)>

<!ELEMENT PaymentMethod (Description?)>
<!ATTLIST PaymentMethod
  type (ach | cash | check | creditCard | debitCard | draft | wire | other) #REQUIRED>

<!ELEMENT PaymentPartner (Contact, IdReference*, (PCard? | PaymentToken?)?, NatureOfBusiness?,
    IncorporationType?, AccountCurrency?)>

<!ELEMENT AccountCurrency EMPTY>
<!ATTLIST AccountCurrency
  code CDATA #REQUIRED>
