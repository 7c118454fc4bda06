"""What must hold of the spelling of a cXML document."""
