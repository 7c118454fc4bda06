<?xml version="1.0" encoding="UTF-8"?>
<!-- Sessions and questions between a network and its services: content, status, notifications, user
  sign-on. -->

<!ELEMENT SessionStatusRequest (OriginatorCookie)>
<!ATTLIST SessionStatusRequest
  operation (ping | cancel | timeout | complete) #REQUIRED
  payloadID CDATA #REQUIRED>

<!ELEMENT SessionStatusResponse EMPTY>
<!ATTLIST SessionStatusResponse
  idleInterval CDATA #REQUIRED>

<!ELEMENT NotificationRequest (Subject, Body?, (DocumentReference | DocumentInfo)?, Attachment*)>
<!ATTLIST NotificationRequest
  category CDATA #IMPLIED
  type (info | warning | error) "info">

<!ELEMENT Subject (#PCDATA)>
<!ATTLIST Subject
  xml:lang CDATA #REQUIRED>

<!ELEMENT Body (#PCDATA)>
<!ATTLIST Body
  xml:lang CDATA #REQUIRED>

<!ELEMENT ContentRequest (SelectedService, Comments*, Extrinsic*, Contact*, ItemOut+)>

<!ELEMENT ContentResponse (ContentResponseHeader, ItemIn*)>

<!ELEMENT ContentResponseHeader (Total, Shipping?, Tax?, Contact*, Comments*)>
<!ATTLIST ContentResponseHeader
  operationAllowed (create | inspect | edit) #IMPLIED>

<!ELEMENT Source (ListItem+)>

<!ELEMENT Target (ListItem+)>

<!ELEMENT SubStatus (Description)>
<!ATTLIST SubStatus
  code CDATA #REQUIRED>

<!ELEMENT User (#PCDATA)>
<!ATTLIST User
  s4userprivateid CDATA #REQUIRED
  useranguid CDATA #REQUIRED
  useranid CDATA #REQUIRED>

<!ELEMENT Consumers (#PCDATA)>
<!ATTLIST Consumers
  id ID #REQUIRED>

<!ELEMENT Field (#PCDATA)>

<!ELEMENT FreeText (#PCDATA)>
