"""What a `History` promises, a check each."""
