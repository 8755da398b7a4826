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
from commentguard.rules.pattern import Pattern, compiled
from commentguard.rules.patternlist import PatternList
from commentguard.rules.probe import slow_part
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
_UNBOUNDED = regex.compile(r"[*+]|,\}")


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
    wanted = PatternList(because="a listed keyword", before=r"(?:^|\b)", after=r"(?:\b|$)", places=("text", "title"))
    return _expressions(lines, where, wanted)


def _websites(lines: Numbered, where: str) -> PatternList:
    return _expressions(lines, where, PatternList(because="a listed website", places=("text", "links")))


def _usernames(lines: Numbered, where: str) -> PatternList:
    return _expressions(lines, where, PatternList(because="a listed name", places=("author",)))


def _watched(lines: Numbered, where: str) -> PatternList:
    columns = [(number, line.split("\t")) for number, line in lines]
    fault = f"{_WATCHED_COLUMNS} columns are wanted: time, name, expression"
    _refuse([(number, fault) for number, cells in columns if len(cells) < _WATCHED_COLUMNS], where)
    return _keywords([(number, cells[_WATCHED_COLUMNS - 1]) for number, cells in columns], where)


def _mediawiki(lines: Numbered, where: str) -> PatternList:
    # As `//+`, but a row of slashes is tried once and not from each of them.
    wanted = PatternList(because="a link to a listed site", before=r"(?<!/)//++[a-z0-9_\-.]*", places=("links",))
    return _expressions(_uncommented(lines), where, wanted)


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


def _expressions(lines: Numbered, where: str, wanted: PatternList) -> PatternList:
    """Give *wanted* with the expressions of *lines*.

    Raises InvalidRule with the lines that are none, that match the empty text, or whose time grows faster than a text.
    """
    known = list(lines)
    _refuse(((number, expression_fault(line)) for number, line in known), where)
    _refuse(((number, _slowness(wanted.pattern(line))) for number, line in known if _repeats(line)), where)
    return attrs.evolve(wanted, sources=[line for _, line in known])


def _repeats(source: str) -> bool:
    """Say whether an expression may repeat anything without a bound; the thousands that do not need no probe."""
    return _UNBOUNDED.search(source) is not None


def _slowness(pattern: Pattern) -> str:
    slow = slow_part(pattern)
    return "" if slow is None else str(slow)


def expression_fault(source: str) -> str:
    """Say what keeps *source* from being an expression that a rule can use; nothing when it can."""
    try:
        matches_nothing = compiled(source).fullmatch("")
    except regex.error as error:
        return f"is no expression of the regex package: {error}"
    return "matches the empty text, and so every comment" if matches_nothing else ""


def _refuse(lines: Numbered, where: str) -> None:
    """Raise InvalidRule with the lines of which a fault is told."""
    faults = [(number, fault) for number, fault in lines if fault]
    if faults:
        more = [f"{where}: and {len(faults) - SHOWN_FAULTS} more lines"] if len(faults) > SHOWN_FAULTS else []
        raise InvalidRule(
            "\n".join([*(f"{where}: line {number}: {fault}" for number, fault in faults[:SHOWN_FAULTS]), *more])
        )
