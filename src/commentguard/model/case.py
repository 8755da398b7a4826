"""All that a rule may look at."""

import attrs

from commentguard.model.clean import CleanComment
from commentguard.model.comment import UNKNOWN_POST, Post
from commentguard.model.past import NOTHING_KNOWN, Past

FIELDS = ("text", "author", "url", "title")
"""What a rule may look at and a finding may point into; `title` is that of the post."""


@attrs.frozen(kw_only=True)
class Case:
    """A sanitized comment, what history knew, and the post it is about. Scoring a case again gives the same score."""

    clean: CleanComment
    past: Past = NOTHING_KNOWN
    post: Post = UNKNOWN_POST

    def field(self, name: str) -> str:
        """Give the text a finding's *field* points into: `text`, `author`, `url` or `title` (of the post)."""
        match name:
            case "text":
                return self.clean.text
            case "author":
                return self.clean.comment.author.name
            case "url":
                return self.clean.comment.author.url or ""
            case "title":
                return self.post.title
        raise ValueError(f"a finding points into text, author, url or title, not {name!r}")
