"""Shapes of the control API: what goes in and comes out as JSON."""
