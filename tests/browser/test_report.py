"""A real browser reads a report of hostile comments: nothing of theirs runs or is asked for, and the table works."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.browser.corpus import FAMILIES
from tests.browser.driver import Browser, Site, browser, missing

from commentguard.cli.main import main

if missing():
    pytest.skip(missing(), allow_module_level=True)

LOOK = """
const done = arguments[arguments.length - 1];
const visible = () => Array.from(document.querySelectorAll("#comments tbody tr"));
const press = (selector) => document.querySelector(selector).click();
const type = (selector, value) => {
  const field = document.querySelector(selector);
  field.value = value;
  field.dispatchEvent(new Event(field.tagName === "SELECT" ? "change" : "input"));
};
const count = () => document.querySelector("[data-count]").textContent;
"""


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    """Give the only site there is."""
    with Site().open() as one:
        yield one


@pytest.fixture(scope="module")
def window(site: Site) -> Iterator[Browser]:
    """Give one browser to all tests."""
    with browser(site) as one:
        yield one


@pytest.fixture(scope="module")
def shown(site: Site, window: Browser, tmp_path_factory: pytest.TempPathFactory) -> Browser:
    """Show the report on the corpus of hostile inputs, each as a comment and as a name."""
    place = tmp_path_factory.mktemp("report")
    typed = [one for family in FAMILIES.values() for one in family[::7]]
    lines = [json.dumps({"id": f"{n} {one}", "content": f"x {one}", "author": one[:60]}) for n, one in enumerate(typed)]
    (place / "dump.jsonl").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    page = place / "report.html"
    assert main(["scan", str(place / "dump.jsonl"), "--isolated", "--format", "html", "-o", str(page), "-q"]) == 0
    site.strays.clear()
    site.put("/report", "text/html", Path(page).read_text(encoding="utf-8"))
    window.visit(f"{site.address}/report")
    return window


def test_nothing_runs(shown: Browser, site: Site) -> None:
    """No script of a comment ran, no request was sent, and no element came that we do not write."""
    foreign = "a, img, iframe, object, embed, form, base, link, video, audio, [style], [onerror], [onload], [onclick]"
    found = shown.run(
        LOOK + "done([document.querySelectorAll(arguments[0]).length, document.scripts.length]);", foreign
    )
    assert found == [0, 1]
    assert site.strays == []


def test_policy_is_heard(shown: Browser) -> None:
    """Even a handler or a style that got in would not run: the browser obeys the page's policy."""
    script = (
        LOOK
        + """
    let blocked = 0;
    document.addEventListener("securitypolicyviolation", () => { blocked += 1; });
    const box = document.createElement("div");
    box.innerHTML = "<img src=x onerror='window.ran=1'><p style='color:red'>x</p>";
    document.body.append(box);
    setTimeout(() => { box.remove(); done([window.ran === undefined, blocked > 0]); }, 200);
    """
    )
    assert shown.run(script) == [True, True]


def test_pages(shown: Browser) -> None:
    """Fifty comments are shown at a time, the next page has others."""
    script = (
        LOOK
        + """
    const first = visible().map((row) => row.textContent);
    press("[data-next]");
    const second = visible().map((row) => row.textContent);
    press("[data-previous]");
    done([first.length, second.length, first.some((text) => second.includes(text)), count()]);
    """
    )
    first, second, overlap, said = shown.run(script)
    assert (first, second, overlap) == (50, 50, False)
    assert "page 1 of " in said


def test_search_and_filter(shown: Browser) -> None:
    """A search shows the comments that have all its words, a filter those of a verdict."""
    script = (
        LOOK
        + """
    type("[data-search]", "SCRIPT alert");
    const found = visible().every((row) => /script/i.test(row.textContent) && /alert/i.test(row.textContent));
    type("[data-search]", "");
    type("[data-kinds]", "hold");
    const held = visible().map((row) => row.dataset.kind);
    type("[data-search]", "no such words anywhere");
    const none = count();
    type("[data-search]", "");
    type("[data-kinds]", "");
    done([found, new Set(held).size <= 1, none.startsWith("0 of ")]);
    """
    )
    assert shown.run(script) == [True, True, True]


def test_sort(shown: Browser) -> None:
    """Pressing the head of the points sorts by number, down and then up, and says so."""
    script = (
        LOOK
        + """
    const head = document.querySelectorAll("#comments thead th")[2];
    const points = () => visible().map((row) => row.cells[2].textContent).filter(Boolean).map(Number);
    head.querySelector("button").click();
    const down = [head.ariaSort, points()];
    head.querySelector("button").click();
    done([down, [head.ariaSort, points()]]);
    """
    )
    (down, falling), (up, rising) = shown.run(script)
    assert (down, up) == ("descending", "ascending")
    assert falling == sorted(falling, reverse=True)
    assert rising == sorted(rising)
