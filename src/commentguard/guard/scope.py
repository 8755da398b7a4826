"""What the rules can judge at all. Of the rest they say so, and do not guess."""

from collections.abc import Iterable
from functools import lru_cache
from string import ascii_letters

import attrs
import regex
from attrs.validators import ge

from commentguard.errors import InvalidConfig
from commentguard.model.case import Case
from commentguard.model.verdict import ABSTAINS, Finding, Score, Verdict

_UNSPACED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]")

_NO_LETTERS = bytes({*range(128)} - {*ascii_letters.encode()})


def _scripts(given: Iterable[str]) -> tuple[str, ...]:
    if isinstance(given, str):
        raise InvalidConfig(f"scope: scripts are a list, not the string {given!r}")
    return tuple(sorted(set(given)))


def _check_scripts(_scope: "Scope", _field: "attrs.Attribute[tuple[str, ...]]", value: tuple[str, ...]) -> None:
    for name in value:
        if not name.replace("_", "").isalpha() or not _is_script(name):
            raise InvalidConfig(f"scope: {name!r} is no script of Unicode; write one as Latin, Cyrillic or Han")


def _is_script(name: str) -> bool:
    try:
        regex.compile(rf"\p{{Script={name}}}")
    except regex.error:
        return False
    return True


@attrs.frozen(kw_only=True)
class Scope:
    """How long a comment must be, and in which *scripts*, to be judged when no rule speaks against it.

    Where it is not, a finding of 0 points says so, and `Decision.abstains` is true. With *hold* the comment also waits
    for a moderator. Raises InvalidConfig for a script that Unicode does not have.
    """

    words: int = attrs.field(default=2, validator=ge(0))
    """The fewest words; two letters of a script without blanks count as one."""
    scripts: tuple[str, ...] = attrs.field(default=("Latin",), converter=_scripts, validator=_check_scripts)
    """The scripts that the rules know; half of the letters must be of these. None means any."""
    hold: bool = False
    """Whether a comment that cannot be judged is held."""


def beyond(case: Case, score: Score, scope: Scope) -> tuple[Finding, ...]:
    """Say why a comment cannot be judged: nothing when it can, or when a rule speaks against it all the same."""
    if any(finding.points > 0 for finding in score.findings):
        return ()
    because = _because(case.clean.text, scope)
    if because is None:
        return ()
    sort, words = because
    at_least = Verdict.HOLD if scope.hold else Verdict.PUBLISH
    return (Finding(rule=f"{ABSTAINS}.{sort}", points=0, because=words, at_least=at_least),)


def _because(text: str, scope: Scope) -> tuple[str, str] | None:
    if scope.scripts and not ("Latin" in scope.scripts and _is_mostly_ascii(text)):
        letters, known = (sum(map(len, pattern.findall(text))) for pattern in _patterns(scope.scripts))
        if 2 * known < letters:
            return "script", "the rules do not know this script"
    if _words(scope.words).match(text) or len(_UNSPACED.findall(text)) // 2 >= scope.words:
        return None
    return "short", "too short to be judged"


def _is_mostly_ascii(text: str) -> bool:
    """Tell at once of most texts that half of their letters are Latin: half of all characters are letters of ASCII."""
    return text.isascii() or 2 * len(text.encode("ascii", "ignore").translate(None, _NO_LETTERS)) >= len(text)


@lru_cache(maxsize=16)
def _words(count: int) -> "regex.Pattern[str]":
    return regex.compile(rf"(?:[\W_]*+[^\W_]++){{{count}}}")


@lru_cache(maxsize=16)
def _patterns(scripts: tuple[str, ...]) -> tuple["regex.Pattern[str]", "regex.Pattern[str]"]:
    known = "".join(rf"\p{{Script={name}}}" for name in scripts)
    return regex.compile(r"\p{L}++"), regex.compile(rf"(?V1)[\p{{L}}&&[{known}]]++")
