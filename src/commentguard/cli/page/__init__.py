"""Pages for people: one HTML file that needs nothing else. Knows no command; commands hand it numbers and texts."""
