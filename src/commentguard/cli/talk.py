"""The two voices of a command: answers on the standard output, talk on the standard error."""

import sys

from commentguard.cli.harmless import lines


def answer(text: str) -> None:
    """Print *text*, harmless to a terminal, as a result."""
    sys.stdout.write(f"{lines(text)}\n")


def show(text: str) -> None:
    """Print *text*, which is harmless to a terminal already, as a result."""
    sys.stdout.write(f"{text}\n")


def tell(words: str) -> None:
    """Tell *words*, harmless to a terminal, to whoever runs the command."""
    sys.stderr.write(f"commentguard: {lines(words)}\n")
