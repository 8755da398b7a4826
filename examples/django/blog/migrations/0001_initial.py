"""The table of posts."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Make the table of posts."""

    initial = True
    dependencies = ()
    operations = (
        migrations.CreateModel(
            name="Post",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.CharField(max_length=200)),
                ("slug", models.SlugField(unique=True)),
                ("text", models.TextField()),
                ("published", models.DateTimeField()),
            ],
            options={"ordering": ("-published",)},
        ),
    )
