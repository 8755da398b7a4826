"""Rebuild a post's page from a comment dump: its responses, the form below them, the latest comments beside them.

Needs Jinja2, of the extra `examples`. Writes the page to the standard output::

    python examples/page/render.py examples/therapy-blog.xml 412 > page.html
"""

import base64
import hashlib
import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import attrs
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from commentguard import (
    DumpError,
    Form,
    Guard,
    InvalidSubmission,
    Post,
    PublicComment,
    Recent,
    Verdict,
    form_fields,
    recent,
    responses_heading,
)
from commentguard.readers.dump import read_dump
from commentguard.readers.record import Record, Status

HERE = Path(__file__).parent
DEEPEST = 5
"""How deep replies are indented; deeper ones stand beside those they answer, as in WordPress."""
LATEST = 5
"""How many comments the sidebar lists."""
LONG_AGO = datetime.min.replace(tzinfo=UTC)


@attrs.define
class Thread:
    """A comment and the replies to it."""

    comment: PublicComment
    replies: "list[Thread]" = attrs.Factory(list)


@attrs.frozen(kw_only=True)
class Page:
    """All that the template shows. No field of it can hold an e-mail or IP address that shows."""

    post: Post
    heading: str
    threads: list[Thread]
    form: Form
    latest: tuple[Recent, ...]
    links: dict[str, str]
    """The addresses of the posts that the sidebar names, by id."""


def page(dump: Path, post_id: str, guard: Guard | None = None) -> Page:
    """Give what the page of the post *post_id* shows. Raises DumpError if the dump has no comment on that post."""
    guard = guard or Guard()
    records = [item for item in read_dump(dump) if isinstance(item, Record)]
    posts = {record.post.id: record.post for record in records}
    if post_id not in posts:
        raise DumpError(f"there is no comment on a post {post_id!r}", str(dump))
    comments = list(published(records, guard))
    here = [comment for comment in comments if comment.post_id == post_id]
    newest = sorted(comments, key=lambda comment: comment.created_at or LONG_AGO, reverse=True)
    return Page(
        post=posts[post_id],
        heading=responses_heading(len(here), posts[post_id].title),
        threads=threaded(here),
        form=form_fields(guard),
        latest=recent(newest[:LATEST], {post.id: post.title for post in posts.values()}),
        links={post.id: post.url for post in posts.values() if post.url.startswith(("http://", "https://"))},
    )


def published(records: Iterable[Record], guard: Guard) -> Iterator[PublicComment]:
    """Give the comments that both the site's moderators and the guard let through."""
    for record in records:
        if record.status not in {Status.APPROVED, Status.UNKNOWN}:
            continue
        try:
            decision = guard.review(record.submission, record.post)
        except InvalidSubmission:
            continue
        if decision.verdict is Verdict.PUBLISH:
            yield guard.public(decision)


def threaded(comments: Iterable[PublicComment]) -> list[Thread]:
    """Put replies under what they answer. A reply to a comment that is not shown stands for itself."""
    top: list[Thread] = []
    siblings: dict[str, list[Thread]] = {}
    placed: dict[str, tuple[Thread, int]] = {}
    for comment in comments:
        thread = Thread(comment)
        parent, depth = placed.get(comment.parent_id, (None, 0))
        beside = top if parent is None else siblings[comment.parent_id] if depth == DEEPEST else parent.replies
        beside.append(thread)
        if comment.id:
            placed[comment.id] = (thread, min(depth + 1, DEEPEST))
            siblings[comment.id] = beside
    return top


def rendered(page: Page) -> str:
    """Give the HTML of *page*."""
    environment = Environment(
        loader=FileSystemLoader(HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    style = (HERE / "page.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    template = environment.get_template("page.html.jinja")
    return template.render(page=page, style=Markup(style), style_digest=digest)  # noqa: S704  (our own style sheet)


def main(arguments: list[str]) -> int:
    """Write the page that *arguments*, a dump and the id of a post, name."""
    try:
        dump, post_id = arguments
        html = rendered(page(Path(dump), post_id))
    except ValueError as error:
        sys.stderr.write(f"usage: render.py DUMP POST_ID\n{error}\n")
        return 2
    sys.stdout.buffer.write(html.encode())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
