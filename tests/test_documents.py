"""The documents say what is there, and all that is there."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

import commentguard
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
    pytest.importorskip("sphinx", reason="Sphinx, of the docs group, is not installed")
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


def test_rules_page_is_filled() -> None:
    """The page of the rules has the mark where the list goes."""
    module = generated_pages()
    source = [text("docs/reference/rules.md")]
    module.fill(None, "reference/rules", source)
    assert module.RULES_MARK not in source[0]
    assert module.rules_page() in source[0]
