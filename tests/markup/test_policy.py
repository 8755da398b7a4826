"""Policies: values that combine, and that refuse what cannot be vouched for."""

from typing import Any

import attrs
import pytest

from commentguard.errors import InvalidPolicy
from commentguard.markup.policy import Policy

ONE = Policy(tags={"a": ["href"], "b": []}, schemes=["http"], rel=["ugc"], own_hosts=["X.example"])
TWO = Policy(tags={"a": ["title"], "i": []}, schemes=["http", "mailto"], rel=["ugc", "nofollow"])


def test_is_a_value() -> None:
    """Equal policies are one key, in whatever order they were written, and cannot be changed."""
    again = Policy(tags={"b": (), "a": ("href", "href")}, schemes={"http"}, rel={"ugc"}, own_hosts={"x.example"})
    assert {ONE: 1}[again] == 1
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        ONE.tags = ()  # type: ignore[misc]  # what must not be


def test_joined() -> None:
    """What either allows is allowed; links keep the marks that both give."""
    both = Policy(
        tags={"a": ["href", "title"], "b": [], "i": []},
        schemes=["http", "mailto"],
        rel=["ugc"],
        own_hosts=["x.example"],
    )
    assert both == ONE | TWO


def test_met() -> None:
    """What both allow is allowed; links get the marks of both."""
    assert Policy(tags={"a": []}, schemes=["http"], rel=["ugc", "nofollow"]) == ONE & TWO


def test_allow_and_without() -> None:
    """Elements and attributes can be added and taken away."""
    assert ONE.allow("q", "cite").attributes("q") == ("cite",)
    assert ONE.allow("a", "title").attributes("a") == ("href", "title")
    assert ONE.without("a.href", "b").tags == (("a", ()),)
    assert ONE.without("a.href").elements == {"a", "b"}
    assert ONE.attributes("i") == ()


@pytest.mark.parametrize(
    ("kwargs", "message"),
    [
        ({"tags": {"script": ()}}, "tags: <script> cannot be allowed: a browser runs, loads or re-reads its content"),
        ({"tags": {"svg": ()}}, "tags: <svg> cannot be allowed: a browser runs"),
        ({"tags": {"form": ()}}, "tags: <form> cannot be allowed: it changes the page around it"),
        ({"tags": {"table": ()}}, "tags: <table> cannot be allowed: it changes the page around it"),
        ({"tags": {"jane": ()}}, "tags: <jane> cannot be allowed: HTML has no such element"),
        ({"tags": {"B": ()}}, "tags: <B> cannot be allowed: write it in lower case, 'b'"),
        ({"tags": {"a": ["onclick"]}}, "tags['a']: the attribute 'onclick' cannot be allowed: it runs code"),
        (
            {"tags": {"a": ["style"]}},
            "tags['a']: the attribute 'style' cannot be allowed: choose from dir, href, hreflang",
        ),
        ({"tags": {"b": ["href"]}}, "tags['b']: the attribute 'href' cannot be allowed"),
        ({"tags": {"a": ["ONCLICK"]}}, "tags['a']: the attribute 'ONCLICK' cannot be allowed: it runs code"),
        ({"tags": {"a": "href"}}, "tags['a']: a collection of names is wanted, not 'href'"),
        ({"tags": {"a": None}}, "tags['a']: a collection of names is wanted, not None"),
        ({"tags": {"b": [1]}}, "tags['b']: names are strings, 1 is none"),
        ({"tags": {1: []}}, "tags: names are strings, 1 is none"),
        (
            {"tags": "a"},
            "tags: a mapping of elements to attributes is wanted, such as {'a': ['href'], 'b': []}, not 'a'",
        ),
        ({"tags": ["b", "em"]}, "tags: a mapping of elements to attributes is wanted"),
        ({"tags": None}, "tags: a mapping of elements to attributes is wanted"),
        ({"tags": [("b", ()), ("b", ())]}, "tags: 'b' is named twice"),
        ({"schemes": ["javascript"]}, "schemes: 'javascript' is not a scheme that can be vouched for"),
        ({"schemes": ["data"]}, "schemes: 'data' is not a scheme that can be vouched for"),
        ({"schemes": ["HTTP"]}, "schemes: 'HTTP' is not a scheme that can be vouched for"),
        ({"schemes": "http"}, "schemes: a collection of names is wanted, not 'http'"),
        ({"rel": ["no follow"]}, "rel: 'no follow' is not a link type in lower case"),
        ({"rel": ["UGC"]}, "rel: 'UGC' is not a link type in lower case"),
        ({"rel": "ugc"}, "rel: a collection of names is wanted"),
        ({"own_hosts": "x.example"}, "own_hosts: a collection of names is wanted"),
        ({"own_hosts": ["https://x.example/"]}, "own_hosts: 'https://x.example/' is not a host alone, such as"),
        ({"own_hosts": ["x.example:8000"]}, "own_hosts: 'x.example:8000' is not a host alone"),
    ],
)
def test_refused(kwargs: dict[str, Any], message: str) -> None:
    """What would be unsafe or unclear is refused, and the message says which part and why."""
    with pytest.raises(InvalidPolicy) as caught:
        Policy(**kwargs)
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("blockqoute", "without: no policy can have 'blockqoute', did you mean blockquote?"),
        ("a.titel", "without: no policy can have 'a.titel', did you mean a.title?"),
        ("b.", "without: no policy can have 'b.'"),
        ("script", "without: no policy can have 'script'"),
    ],
)
def test_misspelt(name: str, message: str) -> None:
    """What no policy can have cannot be taken away: it would leave what was meant."""
    with pytest.raises(InvalidPolicy) as caught:
        ONE.without(name)
    assert str(caught.value).startswith(message)
    assert ONE.without("q", "i.title") == ONE


@pytest.mark.parametrize("other", [None, "b", {"b": ()}])
def test_only_policies_combine(other: Any) -> None:
    """A policy is joined with a policy, not with anything else."""
    with pytest.raises(TypeError, match="unsupported operand"):
        ONE | other
    with pytest.raises(TypeError, match="unsupported operand"):
        ONE & other


def test_changing_it_is_checked() -> None:
    """No way of making a policy goes round the checks."""
    with pytest.raises(InvalidPolicy):
        ONE.allow("iframe", "src")
    with pytest.raises(InvalidPolicy):
        attrs.evolve(ONE, schemes=("vbscript",))
    with pytest.raises(InvalidPolicy):
        Policy.from_notice("<b> <style>")
