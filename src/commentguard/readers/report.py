"""How the reading of a dump went."""

import attrs

from commentguard.errors import DumpError

KEPT_FAULTS = 100
"""Mended faults kept with their places; more are only counted."""


@attrs.define(kw_only=True)
class Report:
    """Counts that grow while a dump is read; final once it has been read to the end.

    *read* comments came whole, *salvaged* ones were picked out of a broken part, *lost* parts could not be read.
    *mended* are the first faults of the file that reading went around, *faults* is how many there were. With
    *strict*, the first fault is raised instead.
    """

    strict: bool = False
    read: int = 0
    salvaged: int = 0
    lost: int = 0
    faults: int = 0
    mended: list[DumpError] = attrs.field(factory=list)

    def mend(self, fault: DumpError) -> None:
        """Note a *fault* that reading goes around without losing a comment. Raises it when reading is strict."""
        if self.strict:
            raise fault
        self.note(fault)

    def note(self, fault: DumpError) -> None:
        """Note what looks odd and may well be right, strict or not."""
        self.faults += 1
        if len(self.mended) < KEPT_FAULTS:
            self.mended.append(fault)

    def __str__(self) -> str:
        return f"read {self.read}, salvaged {self.salvaged}, lost {self.lost}"

    def to_dict(self) -> dict[str, object]:
        """Give the counts as plain data."""
        return {"read": self.read, "salvaged": self.salvaged, "lost": self.lost, "faults": self.faults}
