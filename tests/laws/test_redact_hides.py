"""Law: redacting hides an address whatever stands around it, and redacting again changes nothing."""

from hypothesis import given, settings
from hypothesis import strategies as st

from commentguard.privacy.redact import MARK, find_addresses, redact

SETTINGS = settings(deadline=None, max_examples=300)
CANARY = "canary.bird+cage@mine.example.org"
PIECES = (  # noqa: SIM905  (pieces are read as pieces)
    "@ at (at) [at] _at_ -at- dot . jane bob example com de example.com @b.com mail gmail gmail.com \" ' ] [ : / git ssh:// "
    "x1 a.b &#64; %40 \u200b 谢谢 点 艾特 DOT AT = to= & - _ İ é ( ) < > e-mail png 2x 8 pm @@ the punkt chez ． \\x40 arroba"
).split(" ")
hostile = st.lists(st.sampled_from([*PIECES, " ", "\n", " at ", " dot ", ". "]), max_size=14).map("".join)
texts = st.one_of(hostile, st.text())
gaps = st.sampled_from([" ", "\n", "(", ", ", ": ", "<p>", "\u3000", " -- "])


@SETTINGS
@given(texts)
def test_idempotent(text: str) -> None:
    """What was redacted has nothing more to hide."""
    once = redact(text)
    assert redact(once) == once


@SETTINGS
@given(texts)
def test_spans(text: str) -> None:
    """Spans lie in the text, in order, without overlap and none of them empty."""
    passed = 0
    for start, end in find_addresses(text):
        assert passed <= start < end <= len(text)
        passed = end


@SETTINGS
@given(texts, gaps, gaps, texts)
def test_plain_address(before: str, gap: str, other_gap: str, after: str) -> None:
    """A plain address between other words is never left."""
    shown = redact(f"{before}{gap}{CANARY}{other_gap}{after}")
    assert "canary" not in shown
    assert MARK in shown


@SETTINGS
@given(texts)
def test_only_the_spans(text: str) -> None:
    """What is not in a span stays as it was typed."""
    kept = [
        text[end:start]
        for (_, end), (start, _) in zip(
            [(0, 0), *find_addresses(text)], [*find_addresses(text), (len(text), 0)], strict=True
        )
    ]
    assert redact(text, "") == "".join(kept)
