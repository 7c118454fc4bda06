"""Two documents of one purchase side by side: what they say, which follows which, what became of it, what must hold."""
