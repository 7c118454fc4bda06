"""Where exchanges, conversations and the outbox are kept: memory or a database."""
