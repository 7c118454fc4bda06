<?xml version="1.0" encoding="UTF-8"?>
<!-- The older invoice of private networks. -->

<!ELEMENT InvoiceRequest (DocumentReference, InvoiceRequestHeader)>

<!ELEMENT InvoiceRequestHeader (Total, Shipping?, Tax?, PayTo?, BillTo?, Contact*, Comments?,
    Extrinsic*)>
<!ATTLIST InvoiceRequestHeader
  invoiceDate CDATA #REQUIRED
  invoiceID CDATA #REQUIRED
  orderID CDATA #REQUIRED
  requestedAction (none | payment) #REQUIRED
  requisitionID CDATA #IMPLIED>

<!ELEMENT PayTo (Address)>
