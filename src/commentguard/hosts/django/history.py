"""A history in the database of a Django site, by its ORM."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import DatabaseError, IntegrityError, OperationalError, connections, transaction
from django.utils.crypto import salted_hmac

from commentguard.errors import HistoryUnavailable
from commentguard.history.digests import Key
from commentguard.history.stored import DEFAULT_RETENTION, MAXLEN, Clock, StoredHistory, utc_now
from commentguard.history.table import Conflict
from commentguard.hosts.django.history_table import DjangoFacts, DjangoTable, lock
from commentguard.model.keyring import Keyring
from commentguard.privacy.retention import RetentionPolicy

SALT = "commentguard.history"


class DjangoHistory(StoredHistory):
    """A History in the tables of the app `commentguard`, which `manage.py migrate` makes.

    *key* is a secret of at least 32 bytes, or a `Keyring`; without it keys are derived from `SECRET_KEY` and
    `SECRET_KEY_FALLBACKS`. *maxlen* is how many comments are remembered. *retention* says for how long which part of
    them is kept. *clock* gives the time. *using* names the database. A comment is remembered inside the transaction of
    the request, where there is one. Raises ValueError for a short key.
    """

    def __init__(
        self,
        *,
        key: Key | None = None,
        maxlen: int = MAXLEN,
        retention: RetentionPolicy | None = DEFAULT_RETENTION,
        clock: Clock = utc_now,
        using: str = "default",
    ) -> None:
        super().__init__(site_keys() if key is None else key, maxlen=maxlen, retention=retention, clock=clock)
        self._using = using
        self._is_ready = False

    def __repr__(self) -> str:
        return f"<DjangoHistory in {self._using}>"

    @contextmanager
    def _open(self, *, writing: bool) -> Iterator[DjangoTable]:
        try:
            with transaction.atomic(using=self._using):
                if writing:
                    lock(self._using)
                if not self._is_ready:
                    self._begin(DjangoFacts(self._using))
                    self._is_ready = True
                yield DjangoTable(self._using)
        except IntegrityError:
            raise Conflict from None
        except DatabaseError as error:
            raise HistoryUnavailable(self._reason(error)) from None

    def _reason(self, error: DatabaseError) -> str:
        """Say in our words what is wrong, for the database's may hold values."""
        kind, vendor = type(error).__name__, connections[self._using].vendor
        hint = ": run manage.py migrate, or see whether it is locked" if isinstance(error, OperationalError) else ""
        return f"the database {self._using} ({vendor}) reports {kind}{hint}"


def site_keys() -> Keyring:
    """Give keys derived from the secrets of the site, that of `SECRET_KEY` first, so that a secret can be changed."""
    secrets = (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    keys = {f"k{number}": _derived(secret) for number, secret in enumerate(secrets)}
    return Keyring(current="k0", keys=keys)


def _derived(secret: str | bytes) -> bytes:
    digest: bytes = salted_hmac(SALT, "", secret=secret, algorithm="sha256").digest()
    return digest
