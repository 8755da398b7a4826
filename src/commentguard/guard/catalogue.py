"""The sentences of the library in the languages it ships."""

from functools import cache
from gettext import GNUTranslations
from importlib.resources import files

from commentguard.guard.messages import ENGLISH, Translations

LANGUAGES = ("de", "en", "fr")
"""The languages there are sentences in."""


def translations(*languages: str) -> Translations:
    """Give the sentences in the first of *languages* that there is, English where there is none.

    Languages are tags such as `de`, `de-AT` or `fr_CA`, in the reader's order; dialects of one language share its
    sentences. Any other word is passed over, so that the tags may be those that a browser sent.

    >>> translations("nl", "de-AT").gettext("Leave a Reply")
    'Kommentar schreiben'
    """
    for tag in languages:
        language = tag.replace("_", "-").partition("-")[0].strip().lower()
        if language in LANGUAGES:
            return _catalogue(language)
    return ENGLISH


@cache
def _catalogue(language: str) -> Translations:
    if language == "en":  # The sentences are written in it.
        return ENGLISH
    with files("commentguard").joinpath("locale", language, "LC_MESSAGES", "commentguard.mo").open("rb") as file:
        return GNUTranslations(file)
