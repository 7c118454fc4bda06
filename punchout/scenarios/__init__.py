"""Scenarios: purchases written down as steps in YAML, played against a server in a space of their own."""
