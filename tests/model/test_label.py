"""A label of a host name goes to ASCII and back."""

import pytest

from commentguard.model.label import LABEL_OCTETS, ascii_label, native_label


@pytest.mark.parametrize("label", ["straße", "bücher", "пример", "例え"])
def test_there_and_back(label: str) -> None:
    """A label of any script comes back from its ASCII form."""
    assert ascii_label(label).isascii()
    assert native_label(ascii_label(label)) == label


@pytest.mark.parametrize("label", ["example", "xn", "a-b"])
def test_ascii(label: str) -> None:
    """A label of ASCII is its own ASCII form and has no other script."""
    assert ascii_label(label) == label
    assert native_label(label) is None


def test_too_long() -> None:
    """A label that DNS cannot carry is not converted, which would take quadratic time."""
    assert ascii_label("ü" * (LABEL_OCTETS + 1)) == "ü" * (LABEL_OCTETS + 1)
    assert native_label("xn--" + "a" * LABEL_OCTETS) is None


@pytest.mark.parametrize("label", ["xn--\u00fc", "xn--a-\u00e9", "xn--99999999"])
def test_unreadable(label: str) -> None:
    """What is no Punycode behind the prefix has no other script."""
    assert native_label(label) is None
