<?xml version="1.0" encoding="UTF-8"?>
<!-- The punch-out: a buyer opens a session in the shop of a supplier and brings a cart home. -->

<!ELEMENT PunchOutSetupRequest (BuyerCookie, Extrinsic*, BrowserFormPost?, Contact*,
    SupplierSetup?, ShipTo?, SelectedItem?, ItemOut*)>
<!ATTLIST PunchOutSetupRequest
  operation (create | inspect | edit | source) #REQUIRED>

<!ELEMENT BuyerCookie ANY>

<!ELEMENT BrowserFormPost (URL)>

<!ELEMENT SupplierSetup (URL)>

<!ELEMENT SelectedItem (ItemID)>

<!ELEMENT PunchOutSetupResponse (StartPage)>

<!ELEMENT StartPage (URL)>

<!ELEMENT PunchOutOrderMessage (BuyerCookie, PunchOutOrderMessageHeader, ItemIn*)>

<!ELEMENT PunchOutOrderMessageHeader (SourcingStatus?, Total, ShipTo?, Shipping?, Tax?,
    SupplierOrderInfo?)>
<!ATTLIST PunchOutOrderMessageHeader
  operationAllowed (create | inspect | edit) #REQUIRED
  quoteStatus (pending | final) "final">

<!ELEMENT SourcingStatus (#PCDATA)>
<!ATTLIST SourcingStatus
  action (approve | cancel | deny) #IMPLIED
  xml:lang CDATA #REQUIRED>

<!ELEMENT SupplierOrderInfo EMPTY>
<!ATTLIST SupplierOrderInfo
  orderDate CDATA #IMPLIED
  orderID CDATA #REQUIRED>

<!ELEMENT SelectedService (#PCDATA)>

<!ELEMENT OriginatorCookie (#PCDATA)>

<!ELEMENT ReturnData (ReturnValue, Name)>
<!ATTLIST ReturnData
  name CDATA #IMPLIED>

<!ELEMENT ReturnValue (#PCDATA)>
