<?xml version="1.0" encoding="UTF-8"?>
<!-- How a firm is incorporated and what it does. -->

<!ELEMENT IncorporationType (#PCDATA)>

<!ELEMENT NatureOfBusiness (#PCDATA)>
