"""How a guard would have done on comments that moderators decided about."""
