"""What a template needs for a form: it promises what the guard does, and shows again what was typed."""

import json
import logging
from collections.abc import Callable

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from commentguard.errors import InvalidSubmission, Problem
from commentguard.guard.forms import HOSTS, LABELS, SENTENCES, Form, FormField, form_fields
from commentguard.guard.guard import Guard
from commentguard.markup.policies import PLAIN, RICH
from commentguard.markup.policy import Policy
from commentguard.model.comment import FIELD_NAMES, Submission
from commentguard.model.limits import Limits, Unit
from commentguard.model.private import PrivateInput

EMAIL = "canary@mine.example"
GUARD = Guard()


class Shouting:
    """A catalogue that shouts, so that every translated sentence can be told."""

    def gettext(self, message: str, /) -> str:
        """Give *message* in capitals, its parameters as they are."""
        return message.upper().replace("%(TAGS)S", "%(tags)s")

    def ngettext(self, singular: str, plural: str, number: int, /) -> str:
        """Give the form for *number*, shouted before its parameters."""
        return "SHOUTED " + (singular if number == 1 else plural)


def field(form: Form, name: str) -> FormField:
    """Give the field that we call *name*."""
    return next(field for field in form.fields if field.field == name)


def refused(submission: Submission, guard: Guard = GUARD) -> InvalidSubmission:
    """Give the refusal of *submission*."""
    with pytest.raises(InvalidSubmission) as caught:
        guard.validate(submission)
    return caught.value


def shown(field: FormField) -> object:
    """Give what the field shows again, or None."""
    return field.value.reveal("to compare it") if field.value else None


def test_fields() -> None:
    """The fields stand in the order of the form, each with its label, mark, length, keyboard and autofill token."""
    rows = [
        (field.name, field.label, field.mark, field.type, field.maxlength, field.inputmode, field.autocomplete)
        for field in form_fields(GUARD).fields
    ]
    assert rows == [
        ("author", "Name", "*", "text", 245, "", "name"),
        ("email", "Email", "*", "text", 100, "email", "email"),
        ("url", "Website", "", "text", 200, "url", "url"),
        ("content", "Comment", "*", "textarea", 65_525, "", ""),
    ]


def test_sentences() -> None:
    """The sentences are those of WordPress' form, with the tags of the guard's policy."""
    form = form_fields(GUARD)
    assert form.heading == "Leave a Reply"
    assert form.email_sentence == "Your email address will not be published."
    assert form.required_sentence == "Required fields are marked *"
    assert form.tags_sentence == (
        'You may use these HTML tags and attributes: <a href="" title=""> <abbr title=""> <acronym title=""> <b> '
        '<blockquote cite=""> <cite> <code> <del datetime=""> <em> <i> <q cite=""> <strike> <strong>'
    )
    assert form.button == "Post Comment"
    assert form.messages == ()


@pytest.mark.parametrize("policy", [GUARD.policy, RICH, GUARD.policy.without("a", "b")])
def test_tags_are_the_policy(policy: Policy) -> None:
    """Who reads the sentence of the tags knows the policy."""
    sentence = form_fields(Guard(policy=policy)).tags_sentence
    assert Policy.from_notice(sentence, base=policy) == policy


def test_no_tags() -> None:
    """Where no tag is allowed none is promised."""
    assert form_fields(Guard(policy=PLAIN)).tags_sentence == ""


@pytest.mark.parametrize("required", [(), ("content",), ("author", "email", "url", "content")])
def test_required(required: tuple[str, ...]) -> None:
    """The marked fields are those the guard refuses a comment for; where none is, no mark is explained."""
    guard = Guard(required=required)
    form = form_fields(guard)
    assert tuple(field.field for field in form.fields if field.required) == required
    assert [field.mark for field in form.fields] == ["*" if name in required else "" for name in LABELS]
    assert bool(form.required_sentence) == bool(required)
    for name in required:
        assert Problem(name, "required") in refused(Submission(content=""), guard).problems


@pytest.mark.parametrize("name", LABELS)
def test_maxlength_is_the_limit(name: str) -> None:
    """What fills a field up to its maxlength, in ASCII, is not too long for the guard; one more is."""
    guard = Guard(limits=Limits(author=40, email=41, url=42, content=43))
    length = field(form_fields(guard), name).maxlength
    start = {"email": "a@", "url": "https://"}.get(name, "")
    for over in (0, 1):
        typed = start + "b" * (length - len(start) + over - 3) + ".ch"
        problems = refused(Submission.from_mapping({"content": "", name: typed}), guard).problems
        assert [problem.code == "too_long" for problem in problems if problem.field == name] == [True] * over


@given(st.text())
def test_maxlength_refuses_nothing(text: str) -> None:
    """No text has more UTF-16 code units than UTF-8 bytes, so no browser stops one that the guard would take."""
    assert len(text.encode("utf-16-le")) // 2 <= len(text.encode())


@pytest.mark.parametrize("unit", Unit)
@pytest.mark.parametrize("text", ["x", "é", "語", "👩", "👩🏽", "e\u0323\u0301", "🇩🇪", "👩\u200d🚀", "क्षि"])
def test_maxlength_of_any_unit(unit: Unit, text: str) -> None:
    """Whatever lengths count, the longest name of its kind that the guard takes is within the maxlength."""
    guard = Guard(limits=Limits(author=12, unit=unit))
    maxlength = field(form_fields(guard), "author").maxlength
    for count in range(1, 13):
        name = text * count
        try:
            guard.validate(Submission(author=name, email=EMAIL, content="x"))
        except InvalidSubmission:
            break
        assert len(name.encode("utf-16-le")) // 2 <= maxlength


