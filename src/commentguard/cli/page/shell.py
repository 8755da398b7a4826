"""The page around the parts: head, style, script, and a policy that lets nothing else run or load."""

import hashlib
from base64 import b64encode
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import TextIO

from commentguard.cli.page.element import Html, join, tag


def write_page(out: TextIO, title: str, parts: Iterable[Html], *, note: str = "") -> None:
    """Write a whole page: *title*, with a *note* below it, and the *parts*, one after the other as they come."""
    style, script = _own("page.css"), _own("page.js")
    policy = (
        f"default-src 'none'; style-src {_digest(style)}; script-src {_digest(script)}; base-uri 'none'; "
        "form-action 'none'"
    )
    head = (
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("title", title),
        tag("style", Html(style)),
    )
    out.write(f'<!doctype html>\n<html lang="en">\n{tag("head", *head)}\n<body>\n')
    out.write(f"{tag('header', tag('h1', title), tag('p', note))}\n<main>\n")
    for part in parts:
        out.write(part)
        out.write("\n")
    out.write(f"</main>\n{tag('script', Html(script))}\n</body>\n</html>\n")


def section(heading: str, *content: Html, name: str) -> Html:
    """Make a part of the page with a heading; *name* is its id."""
    head = tag("h2", heading, id=f"{name}-heading")
    return tag("section", head, join(content), id=name, aria_labelledby=f"{name}-heading")


@cache
def _own(name: str) -> str:
    return files("commentguard.cli.page").joinpath(name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
