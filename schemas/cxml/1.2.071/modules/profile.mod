<?xml version="1.0" encoding="UTF-8"?>
<!-- What a system says about itself: which requests it takes, where, with which options. -->

<!ELEMENT ProfileRequest EMPTY>

<!ELEMENT ProfileResponse (Option*, Transaction+)>
<!ATTLIST ProfileResponse
  a-dtype NMTOKENS #FIXED "effectiveDate dateTime.tz lastRefresh dateTime.tz"
  effectiveDate CDATA #REQUIRED
  lastRefresh CDATA #IMPLIED>

<!ELEMENT Option (#PCDATA)>
<!ATTLIST Option
  a-dtype NMTOKENS #FIXED "name string"
  name CDATA #REQUIRED>

<!ELEMENT Transaction (URL, Option*)>
<!ATTLIST Transaction
  a-dtype NMTOKENS #FIXED "requestName NMTOKEN"
  requestName CDATA #REQUIRED>
