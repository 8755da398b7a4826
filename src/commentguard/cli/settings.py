"""The options that choose a configuration, and the guard they choose."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from commentguard.guard.config import find_config
from commentguard.guard.guard import Guard


def add_config_options(parser: ArgumentParser) -> None:
    """Let *parser* take `--config` and `--isolated`."""
    group = parser.add_mutually_exclusive_group()
    group.add_argument(
        "--config",
        metavar="FILE",
        help="settings to use, instead of the commentguard.toml or pyproject.toml of the working directory or the "
        "nearest one above it",
    )
    group.add_argument("--isolated", action="store_true", help="use the default settings, whatever files there are")


def chosen_guard(args: Namespace) -> Guard:
    """Give the guard that the options and the working directory choose. Raises InvalidConfig."""
    if args.isolated:
        return Guard()
    path = args.config or find_config(Path.cwd())
    return Guard() if path is None else Guard.load(path)
