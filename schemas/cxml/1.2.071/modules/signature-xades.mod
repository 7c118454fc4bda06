<?xml version="1.0" encoding="UTF-8"?>
<!-- Qualifying properties of a signature (prefix xades:): when, by whom, under which policy, with
  which proofs. -->

<!ELEMENT xades:Any (#PCDATA)*>

<!ELEMENT xades:EncapsulatedPKIData (#PCDATA)>
<!ATTLIST xades:EncapsulatedPKIData
  Encoding CDATA #IMPLIED
  Id ID #IMPLIED>

<!ELEMENT xades:OtherTimeStamp (xades:ReferenceInfo+, ds:CanonicalizationMethod?,
    (xades:EncapsulatedTimeStamp | xades:XMLTimeStamp))>
<!ATTLIST xades:OtherTimeStamp
  Id ID #IMPLIED>

<!ELEMENT xades:ReferenceInfo (ds:DigestMethod, ds:DigestValue)>
<!ATTLIST xades:ReferenceInfo
  Id ID #IMPLIED
  URI CDATA #IMPLIED>

<!ELEMENT xades:EncapsulatedTimeStamp (#PCDATA)>
<!ATTLIST xades:EncapsulatedTimeStamp
  Id ID #IMPLIED>

<!ELEMENT xades:XMLTimeStamp (#PCDATA)*>

<!ELEMENT xades:QualifyingProperties (xades:SignedProperties?, xades:UnsignedProperties?)>
<!ATTLIST xades:QualifyingProperties
  Id ID #IMPLIED
  Target CDATA #REQUIRED
  xmlns:xades CDATA #FIXED "http://uri.etsi.org/01903/v1.3.2#">

<!ELEMENT xades:SignedProperties (xades:SignedSignatureProperties,
    xades:SignedDataObjectProperties?)>
<!ATTLIST xades:SignedProperties
  Id ID #IMPLIED>

<!ELEMENT xades:SignedSignatureProperties (xades:SigningTime?, xades:SigningCertificate?,
    xades:SignaturePolicyIdentifier?, xades:SignatureProductionPlace?, xades:SignerRole?)>
<!ATTLIST xades:SignedSignatureProperties
  Id ID #IMPLIED>

<!ELEMENT xades:SigningTime (#PCDATA)>

<!ELEMENT xades:SigningCertificate (xades:Cert+)>

<!ELEMENT xades:Cert (xades:CertDigest, xades:IssuerSerial)>
<!ATTLIST xades:Cert
  URI CDATA #IMPLIED>

<!ELEMENT xades:CertDigest (ds:DigestMethod, ds:DigestValue)>

<!ELEMENT xades:IssuerSerial (ds:X509IssuerName, ds:X509SerialNumber)>

<!ELEMENT xades:SignaturePolicyIdentifier (xades:SignaturePolicyId | xades:SignaturePolicyImplied)>

<!ELEMENT xades:SignaturePolicyId (xades:SigPolicyId, ds:Transforms?, xades:SigPolicyHash,
    xades:SigPolicyQualifiers?)>

<!ELEMENT xades:SigPolicyId (xades:Identifier, xades:Description?, xades:DocumentationReferences?)>

<!ELEMENT xades:Identifier (#PCDATA)>
<!ATTLIST xades:Identifier
  Qualifier (OIDAsURI | OIDAsURN) #IMPLIED>

<!ELEMENT xades:Description (#PCDATA)>

<!ELEMENT xades:DocumentationReferences (xades:DocumentationReference)+>

<!ELEMENT xades:DocumentationReference (#PCDATA)>

<!ELEMENT xades:SigPolicyHash (ds:DigestMethod, ds:DigestValue)>

<!ELEMENT xades:SigPolicyQualifiers (xades:SigPolicyQualifier+)>

<!ELEMENT xades:SigPolicyQualifier (#PCDATA | xades:SPURI)*>

<!ELEMENT xades:SPURI (#PCDATA)>

<!ELEMENT xades:SignaturePolicyImplied ANY>

<!ELEMENT xades:SignatureProductionPlace (xades:City?, xades:StateOrProvince?, xades:PostalCode?,
    xades:CountryName?)>

<!ELEMENT xades:City (#PCDATA)>

<!ELEMENT xades:StateOrProvince (#PCDATA)>

<!ELEMENT xades:PostalCode (#PCDATA)>

<!ELEMENT xades:CountryName (#PCDATA)>

<!ELEMENT xades:SignerRole (xades:ClaimedRoles?, xades:CertifiedRoles?)>

<!ELEMENT xades:ClaimedRoles (xades:ClaimedRole+)>

<!ELEMENT xades:ClaimedRole (#PCDATA)*>

<!ELEMENT xades:CertifiedRoles (xades:CertifiedRole+)>

<!ELEMENT xades:CertifiedRole (#PCDATA)>
<!ATTLIST xades:CertifiedRole
  Encoding CDATA #IMPLIED
  Id ID #IMPLIED>

<!ELEMENT xades:SignedDataObjectProperties (xades:DataObjectFormat*,
    xades:CommitmentTypeIndication*, xades:AllDataObjectsTimeStamp*,
    xades:IndividualDataObjectsTimeStamp*)>
<!ATTLIST xades:SignedDataObjectProperties
  Id ID #IMPLIED>

<!ELEMENT xades:DataObjectFormat (xades:Description?, xades:ObjectIdentifier?, xades:MimeType?,
    xades:Encoding?)>
<!ATTLIST xades:DataObjectFormat
  ObjectReference CDATA #REQUIRED>

<!ELEMENT xades:ObjectIdentifier (xades:Identifier, xades:Description?,
    xades:DocumentationReferences?)>

<!ELEMENT xades:MimeType (#PCDATA)>

<!ELEMENT xades:Encoding (#PCDATA)>

<!ELEMENT xades:CommitmentTypeIndication (xades:CommitmentTypeId, (xades:ObjectReference+ |
    xades:AllSignedDataObjects), xades:CommitmentTypeQualifiers?)>

<!ELEMENT xades:CommitmentTypeId (xades:Identifier, xades:Description?,
    xades:DocumentationReferences?)>

<!ELEMENT xades:ObjectReference (#PCDATA)>

<!ELEMENT xades:AllSignedDataObjects ANY>

<!ELEMENT xades:CommitmentTypeQualifiers (xades:CommitmentTypeQualifier*)>

<!ELEMENT xades:CommitmentTypeQualifier (#PCDATA)*>

<!ELEMENT xades:AllDataObjectsTimeStamp (ds:CanonicalizationMethod?,
    (xades:EncapsulatedTimeStamp | xades:XMLTimeStamp)+)>
<!ATTLIST xades:AllDataObjectsTimeStamp
  Id ID #IMPLIED>

<!ELEMENT xades:IndividualDataObjectsTimeStamp (xades:Include+, ds:CanonicalizationMethod?,
    (xades:EncapsulatedTimeStamp | xades:XMLTimeStamp)+)>
<!ATTLIST xades:IndividualDataObjectsTimeStamp
  Id ID #IMPLIED>

<!ELEMENT xades:Include EMPTY>
<!ATTLIST xades:Include
  URI CDATA #REQUIRED
  referencedData CDATA #IMPLIED>

<!ELEMENT xades:UnsignedProperties (xades:UnsignedSignatureProperties?,
    xades:UnsignedDataObjectProperties?)>
<!ATTLIST xades:UnsignedProperties
  Id ID #IMPLIED>

<!ELEMENT xades:UnsignedSignatureProperties (xades:CounterSignature | xades:SignatureTimeStamp |
    xades:CompleteCertificateRefs | xades:CompleteRevocationRefs |
    xades:AttributeCertificateRefs | xades:AttributeRevocationRefs | (xades:SigAndRefsTimeStamp |
    xades:RefsOnlyTimeStamp) | xades:CertificateValues | xades:RevocationValues |
    xades:AttrAuthoritiesCertValues | xades:AttributeRevocationValues | xades:ArchiveTimeStamp)+>
<!ATTLIST xades:UnsignedSignatureProperties
  Id ID #IMPLIED>

<!ELEMENT xades:CounterSignature (ds:Signature)>

<!ELEMENT xades:SignatureTimeStamp (ds:CanonicalizationMethod?, (xades:EncapsulatedTimeStamp |
    xades:XMLTimeStamp)+)>
<!ATTLIST xades:SignatureTimeStamp
  Id ID #IMPLIED>

<!ELEMENT xades:CompleteCertificateRefs (xades:CertRefs)>
<!ATTLIST xades:CompleteCertificateRefs
  Id ID #IMPLIED>

<!ELEMENT xades:CertRefs (xades:Cert+)>

<!ELEMENT xades:CompleteRevocationRefs (xades:CRLRefs?, xades:OCSPRefs?, xades:OtherRefs?)>
<!ATTLIST xades:CompleteRevocationRefs
  Id ID #IMPLIED>

<!ELEMENT xades:CRLRefs (xades:CRLRef+)>

<!ELEMENT xades:CRLRef (xades:DigestAlgAndValue, xades:CRLIdentifier?)>

<!ELEMENT xades:DigestAlgAndValue (ds:DigestMethod, ds:DigestValue)>

<!ELEMENT xades:CRLIdentifier (xades:Issuer, xades:IssueTime, xades:Number?)>
<!ATTLIST xades:CRLIdentifier
  URI CDATA #IMPLIED>

<!ELEMENT xades:Issuer (#PCDATA)>

<!ELEMENT xades:IssueTime (#PCDATA)>

<!ELEMENT xades:Number (#PCDATA)>

<!ELEMENT xades:OCSPRefs (xades:OCSPRef+)>

<!ELEMENT xades:OCSPRef (xades:OCSPIdentifier, xades:DigestAlgAndValue?)>

<!ELEMENT xades:OCSPIdentifier (xades:ResponderID, xades:ProducedAt)>
<!ATTLIST xades:OCSPIdentifier
  URI CDATA #IMPLIED>

<!ELEMENT xades:ResponderID (xades:ByName | xades:ByKey)>

<!ELEMENT xades:ByName (#PCDATA)>

<!ELEMENT xades:ByKey (#PCDATA)>

<!ELEMENT xades:ProducedAt (#PCDATA)>

<!ELEMENT xades:OtherRefs (xades:OtherRef+)>

<!ELEMENT xades:OtherRef (#PCDATA)*>

<!ELEMENT xades:AttributeCertificateRefs (xades:CertRefs)>
<!ATTLIST xades:AttributeCertificateRefs
  Id ID #IMPLIED>

<!ELEMENT xades:AttributeRevocationRefs (xades:CRLRefs?, xades:OCSPRefs?, xades:OtherRefs?)>
<!ATTLIST xades:AttributeRevocationRefs
  Id ID #IMPLIED>

<!ELEMENT xades:SigAndRefsTimeStamp (xades:Include*, ds:CanonicalizationMethod?,
    (xades:EncapsulatedTimeStamp | xades:XMLTimeStamp)+)>
<!ATTLIST xades:SigAndRefsTimeStamp
  Id ID #IMPLIED>

<!ELEMENT xades:RefsOnlyTimeStamp (xades:Include*, ds:CanonicalizationMethod?,
    (xades:EncapsulatedTimeStamp | xades:XMLTimeStamp)+)>
<!ATTLIST xades:RefsOnlyTimeStamp
  Id ID #IMPLIED>

<!ELEMENT xades:CertificateValues (xades:EncapsulatedX509Certificate | xades:OtherCertificate)*>
<!ATTLIST xades:CertificateValues
  Id ID #IMPLIED>

<!ELEMENT xades:EncapsulatedX509Certificate (#PCDATA)>
<!ATTLIST xades:EncapsulatedX509Certificate
  Encoding CDATA #IMPLIED
  Id ID #IMPLIED>

<!ELEMENT xades:OtherCertificate (#PCDATA)*>

<!ELEMENT xades:RevocationValues (xades:CRLValues?, xades:OCSPValues?, xades:OtherValues?)>
<!ATTLIST xades:RevocationValues
  Id ID #IMPLIED>

<!ELEMENT xades:CRLValues (xades:EncapsulatedCRLValue+)>

<!ELEMENT xades:EncapsulatedCRLValue (#PCDATA)>
<!ATTLIST xades:EncapsulatedCRLValue
  Encoding CDATA #IMPLIED
  Id ID #IMPLIED>

<!ELEMENT xades:OCSPValues (xades:EncapsulatedOCSPValue+)>

<!ELEMENT xades:EncapsulatedOCSPValue (#PCDATA)>
<!ATTLIST xades:EncapsulatedOCSPValue
  Encoding CDATA #IMPLIED
  Id ID #IMPLIED>

<!ELEMENT xades:OtherValues (xades:OtherValue+)>

<!ELEMENT xades:OtherValue (#PCDATA)*>

<!ELEMENT xades:AttrAuthoritiesCertValues (xades:EncapsulatedX509Certificate |
    xades:OtherCertificate)*>
<!ATTLIST xades:AttrAuthoritiesCertValues
  Id ID #IMPLIED>

<!ELEMENT xades:AttributeRevocationValues (xades:CRLValues?, xades:OCSPValues?, xades:OtherValues?)>
<!ATTLIST xades:AttributeRevocationValues
  Id ID #IMPLIED>

<!ELEMENT xades:ArchiveTimeStamp (xades:Include*, ds:CanonicalizationMethod?,
    (xades:EncapsulatedTimeStamp | xades:XMLTimeStamp)+)>
<!ATTLIST xades:ArchiveTimeStamp
  Id ID #IMPLIED>

<!ELEMENT xades:UnsignedDataObjectProperties (xades:UnsignedDataObjectProperty*)>
<!ATTLIST xades:UnsignedDataObjectProperties
  Id ID #IMPLIED>

<!ELEMENT xades:UnsignedDataObjectProperty (#PCDATA)*>

<!ELEMENT xades:QualifyingPropertiesReference EMPTY>
<!ATTLIST xades:QualifyingPropertiesReference
  Id ID #IMPLIED
  URI CDATA #REQUIRED>

<!ELEMENT xades:SPUserNotice (xades:NoticeRef?, xades:ExplicitText?)>

<!ELEMENT xades:NoticeRef (xades:Organization, xades:NoticeNumbers)>

<!ELEMENT xades:Organization (#PCDATA)>

<!ELEMENT xades:NoticeNumbers (xades:int*)>

<!ELEMENT xades:int (#PCDATA)>

<!ELEMENT xades:ExplicitText (#PCDATA)>

<!ELEMENT xades:X509IssuerName (#PCDATA)>

<!ELEMENT xades:X509SerialNumber (#PCDATA)>

<!ELEMENT xades:XAdESTimeStamp (xades:Include*, ds:CanonicalizationMethod?,
    (xades:EncapsulatedTimeStamp | xades:XMLTimeStamp)+)>
<!ATTLIST xades:XAdESTimeStamp
  Id ID #IMPLIED>
