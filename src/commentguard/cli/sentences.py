"""The problems of a submission, and its reasons to hold, as English sentences."""

from commentguard.errors import Problem

_FIELDS = {
    "author": "The name",
    "content": "The comment",
    "email": "The e-mail address",
    "form": "The form",
    "ip": "The IP address",
    "parent": "The comment that is replied to",
    "post": "The post",
    "url": "The website",
}

_SENTENCES = {
    "bad_encoding": "{field} is broken text: it holds half a character.",
    "bad_type": "{field} is not text.",
    "bidi_control": "{field} holds characters that turn the direction of writing.",
    "closed": "{field} takes no comments any more.",
    "contains_email": "{field} holds an e-mail address, and everybody would see it.",
    "control_char": "{field} holds control characters.",
    "duplicate": "{field} was sent before.",
    "empty_after_sanitizing": "{field} holds markup and no words.",
    "expired": "{field} was open for too long.",
    "impersonation": "{field} looks like that of somebody else.",
    "invalid": "{field} is not well formed.",
    "invisible_only": "{field} holds nothing that can be seen.",
    "mixed_script": "{field} mixes alphabets that look alike.",
    "not_allowed": "{field} is of a kind that is not allowed.",
    "not_found": "{field} does not exist.",
    "required": "{field} is missing.",
    "too_complex": "{field} piles up too many marks.",
    "too_deep": "{field} stands too deep in a thread.",
    "too_fast": "{field} was sent too quickly.",
    "too_long": "{field} is too long.",
    "too_many_links": "{field} has many links.",
    "too_short": "{field} is too short.",
}


def sentence(problem: Problem) -> str:
    """Say what is wrong; a code without a sentence is shown as it is, and so are the problem's numbers."""
    field = _FIELDS.get(problem.field, f"The field {problem.field}")
    said = _SENTENCES.get(problem.code, "{field}: " + problem.code + ".").format(field=field)
    params = ", ".join(f"{name} {value}" for name, value in problem.params.items())
    return f"{said[:-1]} ({params})." if params else said
