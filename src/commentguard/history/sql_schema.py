"""The tables of a history in the site's own database."""

from typing import Final

import sqlalchemy as sa

VERSION: Final = 1
"""The version of the tables; a later one is not written to."""

_WORD = 8
_NAME = 32
_VALUE = 500


class Tables:
    """The tables whose names begin with *prefix*."""

    def __init__(self, prefix: str) -> None:
        self.metadata = sa.MetaData()
        number = sa.BigInteger()
        moment: sa.Double[float] = sa.Double()
        self.entry = sa.Table(
            f"{prefix}entry",
            self.metadata,
            sa.Column("serial", number.with_variant(sa.Integer, "sqlite"), primary_key=True, autoincrement=True),
            sa.Column("at", moment, nullable=False),
            sa.Column("verdict", sa.String(_WORD), nullable=False),
            sa.Column("id", number, unique=True),
            *(sa.Column(name, number) for name in ("place", "text", "author", "email", "address")),
            sa.Column("sketch", sa.LargeBinary(64), nullable=False),
            sa.Column("due", moment),
            *(sa.Index(f"{prefix}{name}", name, "at") for name in ("text", "author", "email", "address")),
            sa.Index(f"{prefix}due", "due"),
        )
        self.band = sa.Table(
            f"{prefix}band",
            self.metadata,
            sa.Column("band", number, primary_key=True, autoincrement=False),
            sa.Column("serial", number, primary_key=True, autoincrement=False),
        )
        self.ruling = sa.Table(
            f"{prefix}ruling",
            self.metadata,
            sa.Column("serial", number.with_variant(sa.Integer, "sqlite"), primary_key=True, autoincrement=True),
            sa.Column("id", number, nullable=False, unique=True),
            sa.Column("verdict", sa.String(_WORD), nullable=False),
            sa.Column("was", sa.String(_WORD), nullable=False),
            sa.Column("by", number, nullable=False),
            sa.Column("at", moment, nullable=False),
        )
        self.fact = sa.Table(
            f"{prefix}fact",
            self.metadata,
            sa.Column("name", sa.String(_NAME), primary_key=True),
            sa.Column("value", sa.String(_VALUE), nullable=False),
        )
