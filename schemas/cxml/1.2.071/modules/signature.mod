<?xml version="1.0" encoding="UTF-8"?>
<!-- XML signatures (prefix ds:) over parts of a document. -->

<!ELEMENT cXMLSignedInfo EMPTY>
<!ATTLIST cXMLSignedInfo
  Id ID #REQUIRED
  payloadID CDATA #REQUIRED
  signatureVersion (1.0) #REQUIRED>

<!ELEMENT ds:CanonicalizationMethod (#PCDATA)*>
<!ATTLIST ds:CanonicalizationMethod
  Algorithm CDATA #REQUIRED>

<!ELEMENT ds:DigestMethod (#PCDATA)*>
<!ATTLIST ds:DigestMethod
  Algorithm CDATA #REQUIRED>

<!ELEMENT ds:DigestValue (#PCDATA)>

<!ELEMENT ds:DSAKeyValue ((ds:P, ds:Q)?, ds:G?, ds:Y, ds:J?, (ds:Seed, ds:PgenCounter)?)>

<!ELEMENT ds:P (#PCDATA)>

<!ELEMENT ds:Q (#PCDATA)>

<!ELEMENT ds:G (#PCDATA)>

<!ELEMENT ds:Y (#PCDATA)>

<!ELEMENT ds:J (#PCDATA)>

<!ELEMENT ds:Seed (#PCDATA)>

<!ELEMENT ds:PgenCounter (#PCDATA)>

<!ELEMENT ds:Exponent (#PCDATA)>

<!ELEMENT ds:HMACOutputLength (#PCDATA)>

<!ELEMENT ds:KeyInfo (#PCDATA | ds:KeyName | ds:KeyValue | ds:RetrievalMethod | ds:X509Data |
    ds:PGPData | ds:SPKIData | ds:MgmtData)*>
<!ATTLIST ds:KeyInfo
  Id ID #IMPLIED>

<!ELEMENT ds:KeyName (#PCDATA)>

<!ELEMENT ds:KeyValue (#PCDATA | ds:DSAKeyValue | ds:RSAKeyValue)*>

<!ELEMENT ds:RSAKeyValue (ds:Modulus, ds:Exponent)>

<!ELEMENT ds:Modulus (#PCDATA)>

<!ELEMENT ds:RetrievalMethod (ds:Transforms?)>
<!ATTLIST ds:RetrievalMethod
  Type CDATA #IMPLIED
  URI CDATA #REQUIRED>

<!ELEMENT ds:Transforms (ds:Transform+)>

<!ELEMENT ds:Transform (#PCDATA | ds:XPath)*>
<!ATTLIST ds:Transform
  Algorithm CDATA #REQUIRED>

<!ELEMENT ds:XPath (#PCDATA)>

<!ELEMENT ds:X509Data ((ds:X509IssuerSerial | ds:X509SKI | ds:X509SubjectName |
    ds:X509Certificate | ds:X509CRL)+)>

<!ELEMENT ds:X509IssuerSerial (ds:X509IssuerName, ds:X509SerialNumber)>

<!ELEMENT ds:X509IssuerName (#PCDATA)>

<!ELEMENT ds:X509SerialNumber (#PCDATA)>

<!ELEMENT ds:X509SKI (#PCDATA)>

<!ELEMENT ds:X509SubjectName (#PCDATA)>

<!ELEMENT ds:X509Certificate (#PCDATA)>

<!ELEMENT ds:X509CRL (#PCDATA)>

<!ELEMENT ds:PGPData ((ds:PGPKeyID, ds:PGPKeyPacket?) | (ds:PGPKeyPacket))>

<!ELEMENT ds:PGPKeyID (#PCDATA)>

<!ELEMENT ds:PGPKeyPacket (#PCDATA)>

<!ELEMENT ds:SPKIData (ds:SPKISexp)>

<!ELEMENT ds:SPKISexp (#PCDATA)>

<!ELEMENT ds:MgmtData (#PCDATA)>

<!ELEMENT ds:Manifest (ds:Reference+)>
<!ATTLIST ds:Manifest
  Id ID #IMPLIED>

<!ELEMENT ds:Reference (ds:Transforms?, ds:DigestMethod, ds:DigestValue)>
<!ATTLIST ds:Reference
  Id ID #IMPLIED
  Type CDATA #IMPLIED
  URI CDATA #IMPLIED>

<!ELEMENT ds:Object (#PCDATA | ds:Signature | ds:SignatureProperties | ds:Manifest |
    xades:QualifyingProperties | cXMLSignedInfo | Extrinsic)*>
<!ATTLIST ds:Object
  Encoding CDATA #IMPLIED
  Id ID #IMPLIED
  MimeType CDATA #IMPLIED>

<!ELEMENT ds:Signature (ds:SignedInfo, ds:SignatureValue, ds:KeyInfo?, ds:Object*)>
<!ATTLIST ds:Signature
  Id ID #IMPLIED
  xmlns:ds CDATA #FIXED "http://www.w3.org/2000/09/xmldsig#"
  xmlns:xades CDATA #FIXED "http://uri.etsi.org/01903/v1.3.2#">

<!ELEMENT ds:SignedInfo (ds:CanonicalizationMethod, ds:SignatureMethod, ds:Reference+)>
<!ATTLIST ds:SignedInfo
  Id ID #IMPLIED>

<!ELEMENT ds:SignatureMethod (#PCDATA | ds:HMACOutputLength)*>
<!ATTLIST ds:SignatureMethod
  Algorithm CDATA #REQUIRED>

<!ELEMENT ds:SignatureValue (#PCDATA)>
<!ATTLIST ds:SignatureValue
  Id ID #IMPLIED>

<!ELEMENT ds:SignatureProperties (ds:SignatureProperty+)>
<!ATTLIST ds:SignatureProperties
  Id ID #IMPLIED>

<!ELEMENT ds:SignatureProperty (#PCDATA)*>
<!ATTLIST ds:SignatureProperty
  Id ID #IMPLIED
  Target CDATA #REQUIRED>
