"""A start page as browsers see it: what its headers allow, and what a real Chromium makes of it."""
