<?xml version="1.0" encoding="UTF-8"?>
<!-- Documents kept for a partner to fetch, and the news that data is ready. -->

<!ELEMENT GetPendingRequest (MessageType+)>
<!ATTLIST GetPendingRequest
  lastReceivedTimestamp CDATA #IMPLIED
  maxMessages CDATA #IMPLIED>

<!ELEMENT MessageType (#PCDATA)>

<!ELEMENT GetPendingResponse (cXML+)>

<!ELEMENT DataAvailableMessage (InternalID)>
