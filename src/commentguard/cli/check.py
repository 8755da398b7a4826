"""`commentguard check`: one comment, decided and explained."""

import argparse
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from commentguard.cli.harmless import json_line
from commentguard.cli.help import Paragraphs
from commentguard.cli.settings import add_config_options, chosen_guard
from commentguard.cli.talk import answer, tell
from commentguard.errors import InvalidSubmission, Problem
from commentguard.guard.messages import message
from commentguard.markup.paragraphs import paragraphs
from commentguard.model.comment import Submission
from commentguard.model.decision import Decision
from commentguard.model.verdict import Verdict
from commentguard.privacy.redact import redact

if TYPE_CHECKING:
    from argparse import _SubParsersAction

EPILOG = """\
exit codes: 0 whatever is decided, 2 the settings cannot be used.

example: commentguard check "Great post! Visit <a href=http://pills.example>my site</a>" --author "Cheap Pills"
"""


def add_to(commands: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command and its options."""
    parser = commands.add_parser(
        "check",
        help="decide about one comment, and explain it",
        description="Decides about one comment as HTML that a visitor typed, says why, and shows what would be "
        "published. Only the text must be given.",
        epilog=EPILOG,
        formatter_class=Paragraphs,
    )
    add = parser.add_argument
    add("text", nargs="?", default="-", metavar="TEXT", help="the comment; - or nothing reads the standard input")
    add("--author", metavar="NAME", help="who signs it")
    add("--email", metavar="ADDRESS", help="the e-mail address; checked and never shown")
    add("--url", metavar="URL", help="the author's website")
    add("--json", action="store_true", help="answer with one JSON object")
    add_config_options(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Decide about the comment and print the explanation; the exit code is 0 whatever is decided."""
    guard = attrs.evolve(chosen_guard(args), required=("content",))
    submission = Submission(content=_typed(args.text), author=args.author, email=args.email, url=args.url)
    try:
        decision = guard.review(submission)
    except InvalidSubmission as error:
        said = _refusal(error) if args.json else "\n".join(_refused(error.problems))
    else:
        said = json_line(decision.to_dict()) if args.json else "\n".join(_explained(decision))
    answer(said)
    return 0


def _typed(text: str) -> str:
    if text != "-":
        return text
    if sys.stdin.isatty():
        tell("type the comment; Ctrl-D on a line of its own ends it")
    return sys.stdin.buffer.read().decode(errors="replace")


def _refusal(error: InvalidSubmission) -> str:
    return json_line({"verdict": None, "problems": [problem.to_dict() for problem in error.problems]})


def _refused(problems: tuple[Problem, ...]) -> Iterator[str]:
    yield "refused: this is no acceptable submission"
    yield from (f"  {problem.field}: {message(problem)}" for problem in problems)


def _explained(decision: Decision) -> Iterator[str]:
    """Give the explanation, and the HTML as a page would have it, in lines."""
    yield redact(decision.explain())
    published = decision.verdict is Verdict.PUBLISH
    yield "\nThe page would show:" if published else "\nIf a moderator publishes it, the page would show:"
    author = decision.comment.author
    yield f"  {author.name or '(no name)'}" + (f" <{author.url}>" if author.url else "")
    yield from (f"  {line}" for line in paragraphs(decision.case.clean.html).split("\n"))
