"""The options that choose a configuration, and the guard they choose."""

import os
import tomllib
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from commentguard.errors import InvalidConfig
from commentguard.guard.config import find_config, mapping_of_file, settings_of_mapping
from commentguard.guard.guard import Guard

ENVIRONMENT = "COMMENTGUARD_CONFIG"
"""Names a file of settings, where `--config` names none."""


def add_config_options(parser: ArgumentParser) -> None:
    """Let *parser* take `--config` and `--isolated`."""
    parser.add_argument(
        "--config",
        action="append",
        default=[],
        metavar="FILE|KEY=VALUE",
        help=f"a file of settings, instead of the one that {ENVIRONMENT} names, or else the commentguard.toml or "
        "pyproject.toml of the working directory or the nearest one above it; or a setting that goes before the "
        "file's, as thresholds.hold=40; may be given again",
    )
    parser.add_argument("--isolated", action="store_true", help="use the default settings, whatever files there are")


def chosen_guard(args: Namespace) -> Guard:
    """Give the guard that the options, the environment and the working directory choose. Raises InvalidConfig."""
    # A file of a name with an equals sign in it is still a file.
    settings = [given for given in args.config if "=" in given and not Path(given).is_file()]
    path = _chosen_file([given for given in args.config if given not in settings], isolated=args.isolated)
    # Read alone first, so that each fault is told of the place where it is.
    guard = Guard() if path is None else Guard.load(path)
    if not settings:
        return guard
    merged: Mapping[str, Any] = {} if path is None else mapping_of_file(path)
    for given in settings:
        merged = _merged(merged, _parsed(given))
    return Guard(**settings_of_mapping(merged, where="--config", directory=path.parent if path else None))


def _chosen_file(named: list[str], *, isolated: bool) -> Path | None:
    if len(named) > 1:
        raise InvalidConfig(f"--config names two files, {named[0]} and {named[1]}; one can be used")
    if isolated:
        if named:
            raise InvalidConfig(f"--isolated uses no file, and --config names {named[0]}; leave one of them out")
        return None
    if named:
        return Path(named[0])
    file = os.environ.get(ENVIRONMENT)
    if not file:
        return find_config(Path.cwd())
    if not Path(file).is_file():
        raise InvalidConfig(f"{ENVIRONMENT} names {file}, and there is no such file")
    return Path(file)


def _parsed(given: str) -> dict[str, Any]:
    try:
        return tomllib.loads(given)
    except tomllib.TOMLDecodeError:
        raise InvalidConfig(
            f"--config {given}: is not KEY=VALUE in TOML, such as thresholds.hold=40 or 'policy=\"plain\"', with the quotes"
        ) from None


def _merged(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """Lay one mapping over another; tables in both are merged, and else the one above counts."""
    merged = dict(below)
    for key, value in above.items():
        beneath = merged.get(key)
        merged[key] = _merged(beneath, value) if isinstance(value, dict) and isinstance(beneath, dict) else value
    return merged
