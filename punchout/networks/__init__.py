"""What is known of real procurement systems, as data with its mark of proof."""
