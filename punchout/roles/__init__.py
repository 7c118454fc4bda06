"""What to answer: pure decisions of a supplier and a buyer."""
