"""What a page shows: the public comment, its excerpt, the heading above the comments, the latest ones beside them."""

from collections.abc import Callable, Iterable, Mapping
from gettext import NullTranslations

import attrs
import regex

from commentguard.errors import NotPublished
from commentguard.markup.contents import plain_text
from commentguard.markup.paragraphs import paragraphs
from commentguard.markup.sanitize import sanitize
from commentguard.model.decision import Decision
from commentguard.model.public import PublicComment
from commentguard.model.safe import SafeHtml
from commentguard.model.verdict import Verdict
from commentguard.privacy.redact import redact

NGettext = Callable[[str, str, int], str]
"""How a plural is chosen and translated: `ngettext` of a gettext catalogue."""

Gettext = Callable[[str], str]
"""How a sentence is translated: `gettext` of a gettext catalogue."""

ENGLISH: NGettext = NullTranslations().ngettext
ENGLISH_SENTENCES: Gettext = NullTranslations().gettext

HEADINGS = {
    "none": ("No Responses to %(title)s", "No Responses to %(title)s"),
    "some": ("%(count)d Response to %(title)s", "%(count)d Responses to %(title)s"),
}
"""The headings above the comments, singular and plural; each is a msgid."""
LATEST = "%(author)s on %(title)s %(excerpt)s"
"""One of the latest comments; a msgid."""

# Scripts written without blanks count by the letter; a run of other characters counts once per 40, so that one
# endless word is no way around the length of an excerpt. Flags are counted in pairs first: to find where one of a long
# row begins, `\X` looks back at all of them.
_WORD = regex.compile(
    r"(?P<dense>[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}])\p{M}*[^\P{P}\p{Ps}\p{Pi}]*"
    r"|(?:(?![\s\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}])(?:\p{RI}{2}\p{M}*|\X)){1,40}"
)


def public(decision: Decision) -> PublicComment:
    """Give what everybody may see of a published comment. Raises NotPublished for one that is held or spam."""
    if decision.verdict is not Verdict.PUBLISH:
        raise NotPublished(f"this comment is not published, its verdict is {decision.verdict}")
    comment = decision.comment
    return PublicComment(
        html=paragraphs(decision.case.clean.html),
        name=comment.author.name,
        url=comment.author.url,
        id=comment.id,
        post_id=comment.post_id,
        parent_id=comment.parent_id,
        kind=comment.kind,
        created_at=comment.created_at,
    )


def excerpt(html_or_text: str, words: int = 20) -> str:
    """Give the first *words* words as one line of plain text, with " …" when something was cut.

    A plain `str` is read as HTML that a stranger typed. Entities are decoded, e-mail addresses hidden, words of
    neighbouring blocks kept apart. Letters of scripts without blanks count as a word each, and so do every 40
    characters of one without an end. The result is text: escape it before it goes into a page.
    """
    if words < 1:
        raise ValueError(f"an excerpt has at least one word, not {words}")
    safe = html_or_text if isinstance(html_or_text, SafeHtml) else sanitize(html_or_text).html
    text = " ".join(redact(plain_text(safe)).split())
    for count, word in enumerate(_WORD.finditer(text), start=1):
        if count == words:
            return text if word.end() == len(text) else f"{text[: word.end()].rstrip()} …"
    return text


def responses_heading(count: int, title: str, *, ngettext: NGettext = ENGLISH) -> str:
    """Give the heading above the comments of a post: "2 Responses to The In-Session Breakthrough Fantasy".

    *ngettext* translates and chooses the plural form; a catalogue has the messages `No Responses to %(title)s`
    and `%(count)d Response to %(title)s`. The result is text: escape it before it goes into a page.
    """
    singular, plural = HEADINGS["some" if count else "none"]
    return ngettext(singular, plural, count) % {"count": count, "title": title}


@attrs.frozen(kw_only=True)
class Recent:
    """One of the latest comments, as a sidebar lists it; its text form is `line()` in English."""

    comment: PublicComment
    title: str
    excerpt: str

    def line(self, *, gettext: Gettext = ENGLISH_SENTENCES) -> str:
        """Give "AUTHOR on TITLE excerpt …".

        *gettext* translates; a catalogue has the message `%(author)s on %(title)s %(excerpt)s`. The result is text:
        escape it before it goes into a page.
        """
        return gettext(LATEST) % {"author": self.comment.name, "title": self.title, "excerpt": self.excerpt}

    def __str__(self) -> str:
        return self.line()


def recent(comments: Iterable[PublicComment], titles: Mapping[str, str], words: int = 20) -> tuple[Recent, ...]:
    """Give one line for each of *comments*, in their order; *titles* maps the ids of posts to their titles."""
    return tuple(
        Recent(comment=comment, title=titles.get(comment.post_id, ""), excerpt=excerpt(comment.html, words))
        for comment in comments
    )
