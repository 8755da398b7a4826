"""Links as the rules about them see them."""

import attrs
import pytest

from commentguard.model.clean import Link
from commentguard.rules.builtin import links, links_targets
from commentguard.rules.example import Example
from commentguard.rules.ruleset import RuleSet

RULES = RuleSet.of(links, links_targets)


def test_address_that_is_none() -> None:
    """A link whose address cannot be taken apart counts as no unfamiliar place, and no rule fails."""
    case = Example(text="see this", links=[("http://[roofs", "this")]).case()
    assert RULES.score(case).findings == ()


@pytest.mark.parametrize("url", ["https://roofs.gov/a", "https://lab.roofs.ac.uk/", "https://www.roofs.edu/x"])
def test_public_bodies(url: str) -> None:
    """Universities and public bodies are places to which people link in talk."""
    assert RULES.score(Example(text=f"They counted them, see {url} for it.").case()).findings == ()


@pytest.mark.parametrize("url", ["https://a.example/roofs", "a.example/roofs"])
def test_removed_anchor(url: str) -> None:
    """A link that was removed has no place in the text and is still found."""
    case = Example(text="A word about roofs.").case()
    case = attrs.evolve(case, clean=attrs.evolve(case.clean, links=(Link(url=url, text="", start=0, end=0),)))
    found = RULES.score(case).findings
    assert {finding.rule for finding in found} == {"links.unfamiliar", "links.anchor"}
    assert {(finding.start, finding.end) for finding in found} == {(0, 0)}


@pytest.mark.parametrize("url", ["https://a.example/cheap-roofs", "https://dächer.example/cheap-roofs"])
def test_wares_in_an_address(url: str) -> None:
    """Wares in an address are found in any script, and counted only there."""
    case = Example(text="A word about it.", links=[(url, "about")]).case()
    assert "links.commercial-address" in {finding.rule for finding in RULES.score(case).findings}
