"""Comments decided as columns."""

import pytest

from commentguard.guard.batch import COLUMNS, review_batch
from commentguard.guard.guard import Guard


def test_columns_in_columns_out() -> None:
    """Every row is decided, in order; None is a field that was not given."""
    given = review_batch(
        Guard(),
        {
            "comment_content": ["I <b>agree</b>, mostly: liz@example.org", " ", None],
            "author": ["Liz", "Ann", None],
            "email": ["liz@example.org", None, None],
            "shoe_size": [38, None, 40],
        },
    )
    assert list(given) == list(COLUMNS)
    assert given["verdict"] == ["publish", "hold", "hold"]
    assert given["problems"] == ["", "content: required", "content: required"]
    assert given["html"] == ["I <b>agree</b>, mostly: [e-mail hidden]", None, None]
    assert given["author"] == ["Liz", None, None]
    assert given["score"][1:] == [None, None]
    assert "@" not in str(given)


def test_findings() -> None:
    """Findings are told with their points."""
    given = review_batch(Guard(), {"content": ["Buy http://a.example http://b.example http://c.example"]})
    assert "links.many +" in given["findings"][0]


@pytest.mark.parametrize("columns", [{}, {"content": []}])
def test_nothing(columns: dict[str, list[str]]) -> None:
    """No rows give no rows."""
    assert review_batch(Guard(), columns) == {name: [] for name in COLUMNS}


def test_odd_lengths() -> None:
    """Columns of different lengths are no table."""
    with pytest.raises(ValueError, match="all columns of a batch have the same length"):
        review_batch(Guard(), {"content": ["a"], "author": []})
