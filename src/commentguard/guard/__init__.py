"""The verbs of the path, in order."""
