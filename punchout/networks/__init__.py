"""What is known of real networks, as data: one TOML file for each, every fact with the mark of its proof."""
