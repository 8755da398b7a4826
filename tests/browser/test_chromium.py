"""A real browser sees only what the policy allows, runs nothing and asks for nothing, whatever was typed."""

import json
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest
from tests.browser.corpus import FAMILIES
from tests.browser.driver import Browser, Site, browser, missing
from tests.laws.hostile import EVERYTHING

from commentguard.markup.contents import plain_text
from commentguard.markup.linkify import linkify
from commentguard.markup.paragraphs import paragraphs
from commentguard.markup.policies import PLAIN, RICH, WORDPRESS
from commentguard.markup.policy import Policy
from commentguard.markup.sanitize import sanitize
from commentguard.model.safe import SafeHtml

if missing():
    pytest.skip(missing(), allow_module_level=True)

JUDGE = (Path(__file__).parent / "judge.html").read_text(encoding="utf-8")
# Images are left out, for a browser asks for them as the policy says it may.
POLICIES = {"wordpress": WORDPRESS, "plain": PLAIN, "rich": RICH, "everything": EVERYTHING.without("img")}


@attrs.frozen
class Court:
    """A browser and the site it sees."""

    browser: Browser
    site: Site

    def faults(self, samples: dict[str, SafeHtml | str], policy: Policy, together: int = 25) -> list[str]:
        """Give every fault the browser finds in the values of *samples*, with the input; *together* share a page."""
        self.site.strays.clear()
        self.site.put("/judge", "text/html", JUDGE)
        self.site.put("/samples", "application/json", json.dumps([_sample(html) for html in samples.values()]))
        self.browser.visit(f"{self.site.address}/judge")
        verdict = self.browser.run(
            "judged('/samples', ...[...arguments].slice(0, 2)).then(arguments[2])", _law(policy), together
        )
        found = [
            f"{way}: {fault}: {typed[:200]!r}"
            for way in ("inner", "initial")
            for typed, faults in zip(samples, verdict[way], strict=True)
            for fault in faults
        ]
        return found + ["script ran"] * verdict["ran"] + [f"request {stray}" for stray in self.site.strays]


def _sample(html: str) -> dict[str, str | None]:
    return {"html": html, "text": plain_text(html) if isinstance(html, SafeHtml) else None}


def _law(policy: Policy) -> dict[str, object]:
    tags = {name: [*attributes, *(("rel",) if name == "a" else ())] for name, attributes in policy.tags}
    return {"tags": tags, "protocols": [f"{scheme}:" for scheme in policy.schemes]}


@pytest.fixture(scope="module")
def court() -> Iterator[Court]:
    """Give one browser to all tests."""
    with Site().open() as site, browser(site) as one:
        yield Court(one, site)


def test_corpus_is_large() -> None:
    """Every family has its share of at least 1,500 different inputs."""
    assert len({typed for family in FAMILIES.values() for typed in family}) >= 1_500
    assert min(map(len, FAMILIES.values())) >= 50


@pytest.mark.parametrize("name", POLICIES)
@pytest.mark.parametrize("family", FAMILIES)
def test_sanitized(court: Court, family: str, name: str) -> None:
    """The sanitized family is without a fault, as inner HTML and as a document that is loaded."""
    policy = POLICIES[name]
    assert court.faults({typed: sanitize(typed, policy).html for typed in FAMILIES[family]}, policy) == []


@pytest.mark.parametrize("family", FAMILIES)
def test_displayed(court: Court, family: str) -> None:
    """So is the family with its URLs linked and made into paragraphs."""
    shown = {typed: paragraphs(linkify(sanitize(typed).html)) for typed in FAMILIES[family]}
    assert court.faults({**shown}, WORDPRESS.allow("p").allow("br")) == []


@pytest.mark.parametrize("family", FAMILIES)
def test_judge_can_fail(court: Court, family: str) -> None:
    """In some of the family as it was typed the browser finds a fault for every second input."""
    raw = FAMILIES[family][::7]
    assert len(court.faults({typed: typed for typed in raw}, WORDPRESS, together=1)) > len(raw) / 2


def test_judge_sees_everything(court: Court) -> None:
    """As they were typed the inputs run scripts, send requests, escape, mutate and bring schemes and elements."""
    raw = court.faults({typed: typed for family in FAMILIES.values() for typed in family[::11]}, WORDPRESS, together=1)
    kinds = ("script ran", "request", "escape", "mutation", "scheme", "attribute", "element", "node")
    assert [kind for kind in kinds if sum(kind in fault for fault in raw) < 5] == []


def test_judge_reads_the_text(court: Court) -> None:
    """Text that the browser reads otherwise than it was written is a fault."""
    assert court.faults({"": SafeHtml.vouch("<b>a&copy;b</b>")}, WORDPRESS) == [
        "inner: text a\xa9b: ''",
        "initial: text a\xa9b: ''",
    ]
