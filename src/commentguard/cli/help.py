"""How help texts are laid out."""

import argparse


class Paragraphs(argparse.HelpFormatter):
    """Fills each paragraph of a description or epilog to the width of the terminal; an example stays on its line."""

    def add_argument(self, action: argparse.Action) -> None:
        """Reckon in the indent of commands, which Python before 3.13 forgets, so that the longest has its help beside it."""
        super().add_argument(action)
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001  (argparse has no public name for it)
            self._action_max_length += self._indent_increment

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return "\n\n".join(self._filled(part.strip(), width, indent) for part in text.split("\n\n"))

    def _filled(self, part: str, width: int, indent: str) -> str:
        return part if part.startswith("example:") else super()._fill_text(part, width, indent)
