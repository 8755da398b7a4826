"""What is worth points."""
