"""Configuration: a file that chooses and counts, and whose every fault is told at once."""

from pathlib import Path
from typing import Any

import pytest

from commentguard.errors import InvalidConfig
from commentguard.guard.config import find_config, settings_of_mapping
from commentguard.guard.guard import Guard
from commentguard.guard.holds import Holds
from commentguard.guard.scope import Scope
from commentguard.guard.wash import TypedAddresses
from commentguard.markup.policies import PLAIN, RICH, WORDPRESS
from commentguard.markup.policy import Policy
from commentguard.model.limits import Limits, Unit
from commentguard.model.verdict import Thresholds
from commentguard.rules.builtin.default import DEFAULT_RULES

WHOLE = """
policy = "rich"
required = ["content"]
protected = ["The Editor"]
international_email = false
typed_addresses = "hold"

[limits]
author = 80
unit = "graphemes"

[holds]
links = 2
first_comment = true

[thresholds]
hold = 40
spam = 90

[rules]
without = ["flattery", "links.many"]

[rules.points]
"links.anchor" = 30

[rules.caps]
links = 35
"""


def faults(settings: dict[str, Any]) -> list[str]:
    """Give the faults that are told of *settings*."""
    with pytest.raises(InvalidConfig) as caught:
        settings_of_mapping(settings, where="site.toml")
    return str(caught.value).split("\n")


def written(directory: Path, name: str, text: str = "") -> Path:
    """Write a file and give its path."""
    directory.mkdir(parents=True, exist_ok=True)
    file = directory / name
    file.write_text(text, encoding="utf-8")
    return file


def test_whole(tmp_path: Path) -> None:
    """Every key has its effect."""
    guard = Guard.load(written(tmp_path, "commentguard.toml", WHOLE))
    assert (guard.policy, guard.required, guard.protected) == (RICH, ("content",), ("The Editor",))
    assert guard.limits == Limits(author=80, unit=Unit.GRAPHEMES)
    assert not guard.international_email
    assert guard.typed_addresses is TypedAddresses.HOLD
    assert guard.holds == Holds(links=2, first_comment=True)
    assert guard.thresholds == Thresholds(hold=40, spam=90)
    expected = DEFAULT_RULES.weighed({"links.anchor": 30}).capped({"links": 35}).without("flattery", "links.many")
    assert guard.rules == expected


@pytest.mark.parametrize(("name", "policy"), [("plain", PLAIN), ("rich", RICH), ("wordpress", WORDPRESS)])
def test_policies(name: str, policy: Policy) -> None:
    """The ready-made policies have their names."""
    assert Guard.from_mapping({"policy": name}).policy == policy


def test_notice() -> None:
    """The notice of a form can stand in place of a policy's name."""
    assert Guard.from_mapping({"notice": '<a href=""> <b>'}).policy == Policy.from_notice('<a href=""> <b>')


def test_empty() -> None:
    """Without settings it is the default guard."""
    assert Guard.from_mapping({}) == Guard()


def test_pyproject(tmp_path: Path) -> None:
    """A pyproject.toml has the settings in its own table, and messages say so."""
    file = written(tmp_path, "pyproject.toml", '[tool.commentguard]\npolicy = "plain"\n')
    assert Guard.load(file) == Guard(policy=PLAIN)
    written(tmp_path, "pyproject.toml", "[tool.commentguard.limits]\nauthr = 1\n")
    with pytest.raises(InvalidConfig) as caught:
        Guard.load(file)
    assert str(caught.value) == f"{file}: $.tool.commentguard.limits.authr: unknown key, did you mean author?"


@pytest.mark.parametrize("text", ["", "[tool.other]\n", "tool = 1\n", "[tool]\ncommentguard = 1\n"])
def test_pyproject_without_table(tmp_path: Path, text: str) -> None:
    """A pyproject.toml that was named must have the table."""
    file = written(tmp_path, "pyproject.toml", text)
    with pytest.raises(InvalidConfig, match=r"has no table \[tool\.commentguard\]$"):
        Guard.load(file)
    assert find_config(tmp_path) is None


