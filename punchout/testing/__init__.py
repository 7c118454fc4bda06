"""The pytest plugin and what tests share."""