def test_maxlength_is_no_promise() -> None:
    """A text outside ASCII may pass the browser and be too long for the guard."""
    name = "林" * 82
    assert len(name) <= field(form_fields(GUARD), "author").maxlength
    problems = refused(Submission(author=name, email=EMAIL, content="Yes.")).problems
    assert [(problem.field, problem.code) for problem in problems] == [("author", "too_long")]


@pytest.mark.parametrize(
    ("email", "url"), [("jörg@example.org", "example.org/about"), ("liz@bücher.example", "www.bücher.example")]
)
def test_types_refuse_nothing(email: str, url: str) -> None:
    """What a browser's own e-mail and URL types refuse and the guard takes can be typed."""
    GUARD.validate(Submission(author="Liz", email=email, url=url, content="Yes."))
    assert {field.type for field in form_fields(GUARD).fields} == {"text", "textarea"}


@pytest.mark.parametrize(
    ("host", "names"),
    [
        ("commentguard", ["author", "email", "url", "content"]),
        ("wordpress", ["author", "email", "url", "comment"]),
        ("django", ["name", "email", "url", "comment"]),
        ("isso", ["author", "email", "website", "text"]),
    ],
)
def test_host_names(host: str, names: list[str]) -> None:
    """Each host's form has the host's names, and what it sends is read back under ours."""
    form = form_fields(GUARD, host=host)
    assert [field.name for field in form.fields] == names
    assert all(field.name in FIELD_NAMES[field.field] for field in form.fields)
    submission = Submission.from_mapping({field.name: field.field for field in form.fields})
    assert (submission.author, submission.url, submission.content) == ("author", "url", "content")
    assert submission.email == PrivateInput("email")


def test_unknown_host() -> None:
    """A host whose names are not known is a mistake that names the known ones."""
    with pytest.raises(ValueError, match=r"^the field names of 'drupal' are not known; there are commentguard, word"):
        form_fields(GUARD, host="drupal")
    assert len(HOSTS) == 4


def test_translated() -> None:
    """Every label and sentence goes through the catalogue; tags are not translated."""
    form = form_fields(GUARD, translate=Shouting())
    assert [field.label for field in form.fields] == [label.upper() for label in LABELS.values()]
    sentences = [form.heading, form.email_sentence, form.required_sentence, form.button]
    assert sentences == [SENTENCES[key].upper() for key in ("heading", "email", "required", "button")]
    assert form.tags_sentence.startswith('YOU MAY USE THESE HTML TAGS AND ATTRIBUTES: <a href="" title="">')


WRONG = Submission(
    author="Liz " * 70, email=EMAIL + "@", url="ftp://liz.example", content=" I <b>agree</b>\n", parent_id=["7"]
)


def test_refilled() -> None:
    """A form shown again has what was typed, as it was typed, and a sentence beside each field that is to be mended."""
    form = form_fields(GUARD).refilled(WRONG, refused(WRONG))
    assert [shown(field) for field in form.fields] == ["Liz " * 70, None, "ftp://liz.example", " I <b>agree</b>\n"]
    assert [field.messages for field in form.fields] == [
        ("This is too long: at most 245 bytes can be kept, and it has 279.",),
        ("Please enter a valid e-mail address.",),
        ("Please enter a web address that begins with http:// or https://.",),
        (),
    ]
    assert form.messages == ("This must be text.",)


def test_refilled_is_the_form() -> None:
    """A form shown again promises what it promised before."""
    form = form_fields(GUARD, host="isso")
    again = form.refilled(WRONG, refused(WRONG))
    cleared = tuple(attrs.evolve(field, value=None, messages=()) for field in again.fields)
    assert attrs.evolve(again, fields=cleared, messages=()) == form


def test_refilled_translated() -> None:
    """The messages of a form shown again are in the reader's language."""
    form = form_fields(GUARD).refilled(WRONG, refused(WRONG), translate=Shouting())
    assert field(form, "email").messages == ("PLEASE ENTER A VALID E-MAIL ADDRESS.",)
    assert field(form, "author").messages[0].startswith("SHOUTED This is too long")


@pytest.mark.parametrize("email", [EMAIL, PrivateInput(EMAIL)])
def test_refilled_email(email: PrivateInput | str) -> None:
    """The e-mail address is shown again where the host hands it in, hidden or not, and only there."""
    error = refused(WRONG)
    assert shown(field(form_fields(GUARD).refilled(WRONG, error), "email")) is None
    assert shown(field(form_fields(GUARD).refilled(WRONG, error, email=email), "email")) == EMAIL


@pytest.mark.parametrize(
    ("typed", "kept"),
    [(None, None), ("", None), (["Liz"], None), (7, None), ("a\ud800b", "a\ufffdb"), ("😀\udc00", "😀\ufffd")],
)
def test_refilled_with_what_a_page_can_hold(typed: object, kept: str | None) -> None:
    """What is no text is not shown again, and half a surrogate pair, which UTF-8 cannot hold, is replaced."""
    submission = Submission(author=typed, email=EMAIL, content="")
    assert shown(field(form_fields(GUARD).refilled(submission, refused(submission)), "author")) == kept


@pytest.mark.parametrize("probe", [repr, str, lambda value: json.dumps(attrs.asdict(value), default=str)])
def test_refilled_shows_nothing_by_accident(probe: Callable[[object], str], caplog: pytest.LogCaptureFixture) -> None:
    """What was typed is in no text form of a form: not an address, not a word."""
    wrong = Submission(author=EMAIL, email=EMAIL, url=f"http://{EMAIL}/", content="")
    form = form_fields(GUARD).refilled(wrong, refused(wrong), email=wrong.email)
    assert shown(field(form, "email")) == EMAIL
    logging.getLogger("probe").warning("%s %r", form, form.fields)
    assert "canary" not in probe(form) + probe(form.fields[0]) + caplog.text
