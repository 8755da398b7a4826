"""`commentguard rules`: the list, and one rule explained."""

import json
from pathlib import Path

import pytest

from commentguard.cli.main import main
from commentguard.rules.builtin.default import DEFAULT_RULES


def said(capsys: pytest.CaptureFixture[str], *argv: str) -> str:
    """Run the command and give what it prints."""
    assert main(["rules", *argv]) == 0
    captured = capsys.readouterr()
    assert captured.err == ""
    return captured.out


def test_list(capsys: pytest.CaptureFixture[str]) -> None:
    """Every rule is listed with its points and its reason, under its group and the group's cap."""
    out = said(capsys, "--isolated")
    for rule in DEFAULT_RULES:
        (line,) = [line for line in out.splitlines() if line.split()[:1] == [rule.id]]
        assert line.split()[1] == f"{rule.points:+d}"
        assert line.endswith(rule.why)
    assert "links (at most 90 points together)\n" in out


def test_group(capsys: pytest.CaptureFixture[str]) -> None:
    """A group lists its rules and no others."""
    lines = said(capsys, "links", "--isolated").splitlines()
    assert lines[0].startswith("links ")
    assert [line.split()[0] for line in lines[1:]] == [one.id for one in DEFAULT_RULES if one.group == "links"]


def test_one(capsys: pytest.CaptureFixture[str]) -> None:
    """A rule is explained by its reason and examples, and it is said how to turn it off."""
    out = said(capsys, "links.many", "--isolated")
    rule = next(one for one in DEFAULT_RULES if one.id == "links.many")
    assert out.startswith(f"links.many: {rule.points:+d} points\n{rule.why}\n")
    for example in (*rule.spam, *rule.ham):
        assert f"  {example}\n" in out
    assert 'without = ["links.many"]' in out


def test_one_that_speaks_for(capsys: pytest.CaptureFixture[str]) -> None:
    """A rule of negative points speaks for a comment."""
    rule = next(one for one in DEFAULT_RULES if one.points < 0)
    assert "\nIt speaks for\n" in said(capsys, rule.id, "--isolated")


def test_json(capsys: pytest.CaptureFixture[str]) -> None:
    """As JSON it is a list of objects, also for one rule."""
    every = json.loads(said(capsys, "--isolated", "--format", "json"))
    assert [one["id"] for one in every] == list(DEFAULT_RULES.ids)
    (one,) = json.loads(said(capsys, "links.many", "--isolated", "--format", "json"))
    assert set(one) == {"id", "group", "points", "why", "spam", "ham"}
    assert one in every


def test_settings(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Points are those of the settings: the file that was named, or that of the working directory."""
    file = tmp_path / "commentguard.toml"
    file.write_text('[rules]\nwithout = ["links.anchor"]\npoints = { "links.many" = 7 }\n')
    assert said(capsys, "links.many", "--config", str(file)).startswith("links.many: +7 points\n")
    monkeypatch.chdir(tmp_path)
    assert "links.anchor " not in said(capsys)
    assert "links.anchor " in said(capsys, "--isolated")


def test_without_settings(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no settings are found, the defaults hold."""
    monkeypatch.setattr("commentguard.cli.settings.find_config", lambda _: None)
    monkeypatch.chdir(tmp_path)
    assert said(capsys) == said(capsys, "--isolated")


def test_wrong_settings(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every fault of the settings is told, and the exit code is 2."""
    file = tmp_path / "commentguard.toml"
    file.write_text("polcy = 1\n[limits]\nauthr = 1\n")
    assert main(["rules", "--config", str(file)]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == (
        f"commentguard: {file}: $.polcy: unknown key, did you mean policy?\n"
        f"{file}: $.limits.authr: unknown key, did you mean author?\n"
    )


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("links.mny", "there is no rule or group 'links.mny', did you mean links.many?"),
        ("qqqqqq", "there is no rule or group 'qqqqqq'"),
    ],
)
def test_unknown(name: str, message: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A name that no rule has is told, with the nearest one."""
    assert main(["rules", name, "--isolated"]) == 2
    assert capsys.readouterr().err == f"commentguard: {message}\n"


RULES = """
[[rule]]
id = "shop.fern"
points = 40
why = "x"
words = ["fern"]
spam = ["A fern"]
ham = ["A rose"]
"""


def checked(tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str) -> tuple[int, str]:
    """Check a file of rules; give the exit code and what is said."""
    (tmp_path / "rules.toml").write_text(text, encoding="utf-8")
    code = main(["rules", "--isolated", "--check", str(tmp_path / "rules.toml")])
    captured = capsys.readouterr()
    return code, captured.out + captured.err


def test_check(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file whose examples behave is fine."""
    assert checked(tmp_path, capsys, RULES) == (0, "1 rules, 2 examples, 0 faults\n")


def test_check_broken(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each example that does not behave is told, and that a rule has none of a kind."""
    code, told = checked(tmp_path, capsys, RULES.replace('ham = ["A rose"]', "").replace("A fern", "A rose"))
    assert code == 1
    assert told.splitlines() == [
        "shop.fern has no ham example",
        "shop.fern finds nothing in: A rose",
        "1 rules, 1 examples, 2 faults",
    ]


def test_check_left_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Lines that a list does without are told, and are no fault."""
    (tmp_path / "list.txt").write_text("fern\na(\n", encoding="utf-8")
    listed = f'list = "{tmp_path}/list.txt"\nkind = "mediawiki"\nleave_out = true\n'
    code, told = checked(
        tmp_path, capsys, RULES.replace('words = ["fern"]', listed).replace("A fern", "http://fern.example")
    )
    assert code == 0
    assert told.splitlines()[0].startswith(f"{tmp_path}/list.txt: line 2: is no expression")
    assert told.splitlines()[1:] == ["1 rules, 2 examples, 0 faults, 1 lines left out"]


def test_check_among_others(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A rule is tried among those of the settings, and stands for one of the same id."""
    about = RULES.replace('words = ["fern"]', 'expression = "commerce and not links"').replace(
        "A fern", "Buy cheap viagra"
    )
    assert checked(tmp_path, capsys, about)[0] == 0
    assert checked(tmp_path, capsys, RULES.replace("shop.fern", "links.many"))[0] == 0


def test_check_unusable(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that cannot be read as rules is told with the places of its faults."""
    code, told = checked(tmp_path, capsys, "[[rule]]\nwords = 7\n")
    assert code == 2
    assert "$.rule[0].words: a list of strings is wanted, not a whole number" in told
