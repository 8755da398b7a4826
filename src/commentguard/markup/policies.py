"""Ready-made policies."""

from commentguard.markup.policy import Policy

WORDPRESS = Policy.from_notice(
    '<a href="" title=""> <abbr title=""> <acronym title=""> <b> <blockquote cite=""> <cite> <code> <del datetime=""> '
    '<em> <i> <q cite=""> <strike> <strong>'
)
"""What WordPress' comment form promises, and the default."""

PLAIN = Policy()
"""No tags at all: what looks like one is text, what is HTML is unwrapped."""

RICH = WORDPRESS | Policy.from_notice(
    "<br> <dd> <dl> <dt> <h2> <h3> <h4> <hr> <ins> <kbd> <li> <mark> <ol> <p> <pre> <s> <small> <sub> <sup> <u> <ul>"
)
"""Paragraphs, lists, headings and code blocks besides; add images by `RICH.allow("img", "src", "alt")`."""
