"""A sentence for every problem, in the reader's language, made when it is shown."""

from typing import Protocol

from commentguard.errors import Problem


class Translations(Protocol):
    """What translates: a `gettext.GNUTranslations`, or a module with these functions such as Django's."""

    def gettext(self, message: str, /) -> str:
        """Give *message* in the reader's language."""
        ...

    def ngettext(self, singular: str, plural: str, number: int, /) -> str:
        """Give the form for *number* in the reader's language."""
        ...


class _English:
    """The catalogue as it is written."""

    def gettext(self, message: str, /) -> str:
        """Give *message* itself."""
        return message

    def ngettext(self, singular: str, plural: str, number: int, /) -> str:
        """Give the English form for *number*."""
        return singular if number == 1 else plural


ENGLISH: Translations = _English()
"""No translation."""

SENTENCES = {
    "required": "Please fill in this field.",
    "invisible_only": "Please write something that can be seen.",
    "invalid": "This is not valid.",
    "not_allowed": "This is not allowed.",
    "bad_type": "This must be text.",
    "bad_encoding": "This holds broken characters; please type it anew.",
    "control_char": "Please remove the control characters.",
    "bidi_control": "Please remove the characters that change the direction of the text.",
    "empty_after_sanitizing": "Please write some words; HTML alone cannot be shown.",
    "contains_email": "Please remove the e-mail address; everybody would see it here.",
    "impersonation": "Please choose another name; this one looks like somebody else's.",
    "mixed_script": "The name mixes letters of different scripts that look alike.",
    "first_comment": "A moderator looks at the first comment of an author.",
    "not_found": "What this comment is about is not there.",
    "closed": "Comments are closed.",
    "spam_trap": "Please leave the hidden field empty.",
    "too_fast": "That was very quick; please wait a few seconds and send it again.",
    "expired": "This form has become too old; please send it again.",
    "post.not_found": "There is no such post.",
    "parent.not_found": "The comment you want to answer is not there.",
    "email.invalid": "Please enter a valid e-mail address.",
    "url.invalid": "Please enter a valid web address.",
    "url.not_allowed": "Please enter a web address that begins with http:// or https://.",
    "created_at.bad_type": "This must be a date and time.",
    "created_at.invalid": "Please give the date and time as in 2024-05-01T12:00:00Z.",
}
"""The sentence of a code, or of a field and a code where it can be said better; each is a msgid."""

PLURALS = {
    "too_long": (
        "This is too long: at most %(limit)d character can be kept, and it has %(actual)d.",
        "This is too long: at most %(limit)d characters can be kept, and it has %(actual)d.",
        "limit",
    ),
    "utf8_bytes.too_long": (
        "This is too long: at most %(limit)d byte can be kept, and it has %(actual)d.",
        "This is too long: at most %(limit)d bytes can be kept, and it has %(actual)d.",
        "limit",
    ),
    "too_short": (
        "Please write at least %(limit)d character.",
        "Please write at least %(limit)d characters.",
        "limit",
    ),
    "too_complex": (
        "Please use at most %(limit)d accent on a letter.",
        "Please use at most %(limit)d accents on a letter.",
        "limit",
    ),
    "too_deep": (
        "Please answer a comment further up; comments stand at most %(limit)d level deep.",
        "Please answer a comment further up; comments stand at most %(limit)d levels deep.",
        "limit",
    ),
    "too_many_links": (
        "It has %(actual)d link; a moderator looks at it first.",
        "It has %(actual)d links; a moderator looks at it first.",
        "actual",
    ),
}
"""Singular, plural, and the parameter whose number decides, by code, or by unit and code where one needs its own."""

UNKNOWN = "This is not acceptable."
"""The sentence of any other code, such as one of a plug-in."""


def message(problem: Problem, translate: Translations = ENGLISH) -> str:
    """Give a sentence that says to the commenter what to mend, to be shown beside the field.

    *translate* looks the sentence up in the reader's language; numbers are filled in afterwards.

    >>> message(Problem("author", "too_long", {"limit": 245, "actual": 246, "unit": "utf8_bytes"}))
    'This is too long: at most 245 bytes can be kept, and it has 246.'
    """
    forms = PLURALS.get(f"{problem.params.get('unit')}.{problem.code}") or PLURALS.get(problem.code)
    if forms is not None:
        singular, plural, counted = forms
        return translate.ngettext(singular, plural, int(problem.params[counted])) % dict(problem.params)
    sentence = SENTENCES.get(f"{problem.field}.{problem.code}") or SENTENCES.get(problem.code, UNKNOWN)
    return translate.gettext(sentence)
