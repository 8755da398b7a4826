"""`commentguard check`: one comment, decided and explained."""

import argparse
import json
import shutil
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import attrs

from commentguard.cli.colours import Colours, add_colour_option, colours_for
from commentguard.cli.harmless import json_line, lines
from commentguard.cli.help import Paragraphs
from commentguard.cli.settings import add_config_options, chosen_guard
from commentguard.cli.spans import marked
from commentguard.cli.talk import show, tell
from commentguard.errors import DumpError, InvalidSubmission, Problem
from commentguard.guard.messages import message
from commentguard.guard.turns import turns
from commentguard.markup.paragraphs import paragraphs
from commentguard.model.decision import Decision
from commentguard.model.verdict import Verdict
from commentguard.privacy.redact import redact
from commentguard.readers.columns import record_of
from commentguard.readers.record import Record, Source
from commentguard.rules.ruleset import RuleSet

if TYPE_CHECKING:
    from argparse import _SubParsersAction

EPILOG = """\
exit codes: 0 whatever is decided, 2 the settings or the JSON object cannot be used.

example: commentguard check "Great post! Visit <a href=http://pills.example>my site</a>" --author "Cheap Pills"
"""

VERBS = {Verdict.PUBLISH: "published.", Verdict.HOLD: "held.", Verdict.SPAM: "spam."}
NARROWEST = 40
"""How many cells a text is wrapped to at least."""


def add_to(commands: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command and its options."""
    parser = commands.add_parser(
        "check",
        help="decide about one comment, and explain it",
        description="Decides about one comment as HTML that a visitor typed, marks the words that earned points, says "
        "without which rules it would be decided otherwise, and shows what would be published. Only the text must be "
        "given.",
        epilog=EPILOG,
        formatter_class=Paragraphs,
    )
    add = parser.add_argument
    add("text", nargs="?", default="-", metavar="TEXT", help="the comment; - or nothing reads the standard input")
    add("--author", metavar="NAME", help="who signs it")
    add("--email", metavar="ADDRESS", help="the e-mail address; checked and never shown")
    add("--url", metavar="URL", help="the author's website")
    add(
        "--from-json",
        action="store_true",
        help="TEXT is a JSON object with the fields of a comment, under the names that scan knows; --author, --email "
        "and --url go before its own",
    )
    add("--json", action="store_true", help="answer with one JSON object")
    add_colour_option(parser)
    add_config_options(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Decide about the comment and print the explanation; the exit code is 0 whatever is decided."""
    guard = attrs.evolve(chosen_guard(args), required=("content",))
    record = _record(args)
    try:
        decision = guard.review(record.submission, record.post)
    except InvalidSubmission as error:
        show(_refusal(error) if args.json else lines("\n".join(_refused(error.problems))))
        return 0
    colours = colours_for(args.color, sys.stdout)
    show(json_line(decision.to_dict()) if args.json else "\n".join(_explained(decision, guard.rules, colours)))
    return 0


def _record(args: argparse.Namespace) -> Record:
    """Give the comment that the options describe, read as one of a dump of JSON lines."""
    typed = _typed(args.text)
    fields = _fields(typed) if args.from_json else {"content": typed}
    given = {name: getattr(args, name) for name in ("author", "email", "url") if getattr(args, name) is not None}
    return record_of({**fields, **given}, Source(path="TEXT", format="jsonl", index=1, line=1))


def _fields(typed: str) -> dict[str, Any]:
    try:
        fields = json.loads(typed)
    except ValueError:
        fields = None
    if not isinstance(fields, dict):
        raise DumpError('is no JSON object, such as {"content": "I agree.", "author": "Liz"}', "TEXT")
    return fields


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


def _explained(decision: Decision, rules: RuleSet, colours: Colours) -> Iterator[str]:
    """Give the explanation, and the HTML as a page would have it, in lines that are harmless to a terminal."""
    head, *because = redact(decision.explain()).split("\n")
    verdict, points = head.split(":", 1)
    yield colours.paint(verdict, verdict) + lines(f":{points}")
    yield from _marked(decision, colours)
    yield from map(lines, because)
    yield from _turned(decision, rules, colours)
    published = decision.verdict is Verdict.PUBLISH
    yield "\nThe page would show:" if published else "\nIf a moderator publishes it, the page would show:"
    author = decision.comment.author
    yield lines(f"  {author.name or '(no name)'}" + (f" <{author.url}>" if author.url else ""))
    yield from (lines(f"  {line}") for line in paragraphs(decision.case.clean.html).split("\n"))


def _marked(decision: Decision, colours: Colours) -> Iterator[str]:
    """Show the fields that findings point into, with the words marked."""
    width = max(shutil.get_terminal_size().columns, NARROWEST)
    for field in ("author", "url", "title", "text"):
        found = [one for one in decision.score.findings if one.field == field and one.end > one.start]
        text = decision.case.field(field)
        # Where an address stands hidden, the places of findings would be shifted.
        if found and redact(text) == text:
            yield from ("", colours.paint(field, "dim"), *marked(text, found, width, colours))
    if decision.score.findings:
        yield ""


def _turned(decision: Decision, rules: RuleSet, colours: Colours) -> Iterator[str]:
    """Say without which rules the comment would be decided otherwise."""
    told = 0
    for turn in turns(decision, rules):
        *others, last = turn.without[told:]
        names = f"{', '.join(others)} and {last}" if others else last
        start, too = ("", " too") if told else ("\n", "")
        yield start + lines(f"Without {names}{too} this would be ") + colours.paint(VERBS[turn.verdict], turn.verdict)
        told = len(turn.without)
