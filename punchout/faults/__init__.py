"""What a double can be told to spoil, by stage."""
