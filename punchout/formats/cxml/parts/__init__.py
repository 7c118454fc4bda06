"""The parts that cXML documents share: text, money, parties, addresses, items, the envelope."""
