"""Lines over a common ground."""

from html.parser import HTMLParser

from commentguard.cli.page.element import Html
from commentguard.cli.page.histogram import Mark
from commentguard.cli.page.lines import Line, lines


class Tags(HTMLParser):
    """Keeps each start tag with its attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep one."""
        self.found.append((tag, dict(attrs)))


def points(html: Html) -> dict[str, str]:
    """Give the points of each line by its class."""
    return {str(given["class"]): str(given["points"]) for tag, given in Tags(html).found if tag == "polyline"}


def test_lines_are_drawn_from_end_to_end() -> None:
    """The lowest value is at the left, the highest at the right, and a share of one is at the top."""
    drawn = lines("Shares", [Line("spam", ((0, 1.0), (50, 0.5), (100, 0.0)))], [Mark(50, "hold")], Html("<p>n</p>"))
    assert points(drawn) == {"spam": "0.0,0.0 500.0,500.0 1000.0,1000.0"}
    assert "hold 50" in drawn
    assert "<summary>The numbers</summary><p>n</p>" in drawn


def test_marks_are_in_the_drawing() -> None:
    """A mark beyond the lines widens the drawing."""
    drawn = lines("Shares", [Line("spam", ((0, 1.0), (50, 0.0)))], [Mark(50, "hold"), Mark(100, "spam")], Html(""))
    assert points(drawn) == {"spam": "0.0,0.0 500.0,1000.0"}


def test_one_value() -> None:
    """A single value is drawn too."""
    assert points(lines("Shares", [Line("good", ((7, 0.25),))], [], Html(""))) == {"good": "0.0,750.0"}
