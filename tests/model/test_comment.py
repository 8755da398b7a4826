"""What a post is."""

from typing import Any

import pytest

from commentguard.model.comment import Post


@pytest.mark.parametrize("field", ["id", "title", "url", "text"])
@pytest.mark.parametrize("value", [None, 7, {"a": "b"}])
def test_no_string(field: str, value: Any) -> None:
    """A post whose field is no string is told of where it is made, and not where a rule reads it."""
    with pytest.raises(TypeError, match=f"'{field}' must be <class 'str'>"):
        Post(**{field: value})
