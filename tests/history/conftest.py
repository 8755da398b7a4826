"""What the tests of histories share."""

from tests.postgres import postgres

__all__ = ["postgres"]
