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

import logging
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

_log = logging.getLogger(__name__)
_COMMENT = regex.compile(r"(?:^|\s)#.*+")
_WATCHED_COLUMNS = 3
_UNBOUNDED = regex.compile(r"[*+]|,\}")


def read_list(file: Path, kind: str, because: str = "", *, leave_out: bool = False) -> WordList | PatternList:
    """Read a list of a *kind*, as the check of a rule that says *because*.

    With *leave_out*, lines that are no expression, or whose time would grow faster than a text, are left out; a warning
    in the log counts them, and the `left_out` of the check names them. Raises InvalidRule for a file that cannot be
    read, with every such line when they are not left out, or when no line remains.
    """
    if kind not in KINDS:
        raise InvalidRule(f"there is no kind of list {kind!r}{did_you_mean(kind, KINDS)} ({', '.join(KINDS)})")
    lines = text_of(file, InvalidRule).splitlines()
    numbered = [(number, line.strip()) for number, line in enumerate(lines, 1) if line.strip()]
    faults = _Faults(f"{file}", leave_out)
    made = KINDS[kind](numbered, faults)
    if not (made.terms if isinstance(made, WordList) else made.sources):
        raise InvalidRule("\n".join([*faults.told[:SHOWN_FAULTS], f"{file}: the list is empty"]))
    faults.warn()
    return attrs.evolve(made, because=because) if because else made


@attrs.define
class _Faults:
    """The lines of a list, *where* it stands, that cannot be used."""

    where: str
    leave_out: bool
    told: list[str] = attrs.Factory(list)

    def without(self, lines: Numbered, fault_of: Callable[[str], str]) -> list[tuple[int, str]]:
        """Give the *lines* of which no fault is told. Raises InvalidRule with the others if they may not be left out."""
        sound: list[tuple[int, str]] = []
        faults: list[str] = []
        for number, line in lines:
            fault = fault_of(line)
            if fault:
                faults.append(f"{self.where}: line {number}: {fault}")
            else:
                sound.append((number, line))
        if faults and not self.leave_out:
            more = [f"{self.where}: and {len(faults) - SHOWN_FAULTS} more lines"] if len(faults) > SHOWN_FAULTS else []
            raise InvalidRule("\n".join([*faults[:SHOWN_FAULTS], *more]))
        self.told += faults
        return sound

    def warn(self) -> None:
        """Write into the log how many lines are left out."""
        if self.told:
            _log.warning("%d lines left out, the first: %s", len(self.told), self.told[0])


def _plain(lines: Numbered, _faults: _Faults) -> WordList:
    return WordList(terms=[line for _, line in _uncommented(lines)], fields=TYPED_FIELDS)


def _wordpress(lines: Numbered, _faults: _Faults) -> WordList:
    return WordList(terms=[line for _, line in lines], because="a disallowed key", whole=False, fields=TYPED_FIELDS)


def _keywords(lines: Numbered, faults: _Faults) -> PatternList:
    wanted = PatternList(because="a listed keyword", before=r"(?:^|\b)", after=r"(?:\b|$)", places=("text", "title"))
    return _expressions(lines, faults, wanted)


def _websites(lines: Numbered, faults: _Faults) -> PatternList:
    return _expressions(lines, faults, PatternList(because="a listed website", places=("text", "links")))


def _usernames(lines: Numbered, faults: _Faults) -> PatternList:
    return _expressions(lines, faults, PatternList(because="a listed name", places=("author",)))


def _watched(lines: Numbered, faults: _Faults) -> PatternList:
    sound = faults.without(lines, _lack_of_columns)
    return _keywords([(number, line.split("\t")[_WATCHED_COLUMNS - 1]) for number, line in sound], faults)


def _lack_of_columns(line: str) -> str:
    enough = line.count("\t") >= _WATCHED_COLUMNS - 1
    return "" if enough else f"{_WATCHED_COLUMNS} columns are wanted: time, name, expression"


def _mediawiki(lines: Numbered, faults: _Faults) -> PatternList:
    # As `//+`, but a row of slashes is tried once and not from each of them.
    wanted = PatternList(because="a link to a listed site", before=r"(?<!/)//++[a-z0-9_\-.]*", places=("links",))
    return _expressions(_uncommented(lines), faults, wanted)


KINDS: Mapping[str, Callable[[Numbered, _Faults], WordList | PatternList]] = {
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


def _expressions(lines: Numbered, faults: _Faults, wanted: PatternList) -> PatternList:
    """Give *wanted* with the expressions of *lines*.

    Faults are lines that are none, that match the empty text, or whose time grows faster than a text.
    """
    known = faults.without(lines, expression_fault)
    known = faults.without(known, lambda line: _slowness(wanted.pattern(line)) if _repeats(line) else "")
    return attrs.evolve(wanted, sources=[line for _, line in known], left_out=faults.told)


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
