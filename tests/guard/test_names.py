"""Names that look alike."""

import pytest

from commentguard.guard.names import impersonates, is_mixed_script, likeness


@pytest.mark.parametrize(
    "name",
    ["Paul Oil", "PAUL OIL", "paul  oil", "Pаul Oil", "Ρaul Oil", "Paul OiI", "Paul 0il", "Paül Oil", "𝐏aul.Oil"],
)
def test_alike(name: str) -> None:
    """Case, blanks, accents, other alphabets and strokes do not make another name."""
    assert likeness(name) == likeness("Paul Oil")
    assert impersonates(name, ("Somebody", "Paul Oil"))


@pytest.mark.parametrize("name", ["Paula Oil", "Pau Oil", "", "🙂", "Павел"])
def test_different(name: str) -> None:
    """Another name is another name, and nothing is nobody's."""
    assert not impersonates(name, ("Paul Oil", "🙃"))


@pytest.mark.parametrize(
    ("name", "mixed"),
    [("Pаul", True), ("Ρaul", True), ("Paul", False), ("Павел", False), ("Paul Павел", False), ("山田Taro", False)],
)
def test_mixed_script(name: str, mixed: bool) -> None:
    """One word in two alphabets that look alike is worth a look."""
    assert is_mixed_script(name) is mixed
