"""What a dump's comments say, in the HTML that a guard takes."""

import attrs

from commentguard.errors import DumpError
from commentguard.markup.contents import shown_as_text
from commentguard.markup.markdown import MarkdownMissing, rendered
from commentguard.model.comment import Submission
from commentguard.model.limits import DEFAULT_LIMITS, Limits
from commentguard.readers.record import Record

_MOST_CODEPOINTS = 4
"""Code points of a grapheme that a limit allows for."""


def submission_of(record: Record, limits: Limits = DEFAULT_LIMITS) -> Submission:
    """Give the submission of *record* with its content as HTML: Markdown rendered, plain text and BBCode escaped.

    Content that is too long by any unit of *limits* is left as it is, for it will be refused. Markdown with more opening
    brackets than tags are allowed is shown as it was typed: what may be a link costs the renderer a look at all that
    follows. Raises DumpError where Markdown is to be rendered and the extra `markdown` is not installed: guessing would
    score another text.
    """
    content = record.submission.content
    if record.body_format == "html" or not isinstance(content, str) or len(content) > _MOST_CODEPOINTS * limits.content:
        return record.submission
    if record.body_format != "markdown" or content.count("[") > limits.tags:
        return attrs.evolve(record.submission, content=str(shown_as_text(content)))
    try:
        return attrs.evolve(record.submission, content=rendered(content).strip())
    except MarkdownMissing as missing:
        raise DumpError(f"the comments are Markdown. {missing}", str(record.source)) from None
