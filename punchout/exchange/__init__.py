"""The road a message walks, the judge, and the ports through which both reach the world."""
