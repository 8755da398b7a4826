"""Lists of other systems are read with the meaning they have there."""

import logging
from pathlib import Path

import pytest

from commentguard.errors import InvalidRule
from commentguard.rules.example import Example
from commentguard.rules.lists import read_list
from commentguard.rules.patternlist import PatternList

COLUMNS = "3 columns are wanted: time, name, expression"
PHRASE = Example(text="Their address is new.", author="Ann Roof", url="http://roof.example/")


def found(tmp_path: Path, kind: str, lines: str, example: Example = PHRASE) -> list[tuple[str, str]]:
    """Give the field and the words that a list of *lines* finds in an example."""
    file = tmp_path / "list.txt"
    file.write_text(lines, encoding="utf-8")
    case = example.case()
    return [(one.field, case.field(one.field)[one.start : one.end]) for one in read_list(file, kind)(case)]


@pytest.mark.parametrize(
    ("kind", "lines", "wanted"),
    [
        ("plain", "dress\n# address\n\nnew  # a comment\n", [("text", "new")]),
        ("plain", "ann roof", [("author", "Ann Roof")]),
        ("wordpress", "\r\ndress\r\n", [("text", "dress")]),
        ("wordpress", "# is", []),
        ("wordpress", "roof.ex", [("url", "roof.ex")]),
        ("wordpress", "a.ew", []),
        ("smokedetector-keywords", "dress\n", []),
        ("smokedetector-keywords", "ad+ress|nothing\n", [("text", "address")]),
        ("smokedetector-watched", "1700000000\tsomebody\tnew\n", [("text", "new")]),
        ("smokedetector-websites", r"roof\.example", [("url", "http://roof.example/")]),
        ("smokedetector-usernames", "^ann", [("author", "Ann")]),
        ("mediawiki", "# roofs\n\\broof\\.example\\b # sellers\n", [("url", "http://roof.example/")]),
        ("mediawiki", "address", []),
    ],
)
def test_meaning(tmp_path: Path, kind: str, lines: str, wanted: list[tuple[str, str]]) -> None:
    """A line stands where its system would find it, and nowhere else."""
    assert found(tmp_path, kind, lines) == wanted


def test_links(tmp_path: Path) -> None:
    """Websites stand in the text and in links; MediaWiki's expressions from the host of a link on."""
    case = Example(text="see here, not example.net", links=[("http://sub.shop.example/x?y=example.net", "here")])
    assert found(tmp_path, "smokedetector-websites", r"shop\.example", case) == [("text", "here")]
    assert found(tmp_path, "mediawiki", r"shop\.example/x", case) == [("text", "here")]
    assert found(tmp_path, "mediawiki", r"example\.net", case) == []


def test_because(tmp_path: Path) -> None:
    """The rule may say what the list is."""
    file = tmp_path / "list.txt"
    file.write_text("new", encoding="utf-8")
    (evidence,) = read_list(file, "plain", "on our list")(PHRASE.case())
    assert evidence.because == "on our list"


@pytest.mark.parametrize(
    ("kind", "lines", "fault"),
    [
        ("plain", "# nothing\n\n", "the list is empty"),
        ("mediawiki", "", "the list is empty"),
        ("wordpres", "x", "there is no kind of list 'wordpres', did you mean wordpress?"),
        ("mediawiki", "fine\n\na(\n", "line 3: is no expression of the regex package: missing )"),
        ("smokedetector-keywords", "x?", "line 1: matches the empty text, and so every comment"),
        ("smokedetector-watched", "x\ty", f"line 1: {COLUMNS}"),
    ],
)
def test_faults(tmp_path: Path, kind: str, lines: str, fault: str) -> None:
    """What cannot be used is told with its line."""
    with pytest.raises(InvalidRule) as caught:
        found(tmp_path, kind, lines)
    assert fault in str(caught.value)


def test_many_faults(tmp_path: Path) -> None:
    """Of very many faulty lines the first are told, and how many more there are."""
    with pytest.raises(InvalidRule, match="and 5 more lines"):
        found(tmp_path, "mediawiki", "(\n" * 15)


def test_missing_file(tmp_path: Path) -> None:
    """A list that is not there is told by its name."""
    with pytest.raises(InvalidRule, match=r"nothing\.txt: there is no such file"):
        read_list(tmp_path / "nothing.txt", "plain")


def test_slow_line(tmp_path: Path) -> None:
    """A line whose time grows faster than the text is refused by its number, and the part to blame is named."""
    with pytest.raises(InvalidRule, match=r"list\.txt: line 2: the time for this pattern grows .*: \\w\+ in a text"):
        found(tmp_path, "smokedetector-keywords", "roof\nbarn(?:\\w+\\s?)+$\n")


def test_leave_out(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Lines that cannot be used may be left out: the others are found, and each that is missing is told."""
    file = tmp_path / "list.txt"
    file.write_text("1\ta\tnew\n2\tb\n3\tc\ta(\n4\td\tbarn(?:\\w+\\s?)+$\n", encoding="utf-8")
    with caplog.at_level(logging.WARNING):
        made = read_list(file, "smokedetector-watched", leave_out=True)
    assert isinstance(made, PatternList)
    assert [one.field for one in made(PHRASE.case())] == ["text"]
    told = [line.removeprefix(f"{file}: ").partition(":")[0] for line in made.left_out]
    assert told == ["line 2", "line 3", "line 4"]
    assert caplog.messages == [f"3 lines left out, the first: {file}: line 2: {COLUMNS}"]


def test_nothing_is_left(tmp_path: Path) -> None:
    """A list of which every line is left out is refused, and the lines are told."""
    file = tmp_path / "list.txt"
    file.write_text("a(\n", encoding="utf-8")
    with pytest.raises(InvalidRule, match=r"line 1: is no expression(?s:.*)the list is empty"):
        read_list(file, "mediawiki", leave_out=True)
