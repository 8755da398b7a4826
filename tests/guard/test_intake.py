"""Validation: what is accepted, what is refused with which code, and what is altered."""

import copy
import traceback
import uuid
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import attrs
import pytest

from commentguard.errors import InvalidSubmission, Problem
from commentguard.guard.characters import length
from commentguard.guard.intake import validate
from commentguard.markup.policies import PLAIN
from commentguard.model.comment import Comment, Submission
from commentguard.model.limits import Limits, Unit
from commentguard.model.private import PrivateAddress, PrivateEmail, PrivateInput

GOOD: dict[str, Any] = {"author": "Liz", "email": "liz@example.org", "content": "I agree."}


def accepted(**fields: Any) -> Comment:
    """Give the comment of a good submission with *fields* put in."""
    return validate(Submission(**{**GOOD, **fields}))


def codes(options: dict[str, Any] | None = None, /, **fields: Any) -> list[str]:
    """Give `field: code` for every problem of a good submission with *fields* put in."""
    try:
        validate(Submission(**{**GOOD, **fields}), **(options or {}))
    except InvalidSubmission as error:
        return [f"{problem.field}: {problem.code}" for problem in error.problems]
    return []


def problem(**fields: Any) -> Problem:
    """Give the one problem of a good submission with *fields* put in."""
    with pytest.raises(InvalidSubmission) as caught:
        accepted(**fields)
    (only,) = caught.value.problems
    return only


def test_good() -> None:
    """A plain comment comes out as it went in, with its address hidden."""
    comment = accepted()
    assert (comment.author.name, comment.author.url, comment.content) == ("Liz", None, "I agree.")
    assert comment.private.email == PrivateEmail("liz@example.org")
    assert comment.private.address is None
    assert (comment.holds, comment.changes) == ((), ())


def test_all_at_once() -> None:
    """Every field that is wrong is named, in the order of the form."""
    wrong: dict[str, Any] = {
        "author": " ",
        "email": "liz",
        "url": "javascript:alert(1)",
        "content": None,
        "post_id": [],
        "id": True,
    }
    assert codes(**wrong) == [
        "email: invalid",
        "url: not_allowed",
        "id: bad_type",
        "post_id: bad_type",
        "author: required",
        "content: required",
    ]


def test_two_of_one_field() -> None:
    """Independent problems of one field come together."""
    assert codes(author="\u202eeve@example.org\x07") == [
        "author: control_char",
        "author: bidi_control",
        "author: contains_email",
    ]


@pytest.mark.parametrize("field", ["author", "email", "content"])
@pytest.mark.parametrize("empty", [None, "", " ", "\n\t", "\u00a0\u3000"])
def test_required(field: str, empty: str | None) -> None:
    """What WordPress asks for must be there, and white space is not."""
    assert codes(**{field: empty}) == [f"{field}: required"]


@pytest.mark.parametrize("field", ["author", "email", "url"])
def test_optional(field: str) -> None:
    """A field that is not required may be missing."""
    assert codes({"required": ("content",)}, **{field: None}) == []


def test_required_url() -> None:
    """A site may ask for the website too, and a bare scheme is none."""
    assert codes({"required": ("url",)}, url="https://") == ["url: required"]


@pytest.mark.parametrize("kind", ["pingback", "trackback"])
def test_machine_kinds(kind: str) -> None:
    """Other sites' notices come without an e-mail address."""
    assert codes(kind=kind, email=None) == []


@pytest.mark.parametrize("text", ["0", "null", "None", "...", "false", "<3", "a<b", "👍", "٠", "𝟘"])
def test_real_content(text: str) -> None:
    """Words that programs take for nothing are real names and comments."""
    comment = accepted(author=text, content=text)
    assert (comment.author.name, comment.content) == (text, text)


@pytest.mark.parametrize("field", ["author", "email", "url", "content"])
@pytest.mark.parametrize("value", [7, 7.5, True, b"Liz", ["Liz"], {"a": 1}, object()])
def test_bad_type(field: str, value: object) -> None:
    """Only strings are text."""
    assert codes(**{field: value}) == [f"{field}: bad_type"]


@pytest.mark.parametrize("field", ["author", "email", "url", "content", "id", "post_id", "parent_id", "kind"])
def test_bad_encoding(field: str) -> None:
    """A lone surrogate, as JSON can carry one, is refused and not passed on to explode later."""
    assert codes(**{field: "x\ud800@example.org"}) == [f"{field}: bad_encoding"]


