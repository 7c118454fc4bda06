<?xml version="1.0" encoding="UTF-8"?>
<!-- The state of orders as a supplier reports it, and blanket orders. -->

<!ELEMENT OrderStatusDataRequest ((DocumentReference | OrderReference), (OrderStatusData |
    OrderAcknowledgement))>
<!ATTLIST OrderStatusDataRequest
  operation (notifyUpdate | acknowledgement) #REQUIRED>

<!ELEMENT OrderStatusData (OrderStatusDataShipment*, OrderStatusDataLineItem+)>
<!ATTLIST OrderStatusData
  a-dtype NMTOKENS #FIXED "orderStatus string"
  orderStatus CDATA #REQUIRED>

<!ELEMENT OrderStatusDataShipment (Money?)>
<!ATTLIST OrderStatusDataShipment
  a-dtype NMTOKENS #FIXED "carrierName string trackingNumber string shippingDate date"
  carrierName CDATA #IMPLIED
  shipmentID ID #REQUIRED
  shippingDate CDATA #IMPLIED
  trackingNumber CDATA #IMPLIED>

<!ELEMENT OrderStatusDataLineItem (OrderStatusDataSubquantity+)>
<!ATTLIST OrderStatusDataLineItem
  a-dtype NMTOKENS #FIXED "lineNumber ui4"
  lineNumber CDATA #REQUIRED>

<!ELEMENT OrderStatusDataSubquantity (ItemID?, UnitPrice?, Comments?)>
<!ATTLIST OrderStatusDataSubquantity
  a-dtype NMTOKENS #FIXED "status string reason string quantity r8 estimatedDeliveryDate date"
  estimatedDeliveryDate CDATA #IMPLIED
  quantity CDATA #REQUIRED
  reason CDATA #IMPLIED
  shipmentID IDREF #IMPLIED
  status CDATA #REQUIRED>

<!ELEMENT OrderAcknowledgement (Contact, Comments?)>
<!ATTLIST OrderAcknowledgement
  date CDATA #IMPLIED
  status (accepted | rejected) #REQUIRED
  version CDATA #REQUIRED>

<!ELEMENT OrderStatusDoneMessage (OriginatorCookie, ReturnData*)>

<!ELEMENT OrderStatusSetupRequest (OriginatorCookie, BrowserFormPost?, SelectedService?,
    Extrinsic*, ReqReference?, DocumentReference+)>
<!ATTLIST OrderStatusSetupRequest
  operation (inspect | edit) #IMPLIED>

<!ELEMENT OrderStatusSetupResponse (StartPage)>

<!ELEMENT BlanketOrderStatusUpdateRequest (OrderReference, BlanketOrderStatus)>

<!ELEMENT BlanketOrderStatus (AvailableAmount?, Comments?)>
<!ATTLIST BlanketOrderStatus
  action (open | close | update) #REQUIRED>

<!ELEMENT AvailableAmount (Money)>

<!ELEMENT BillingItem (CallFromPhoneInfo?, CallToPhoneInfo?, ConnectionDetail?)>

<!ELEMENT PriceAvailabilityRequest (PriceAvailabilityRequestItem+)>

<!ELEMENT PriceAvailabilityRequestItem (ItemOut, Extrinsic*)>

<!ELEMENT PriceAvailabilityResponse (PriceAvailabilityResponseItem+)>

<!ELEMENT PriceAvailabilityResponseItem (ItemIn, Extrinsic*)>
<!ATTLIST PriceAvailabilityResponseItem
  type (available | unavailable | temporarilyUnavailable | unknown | unrecognized | excluded) #IMPLIED>

<!ELEMENT ProofOfServiceRequest (ProofOfServiceHeader, ProofOfServiceItem*)>

<!ELEMENT ProofOfServiceHeader (PartnerContact+, OrderInfo, Total, Contact?, Period?,
    Distribution?, Comments*, Extrinsic*)>
<!ATTLIST ProofOfServiceHeader
  dueDate CDATA #IMPLIED
  operation (new | update | delete) "new"
  proofOfServiceID CDATA #REQUIRED
  requestDate CDATA #REQUIRED>

<!ELEMENT ProofOfServiceItem (ItemDetail, SubtotalAmount?, Comments*, Extrinsic*)>
<!ATTLIST ProofOfServiceItem
  chargeableQuantity CDATA #REQUIRED
  isAdHoc (yes) #IMPLIED
  itemClassification (material | service) #REQUIRED
  lineNumber CDATA #IMPLIED
  proofOfServiceLineNumber CDATA #REQUIRED
  quantity CDATA #REQUIRED>
