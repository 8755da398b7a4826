"""The entries of a history in Django's tables, inside a transaction."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import F

from commentguard.history.entry import BAND, Entry, Question, read_entry
from commentguard.history.table import Ruling
from commentguard.hosts.django import models

_ENTRY = ("at", "verdict", "comment", "place", "text", "author", "email", "address", "sketch", "serial")
"""The columns of an entry, in the order of its fields."""
_RULING = ("comment", "verdict", "was", "by", "at")
"""The columns of a ruling, in the order of its fields."""
_LOCK = "lock"
"""The fact that every writer changes first: writers wait for one another before they read."""


def lock(using: str) -> None:
    """Let other writers wait until the transaction ends."""
    facts = models.Fact.objects.using(using)
    if not facts.filter(name=_LOCK).update(value=""):
        facts.bulk_create([models.Fact(name=_LOCK, value="")], ignore_conflicts=True)


class DjangoTable:
    """A `Table` on the tables of the app in one database."""

    def __init__(self, using: str) -> None:
        self._entry = models.Entry.objects.using(using)
        self._band = models.Band.objects.using(using)
        self._ruling = models.Ruling.objects.using(using)

    def __len__(self) -> int:
        return int(self._entry.count())

    def find(self, questions: Sequence[Question]) -> list[list[Entry]]:
        """Answer each question, the latest first."""
        return [self._answer(question) for question in questions]

    def by_id(self, ids: Sequence[int]) -> Entry | None:
        """Give an entry that has one of *ids*."""
        return next(iter(_entries(self._entry.filter(comment__in=ids))), None)

    def put(self, entry: Entry, due: float | None) -> int:
        """Put an entry in, or in the place of the one with its serial."""
        values = dict[str, Any](zip(_ENTRY, entry, strict=True), due=due)
        serial: int = values.pop("serial")
        if serial:
            self._entry.filter(serial=serial).update(**values)
            self._band.filter(serial=serial).delete()
        else:
            serial = int(self._entry.create(**values).serial)
        self._band.bulk_create(models.Band(band=band, serial=serial) for band in entry.bands)
        return serial

    def delete(self, serials: Sequence[int]) -> None:
        """Take entries out."""
        self._band.filter(serial__in=serials).delete()
        self._entry.filter(serial__in=serials).delete()

    def delete_to(self, serial: int) -> None:
        """Take out the oldest entries."""
        self._band.filter(serial__lte=serial).delete()
        self._entry.filter(serial__lte=serial).delete()

    def due(self, now: float, limit: int) -> list[Entry]:
        """Give entries of which a part is due."""
        return _entries(self._entry.filter(due__lte=now).order_by("due")[:limit])

    def ruling(self, ids: Sequence[int]) -> Ruling | None:
        """Give the ruling on one of *ids*."""
        return next(map(Ruling._make, self._ruling.filter(comment__in=ids).values_list(*_RULING)[:1]), None)

    def put_ruling(self, ruling: Ruling, most: int) -> None:
        """Put a ruling in, and keep the *most* that came last."""
        values = dict(zip(_RULING, ruling, strict=True))
        changed = {name: values[name] for name in ("verdict", "by", "at")}
        if not self._ruling.filter(comment=ruling.id).update(**changed):
            last = self._ruling.create(**values)
            self._ruling.filter(serial__lte=last.serial - most).delete()

    def rulings(self) -> Iterable[Ruling]:
        """Give the rulings in the order their ids came first."""
        return map(Ruling._make, self._ruling.order_by("serial").values_list(*_RULING))

    def _answer(self, question: Question) -> list[Entry]:
        before = self._entry.filter(at__lt=question.before)
        if question.column == BAND:
            serials = self._band.filter(band=question.value).values("serial")
            return _entries(before.filter(serial__in=serials).order_by("-serial")[: question.limit])
        asked = before.filter(**{question.column: question.value})
        return _entries(asked.order_by("-at", "-serial")[: question.limit])


class DjangoFacts:
    """What the tables know of themselves."""

    def __init__(self, using: str) -> None:
        self._fact = models.Fact.objects.using(using)
        self._entry = models.Entry.objects.using(using)

    def facts(self) -> dict[str, str]:
        """Give every fact by its name, but the lock."""
        return dict(self._fact.exclude(name=_LOCK).values_list("name", "value"))

    def learn(self, facts: dict[str, str], *, recheck: bool) -> None:
        """Write *facts* down; *recheck* makes every entry due, so that a new retention is held against it."""
        rows = [models.Fact(name=name, value=value) for name, value in facts.items()]
        self._fact.bulk_create(rows, update_conflicts=True, unique_fields=["name"], update_fields=["value"])
        if recheck:
            self._entry.update(due=F("at"))


def _entries(rows: Any) -> list[Entry]:
    """Give the entries of a query."""
    return list(map(_entry, rows.values_list(*_ENTRY)))


def _entry(row: Sequence[Any]) -> Entry:
    """Read an entry; some databases give bytes as a view of memory."""
    return read_entry(bytes(value) if isinstance(value, memoryview) else value for value in row)