@pytest.mark.parametrize(("field", "limit"), [("author", 245), ("content", 65_525)])
def test_length(field: str, limit: int) -> None:
    """Lengths count UTF-8 bytes and are exact: the limit is allowed, one byte more is not."""
    assert codes(**{field: "é" * (limit // 2) + "x" * (limit % 2)}) == []
    assert problem(**{field: "é" * (limit // 2) + "xx"}).params == {
        "limit": limit,
        "actual": limit + 2 - limit % 2,
        "unit": "utf8_bytes",
    }


@pytest.mark.parametrize("field", ["author", "email", "url", "content", "post_id"])
def test_oversize(field: str) -> None:
    """Far too much is refused before anything looks at its characters, with the same code."""
    assert codes(**{field: "\ud800" * 300_000}) == [f"{field}: too_long"]


def test_email_and_url_length() -> None:
    """Addresses and websites have their limits too."""
    assert codes(email=f"{'x' * 60}@{'y' * 40}.example") == ["email: too_long"]
    assert codes(url=f"http://example.org/{'x' * 200}") == ["url: too_long"]
    assert codes(url=f"http://example.org/{' ' * 100}x") == ["url: too_long"]


def test_limits() -> None:
    """A site sets its own limits."""
    assert codes({"limits": Limits(author=2, content=3)}) == ["author: too_long", "content: too_long"]


FAMILY = "👨\u200d👩\u200d👧"


@pytest.mark.parametrize(
    ("unit", "text"),
    [
        ("utf8_bytes", "xyzéß"),
        ("codepoints", "👩éßक्"),
        ("graphemes", f"{FAMILY}🇩🇪e\u0323\u0301xक्"),
    ],
)
def test_unit(unit: str, text: str) -> None:
    """Lengths count what the site says, and the problem names it."""
    most = {"utf8_bytes": 7, "codepoints": 5, "graphemes": 5}[unit]
    limits = Limits(author=most, content=most, unit=unit)
    assert codes({"limits": limits}, author=text, content=text) == []
    with pytest.raises(InvalidSubmission) as caught:
        validate(Submission(**GOOD | {"author": text + "x", "content": "x"}), limits=limits)
    params: dict[str, int | str] = {"limit": most, "actual": most + 1, "unit": unit}
    assert caught.value.problems == (Problem("author", "too_long", params),)


def test_unknown_unit() -> None:
    """A length is counted in one of three units."""
    with pytest.raises(ValueError, match="words"):
        Limits(unit="words")


@pytest.mark.parametrize("unit", ["codepoints", "graphemes"])
def test_oversize_in_any_unit(unit: str) -> None:
    """Far too many code points are too long in any unit, though a reader might see few characters."""
    limits = Limits(author=3, unit=unit)
    assert codes({"limits": limits}, author=f"{FAMILY}{FAMILY}xxx") == ["author: too_long"]


def test_piled_marks_in_the_text() -> None:
    """Where marks do not count towards the length, few may be piled on one letter in the comment too."""
    piled = "Z" + "\u0335" * 11
    assert codes(content=piled) == []
    assert codes({"limits": Limits(unit="graphemes")}, content=piled) == ["content: too_complex"]


@pytest.mark.parametrize(
    ("text", "graphemes"),
    [("🇩" * 200_000, 100_000), ("🇩" * 200_001, 100_001), ("e\u0301" * 100_000, 100_000), (FAMILY * 50_000, 50_000)],
    ids=["flags", "flags and a half", "accents", "families"],
)
def test_graphemes_in_linear_time(text: str, graphemes: int) -> None:
    """Rows of flags, which the engine pairs by looking back over all of them, are counted at once."""
    assert length(text, Unit.GRAPHEMES) == graphemes


def test_nfc() -> None:
    """Letters and accents typed apart are put together, and nothing else is: ligatures and digits stay."""
    comment = accepted(author="Rene\u0301", content="ﬁne ① ２")
    assert (comment.author.name, comment.content) == ("Ren\xe9", "ﬁne ① ２")
    assert [(change.kind, change.field) for change in comment.changes] == [("field", "author")]


@pytest.mark.parametrize("control", ["\0", "\x07", "\x1b", "\x7f", "\x85", "\x9b", "\ufdd0", "\uffff", "\U0001fffe"])
def test_controls(control: str) -> None:
    """Controls and noncharacters are refused in a name, dropped from the text."""
    assert codes(author=f"Li{control}z") == ["author: control_char"]
    comment = accepted(content=f"I {control}agree.")
    assert comment.content == "I agree."
    assert comment.changes[0].field == "content"


@pytest.mark.parametrize("mark", "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
def test_bidi(mark: str) -> None:
    """What turns text around is refused in a line, dropped from the text."""
    assert codes(author=f"Li{mark}z") == ["author: bidi_control"]
    assert codes(email=f"li{mark}z@example.org") == ["email: bidi_control"]
    assert codes(url=f"http://example.org/{mark}x") == ["url: bidi_control"]
    assert accepted(content=f"I {mark}agree.").content == "I agree."


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Liz ", "Liz"),
        ("Liz\r\n\tM.", "Liz M."),
        ("Liz\u2028\u2029M.", "Liz M."),
        ("\u200fליז\u200f", "ליז"),
        ("\ufeffLiz\u200b", "Liz"),
        ("<3 Jane", "<3 Jane"),
        ("100%41 Bob", "100%41 Bob"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d🚀", "👩\u200d🚀"),
        ("❤\ufe0f", "❤\ufe0f"),
    ],
)
def test_name(typed: str, kept: str) -> None:
    """A name is one trimmed line; joiners that a script or an emoji needs stay."""
    comment = accepted(author=typed)
    assert comment.author.name == kept
    assert bool(comment.changes) is (typed != kept)


INVISIBLE = "\u200b \u200c \u200d \u2060 \ufeff \u00ad \u034f \u115f \u1160 \u3164 \uffa0 \u2800 \U0001d159 \u180e \U000e0041 \ufe0f \u0301"


@pytest.mark.parametrize("letter", INVISIBLE.split())
def test_invisible(letter: str) -> None:
    """A name or a comment that nobody can see is refused, whatever it is made of."""
    assert codes(author=f" {letter}{letter}")[0] in {"author: invisible_only", "author: required"}
    assert codes(content=f" {letter}\n{letter}") == ["content: invisible_only"]


def test_piled_marks() -> None:
    """Ten marks on a letter are more than any language needs; eleven are refused."""
    assert codes(author="Z" + "\u0335" * 10) == []
    assert problem(author="Z" + "\u0335" * 11) == Problem("author", "too_complex", {"limit": 10, "unit": "marks"})


@pytest.mark.parametrize("name", ["liz@example.org", "Liz (liz@example.org)", "liz [at] example [dot] org"])
def test_address_in_name(name: str) -> None:
    """An e-mail address in the public name is refused."""
    assert codes(author=name) == ["author: contains_email"]


@pytest.mark.parametrize("name", ["@liz", "Liz @ home", "@liz@social.example"])
def test_no_address_in_name(name: str) -> None:
    """Handles are names."""
    assert codes(author=name) == []


@pytest.mark.parametrize(
    "name", ["Site Owner", "site owner", "Sitе Оwner", "Ѕite Owner", "Ｓite Ｏwner", "S\u200bite-Owner", "5ite 0wner"]
)
def test_impersonation(name: str) -> None:
    """A name that looks like a protected one is refused, in whatever letters."""
    refused = codes({"protected": ("Site Owner",)}, author=name)
    assert refused == ([] if name.startswith("5") else ["author: impersonation"])


def test_mixed_script() -> None:
    """Look-alike scripts within one word are for a moderator; two words of two scripts are not."""
    assert accepted(author="Jаne").holds == (Problem("author", "mixed_script"),)
    assert accepted(author="Иван Smith").holds == ()
    assert accepted(author="東京タワーTokyo").holds == ()


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("liz", "at"),
        ("a@b@c.example", "at"),
        ("@example.org", "local"),
        ("l iz@example.org", "local"),
        ("liz,joe@example.org", "local"),
        ("Liz <liz@example.org>", "local"),
        ("liz@", "domain"),
        ("liz@example", "domain"),
        ("liz@exa_mple.org", "domain"),
        ("liz@example.123", "domain"),
        ("li..z@example.org", "dots"),
        ('"l z"@example.org', "quoted"),
        ("liz@[192.0.2.1]", "literal"),
        (f"{'l' * 65}@example.org", "too_long"),
    ],
)
def test_email(typed: str, reason: str) -> None:
    """An address that is none is refused with a word that says why, and never with the address."""
    assert problem(email=typed) == Problem("email", "invalid", {"reason": reason})


@pytest.mark.parametrize("typed", ["liz@example.org\r\nBcc: joe@example.org", "li\tz@example.org", "liz\0@example.org"])
def test_email_header(typed: str) -> None:
    """An address that could end a mail header is refused."""
    assert codes(email=typed) == ["email: control_char"]


def test_email_normal_form() -> None:
    """The domain gets its normal form, which is noted; the local part stays as typed."""
    comment = accepted(email=" Liz@XN--BCHER-KVA.Example ")
    assert comment.private.email is not None
    assert comment.private.email.reveal("test") == "Liz@bücher.example"
    assert [change.name for change in comment.changes] == ["email", "email"]


def test_international_email() -> None:
    """Letters outside ASCII before the @ are taken, unless the site cannot write to them."""
    assert codes(email="лиза@пример.example") == []
    assert codes({"international_email": False}, email="лиза@пример.example") == ["email: invalid"]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("http://example.org/a?b#c", "http://example.org/a?b#c"),
        ("example.org", "http://example.org"),
        (" HTTPS://Example.org/Path ", "https://example.org/Path"),
        ("example.org:8080/x", "http://example.org:8080/x"),
        ("http://", None),
        ("HTTPS://", None),
        ("", None),
        (None, None),
        ("https://social.example/@liz", "https://social.example/@liz"),
    ],
)
def test_url(typed: str | None, kept: str | None) -> None:
    """A website is kept in its normal form; a scheme alone, as browsers fill it in, is none."""
    assert accepted(url=typed).author.url == kept


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("javascript:alert(1)", "not_allowed"),
        ("ftp://example.org/", "not_allowed"),
        ("data:text/html,x", "not_allowed"),
        ("mailto:liz@example.org", "contains_email"),
        ("liz@example.org", "contains_email"),
        ("http://liz%40example.org/", "contains_email"),
        ("http://example.org/?to=liz@example.org", "contains_email"),
        ("http://javascript:alert(1)@example.org/", "invalid"),
        ("not a url", "invalid"),
        ("http://[::1", "invalid"),
        ("http://localhost/", "invalid"),
        (f"http://{'a' * 64}.example/", "invalid"),
        ("http:\\\\example.org", "invalid"),
        ("http://example.org:99999/", "invalid"),
        ("http://exa\x01mple.org/", "control_char"),
    ],
)
def test_bad_url(typed: str, code: str) -> None:
    """A website that is none, or would show an address, is refused."""
    assert codes(url=typed) == [f"url: {code}"]


