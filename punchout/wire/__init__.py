"""Bytes and their wrappings: messages, charsets, forms, MIME."""
