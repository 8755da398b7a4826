"""Finding, hiding and shortening what is private."""
