r"""Lists that other systems keep, read with the meaning they have there.

- `plain`: a word or phrase a line; `#` begins a comment at the start of a line or behind a blank.
- `wordpress`: the disallowed or moderation keys of WordPress: a line stands anywhere, also inside words, in any case
  (`wp_check_comment_disallowed_list`). WordPress also looks at the e-mail address, the IP address and the user agent;
  no rule sees those.
- `smokedetector-keywords`, `-websites`, `-usernames`: lists of regular expressions of SmokeDetector
  (`findspam.py`): keywords as whole words, websites anywhere, usernames in the author's name.
- `smokedetector-watched`: the same keywords behind a time and a name, as in `watched_keywords.txt`.
- `mediawiki`: the SpamBlacklist of MediaWiki: expressions in the URLs of links, from the host on
  (`\/\/+[a-z0-9_\-.]*(…)`, class `SpamRegexBatch`), with `#` for comments.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

import attrs
import regex

from commentguard.errors import InvalidRule
from commentguard.nearest import did_you_mean
from commentguard.rules.pattern import compiled
from commentguard.rules.patternlist import PatternList
from commentguard.rules.wordlist import WordList
from commentguard.tables import text_of

TYPED_FIELDS = ("text", "author", "url")
"""The fields that a commenter typed and that rules may see."""
SHOWN_FAULTS = 10
"""How many faulty lines a message names."""

Numbered = Iterable[tuple[int, str]]
"""The lines of a list that say something, with their numbers."""

_COMMENT = regex.compile(r"(?:^|\s)#.*+")
_WATCHED_COLUMNS = 3


def read_list(file: Path, kind: str, because: str = "") -> WordList | PatternList:
    """Read a list of a *kind*, as the check of a rule that says *because*.

    Raises InvalidRule for a file that cannot be read, with every line that is no expression, or that has none.
    """
    if kind not in KINDS:
        raise InvalidRule(f"there is no kind of list {kind!r}{did_you_mean(kind, KINDS)} ({', '.join(KINDS)})")
    lines = text_of(file, InvalidRule).splitlines()
    numbered = [(number, line.strip()) for number, line in enumerate(lines, 1) if line.strip()]
    made = KINDS[kind](numbered, f"{file}")
    if not (made.terms if isinstance(made, WordList) else made.sources):
        raise InvalidRule(f"{file}: the list is empty")
    return attrs.evolve(made, because=because) if because else made


def _plain(lines: Numbered, _where: str) -> WordList:
    return WordList(terms=[line for _, line in _uncommented(lines)], fields=TYPED_FIELDS)


def _wordpress(lines: Numbered, _where: str) -> WordList:
    return WordList(terms=[line for _, line in lines], because="a disallowed key", whole=False, fields=TYPED_FIELDS)


def _keywords(lines: Numbered, where: str) -> PatternList:
    return PatternList(
        sources=_expressions(lines, where),
        because="a listed keyword",
        before=r"(?:^|\b)",
        after=r"(?:\b|$)",
        places=("text", "title"),
    )


def _websites(lines: Numbered, where: str) -> PatternList:
    return PatternList(sources=_expressions(lines, where), because="a listed website", places=("text", "links"))


def _usernames(lines: Numbered, where: str) -> PatternList:
    return PatternList(sources=_expressions(lines, where), because="a listed name", places=("author",))


def _watched(lines: Numbered, where: str) -> PatternList:
    columns = [(number, line.split("\t")) for number, line in lines]
    short = [
        (number, f"{_WATCHED_COLUMNS} columns are wanted: time, name, expression")
        for number, cells in columns
        if len(cells) < _WATCHED_COLUMNS
    ]
    _refuse(short, where)
    return _keywords([(number, cells[_WATCHED_COLUMNS - 1]) for number, cells in columns], where)


def _mediawiki(lines: Numbered, where: str) -> PatternList:
    return PatternList(
        sources=_expressions(_uncommented(lines), where),
        because="a link to a listed site",
        before=r"//+[a-z0-9_\-.]*",
        places=("links",),
    )


KINDS: Mapping[str, Callable[[Numbered, str], WordList | PatternList]] = {
    "plain": _plain,
    "wordpress": _wordpress,
    "smokedetector-keywords": _keywords,
    "smokedetector-websites": _websites,
    "smokedetector-usernames": _usernames,
    "smokedetector-watched": _watched,
    "mediawiki": _mediawiki,
}
"""The kinds of lists, and what makes a check of their lines."""


def _uncommented(lines: Numbered) -> Iterator[tuple[int, str]]:
    for number, line in lines:
        said = _COMMENT.sub("", line).strip()
        if said:
            yield number, said


def _expressions(lines: Numbered, where: str) -> list[str]:
    """Give the expressions of *lines*. Raises InvalidRule with the lines that are none, or that match the empty text."""
    known = list(lines)
    _refuse([(number, fault) for number, line in known if (fault := expression_fault(line))], where)
    return [line for _, line in known]


def expression_fault(source: str) -> str:
    """Say what keeps *source* from being an expression that a rule can use; nothing when it can."""
    try:
        matches_nothing = compiled(source).fullmatch("")
    except regex.error as error:
        return f"is no expression of the regex package: {error}"
    return "matches the empty text, and so every comment" if matches_nothing else ""


def _refuse(faults: list[tuple[int, str]], where: str) -> None:
    if faults:
        more = [f"{where}: and {len(faults) - SHOWN_FAULTS} more lines"] if len(faults) > SHOWN_FAULTS else []
        raise InvalidRule(
            "\n".join([*(f"{where}: line {number}: {fault}" for number, fault in faults[:SHOWN_FAULTS]), *more])
        )
