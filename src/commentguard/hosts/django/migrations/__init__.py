"""Migrations of the tables that a `DjangoHistory` keeps."""
