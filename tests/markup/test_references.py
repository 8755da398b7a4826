"""Character references: what the author meant by them."""

import pytest

from commentguard.markup.references import decoded


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("no reference", "no reference"),
        ("AT&T & R&D &", "AT&T & R&D &"),
        ("&amp;&lt;&gt;&quot;&apos;", "&<>\"'"),
        ("&amp;lt;", "&lt;"),
        ("&eacute;&mdash;&NotEqualTilde;", "é—≂̸"),
        ("&copy 2026 &amp", "© 2026 &"),
        ("&notice &notit;", "&notice &notit;"),
        ("?a=1&copy=2&lt=3", "?a=1&copy=2&lt=3"),
        ("&copy;=x", "©=x"),
        ("&nbsp;", "\xa0"),
        ("&madeup; &mdash", "&madeup; &mdash"),
        (f"&{'x' * 40};", f"&{'x' * 40};"),
        ("&#65;&#x42;&#X43;&#68 &#x45", "ABCD E"),
        ("&#8217;&#128512;", "’😀"),
        ("&#128;&#150;&#x9f;", "€–Ÿ"),
        ("&#129;&#0;&#1;&#127;&#xD800;&#1114112;&#99999999;", "\ufffd" * 7),
        ("&#9;&#10;&#13;", "\t\n\n"),
        ("&#999999999;&#00000000065;", "&#999999999;&#00000000065;"),
        ("&#;&#x;&#xg;", "&#;&#x;&#xg;"),
    ],
)
def test_decoded(typed: str, meant: str) -> None:
    """References that HTML knows become their characters; the others stay as typed."""
    assert decoded(typed, 8) == meant


def test_number_too_long_to_convert() -> None:
    """A number of ten thousand digits stays as typed, whatever the budget of digits."""
    assert decoded(f"&#{'1' * 10_000};", 8) == f"&#{'1' * 10_000};"