@pytest.mark.parametrize(
    "content",
    [
        "<p></p>",
        "<b> </b>",
        "<script>alert(1)</script>",
        "<!-- x -->",
        "&nbsp;&#8203;",
        "<p>\u3164</p>",
        "\u2800<b></b>",
        "<style>p{}</style><br>",
    ],
)
def test_empty_after_sanitizing(content: str) -> None:
    """Markup with nothing to be seen in it is not a comment."""
    assert codes(content=content) == ["content: empty_after_sanitizing"]


@pytest.mark.parametrize("content", ["<p>x</p>", "<b></b>x", "&amp;", "&lt;", "<script>1</script>0", "<3", "<>"])
def test_visible_after_sanitizing(content: str) -> None:
    """Markup around something that can be seen is."""
    assert codes(content=content) == []
    assert codes({"policy": PLAIN}, content=content) == []


def test_line_ends() -> None:
    """Line ends of browsers become line feeds without a word; blanks around the text go."""
    comment = accepted(content=" one\r\ntwo\rthree\n\n")
    assert comment.content == "one\ntwo\nthree"


@pytest.mark.parametrize(
    ("given", "kept"),
    [(None, ""), (7, "7"), (0, "0"), ("7", "7"), (" a-7 ", "a-7"), (uuid.UUID(int=1), str(uuid.UUID(int=1)))],
)
def test_ids(given: object, kept: str) -> None:
    """Ids are strings; numbers and UUIDs are written out."""
    comment = accepted(post_id=given, id=given)
    assert (comment.post_id, comment.id) == (kept, kept)


