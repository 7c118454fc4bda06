"""The only XML below the formats: safe parsing, the grammar verdict, its explanation."""
