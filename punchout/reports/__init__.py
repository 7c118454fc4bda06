"""What people and tools read: findings as text and JSON."""
