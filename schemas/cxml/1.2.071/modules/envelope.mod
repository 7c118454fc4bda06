<?xml version="1.0" encoding="UTF-8"?>
<!-- The envelope: who sends what to whom, with which proof of identity, and the plain Status that
  answers it.

  The drivers say what a Request, a Response and a Message may hold before they include this
  module. -->

<!ELEMENT cXML (((Header, (Message | Request)) | Response), ds:Signature*)>
<!ATTLIST cXML
  payloadID CDATA #REQUIRED
  signatureVersion (1.0) #IMPLIED
  timestamp CDATA #REQUIRED
  version CDATA "1.2.071"
  xml:lang CDATA #IMPLIED>

<!ELEMENT Header (From, To, Sender, (Path, OriginalDocument)?)>

<!ELEMENT From (Credential+, Correspondent?)>

<!ELEMENT Credential (Identity, (SharedSecret | DigitalSignature | CredentialMac)?)>
<!ATTLIST Credential
  domain CDATA #REQUIRED
  type (marketplace) #IMPLIED>

<!ELEMENT Identity ANY>
<!ATTLIST Identity
  lastChangedTimestamp CDATA #IMPLIED>

<!ELEMENT SharedSecret ANY>

<!ELEMENT DigitalSignature ANY>
<!ATTLIST DigitalSignature
  encoding CDATA "Base64"
  type CDATA "PK7 self-contained">

<!ELEMENT CredentialMac (#PCDATA)>
<!ATTLIST CredentialMac
  algorithm CDATA #REQUIRED
  creationDate CDATA #REQUIRED
  expirationDate CDATA #REQUIRED
  type CDATA #REQUIRED>

<!ELEMENT Correspondent (Contact+, Routing?, Extrinsic*)>
<!ATTLIST Correspondent
  preferredLanguage CDATA #IMPLIED>

<!ELEMENT Routing EMPTY>
<!ATTLIST Routing
  destination (peppol | fieldglass) #REQUIRED>

<!ELEMENT To (Credential+, Correspondent?)>

<!ELEMENT Sender (Credential+, UserAgent)>

<!ELEMENT UserAgent (#PCDATA)>

<!ELEMENT Path (Node+)>

<!ELEMENT Node (Credential+)>
<!ATTLIST Node
  itemDetailsRequired (yes) #IMPLIED
  type (copy | route) #REQUIRED>

<!ELEMENT OriginalDocument EMPTY>
<!ATTLIST OriginalDocument
  payloadID CDATA #REQUIRED>

<!ELEMENT Message %message;>
<!ATTLIST Message
  Id ID #IMPLIED
  deploymentMode (production | test) "production"
  inReplyTo CDATA #IMPLIED>

<!ELEMENT Status (#PCDATA)>
<!ATTLIST Status
  code CDATA #REQUIRED
  text CDATA #REQUIRED
  xml:lang CDATA #IMPLIED>

<!ELEMENT Request %request;>
<!ATTLIST Request
  Id ID #IMPLIED
  deploymentMode (production | test) "production">

<!ELEMENT CopyRequest (cXMLAttachment | cXML)>
<!ATTLIST CopyRequest
  processingMode (info | process | copy) #IMPLIED>

<!ELEMENT cXMLAttachment (Attachment)>

<!ELEMENT Response %response;>
<!ATTLIST Response
  Id ID #IMPLIED>
