"""Comment dumps, one format a file."""
