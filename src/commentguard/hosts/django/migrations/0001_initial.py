"""The tables of a history."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Make the tables of a history."""

    initial = True
    dependencies = ()
    operations = (
        migrations.CreateModel(
            name="Fact",
            fields=[
                ("name", models.CharField(max_length=32, primary_key=True, serialize=False)),
                ("value", models.TextField()),
            ],
        ),
        migrations.CreateModel(
            name="Ruling",
            fields=[
                ("serial", models.BigAutoField(primary_key=True, serialize=False)),
                ("comment", models.BigIntegerField(unique=True)),
                ("verdict", models.CharField(max_length=16)),
                ("was", models.CharField(blank=True, max_length=16)),
                ("by", models.BigIntegerField()),
                ("at", models.FloatField()),
            ],
        ),
        migrations.CreateModel(
            name="Band",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("band", models.BigIntegerField()),
                ("serial", models.BigIntegerField(db_index=True)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("band", "serial"), name="commentguard_band_once")],
            },
        ),
        migrations.CreateModel(
            name="Entry",
            fields=[
                ("serial", models.BigAutoField(primary_key=True, serialize=False)),
                ("at", models.FloatField()),
                ("verdict", models.CharField(blank=True, max_length=16)),
                ("comment", models.BigIntegerField(null=True, unique=True)),
                ("place", models.BigIntegerField(null=True)),
                ("text", models.BigIntegerField(null=True)),
                ("author", models.BigIntegerField(null=True)),
                ("email", models.BigIntegerField(null=True)),
                ("address", models.BigIntegerField(null=True)),
                ("sketch", models.BinaryField()),
                ("due", models.FloatField(db_index=True, null=True)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["text", "at"], name="commentguard_text"),
                    models.Index(fields=["author", "at"], name="commentguard_author"),
                    models.Index(fields=["email", "at"], name="commentguard_email"),
                    models.Index(fields=["address", "at"], name="commentguard_address"),
                ],
            },
        ),
    )
