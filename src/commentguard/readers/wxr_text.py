"""Text of a WordPress export."""

import html


def plain(text: str) -> str:
    """Give a name or title as it is read: WordPress stores those with character references in them."""
    try:
        return html.unescape(text).strip()
    except ValueError:
        # A numeric reference of thousands of digits is over Python's limit for whole numbers; it stays as typed.
        return text.strip()
