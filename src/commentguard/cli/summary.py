"""What a scan came to, counted."""

from collections import Counter

import attrs

from commentguard.cli.colours import Colours
from commentguard.cli.rows import Row
from commentguard.model.verdict import Verdict

TOP_RULES = 8


@attrs.define
class Summary:
    """Counts over every comment of a scan, printed or not."""

    verdicts: Counter[Verdict] = attrs.Factory(Counter)
    rules: Counter[str] = attrs.Factory(Counter)
    changed: int = 0
    unacceptable: int = 0
    unread: int = 0

    def add(self, row: Row) -> None:
        """Count *row*."""
        self.verdicts[row.verdict] += 1
        self.rules.update(finding.rule for finding in row.findings if finding.points > 0)
        self.changed += row.changed
        self.unacceptable += row.decision is None

    def join(self, other: "Summary") -> None:
        """Count what *other* counted too."""
        for field in attrs.fields(Summary):
            setattr(self, field.name, getattr(self, field.name) + getattr(other, field.name))

    def at_least(self, verdict: Verdict) -> int:
        """Count the comments that were held or are spam, or for `spam` those that are spam."""
        return self.verdicts[Verdict.SPAM] + (self.verdicts[Verdict.HOLD] if verdict is Verdict.HOLD else 0)

    def told(self, colours: Colours) -> str:
        """Give the counts in lines."""
        total = self.verdicts.total()
        shares = [
            f"  {colours.paint(f'{verdict!s:7}', verdict)} {self.verdicts[verdict]:>7}  "
            f"{_share(self.verdicts[verdict], total)}".rstrip()
            for verdict in Verdict
        ]
        lines = [f"{counted(total, 'comment')}", *shares]
        if self.rules:
            lines += ["rules that earned points most often"]
            lines += [f"  {count:>7}  {rule}" for rule, count in self.rules.most_common(TOP_RULES)]
        if self.changed:
            lines += [f"{counted(self.changed, 'comment')} decided otherwise by the dump's own site (--only changed)"]
        if self.unacceptable:
            lines += [f"{counted(self.unacceptable, 'comment')} held without a score, being no acceptable submission"]
        if self.unread:
            lines += [f"{counted(self.unread, 'part')} of the dump could not be read"]
        return "\n".join(lines)

    def brief(self) -> str:
        """Give the counts on one line."""
        shares = ", ".join(f"{self.verdicts[verdict]} {verdict}" for verdict in Verdict)
        return f"{counted(self.verdicts.total(), 'comment')}: {shares}"


def counted(count: int, noun: str) -> str:
    """Give a number with its noun, in the plural where it is not 1."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _share(part: int, total: int) -> str:
    return f"{part / total:6.1%}" if total else ""
