"""What the intake writes down while it reads a submission."""

import attrs

from commentguard.errors import Problem
from commentguard.model.change import Change


@attrs.define
class Notes:
    """Problems that refuse a submission, reasons to hold it, and what normalisation altered. No value is in it."""

    problems: list[Problem] = attrs.Factory(list)
    holds: list[Problem] = attrs.Factory(list)
    changes: list[Change] = attrs.Factory(list)

    def refuse(self, field: str, code: str, **params: int | str) -> None:
        """Write down a problem of *field*."""
        self.problems.append(Problem(field, code, params))

    def hold(self, field: str, code: str, **params: int | str) -> None:
        """Write down a reason for a moderator to look."""
        self.holds.append(Problem(field, code, params))

    def changed(self, field: str, why: str) -> None:
        """Write down that *field* is kept otherwise than it was typed; the whole field is meant, so no place is given."""
        self.changes.append(Change("field", field, why, 0, 0, field))

    def refused(self, field: str) -> bool:
        """Tell whether *field* has a problem."""
        return field in [problem.field for problem in self.problems]