@pytest.mark.parametrize("value", [True, 1.5, ["1"], b"1"])
def test_bad_ids(value: object) -> None:
    """Truth values, fractions and lists are no ids."""
    assert codes(parent_id=value) == ["parent_id: bad_type"]


@pytest.mark.parametrize("none", [None, "", 0, "0", " 0 "])
def test_no_parent(none: object) -> None:
    """WordPress says 0 for a comment that answers none."""
    assert accepted(parent_id=none).parent_id == ""


def test_hostile_ids() -> None:
    """Ids are lines of bounded length."""
    assert codes(id="1\n2", post_id="9" * 256) == ["id: control_char", "post_id: too_long"]


def test_kind() -> None:
    """The kind of a comment is a word of the host; WordPress leaves it empty for a comment."""
    assert (accepted(kind="").kind, accepted(kind="pingback").kind) == ("comment", "pingback")
    assert codes(kind=3.5) == ["kind: bad_type"]


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        (None, None),
        (datetime(2024, 5, 1, 12, tzinfo=UTC), datetime(2024, 5, 1, 12, tzinfo=UTC)),
        (datetime(2024, 5, 1, 12), datetime(2024, 5, 1, 12, tzinfo=UTC)),  # noqa: DTZ001  (the naive one is the case)
        ("2024-05-01 12:00:00", datetime(2024, 5, 1, 12, tzinfo=UTC)),
        ("2024-05-01T14:00:00+02:00", datetime(2024, 5, 1, 12, tzinfo=UTC)),
    ],
)
def test_created_at(given: Any, kept: datetime | None) -> None:
    """A time is aware; one without a zone is taken as UTC."""
    assert accepted(created_at=given).created_at == kept


