"""Posts."""

from django.db import models
from django.urls import reverse


class Post(models.Model):
    """One post of the blog."""

    title = models.CharField(max_length=200)
    slug = models.SlugField(unique=True)
    text = models.TextField()
    published = models.DateTimeField()

    class Meta:
        """The newest first."""

        ordering = ("-published",)

    def __str__(self) -> str:
        return str(self.title)

    def get_absolute_url(self) -> str:
        """Give the address of the post's page."""
        return str(reverse("post", args=[self.slug]))
