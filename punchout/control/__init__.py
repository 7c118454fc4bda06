"""The shapes of the control API: what its bodies must be, and what its answers are; pydantic comes with them."""
