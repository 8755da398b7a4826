"""What HTML is allowed, and making it so."""
