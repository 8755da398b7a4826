"""Sets of installed packages are found by name, and loaded only when they are asked for."""

from pathlib import Path

import pytest

from commentguard.errors import InvalidConfig, InvalidRule
from commentguard.guard.guard import Guard
from commentguard.rules.discover import find_rules, offered_rules

MODULE = """
from commentguard import Pattern, Rule, RuleSet

def found(case):
    return ["x"]

one = Rule(id="pack.one", points=1, why="x", check=found)
many = RuleSet.of(one)
nothing = 7

def made():
    return many

def slow():
    return Rule(id="pack.slow", points=1, why="x", check=Pattern(source=r"roof(?:\\w+\\s?)+$"))

def broken():
    raise OSError("no disk")
"""


@pytest.fixture(autouse=True)
def packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Install a package that offers sets of every kind, and one that offers a name of the first."""
    (tmp_path / "pack_of_rules.py").write_text(MODULE, encoding="utf-8")
    offers = {
        "pack": [
            "a-rule = pack_of_rules:one",
            "a-set = pack_of_rules:many",
            "a-module = pack_of_rules",
            "a-function = pack_of_rules:made",
            "a-number = pack_of_rules:nothing",
            "a-slow-rule = pack_of_rules:slow",
            "a-failure = pack_of_rules:broken",
            "nowhere = no_such_module:x",
            "twice = pack_of_rules:one",
        ],
        "rival": [],
        "commentguard": ["ours = pack_of_rules:slow"],
    }
    for name, lines in offers.items():
        home = tmp_path / f"{name}-1.0.dist-info"
        home.mkdir()
        (home / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", encoding="utf-8")
        (home / "entry_points.txt").write_text("\n".join(["[commentguard.rules]", *lines]), encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)


@pytest.mark.parametrize("name", ["a-rule", "a-set", "a-module", "a-function"])
def test_found(name: str) -> None:
    """A rule, a set, a module and a function that makes one of them become a set."""
    assert "pack.one" in find_rules(name).ids


def test_ours() -> None:
    """Patterns of our own package, which our tests try, are not tried again when they are loaded."""
    assert "pack.slow" in find_rules("ours").ids


def test_offered() -> None:
    """The names are listed without loading anything."""
    assert {"a-rule", "nowhere"} <= set(offered_rules())


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("a-rules", "no installed package offers the rules 'a-rules', did you mean a-rule?"),
        ("a-number", "pack_of_rules:nothing of pack is neither a RuleSet, a Rule nor a module of rules"),
        ("a-slow-rule", "pack.slow: the time for this pattern grows faster than the text: "),
        ("a-failure", "the rules 'a-failure' of pack cannot be loaded: OSError: no disk"),
        ("nowhere", "the rules 'nowhere' of pack cannot be loaded: ModuleNotFoundError"),
    ],
)
def test_faults(name: str, fault: str) -> None:
    """What is not there, or cannot be loaded, is told with the package that offers it."""
    with pytest.raises(InvalidRule) as caught:
        find_rules(name)
    assert fault in str(caught.value)


def test_two_packages(tmp_path: Path) -> None:
    """Two packages that offer different sets under one name are told, whichever of them is asked for."""
    points = tmp_path / "rival-1.0.dist-info" / "entry_points.txt"
    points.write_text("[commentguard.rules]\ntwice = pack_of_rules:many\n", encoding="utf-8")
    with pytest.raises(InvalidRule, match="both pack and rival offer the rules 'twice'"):
        find_rules("twice")


def test_settings() -> None:
    """Settings name sets; without the default its rules are not there."""
    both = Guard.from_mapping({"rules": {"sets": ["default", "a-rule"]}})
    assert {"pack.one", "links.many"} <= set(both.rules.ids)
    assert Guard.from_mapping({"rules": {"sets": ["a-rule"]}}).rules.ids == ("pack.one",)
    with pytest.raises(InvalidConfig, match=r"\$\.rules\.sets: no installed package offers the rules 'b'"):
        Guard.from_mapping({"rules": {"sets": ["b"]}})
