"""How documents are spelled: one folder a format, strangers to one another."""
