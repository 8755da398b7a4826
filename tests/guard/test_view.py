"""What a page shows: public comments, excerpts, the heading, the sidebar's lines."""

import gettext
from datetime import UTC, datetime

import pytest

from commentguard.errors import NotPublished
from commentguard.guard.view import excerpt, public, recent, responses_heading
from commentguard.guard.wash import clean
from commentguard.markup.policies import WORDPRESS
from commentguard.markup.sanitize import sanitize
from commentguard.model.case import Case
from commentguard.model.comment import Author, Comment
from commentguard.model.decision import Decision
from commentguard.model.private import PrivateEmail, PrivateIdentity
from commentguard.model.public import PublicComment
from commentguard.model.verdict import Finding, Score
from commentguard.privacy.redact import MARK

COMMENT = Comment(
    content="One.\n\nTwo <b>and</b>\nthree.",
    author=Author(name="Liz", url="http://liz.example/"),
    private=PrivateIdentity(email=PrivateEmail("liz@example.org")),
    id="7",
    post_id="3",
    parent_id="5",
    kind="comment",
    created_at=datetime(2024, 5, 1, 12, tzinfo=UTC),
)


def decided(points: int) -> Decision:
    """Give a decision on the comment above by *points*."""
    score = Score((Finding(rule="test.any", points=points, because="it is a test"),))
    return Decision(case=Case(clean=clean(COMMENT, WORDPRESS)), score=score)


def shown(content: str, *, post_id: str = "3", name: str = "Liz") -> PublicComment:
    """Give a public comment that says *content*."""
    return PublicComment(html=sanitize(content).html, name=name, post_id=post_id)


def test_public() -> None:
    """A published comment is shown with its name, website, ids, time and paragraphs."""
    comment = public(decided(0))
    assert comment.html == "<p>One.</p><p>Two <b>and</b><br>three.</p>"
    assert (comment.name, comment.url) == ("Liz", "http://liz.example/")
    assert (comment.id, comment.post_id, comment.parent_id, comment.kind) == ("7", "3", "5", "comment")
    assert comment.created_at == COMMENT.created_at


@pytest.mark.parametrize(("points", "verdict"), [(50, "hold"), (100, "spam")])
def test_not_public(points: int, verdict: str) -> None:
    """A comment that is held or spam is not shown."""
    with pytest.raises(NotPublished, match=f"^this comment is not published, its verdict is {verdict}$"):
        public(decided(points))


@pytest.mark.parametrize(
    ("typed", "words", "line"),
    [
        ("", 2, ""),
        ("one two", 2, "one two"),
        ("one two three", 2, "one two …"),
        ("one\n\n two   three", 3, "one two three"),
        ("<blockquote>one</blockquote>two", 2, "one two"),
        ("one<br>two", 2, "one two"),
        ("<b>o</b>ne &amp; two", 2, "one & …"),
        ("I <3 you", 20, "I <3 you"),
        ("<script>one</script>two", 2, "two"),
        ("你好。世界", 2, "你好。 …"),
        ("你好 world again", 3, "你好 world …"),
        ("สวัสดี", 20, "สวัสดี"),
        ("x" * 50, 1, "x" * 40 + " …"),
        ("e\u0301" * 41, 1, "e\u0301" * 40 + " …"),
        ("🇦🇧" * 41, 1, "🇦🇧" * 40 + " …"),
        ("👨‍👩‍👧" * 41, 1, "👨‍👩‍👧" * 40 + " …"),
        ("write to liz@example.org please", 2, "write to …"),
    ],
)
def test_excerpt(typed: str, words: int, line: str) -> None:
    """An excerpt is the first words on one line, decoded, unglued, with an ellipsis only when cut."""
    assert excerpt(typed, words) == line
    assert excerpt(sanitize(typed).html, words) == line


def test_excerpt_shows_no_address() -> None:
    """An address is hidden before words are counted, so that no piece of it is left at the cut."""
    assert excerpt("liz<b>@example</b>.org and me") == f"{MARK} and me"


def test_excerpt_of_safe_html_is_not_typed_html() -> None:
    """In safe HTML an escaped tag is text; in typed HTML it is read once."""
    assert excerpt(sanitize("&lt;b&gt;").html) == "<b>"
    assert excerpt("&lt;b&gt;") == "<b>"


def test_excerpt_of_no_words() -> None:
    """An excerpt of no words is a mistake of the caller."""
    with pytest.raises(ValueError, match=r"^an excerpt has at least one word, not 0$"):
        excerpt("one", 0)


@pytest.mark.parametrize(
    ("count", "heading"),
    [
        (0, "No Responses to The In-Session Breakthrough Fantasy"),
        (1, "1 Response to The In-Session Breakthrough Fantasy"),
        (2, "2 Responses to The In-Session Breakthrough Fantasy"),
    ],
)
def test_responses_heading(count: int, heading: str) -> None:
    """The heading has the plural form of the count, and of none."""
    assert responses_heading(count, "The In-Session Breakthrough Fantasy") == heading


def test_responses_heading_translated() -> None:
    """A catalogue chooses the plural form and the words; a percent sign in a title is only that."""

    class Polish(gettext.NullTranslations):
        def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:  # noqa: ARG002  (gettext's signature)
            form = 0 if n == 1 else 1 if n % 10 in {2, 3, 4} else 2
            return f"%(count)d {('odpowiedź', 'odpowiedzi', 'odpowiedzi!')[form]}: %(title)s"

    headings = [responses_heading(count, "100 %", ngettext=Polish().ngettext) for count in (1, 2, 5)]
    assert headings == ["1 odpowiedź: 100 %", "2 odpowiedzi: 100 %", "5 odpowiedzi!: 100 %"]


def test_recent() -> None:
    """The sidebar has a line for each comment: who, on what, the first words."""
    comments = [shown("word " * 21), shown("Short.", post_id="9", name="Tom")]
    lines = [str(line) for line in recent(comments, {"3": "On Silence", "9": "On Noise"})]
    assert lines == [f"Liz on On Silence {'word ' * 20}…", "Tom on On Noise Short."]


def test_recent_without_title() -> None:
    """A comment on a post without a known title has none."""
    (line,) = recent([shown("Short.")], {}, words=1)
    assert (line.title, line.excerpt, line.comment.name) == ("", "Short.", "Liz")
