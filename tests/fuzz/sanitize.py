"""The fuzz target for atheris; README.md says how to run it."""

import importlib
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any


def seed(directory: Path) -> None:
    """Write the hostile inputs of the browser's corpus into *directory*, one a file."""
    families = importlib.import_module("tests.browser.corpus").FAMILIES
    directory.mkdir(parents=True, exist_ok=True)
    for typed in (typed for family in families.values() for typed in family):
        data = b"\x00" + typed.encode("utf-8", "surrogatepass")
        (directory / sha256(data).hexdigest()[:16]).write_bytes(data)


def main(arguments: list[str]) -> None:
    """Seed a corpus, or fuzz for ever."""
    if arguments[1:2] == ["--seed"]:
        seed(Path(arguments[2]))
        return
    atheris: Any = importlib.import_module("atheris")
    with atheris.instrument_imports(include=["commentguard"]):
        check = importlib.import_module("tests.fuzz.promises").check
    atheris.Setup(arguments, check)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv)
