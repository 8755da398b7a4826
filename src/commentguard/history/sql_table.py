"""The entries of a history in the site's own database, inside a transaction."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

import sqlalchemy as sa

from commentguard.history.entry import BAND, Entry, Question, read_entry
from commentguard.history.sql_schema import VERSION, Tables
from commentguard.history.table import Ruling


class SqlTable:
    """A `Table` on a connection. One question or ten are one statement, for each costs a way to the server and back."""

    def __init__(self, connection: sa.Connection, tables: Tables, *, writing: bool) -> None:
        self._execute = connection.execute
        self._tables = tables
        self._writing = writing

    def __len__(self) -> int:
        return int(self._execute(sa.select(sa.func.count()).select_from(self._tables.entry)).scalar_one())

    def find(self, questions: Sequence[Question]) -> list[list[Entry]]:
        """Answer each question, the latest first."""
        statement = _questions(self._tables, tuple(question.column for question in questions))
        values: dict[str, object] = {}
        for number, (_, value, before, limit) in enumerate(questions):
            values |= {f"value{number}": value, f"before{number}": before, f"limit{number}": limit}
        found: list[list[Entry]] = [[] for _ in questions]
        for asked, *row in self._execute(statement, values):
            found[asked].append(read_entry(row))
        for question, entries in zip(questions, found, strict=True):
            entries.sort(key=lambda entry: (0 if question.column == BAND else entry.at, entry.serial), reverse=True)
        return found

    def by_id(self, ids: Sequence[int]) -> Entry | None:
        """Give an entry that has one of *ids*, and keep others from changing it."""
        entry = self._tables.entry
        return next(iter(self._entries(sa.select(*_columns(entry)).where(entry.c.id.in_(ids)), lock=True)), None)

    def put(self, entry: Entry, due: float | None) -> int:
        """Put an entry in, or in the place of the one with its serial."""
        table, values = self._tables.entry, entry._asdict() | {"due": due}
        serial = values.pop("serial")
        if serial:
            self._take_bands([serial])
            self._execute(table.update().where(table.c.serial == serial).values(values))
        else:
            serial = self._execute(table.insert().values(values)).inserted_primary_key[0]  # type: ignore[index]
        if entry.bands:
            self._execute(self._tables.band.insert(), [{"band": band, "serial": serial} for band in entry.bands])
        return int(serial)

    def delete(self, serials: Sequence[int]) -> None:
        """Take entries out."""
        if serials:
            self._take_bands(serials)
            self._execute(self._tables.entry.delete().where(self._tables.entry.c.serial.in_(serials)))

    def delete_to(self, serial: int) -> None:
        """Take out the oldest entries."""
        column = self._tables.entry.c.serial
        self.delete(self._execute(sa.select(column).where(column <= serial)).scalars().all())

    def due(self, now: float, limit: int) -> list[Entry]:
        """Give entries of which a part is due."""
        entry = self._tables.entry
        return self._entries(sa.select(*_columns(entry)).where(entry.c.due <= now).order_by(entry.c.due).limit(limit))

    def ruling(self, ids: Sequence[int]) -> Ruling | None:
        """Give the ruling on one of *ids*."""
        return next(iter(self._rulings(self._tables.ruling.c.id.in_(ids))), None)

    def put_ruling(self, ruling: Ruling, most: int) -> None:
        """Put a ruling in, and keep the *most* that came last."""
        table, values = self._tables.ruling, ruling._asdict()
        changed = self._execute(table.update().where(table.c.id == ruling.id).values(values))
        if not changed.rowcount:
            serial = self._execute(table.insert().values(values)).inserted_primary_key[0]  # type: ignore[index]
            self._execute(table.delete().where(table.c.serial <= serial - most))

    def rulings(self) -> Iterable[Ruling]:
        """Give the rulings in the order their ids came first."""
        return self._rulings(sa.true())

    def _rulings(self, condition: "sa.ColumnElement[bool]") -> list[Ruling]:
        table = self._tables.ruling
        columns = [table.c[name] for name in Ruling._fields]
        return [Ruling(*row) for row in self._execute(sa.select(*columns).where(condition).order_by(table.c.serial))]

    def _entries(self, statement: "sa.Select[Any]", *, lock: bool = False) -> list[Entry]:
        locked = statement.with_for_update() if lock and self._writing else statement
        return [read_entry(row) for row in self._execute(locked)]

    def _take_bands(self, serials: Sequence[int]) -> None:
        """Take out the bands of entries, which their sketches name."""
        entry, band = self._tables.entry, self._tables.band
        found = self._entries(sa.select(*_columns(entry)).where(entry.c.serial.in_(serials)))
        pairs = [(key, one.serial) for one in found for key in one.bands]
        if pairs:
            condition = (band.c.band == sa.bindparam("key")) & (band.c.serial == sa.bindparam("owner"))
            self._execute(band.delete().where(condition), [{"key": key, "owner": owner} for key, owner in pairs])


class SqlFacts:
    """What a database knows of the history in it."""

    def __init__(self, engine: sa.Engine, tables: Tables) -> None:
        self._engine = engine
        self._tables = tables

    def version(self) -> int:
        """Give the version of the tables, which are ours when nobody wrote one down."""
        with self._engine.connect() as connection:
            fact = self._tables.fact
            known = connection.execute(sa.select(fact.c.value).where(fact.c.name == "version")).scalar()
        return VERSION if known is None else int(known)

    def facts(self) -> dict[str, str]:
        """Give every fact by its name, but the version."""
        with self._engine.connect() as connection:
            rows = connection.execute(sa.select(self._tables.fact.c.name, self._tables.fact.c.value)).all()
        return {name: value for name, value in rows if name != "version"}

    def learn(self, facts: dict[str, str], *, recheck: bool) -> None:
        """Write *facts* and the version down; *recheck* makes every entry due at once."""
        table, pairs = self._tables.fact, facts | {"version": str(VERSION)}
        with self._engine.begin() as connection:
            connection.execute(table.delete().where(table.c.name.in_(list(pairs))))
            connection.execute(table.insert(), [{"name": name, "value": value} for name, value in pairs.items()])
            if recheck:
                connection.execute(self._tables.entry.update().values(due=self._tables.entry.c.at))


def _columns(entry: sa.Table) -> "list[sa.Column[Any]]":
    return [entry.c[name] for name in Entry._fields]


@lru_cache(maxsize=64)
def _questions(tables: Tables, columns: tuple[str, ...]) -> "sa.CompoundSelect[Any]":
    """Give one statement for questions about *columns*, the number of the question before each entry."""
    return sa.union_all(*(_question(tables, number, column) for number, column in enumerate(columns)))


def _question(tables: Tables, number: int, column: str) -> "sa.Select[Any]":
    entry, band = tables.entry, tables.band
    selected = sa.select(sa.literal_column(str(number)).label("asked"), *_columns(entry))
    if column == BAND:
        selected = selected.join_from(band, entry, band.c.serial == entry.c.serial)
        wanted, order = band.c.band, [band.c.serial.desc()]
    else:
        wanted, order = entry.c[column], [entry.c.at.desc(), entry.c.serial.desc()]
    value, before = (
        sa.bindparam(f"value{number}", type_=sa.BigInteger),
        sa.bindparam(f"before{number}", type_=sa.Double),
    )
    selected = selected.where(wanted == value, entry.c.at < before).order_by(*order)
    return sa.select(selected.limit(sa.bindparam(f"limit{number}", type_=sa.Integer)).subquery())
