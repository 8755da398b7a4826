"""What a site's own decisions add to the rules."""
