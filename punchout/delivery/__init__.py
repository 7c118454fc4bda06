"""Out into the world by HTTP: the sender, its guard, and the outbox."""
