<?xml version="1.0" encoding="UTF-8"?>
<!-- The identity of an organisation in documents that name several. -->

<!ELEMENT OrganizationID (Credential+)>
