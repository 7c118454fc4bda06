<?xml version="1.0" encoding="UTF-8"?>
<!-- Payment information: a payment method for an organisation, a due date for an invoice.

  The drivers say which of the two they mean. -->

<!ELEMENT PaymentInformation %payment-information;>
<!ATTLIST PaymentInformation %payment-information.attributes;>
