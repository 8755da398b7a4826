"""What a template needs to print a comment form that promises what the guard does, and nothing else."""

from collections.abc import Mapping

import attrs

from commentguard.errors import InvalidSubmission, Problem
from commentguard.guard.guard import Guard
from commentguard.guard.messages import ENGLISH, Translations, message
from commentguard.model.comment import Submission
from commentguard.model.limits import Limits, Unit
from commentguard.model.private import PrivateInput

MARK = "*"
"""What stands behind the label of a required field."""

LABELS = {"author": "Name", "email": "Email", "url": "Website", "content": "Comment"}
"""The label of each field, in the order of the form; each is a msgid."""

SENTENCES = {
    "heading": "Leave a Reply",
    "email": "Your email address will not be published.",
    "required": "Required fields are marked *",
    "tags": "You may use these HTML tags and attributes: %(tags)s",
    "button": "Post Comment",
}
"""The sentences of the form, in the words of WordPress; each is a msgid."""

HOSTS: Mapping[str, Mapping[str, str]] = {
    "commentguard": {},
    "wordpress": {"content": "comment"},
    "django": {"author": "name", "content": "comment"},
    "isso": {"url": "website", "content": "text"},
}
"""How hosts name the fields that they name otherwise than we do; `Submission.from_mapping` reads every name here."""

# A browser's type="email" refuses letters outside ASCII before the @, its type="url" an address without a scheme
# (HTML, sections 4.10.5.1.4 and 4.10.5.1.5); the guard takes both. A keyboard can be asked for without them.
_INPUTS = {"author": ("text", ""), "email": ("text", "email"), "url": ("text", "url"), "content": ("textarea", "")}
# A character has at least as many UTF-8 bytes as UTF-16 code units. A code point has at most two of these, and the guard
# takes no more than four code points for each of its units (intake's OVERSIZE).
_UTF16 = {Unit.UTF8_BYTES: 1, Unit.CODEPOINTS: 2, Unit.GRAPHEMES: 8}
_AUTOFILL = {"author": "name", "email": "email", "url": "url"}


@attrs.frozen(kw_only=True)
class FormField:
    """One field of a comment form. Every string is text: escape it before it goes into a page."""

    field: str
    """Our name for it, by which problems name it: `author`, `email`, `url` or `content`."""
    name: str
    """The host's name for it: the `name` of the input."""
    label: str
    required: bool
    """Whether the guard refuses a comment without it."""
    type: str
    """`text`, or `textarea` for the comment. Never `email` or `url`: browsers refuse some that the guard takes."""
    maxlength: int
    """The most UTF-16 code units, which browsers count, of any text that the guard takes, whatever its limits count.
    No browser stops a text that the guard would take; one outside ASCII may pass it and still be too long."""
    inputmode: str = ""
    """The keyboard to ask for: `email`, `url`, or nothing."""
    autocomplete: str = ""
    """The autofill token of HTML: `name`, `email`, `url`, or nothing for the comment."""
    value: PrivateInput | None = None
    """What was typed before, if it may be shown again: to the visitor who typed it and to nobody else."""
    messages: tuple[str, ...] = ()
    """What the visitor has to mend, one sentence each."""

    @property
    def mark(self) -> str:
        """A star behind the label of a required field, or nothing."""
        return MARK if self.required else ""


@attrs.frozen(kw_only=True)
class Form:
    """A comment form as data. Every string is text: escape it before it goes into a page.

    A sentence that would not be true is empty: that of the tags where none is allowed, that of the required fields
    where none is required.
    """

    heading: str
    email_sentence: str
    """That the e-mail address is not published."""
    required_sentence: str
    """What the mark of required fields is."""
    tags_sentence: str
    """Which HTML tags and attributes may be used, printed from the guard's policy."""
    button: str
    fields: tuple[FormField, ...]
    """Author, email, url and content, in the order in which problems are reported."""
    messages: tuple[str, ...] = ()
    """What is wrong with the submission and with none of the fields, one sentence each."""

    def refilled(
        self,
        submission: Submission,
        error: InvalidSubmission,
        *,
        email: PrivateInput | str | None = None,
        translate: Translations = ENGLISH,
    ) -> "Form":
        """Give the form as it is shown again: what was typed stays, and each field has the messages of its problems.

        The e-mail address is left out. Hand it in as *email* where the page goes to the visitor who typed it, and is
        neither cached nor shared.
        """
        values = {**attrs.asdict(submission, recurse=False), "email": email}
        problems = error.by_field()
        fields = tuple(
            attrs.evolve(
                field,
                value=_typed(values[field.field]),
                messages=_messages(problems.pop(field.field, ()), translate),
            )
            for field in self.fields
        )
        rest = tuple(problem for group in problems.values() for problem in group)
        return attrs.evolve(self, fields=fields, messages=_messages(rest, translate))


def form_fields(guard: Guard, *, host: str = "commentguard", translate: Translations = ENGLISH) -> Form:
    """Give the form for comments that *guard* decides on.

    *host* says whose field names the inputs have: `commentguard`, `wordpress`, `django` (django-contrib-comments) or
    `isso`. *translate* looks up labels and sentences in the reader's language: a gettext catalogue, or a module with
    its functions. Raises ValueError for another host.

    >>> form = form_fields(Guard(), host="wordpress")
    >>> [(field.name, field.label + field.mark) for field in form.fields]
    [('author', 'Name*'), ('email', 'Email*'), ('url', 'Website'), ('comment', 'Comment*')]
    """
    if host not in HOSTS:
        raise ValueError(f"the field names of {host!r} are not known; there are {', '.join(HOSTS)}")
    tags = guard.policy.notice()
    fields = tuple(_field(name, guard, HOSTS[host].get(name, name), translate) for name in LABELS)
    return Form(
        heading=translate.gettext(SENTENCES["heading"]),
        email_sentence=translate.gettext(SENTENCES["email"]),
        required_sentence=translate.gettext(SENTENCES["required"]) if any(field.required for field in fields) else "",
        tags_sentence=translate.gettext(SENTENCES["tags"]) % {"tags": tags} if tags else "",
        button=translate.gettext(SENTENCES["button"]),
        fields=fields,
    )


def labels(names: Mapping[str, str], translate: Translations = ENGLISH) -> dict[str, str]:
    """Give the label of each field by the name a host has for it, to say which field a problem is of that no form shows.

    *names* says what the host calls our fields; others keep our names.
    """
    return {names.get(field, field): translate.gettext(label) for field, label in LABELS.items()}


def _field(field: str, guard: Guard, name: str, translate: Translations) -> FormField:
    kind, inputmode = _INPUTS[field]
    return FormField(
        field=field,
        name=name,
        label=translate.gettext(LABELS[field]),
        required=field in guard.required,
        maxlength=_maxlength(guard.limits, field),
        type=kind,
        inputmode=inputmode,
        autocomplete=_AUTOFILL.get(field, ""),
    )


def _maxlength(limits: Limits, field: str) -> int:
    limit: int = getattr(limits, field)
    return limit * _UTF16[limits.unit]


def _typed(value: object) -> PrivateInput | None:
    """Hide *value* once more if it is text that a page can hold: one half of a surrogate pair becomes U+FFFD."""
    typed = value.reveal("shown again to whom typed it") if isinstance(value, PrivateInput) else value
    if not isinstance(typed, str) or not typed:
        return None
    return PrivateInput(typed.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))


def _messages(problems: tuple[Problem, ...], translate: Translations) -> tuple[str, ...]:
    return tuple(message(problem, translate) for problem in problems)
