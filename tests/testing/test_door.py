"""The names of the testing kit load, each from the module that defines it."""

import importlib

import pytest

import commentguard.testing


@pytest.mark.parametrize("name", commentguard.testing.__all__)
def test_name_loads(name: str) -> None:
    """Every public name is an object with a docstring, and no module hides behind it."""
    home = importlib.import_module(commentguard.testing._HOMES[name], "commentguard.testing")  # noqa: SLF001  (the table is what is tested)
    assert getattr(commentguard.testing, name) is getattr(home, name)
    assert getattr(home, name).__doc__


def test_names_agree() -> None:
    """The list of names and the table of their homes are the same."""
    assert set(commentguard.testing.__all__) == set(commentguard.testing._HOMES)  # noqa: SLF001  (as above)
    assert set(commentguard.testing.__all__) <= set(dir(commentguard.testing))


def test_unknown_name() -> None:
    """A name that is not there is the usual error."""
    with pytest.raises(AttributeError, match=r"module 'commentguard\.testing' has no attribute 'overide'"):
        getattr(commentguard.testing, "overide")  # noqa: B009  (written out, a type checker would refuse it)
