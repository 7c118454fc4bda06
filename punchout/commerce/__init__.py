"""The neutral commerce model: frozen, no XML, no HTTP, no network."""
