"""What a site remembers of its comments: digests and counts, no words."""
