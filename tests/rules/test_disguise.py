"""Disguises come off a text, and what stands without them is found where it was typed."""

import pytest

from commentguard.rules.disguise import undisguised, unleeted


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("c\u0430sin\u043e", "casino"),
        ("\u0421\u0410\u0405INO", "CASINO"),
        ("c\u200ba\u2060s\u00adino", "casino"),
        ("\u202ecasino", None),
        ("ca\u202esino", "casino"),
        ("𝐑𝐎𝐎𝐅𝟕𝟕", "ROOF77"),
        ("ｒｏｏｆ", "roof"),
        ("ʀᴏᴏꜰ", "roof"),
        ("🅁🄾🄾🄵 🅡🅞🅞🅕 🆁🅾🅾🅵", "ROOF ROOF ROOF"),
        ("ﬁx", "fix"),
        ("İstanbul kadın", "Istanbul kadin"),
    ],
)
def test_undisguised(text: str, bare: str | None) -> None:
    """Look-alikes become the ASCII letters they look like, invisible characters between letters go."""
    folded = undisguised(text)
    assert (folded.text if folded else None) == bare


@pytest.mark.parametrize(
    "text",
    ["", "plain", "café, naïve — “quoted” …", "Straße", "👩\u200d👧 ❤\ufe0f", "日本語、です。", "عربي", "m² and 3ª"],
)
def test_nothing_to_take_off(text: str) -> None:
    """Ordinary writing wears no disguise."""
    assert undisguised(text) is None


def test_origin() -> None:
    """Places in the bare text lead back to what was typed, invisible characters inside included."""
    text = "a C\u200ba\u200bsino ﬁx"
    folded = undisguised(text)
    assert folded is not None
    start = folded.text.index("Casino")
    assert folded.origin(start, start + 6) == (2, 10)
    assert folded.origin(folded.text.index("f"), len(folded.text) - 1) == (11, 12)


@pytest.mark.parametrize(
    ("text", "read"),
    [("c4s1n0 v1@gr4", "casino viagra"), ("in 2019 a@ 5", "in 2019 aa 5"), ("4you", "ayou"), ("roof", "roof")],
)
def test_unleeted(text: str, read: str) -> None:
    """Digits and signs in a word with a letter are read as letters, numbers stay."""
    assert unleeted(text) == read
