"""The settings of the example blog. What the guard needs is at the end."""

import os
from pathlib import Path

HERE = Path(__file__).parent

# A real site keeps its own key, out of its repository, and is not in debugging.
SECRET_KEY = os.environ.get("BLOG_SECRET_KEY", "the example blog guards nobody but its example")
DEBUG = True
ALLOWED_HOSTS = ["localhost", "127.0.0.1"]

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.sites",
    "django.contrib.staticfiles",
    "blog",
    "django_comments",
    "commentguard.hosts.django",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "urls"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]
DATABASES = {
    "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": os.environ.get("BLOG_DATABASE", "blog.sqlite3")}
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
STATIC_URL = "static/"
SITE_ID = 1
TIME_ZONE = "UTC"
USE_TZ = True

# The comment form of this blog is the guarded one of blog/forms.py; see blog/__init__.py.
COMMENTS_APP = "blog"

# Shaped as a commentguard.toml; docs/reference/configuration.md lists the keys.
COMMENTGUARD = {
    "protected": ["Dr. Ada Brook"],
    "holds": {"links": 3},
}

# What was decided is remembered, as digests, in the database of the site.
COMMENTGUARD_HISTORY = True
