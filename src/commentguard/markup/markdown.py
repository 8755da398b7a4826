"""Markdown made into HTML. The HTML is anything but safe: it goes where typed HTML goes, to `sanitize`."""

import importlib
from functools import lru_cache
from typing import Any


class MarkdownMissing(ImportError):
    """The library that renders Markdown is not installed."""


def rendered(markdown: str) -> str:
    """Give the HTML of *markdown* as CommonMark has it, HTML in it as typed. Raises MarkdownMissing."""
    return str(_renderer().render(markdown))


@lru_cache(maxsize=1)
def _renderer() -> Any:
    try:
        library = importlib.import_module("markdown_it")
    except ImportError:
        raise MarkdownMissing("Markdown needs one more package: pip install 'commentguard[markdown]'") from None
    return library.MarkdownIt("commonmark", {"html": True})
