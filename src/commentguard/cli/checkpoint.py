"""How far a scan got, kept beside its output, so that an interrupted one can go on."""

import json
import os
import time
from argparse import Namespace
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any, TextIO

import attrs

from commentguard.cli.dumps import is_read_once
from commentguard.cli.fingerprint import fingerprint
from commentguard.cli.output import STREAMED
from commentguard.cli.recall import Recall
from commentguard.cli.summary import Summary
from commentguard.errors import CannotResume
from commentguard.guard.guard import Guard

SUFFIX = ".resume"
_PAUSE = 30
"""How many times longer than a checkpoint takes it is until the next: they take a thirtieth of the time at most."""


@attrs.frozen
class Progressed:
    """How far a scan got, and how long its outputs were then."""

    end: int
    """How many comments and faults of the dumps were dealt with."""
    summary: Summary
    recall: Recall
    sizes: tuple[int, ...] = ()
    """The length of each output in bytes; none when the scan was killed before it had any."""


class Checkpoints:
    """The file beside *output* that says how far a scan got. *fingerprint* is what must not change meanwhile.

    It holds digests of commenters, is readable by nobody else, and goes away when the scan is done.
    """

    def __init__(self, output: str, fingerprint: Mapping[str, Any]) -> None:
        self._output = output
        self.path = Path(f"{output}{SUFFIX}")
        self._new = Path(f"{output}{SUFFIX}.new")
        # As it is read back, so that tuples and lists are the same.
        self._fingerprint: dict[str, Any] = json.loads(json.dumps(fingerprint))
        self._due = 0.0

    def is_due(self) -> bool:
        """Say whether it is time for another checkpoint."""
        return time.monotonic() >= self._due

    def begin(self) -> None:
        """Say that the scan begins, before it has outputs: one that is killed at once begins anew.

        Raises FileNotFoundError, which names the output, where that has no directory.
        """
        try:
            self.write((), Progressed(0, Summary(), Recall()))
        except FileNotFoundError as error:
            raise FileNotFoundError(error.errno, error.strerror, self._output) from None

    def write(self, outputs: Sequence[TextIO], progressed: Progressed) -> None:
        """Keep how far the scan got; what the *outputs* hold is on the disk before."""
        start = time.monotonic()
        _settle(outputs)
        data = {
            "fingerprint": self._fingerprint,
            "end": progressed.end,
            "sizes": [os.fstat(out.fileno()).st_size for out in outputs],
            "summary": attrs.asdict(progressed.summary),
        }
        # Line by line, for all of the memory as one text would take as much room as the memory.
        self._replace(chain([json.dumps(data)], progressed.recall.lines()))
        now = time.monotonic()
        self._due = now + _PAUSE * (now - start)

    def read(self) -> Progressed:
        """Give how far the interrupted scan got. Raises CannotResume where something changed since."""
        try:
            with self.path.open(encoding="utf-8") as lines:
                data = json.loads(next(lines))
                recall = Recall.of_lines(lines)
        except (OSError, ValueError, StopIteration):
            raise CannotResume(f"{self.path}: what the interrupted scan left cannot be read") from None
        known = data["fingerprint"]
        changed = [name for name in self._fingerprint if known.get(name) != self._fingerprint[name]]
        if changed:
            raise CannotResume(
                f"{self.path}: this is another scan than the interrupted one ({', '.join(changed)} changed); "
                "undo the change, or leave out --resume to begin anew"
            )
        summary = Summary()
        for name, value in data["summary"].items():
            setattr(summary, name, type(getattr(summary, name))(value))
        return Progressed(data["end"], summary, recall, tuple(data["sizes"]))

    def end(self, outputs: Sequence[TextIO]) -> None:
        """Forget the scan: it is done, and what the *outputs* hold is on the disk."""
        _settle(outputs)
        self.remove()

    def remove(self) -> None:
        """Forget the scan."""
        self._new.unlink(missing_ok=True)
        self.path.unlink(missing_ok=True)

    def _replace(self, lines: Iterable[str]) -> None:
        """Write the file so that there is the old one or the new one, whole, at any moment."""
        self._new.unlink(missing_ok=True)
        with open(os.open(self._new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:  # noqa: PTH123  (a descriptor that nobody else may read)
            file.writelines(f"{line}\n" for line in lines)
            file.flush()
            os.fsync(file.fileno())
        self._new.replace(self.path)


def _settle(outputs: Sequence[TextIO]) -> None:
    for out in outputs:
        out.flush()
        os.fsync(out.fileno())


def checkpoints_for(args: Namespace, guard: Guard) -> Checkpoints | None:
    """Give the checkpoints of the scan that *args* ask for, or None where one that is interrupted cannot go on.

    Raises CannotResume where `--resume` asks for what cannot be.
    """
    obstacle = _obstacle(args)
    if obstacle:
        if args.resume:
            raise CannotResume(f"--resume: {obstacle}")
        return None
    options = {name: getattr(args, name) for name in _OPTIONS}
    checkpoints = Checkpoints(args.output, fingerprint(args.paths, guard, options))
    if args.resume and not checkpoints.path.exists() and Path(args.output).exists():
        raise CannotResume(
            f"{args.output}: no interrupted scan wrote this file, or it was done; leave out --resume to write it anew"
        )
    return checkpoints


_OPTIONS = (
    "paths",
    "format",
    "output",
    "explain",
    "only",
    "format_in",
    "map",
    "show_private",
    "color",
    "strict",
    "errors",
    "clean",
)


def _obstacle(args: Namespace) -> str:
    if args.output is None:
        return "there must be a file to go on with; name it with -o"
    if args.format not in STREAMED:
        return f"the format {args.format} is written at the end of a scan; use {', '.join(sorted(STREAMED))}"
    once = [path for path in args.paths if is_read_once(path)]
    if once:
        return f"{once[0]} can be read only once; scan a file"
    outputs = [path for path in (args.output, args.clean, args.errors) if path]
    odd = [path for path in outputs if Path(path).exists() and not Path(path).is_file()]
    return f"{odd[0]} is no ordinary file" if odd else ""
