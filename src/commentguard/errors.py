"""Every error of commentguard, and the problem a submission can have.

::

    CommentGuardError
    ├── InvalidSubmission (ValueError)      a submission is not acceptable; carries every Problem
    ├── InvalidPolicy (ValueError)          an HTML policy contradicts itself or would be unsafe
    │   └── InvalidNotice                   the "You may use these HTML tags" line cannot be read
    ├── InvalidRule (ValueError)            a rule or a set of rules is not well formed
    ├── InvalidConfig (ValueError)          a configuration file or mapping is not well formed
    ├── InvalidTable (ValueError)           a learned table cannot be read
    ├── CannotLearn (ValueError)            decisions are too few to learn from, or the library for it is missing
    ├── NotPublished (ValueError)           a comment that is not published was asked to be shown
    ├── HistoryUnavailable (RuntimeError)   a history cannot be asked or told at the moment
    ├── PrivateValueError (TypeError)       a private value was asked to leave other than by reveal()
    ├── DumpError (ValueError)              a comment dump, or a part of it, cannot be read
    │   └── UnknownFormat                   no reader recognises the content
    ├── CannotResume (ValueError)           an interrupted scan cannot go on
    └── WorkerDied (RuntimeError)           a worker process ended in the middle of its work

Messages name what is wrong, where, and how to mend it. They never quote what a commenter typed into a field.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

import attrs


def _frozen_params(params: Mapping[str, int | str]) -> Mapping[str, int | str]:
    return MappingProxyType(dict(params))


@attrs.frozen(eq=False)
class Problem:
    """One thing that is wrong with one field of a submission.

    *field* is the field's name (`form` for the submission as a whole), *code* a stable word for programs, *params*
    numbers, words of a closed list and configured values that a message needs. The submitted value is never in it.
    """

    field: str
    code: str
    params: Mapping[str, int | str] = attrs.field(factory=dict, converter=_frozen_params)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Problem):
            return NotImplemented
        return self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def __reduce__(self) -> tuple[type["Problem"], tuple[str, str, dict[str, int | str]]]:
        return Problem, (self.field, self.code, dict(self.params))

    def _key(self) -> tuple[str, str, tuple[tuple[str, int | str], ...]]:
        return self.field, self.code, tuple(sorted(self.params.items()))

    def to_dict(self) -> dict[str, object]:
        """Give the problem as plain data: `field`, `code`, `params`."""
        return {"field": self.field, "code": self.code, "params": dict(self.params)}


class CommentGuardError(Exception):
    """The base of every error of this library."""


class InvalidSubmission(CommentGuardError, ValueError):
    """A submission is not acceptable; *problems* says everything that is wrong with it, in the order of the form."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(", ".join(f"{problem.field}: {problem.code}" for problem in self.problems))

    def __reduce__(self) -> tuple[type["InvalidSubmission"], tuple[tuple[Problem, ...]]]:
        return InvalidSubmission, (self.problems,)

    def by_field(self) -> dict[str, tuple[Problem, ...]]:
        """Group the problems by field, each group in order."""
        groups: dict[str, tuple[Problem, ...]] = {}
        for problem in self.problems:
            groups[problem.field] = (*groups.get(problem.field, ()), problem)
        return groups

    def to_dict(self) -> dict[str, list[dict[str, object]]]:
        """Give the problems as plain data, grouped by field."""
        return {field: [problem.to_dict() for problem in group] for field, group in self.by_field().items()}


class InvalidPolicy(CommentGuardError, ValueError):
    """An HTML policy contradicts itself or would be unsafe; the message says which part and why."""


class InvalidNotice(InvalidPolicy):
    """A notice of allowed tags cannot be read; *notice* and *position* (0-based character) say where."""

    def __init__(self, reason: str, notice: str, position: int) -> None:
        self.reason = reason
        self.notice = notice
        self.position = position
        line_start = notice.rfind("\n", 0, position) + 1
        line_end = notice.find("\n", position)
        line = notice[line_start : line_end if line_end >= 0 else None]
        super().__init__(f"{reason}\n    {line}\n    {' ' * (position - line_start)}^")

    def __reduce__(self) -> tuple[type["InvalidNotice"], tuple[str, str, int]]:
        return InvalidNotice, (self.reason, self.notice, self.position)


class InvalidRule(CommentGuardError, ValueError):
    """A rule, a set of rules or a weight is not well formed; the message names the rule."""


class InvalidConfig(CommentGuardError, ValueError):
    """A configuration is not well formed; the message names the file, the path of the key and the mend."""


class InvalidTable(CommentGuardError, ValueError):
    """A learned table cannot be read; the message has a line for each fault, with the file and the path of the key."""


class CannotLearn(CommentGuardError, ValueError):
    """Decisions are too few to learn from, or the extra `learn` is not installed; the message says what is wanted."""


class NotPublished(CommentGuardError, ValueError):
    """A comment that is held or spam was asked to be shown in public."""


class HistoryUnavailable(CommentGuardError, RuntimeError):
    """A history cannot be asked or told at the moment: its store is locked, full, read-only, corrupt or away.

    The message says which, and holds no value of any comment.
    """


class PrivateValueError(CommentGuardError, TypeError):
    """A private value was asked to leave by a way other than `reveal(reason)`."""


class DumpError(CommentGuardError, ValueError):
    """A comment dump, or a part of it, cannot be read; *where* is the place in the file."""

    def __init__(self, reason: str, where: str = "") -> None:
        self.reason = reason
        self.where = where
        super().__init__(f"{where}: {reason}" if where else reason)

    def __reduce__(self) -> tuple[type["DumpError"], tuple[str, str]]:
        return type(self), (self.reason, self.where)


class UnknownFormat(DumpError):
    """No reader recognises the content of a dump."""


class CannotResume(CommentGuardError, ValueError):
    """An interrupted scan cannot go on where it was: there is none, or something changed since."""


class WorkerDied(CommentGuardError, RuntimeError):
    """A worker process of a scan ended in the middle of its work."""
