"""The history in Django's tables."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from io import StringIO
from typing import Any
from urllib.parse import urlsplit

import attrs
import pytest

pytest.importorskip("django", reason="Django, of the extra django, is not installed")

from django.core.management import call_command
from django.db import connections, transaction
from django.test import override_settings

from commentguard.errors import HistoryUnavailable
from commentguard.guard.guard import Guard
from commentguard.history.entry import Entry
from commentguard.history.table import Conflict
from commentguard.hosts.django import models
from commentguard.hosts.django.history import DjangoHistory, site_keys
from commentguard.hosts.django.history_table import DjangoTable
from commentguard.model.comment import Submission
from commentguard.model.verdict import Verdict
from commentguard.testing.history import CHECKS, run_check
from commentguard.testing.promises.samples import Check

LIZ = Submission(author="Liz", email="liz@example.org", ip="192.0.2.7", content="I agree, with a bay leaf.", id="1")


@pytest.fixture(scope="module")
def on_postgres(postgres: str, tables: None) -> Iterator[str]:  # noqa: ARG001  (asked for what it does)
    """Give a database on a real server."""
    url = urlsplit(postgres)
    connections.databases["postgres"] = connections.databases["default"] | {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": url.path.strip("/"),
        "USER": url.username,
        "HOST": url.hostname,
        "PORT": str(url.port),
    }
    call_command("migrate", "commentguard", database="postgres", verbosity=0)
    yield "postgres"
    connections["postgres"].close()
    del connections["postgres"], connections.databases["postgres"]


@pytest.fixture(scope="module")
def file(tables: None) -> str:  # noqa: ARG001  (asked for what it does)
    """Give the database in a file, which threads share."""
    call_command("migrate", "commentguard", database="history", verbosity=0)
    return "history"


class TidyHistory(DjangoHistory):
    """Closes the connections of threads, as the end of a request does."""

    @contextmanager
    def _open(self, *, writing: bool) -> Iterator[DjangoTable]:
        try:
            with super()._open(writing=writing) as table:
                yield table
        finally:
            if threading.current_thread() is not threading.main_thread():
                connections[self._using].close()


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
@pytest.mark.parametrize("place", ["file", "on_postgres"])
def test_promise(check: Check, place: str, request: pytest.FixtureRequest) -> None:
    """The store keeps this promise of a history."""
    using = request.getfixturevalue(place)

    def empty(**settings: Any) -> DjangoHistory:
        for model in (models.Entry, models.Band, models.Ruling, models.Fact):
            model.objects.using(using).delete()
        return TidyHistory(using=using, **settings)

    run_check(check, empty)
    connections[using].close()


def test_migration_is_complete(tables: None) -> None:  # noqa: ARG001  (as above)
    """The migrations make what the models say."""
    out = StringIO()
    call_command("makemigrations", "commentguard", check=True, dry_run=True, stdout=out)
    assert out.getvalue() == "No changes detected in app 'commentguard'\n"


def test_in_a_transaction(database: None) -> None:  # noqa: ARG001  (as above)
    """What is remembered inside a request's transaction goes with it."""
    history = DjangoHistory()
    guard = Guard(history=history)
    with transaction.atomic():
        guard.admit(LIZ)
        assert len(history) == 1
        transaction.set_rollback(True)
    assert len(history) == 0


def test_no_words(database: None) -> None:  # noqa: ARG001  (as above)
    """The tables hold digests alone, and the names of their rows say nothing."""
    history = DjangoHistory()
    Guard(history=history).admit(LIZ)
    ruling = history.overrule("1", Verdict.SPAM, "anna")
    assert list(history.overruled(["1"])) == [("1", ruling)]
    rows = [row for model in (models.Entry, models.Band, models.Ruling, models.Fact) for row in model.objects.all()]
    held = repr([vars(row) for row in rows]) + " ".join(map(str, rows))
    for word in ("Liz", "liz@", "192.0.2", "bay leaf", "anna"):
        assert word not in held
    assert {str(row).split()[0] for row in rows} == {"entry", "ruling", "fact"}
    assert repr(history) == "<DjangoHistory in default>"
    assert str(models.Band(band=1, serial=2)) == "band of entry 2"


def test_no_tables(file: str) -> None:
    """Without its tables a history is not available, says what to do, and the guard judges without it."""
    history = DjangoHistory(using=file)
    call_command("migrate", "commentguard", "zero", database=file, verbosity=0)
    try:
        with pytest.raises(HistoryUnavailable, match=r"manage\.py migrate"):
            history.past(Guard().validate(LIZ), "I agree.")
        decision = Guard(history=history).admit(LIZ)
        assert decision.verdict is Verdict.PUBLISH
        assert "history.unavailable" in [finding.rule for finding in decision.score.findings]
    finally:
        call_command("migrate", "commentguard", database=file, verbosity=0)
        connections[file].close()


def test_same_id_twice(database: None) -> None:  # noqa: ARG001  (as above)
    """An entry whose id another writer has put in is a conflict, after which the transaction is tried again."""
    history = DjangoHistory()
    with history._open(writing=True) as table:  # noqa: SLF001  (the store below the promises)
        table.put(Entry(at=0.0, id=7), None)
    with pytest.raises(Conflict), history._open(writing=True) as table:  # noqa: SLF001  (as above)
        table.put(Entry(at=0.0, id=7), None)
    assert len(history) == 1


def test_other_retention(database: None) -> None:  # noqa: ARG001  (as above)
    """A shorter retention is held against what was remembered under a longer one."""
    old = attrs.evolve(LIZ, created_at=datetime(2001, 1, 1, tzinfo=UTC))
    Guard(history=DjangoHistory(retention=None)).admit(old)
    assert models.Entry.objects.get().email is not None
    DjangoHistory().expire()
    assert models.Entry.objects.get().email is None


def test_keys() -> None:
    """The key comes of the site's secret, and the secrets before it are known too."""
    with override_settings(SECRET_KEY="new " * 10, SECRET_KEY_FALLBACKS=["old " * 10]):
        both = DjangoHistory()
    with override_settings(SECRET_KEY="old " * 10):
        assert site_keys().current == "k0"
        old = DjangoHistory()
    assert both._digests.keys[1:] == old._digests.keys  # noqa: SLF001  (what a change of secrets is about)
