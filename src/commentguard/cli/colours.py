"""Colours for terminals, where they are wanted."""

import os
from argparse import ArgumentParser
from collections.abc import Mapping
from typing import TextIO

import attrs

from commentguard.cli.harmless import lines
from commentguard.model.verdict import Verdict

STYLES: Mapping[str, str] = {
    str(Verdict.PUBLISH): "1;32",
    str(Verdict.HOLD): "1;33",
    str(Verdict.SPAM): "1;31",
    "against": "31",
    "for": "32",
    "dim": "2",
}
"""The parameters of SGR (ECMA-48, section 8.3.117) by what a text is: a verdict, or what speaks against or for it."""


@attrs.frozen
class Colours:
    """Paints texts, or leaves them as they are. What is painted is harmless to a terminal either way."""

    on: bool = False

    def paint(self, text: str, style: str) -> str:
        """Give *text* in the colour of *style*, a key of STYLES."""
        harmless = lines(text)
        return f"\x1b[{STYLES[style]}m{harmless}\x1b[0m" if self.on and text else harmless


def add_colour_option(parser: ArgumentParser) -> None:
    """Let *parser* take `--color`, however it is spelled."""
    parser.add_argument(
        "--color",
        "--colour",
        choices=["auto", "always", "never"],
        default="auto",
        help="whether to use colours; auto does on a terminal, unless NO_COLOR is set, or with FORCE_COLOR anywhere "
        "(default: auto)",
    )


def colours_for(choice: str, out: TextIO) -> Colours:
    """Give the colours that *choice* and the environment allow on *out*.

    NO_COLOR (no-color.org) and FORCE_COLOR (force-color.org) count when they are not empty, the first before the second.
    """
    if choice != "auto":
        return Colours(choice == "always")
    if os.environ.get("NO_COLOR"):
        return Colours()
    if os.environ.get("FORCE_COLOR"):
        return Colours(on=True)
    return Colours(out.isatty() and os.environ.get("TERM") != "dumb")
