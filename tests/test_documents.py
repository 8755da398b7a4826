"""The documents say what is there, and all that is there."""

import ast
import importlib.util
import inspect
import json
import re
from pathlib import Path
from types import ModuleType

import attrs
import pytest

import commentguard
from commentguard.cli.main import main
from commentguard.guard import config, kept, messages
from commentguard.guard.holds import Holds
from commentguard.guard.scope import Scope
from commentguard.model.limits import Limits
from commentguard.model.verdict import Thresholds
from commentguard.readers.formats import READERS, TREE_READERS
from commentguard.rules.rule import Rule

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])
SETUP = "python3 -m venv .venv && .venv/bin/python -m pip install "


def text(name: str) -> str:
    """Give the text of a document."""
    return (ROOT / name).read_text(encoding="utf-8")


def code_blocks(page: str, language: str) -> list[str]:
    """Give the blocks of *language* in a page."""
    return re.findall(rf"^```{language}\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)


def generated_pages() -> ModuleType:
    """Load the Sphinx extension that writes pages out of the program."""
    spec = importlib.util.spec_from_file_location("generated_pages", DOCS / "_extensions" / "generated_pages.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_two_commands() -> None:
    """README sets up by two commands of one line each: one that does the main job, and one that passes the tests."""
    commands = [block.strip() for block in code_blocks(text("README.md"), "sh")]
    assert len(commands) == 2
    scan, test = commands
    assert scan == f"{SETUP}. && .venv/bin/commentguard scan examples/therapy-blog.xml"
    assert test == f"{SETUP}-e '.[test]' && .venv/bin/python -m pytest"


def test_contributing_is_short() -> None:
    """Who wants to help reads fewer than 250 lines first."""
    assert len(text("CONTRIBUTING.md").splitlines()) < 250


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    """Every link to a file of the project names one that is there."""
    words = re.sub(r"^(`{3,}).*?^\1$|`[^`\n]*`", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    targets = [target for target in re.findall(r"\]\(([^)\s#]+)[^)]*\)", words) if "://" not in target]
    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_api_is_all() -> None:
    """The reference documents each public name once, and nothing else."""
    entry = r"^\.\. (?:auto\w+|py:data):: commentguard\.(\w+)(?:\(\))?$"
    named = re.findall(entry, text("docs/reference/api.md"), re.MULTILINE)
    assert sorted(named) == sorted(commentguard.__all__)


@pytest.mark.parametrize("rule", commentguard.DEFAULT_RULES, ids=lambda rule: rule.id)
def test_rule_is_listed(rule: Rule) -> None:
    """The list of rules has each rule under its id, with its reason, its points and its examples of both kinds."""
    page = generated_pages().rules_page()
    entry = page.split(f"### {rule.id}\n")[1].split("\n#")[0]
    assert rule.why in entry
    assert f"{rule.points:+d} points" in entry
    assert rule.spam
    assert rule.ham
    assert all(str(example) in entry for example in (*rule.spam, *rule.ham))


def test_rules_are_measured() -> None:
    """Each built-in rule has its row of measured figures, and nothing else has one."""
    sizes, rules = generated_pages().counted()
    assert set(rules) == {rule.id for rule in commentguard.DEFAULT_RULES}
    assert {name for row in rules.values() for name in row} <= set(sizes)
    assert all(len(pair) == 2 for row in rules.values() for pair in row.values())


@pytest.mark.parametrize("rule", commentguard.DEFAULT_RULES, ids=lambda rule: rule.id)
def test_rule_is_shown_with_its_figures(rule: Rule) -> None:
    """The list of rules says of each rule in how many comments of each measured set it found something."""
    module = generated_pages()
    entry = module.rules_page().split(f"### {rule.id}\n")[1].split("\n#")[0]
    assert "Measured:" in entry
    assert all(f"| {name} |" in entry for name in module.counted()[1][rule.id])


def test_rules_page_is_filled() -> None:
    """The page of the rules has the mark where the list goes."""
    module = generated_pages()
    source = [text("docs/reference/rules.md")]
    module.fill(None, "reference/rules", source)
    assert module.RULES_MARK not in source[0]
    assert module.SETS_MARK not in source[0]
    assert module.rules_page() in source[0]


def defined(page: str) -> set[str]:
    """Give the words that a page defines in a list of its own."""
    return set(re.findall(r"^`([\w-]+)`\n: ", text(page), re.MULTILINE))


def test_problems_are_all() -> None:
    """The reference defines every code that has a sentence, and no other."""
    codes = {name.rpartition(".")[2] for name in (*messages.SENTENCES, *messages.PLURALS)}
    assert defined("docs/reference/problems.md") == codes


def test_keys_are_all() -> None:
    """The reference defines every key of a configuration, and no other."""
    tables = {"limits", "thresholds", "scope", "holds", "rules", "history"}
    fields = [field for table in (Limits, Thresholds, Scope, Holds) for field in attrs.fields_dict(table)]
    keys = {*known_keys(), *fields} - tables
    assert defined("docs/reference/configuration.md") == keys


def test_formats_are_all() -> None:
    """Each format that is read has a page, which says how to export it and what is lost in it; there is no other."""
    pages = {path: text(f"docs/reference/formats/{path.name}") for path in (DOCS / "reference" / "formats").iterdir()}
    named = {name for page in pages.values() for name in re.findall(r"`(\w[\w-]+)`", page.splitlines()[2])}
    assert named == {reader.name for reader in READERS} | {reader.name for reader in TREE_READERS}
    for page in pages.values():
        assert "\n## How to export it\n" in page
        assert "\n## What is lost in it\n" in page


def known_keys() -> set[str]:
    """Give the keys that the configuration's readers know by name: what they pass to `only`."""
    sources = [inspect.getsource(reader) for reader in (config, kept)]
    calls = [node for source in sources for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    return {
        word.value
        for call in calls
        if isinstance(call.func, ast.Attribute) and call.func.attr == "only"
        for word in call.args
        if isinstance(word, ast.Constant) and isinstance(word.value, str)
    }


@pytest.mark.parametrize("field", attrs.fields(Limits), ids=lambda field: field.name)
def test_limit_default(field: "attrs.Attribute[int | str]") -> None:
    """The reference states the default of each limit."""
    entry = text("docs/reference/configuration.md").split(f"\n`{field.name}`\n: ")[1].split("\n\n")[0]
    assert f"The default is {json.dumps(field.default)}." in entry.replace("`", "")


COMMANDS = ("", "scan", "check", "rules", "backtest", "learn", "completion")


@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_shown(command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """The reference shows the help of each command as the program prints it, up to where the lines break."""
    monkeypatch.setenv("COLUMNS", "80")
    with pytest.raises(SystemExit):
        main([*command.split(), "--help"])
    shown = [spelled(block) for block in code_blocks(text("docs/reference/command-line.md"), "text")]
    assert spelled(capsys.readouterr().out) in shown


def spelled(printed: str) -> str:
    """Give a help text without what differs between versions of Python: blanks, and how often a value is named."""
    return re.sub(r"(-\w) [A-Z]+, (--[\w-]+ [A-Z]+)", r"\1, \2", " ".join(printed.split()))


def test_commands_are_all(capsys: pytest.CaptureFixture[str]) -> None:
    """Every command of the program is one whose help is compared."""
    with pytest.raises(SystemExit):
        main(["--help"])
    listed = re.findall(r"^    (\w+) {2,}", capsys.readouterr().out, re.MULTILINE)
    assert sorted(listed) == sorted(filter(None, COMMANDS))