def test_zone_stays() -> None:
    """A time keeps the zone it names, and nothing is noted."""
    given = datetime(2024, 5, 1, 12, tzinfo=timezone(timedelta(hours=2)))
    comment = accepted(created_at=given)
    assert comment.created_at is given
    assert comment.changes == ()


@pytest.mark.parametrize(("given", "code"), [("yesterday", "invalid"), (7, "bad_type"), ([], "bad_type")])
def test_bad_created_at(given: Any, code: str) -> None:
    """What is no time is refused."""
    assert codes(created_at=given) == [f"created_at: {code}"]


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("192.0.2.1", "192.0.2.1"),
        ("192.0.2.1:8080", "192.0.2.1"),
        ("::ffff:192.0.2.1", "192.0.2.1"),
        ("fe80::1%eth0", "fe80::1"),
        ("unknown", None),
        ("", None),
        (None, None),
        (["192.0.2.1"], None),
    ],
)
def test_ip(given: object, kept: str | None) -> None:
    """An IP address is read as proxies write it; junk is the host's affair and never the commenter's."""
    assert accepted(ip=given).private.address == (None if kept is None else PrivateAddress(kept))


@pytest.mark.parametrize(
    ("given", "kept"),
    [("Browser/1.0", "Browser/1.0"), ("a\r\nb\0", "a b"), ("x" * 300, "x" * 254), ("", None), ("\n", None), (7, None)],
)
def test_user_agent(given: object, kept: str | None) -> None:
    """A user agent is a line of at most 254 characters."""
    assert accepted(user_agent=given).private.user_agent == (None if kept is None else PrivateInput(kept))


def test_nothing_private_in_the_error() -> None:
    """The refusal, its traceback with locals included, shows nothing that was typed."""
    canary = "canary@mine.example"
    wrong = Submission(
        author=canary, email=f"{canary}@x", url=canary, content="", post_id=canary, id=canary, ip=canary, kind=canary
    )
    with pytest.raises(InvalidSubmission) as caught:
        validate(wrong)
    shown = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
    ours = "".join(line for line in shown.format() if "test_intake" not in line)
    assert "canary@" not in ours
    assert caught.value.__context__ is None


def test_reuse() -> None:
    """A submission is not used up by validating it."""
    submission = Submission(**GOOD)
    assert validate(submission) == validate(copy.copy(submission)) == validate(attrs.evolve(submission))


@pytest.mark.parametrize(
    ("content", "actual"), [("ab", 2), ("<b>ab</b>", 2), ("&lt;&amp;", 2), (" a<script>long enough</script>b ", 2)]
)
def test_too_short(content: str, actual: int) -> None:
    """What a reader would see must be as long as the site asks."""
    submission = Submission(content=content)
    assert validate(submission, limits=Limits(shortest=2), required=()).content
    with pytest.raises(InvalidSubmission) as caught:
        validate(submission, limits=Limits(shortest=3), required=())
    assert caught.value.problems == (Problem("content", "too_short", {"limit": 3, "actual": actual}),)