def test_byte_order_mark(tmp_path: Path) -> None:
    """A byte order mark, as some editors write, is no fault."""
    assert Guard.load(written(tmp_path, "commentguard.toml", '\ufeffpolicy = "plain"')) == Guard(policy=PLAIN)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"policy = ", "is not TOML: Invalid value (at end of document)"),
        (b'policy = "\xff"', "is not UTF-8 text"),
    ],
)
def test_unreadable(tmp_path: Path, content: bytes, message: str) -> None:
    """A file that is no TOML is told as such, with its name."""
    file = tmp_path / "commentguard.toml"
    file.write_bytes(content)
    with pytest.raises(InvalidConfig) as caught:
        Guard.load(file)
    assert str(caught.value) == f"{file}: {message}"


def test_missing(tmp_path: Path) -> None:
    """A file that is not there is told, and so is one that is a directory."""
    with pytest.raises(InvalidConfig, match=r"none\.toml: there is no such file$"):
        Guard.load(tmp_path / "none.toml")
    with pytest.raises(InvalidConfig, match=r": cannot be read: "):
        Guard.load(tmp_path)


@pytest.mark.parametrize(
    ("settings", "fault"),
    [
        ({"polcy": 1}, "$.polcy: unknown key, did you mean policy?"),
        ({"x y": 1}, '$."x y": unknown key'),
        ({"policy": 1}, "$.policy: a string is wanted, not a whole number"),
        ({"policy": "wordpres"}, "$.policy: unknown policy, did you mean wordpress? (plain, rich, wordpress)"),
        ({"policy": "rich", "notice": "<b>"}, "$.notice: give either policy or notice, not both"),
        ({"required": "author"}, "$.required: a list of strings is wanted, not a string"),
        ({"required": ["author", 1.5]}, "$.required[1]: a string is wanted, not a fraction"),
        ({"required": ["mail"]}, "$.required: unknown field 'mail', did you mean email? (author, email, url, content)"),
        ({"limits": []}, "$.limits: a table is wanted, not a list"),
        ({"limits": {"authr": 1}}, "$.limits.authr: unknown key, did you mean author?"),
        ({"limits": {"author": True}}, "$.limits.author: a whole number is wanted, not true or false"),
        ({"limits": {"author": 0}}, "$.limits.author: 'author' must be >= 1: 0"),
        ({"limits": {"unit": 7}}, "$.limits.unit: a string is wanted, not a whole number"),
        ({"limits": {"unit": "bytes"}}, "$.limits.unit: unknown unit, did you mean utf8_bytes? (utf8_bytes, codepoints, graphemes)"),
        ({"typed_addresses": "hide"}, "$.typed_addresses: unknown typed_addresses (redact, hold, leave)"),
        ({"international_email": "no"}, "$.international_email: true or false is wanted, not a string"),
        ({"holds": {"first": True}}, "$.holds.first: unknown key"),
        ({"holds": {"links": 0}}, "$.holds.links: 'links' must be >= 1: 0"),
        ({"holds": {"first_comment": 1}}, "$.holds.first_comment: true or false is wanted, not a whole number"),
        ({"thresholds": {"hold": {}}}, "$.thresholds.hold: a whole number is wanted, not a table"),
        ({"thresholds": {"hold": 200}}, "$.thresholds: hold (200) must not be above spam (100)"),
        ({"thresholds": {"pingbak": {"hold": 1}}}, "$.thresholds.pingbak: unknown key"),
        ({"thresholds": {"reply": {"hold": 200}}}, "$.thresholds.reply: hold (200) must not be above spam (100)"),
        ({"thresholds": {"reply": {"hld": 20}}}, "$.thresholds.reply.hld: unknown key, did you mean hold?"),
        ({"scope": {"script": []}}, "$.scope.script: unknown key, did you mean scripts?"),
        ({"scope": {"scripts": ["Latn1"]}}, "$.scope.scripts: scope: 'Latn1' is no script of Unicode; write one as Latin, Cyrillic or Han"),
        ({"scope": {"words": -1}}, "$.scope.words: 'words' must be >= 0: -1"),
        ({"rules": {"weights": {}}}, "$.rules.weights: unknown key"),
        ({"rules": {"points": {"links.mny": 1}}}, '$.rules.points."links.mny": the set has no rule or group \'links.mny\', did you mean links.many?'),
        ({"rules": {"points": {"links.many": "1"}}}, '$.rules.points."links.many": a whole number is wanted, not a string'),
        ({"rules": {"caps": {"links": -1}}}, "$.rules.caps.links: links: a cap is a whole number from 0 on, not -1"),
        ({"rules": {"without": ["lnks"]}}, "$.rules.without: the set has no rule or group 'lnks', did you mean links?"),
    ],
)  # fmt: skip
def test_fault(settings: dict[str, Any], fault: str) -> None:
    """Each fault is told with the file, the path of the key, and the mend."""
    assert faults(settings) == [f"site.toml: {fault}"]


