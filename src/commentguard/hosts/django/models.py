"""The tables of a history: digests of 64 bits under the site's key, and no words."""

from django.db import models


class Entry(models.Model):
    """One remembered comment; a column is empty where something was not given or is not kept any more."""

    serial = models.BigAutoField(primary_key=True)
    at = models.FloatField()
    verdict = models.CharField(max_length=16, blank=True)
    comment = models.BigIntegerField(null=True, unique=True)
    place = models.BigIntegerField(null=True)
    text = models.BigIntegerField(null=True)
    author = models.BigIntegerField(null=True)
    email = models.BigIntegerField(null=True)
    address = models.BigIntegerField(null=True)
    sketch = models.BinaryField()
    due = models.FloatField(null=True, db_index=True)

    class Meta:
        """What is asked for together has one index."""

        indexes = tuple(
            models.Index(fields=[column, "at"], name=f"commentguard_{column}")
            for column in ("text", "author", "email", "address")
        )

    def __str__(self) -> str:
        return f"entry {self.pk}"


class Band(models.Model):
    """A part of the sketch of an entry, by which near-duplicates are found; no foreign key, for it is made with it."""

    band = models.BigIntegerField()
    serial = models.BigIntegerField(db_index=True)

    class Meta:
        """Each part of an entry once."""

        constraints = (models.UniqueConstraint(fields=["band", "serial"], name="commentguard_band_once"),)

    def __str__(self) -> str:
        return f"band of entry {self.serial}"


class Ruling(models.Model):
    """A moderator's decision; who decided on which comment stands there as digests."""

    serial = models.BigAutoField(primary_key=True)
    comment = models.BigIntegerField(unique=True)
    verdict = models.CharField(max_length=16)
    was = models.CharField(max_length=16, blank=True)
    by = models.BigIntegerField()
    at = models.FloatField()

    def __str__(self) -> str:
        return f"ruling {self.pk}"


class Fact(models.Model):
    """What the history knows of itself."""

    name = models.CharField(max_length=32, primary_key=True)
    value = models.TextField()

    def __str__(self) -> str:
        return f"fact {self.name}"
