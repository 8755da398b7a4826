"""One known address, in every spelling of it."""

import pytest

from commentguard.privacy.mentions import hide, mentions
from commentguard.privacy.redact import MARK

LIZ = "Liz.M@example.org"


@pytest.mark.parametrize(
    "typed",
    [
        "liz.m@example.org",
        "LIZ.M@EXAMPLE.ORG",
        "liz.m&#64;example&period;org",
        "liz.m%40example.org",
        "liz.m＠example。org",
        "liz.m\u200b@example.org",
        "liz.m @ example.org",
        "liz.m [at] example.org",
        "liz.m(at)example(dot)org",
        "liz dot m at example dot org",
        "liz.m -at- example -dot- org",
        "liz.mATexampleDOTorg",
        "liz.m{a}example.org",
        "liz.m arroba example punto org",
        "liz.m アット example ドット org",
        "liz.m+news@example.org",
        "liz.m plus news at example dot org",
    ],
)
@pytest.mark.parametrize(
    "around", ["{}", "Write to {}.", "请{}谢谢", "mailto:{}?subject=x", "<{}>", "({})", "…{}, please"]
)
def test_spellings(typed: str, around: str) -> None:
    """Every spelling is found whatever stands around it, and no letter more is hidden."""
    assert hide(around.format(typed), mentions(LIZ)) == around.format(MARK)


@pytest.mark.parametrize(
    "text",
    ["", "liz.m", "example.org", "aliz.m@example.org", "liz.m@example.organic", "tom@example.org", "liz@example.org"],
)
def test_others(text: str) -> None:
    """Other addresses, and halves of this one, stay."""
    assert hide(text, mentions(LIZ)) == text


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("liz.m<b>@</b>example.org", f"{MARK}<b></b>"),
        ("<i>liz.m@exam</i>ple.org and on", f"<i>{MARK}</i> and on"),
        (
            '<a href="mailto:liz.m@example.org">liz.m<b>@example.org</b></a>',
            f'<a href="mailto:{MARK}">{MARK}<b></b></a>',
        ),
        ("liz.m<!-- x -->@example.org twice: liz.m<br>@example.org", f"{MARK}<!-- x --> twice: {MARK}<br>"),
    ],
)
def test_across_tags(typed: str, shown: str) -> None:
    """Tags between the letters are looked through, and stay."""
    assert hide(typed, mentions(LIZ)) == shown


@pytest.mark.parametrize(
    ("address", "typed"),
    [
        ("liz@bücher.example", "liz@xn--bcher-kva.example"),
        ("liz@xn--bcher-kva.example", "liz@bücher.example"),
        ("liz@gmail.com", "liz at gmail"),
        ("liz_m-x@example.org", "liz underscore m minus x at example dot org"),
        ("liz+news@example.org", "liz@example.org"),
        ("łiz@example.org", "łiz@example.org"),
        ("liz@" + "é" * 70 + ".example", "liz@" + "é" * 70 + ".example"),
        ("liz", "@liz"),
    ],
)
def test_addresses(address: str, typed: str) -> None:
    """Domains are known in both scripts, providers without their ending, mailboxes with their signs spelled out."""
    assert MARK in hide(typed, mentions(address))


def test_mark() -> None:
    """The mark can be another one, and is taken as it is."""
    assert hide("liz.m@example.org", mentions(LIZ), r"\1") == r"\1"