def test_kinds() -> None:
    """Kinds of content have thresholds of their own; what they do not say is as for all."""
    guard = Guard.from_mapping(
        {"thresholds": {"hold": 40, "contact_form": {"spam": 60}, "review": {"hold": 10, "spam": 20}, "forum-post": {}}}
    )
    assert guard.thresholds == Thresholds(hold=40)
    assert dict(guard.kinds) == {
        "contact-form": Thresholds(hold=40, spam=60),
        "forum-post": Thresholds(hold=40),
        "review": Thresholds(hold=10, spam=20),
    }


def test_scope() -> None:
    """The scope is read from its table."""
    settings = {"scope": {"words": 4, "scripts": ["Latin", "Cyrillic"], "hold": True}}
    assert Guard.from_mapping(settings).scope == Scope(words=4, scripts=("Cyrillic", "Latin"), hold=True)


def test_wrong_notice() -> None:
    """A notice that cannot be read is told with the place."""
    assert faults({"notice": "<b> <script>"})[0].startswith("site.toml: $.notice: ")


def test_date_is_no_number(tmp_path: Path) -> None:
    """TOML's dates have a name in the messages too."""
    file = written(tmp_path, "commentguard.toml", "policy = 2024-05-01\n")
    with pytest.raises(InvalidConfig, match=r"a string is wanted, not a date or time$"):
        Guard.load(file)


def test_every_fault_at_once() -> None:
    """All faults are told together, one a line."""
    told = faults(
        {"polcy": 1, "required": [1], "limits": {"a": 1}, "thresholds": {"hold": 101}, "rules": {"caps": {"x": 1}}}
    )
    assert [line.split(": ")[1] for line in told] == [
        "$.polcy",
        "$.thresholds",
        "$.required[0]",
        "$.limits.a",
        "$.rules.caps.x",
    ]


def test_find_nearest(tmp_path: Path) -> None:
    """The nearest directory above that has settings counts; commentguard.toml goes before pyproject.toml."""
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    far = written(tmp_path, "commentguard.toml")
    written(tmp_path / "a", "pyproject.toml", "[tool.other]\n")
    assert find_config(below) == far
    near = written(tmp_path / "a", "pyproject.toml", "[tool.commentguard]\n")
    assert find_config(below) == near
    nearer = written(tmp_path / "a", "commentguard.toml")
    assert find_config(below) == nearer


def test_find_in_broken_pyproject(tmp_path: Path) -> None:
    """A pyproject.toml that cannot be read is told, for it may hold the settings."""
    written(tmp_path, "pyproject.toml", "[tool")
    with pytest.raises(InvalidConfig, match=r"pyproject\.toml: is not TOML"):
        find_config(tmp_path)
