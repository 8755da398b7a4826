"""Colours for terminals, where they are wanted."""

import io
from argparse import ArgumentParser

import pytest

from commentguard.cli.colours import STYLES, Colours, add_colour_option, colours_for


class Terminal(io.StringIO):
    """What says that it is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


@pytest.mark.parametrize("style", STYLES)
def test_paint(style: str) -> None:
    """A text is painted and the colour ends with it; without colours it stays."""
    assert Colours(on=True).paint("x", style) == f"\x1b[{STYLES[style]}mx\x1b[0m"
    assert Colours().paint("x", style) == "x"


@pytest.mark.parametrize("on", [True, False])
def test_nothing_acts(on: bool) -> None:
    """What is painted can neither end its colour nor begin another."""
    assert r"a\x1b[0mb" in Colours(on).paint("a\x1b[0mb", "spam")
    assert Colours(on).paint("", "spam") == ""


@pytest.mark.parametrize(
    ("choice", "environment", "on_terminal", "elsewhere"),
    [
        ("auto", {}, True, False),
        ("auto", {"NO_COLOR": "1"}, False, False),
        ("auto", {"NO_COLOR": ""}, True, False),
        ("auto", {"FORCE_COLOR": "1"}, True, True),
        ("auto", {"FORCE_COLOR": ""}, True, False),
        ("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False, False),
        ("auto", {"TERM": "dumb"}, False, False),
        ("always", {"NO_COLOR": "1"}, True, True),
        ("never", {"FORCE_COLOR": "1"}, False, False),
    ],
)
def test_choice(
    choice: str, environment: dict[str, str], on_terminal: bool, elsewhere: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The option goes before the environment, and that before what the output is."""
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert colours_for(choice, Terminal()).on is on_terminal
    assert colours_for(choice, io.StringIO()).on is elsewhere


def test_option() -> None:
    """The option is `auto` unless it is given."""
    parser = ArgumentParser()
    add_colour_option(parser)
    assert parser.parse_args([]).color == "auto"
    assert parser.parse_args(["--color", "never"]).color == "never"
