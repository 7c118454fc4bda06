"""What the operator configures, and how a configuration file becomes it."""
