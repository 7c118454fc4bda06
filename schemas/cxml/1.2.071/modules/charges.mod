<?xml version="1.0" encoding="UTF-8"?>
<!-- Trades, and the charges of purchasing cards. -->

<!ELEMENT ChargeFileRequest (ChargeFileRequestHeader, ChargeFileDetails+)>

<!ELEMENT ChargeFileRequestHeader (ProviderName, Comments*, IdReference*, Extrinsic*)>

<!ELEMENT ProviderName (#PCDATA)>
<!ATTLIST ProviderName
  xml:lang CDATA #REQUIRED>

<!ELEMENT ChargeFileDetails (ChargeFile, Comments*, IdReference*, Extrinsic*)>

<!ELEMENT ChargeFile (Period, Attachment, NumberOfCharges?)>
<!ATTLIST ChargeFile
  filename CDATA #IMPLIED
  format CDATA #IMPLIED
  frequency (daily | weekly | monthly) #REQUIRED
  size CDATA #IMPLIED
  statementDate CDATA #REQUIRED>

<!ELEMENT NumberOfCharges (#PCDATA)>

<!ELEMENT TradeRequest (TradeRequestHeader, TradeRequestSummary, TradeItem*)>

<!ELEMENT TradeRequestHeader (PaymentPartner+, Contact?, Comments?, Extrinsic*)>
<!ATTLIST TradeRequestHeader
  autoTrade (yes | no) #IMPLIED
  operation (new | update) #REQUIRED
  settlementDate CDATA #IMPLIED
  status (accepted | rejected) #REQUIRED
  tradeApprovedDate CDATA #IMPLIED
  tradeDate CDATA #IMPLIED
  tradeID CDATA #REQUIRED>

<!ELEMENT TradeRequestSummary (OriginalAmount, CreditApplied?, FeeAmount, Amount)>

<!ELEMENT OriginalAmount (Money)>

<!ELEMENT CreditApplied (Money)>

<!ELEMENT Amount (Money)>

<!ELEMENT TradeItem (PayableInfo, OriginalAmount, AdjustmentAmount?, DaysPaidEarly, Amount,
    FeeAmount?, Extrinsic*)>
<!ATTLIST TradeItem
  lineNumber CDATA #IMPLIED
  maturityDate CDATA #IMPLIED
  paymentProposalID CDATA #REQUIRED>

<!ELEMENT DaysPaidEarly (#PCDATA)>
