"""The front door: what a guest can import, and what importing costs."""

import ast
import importlib
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

import commentguard

SOURCE = Path(commentguard.__file__).read_text(encoding="utf-8")
TREE = ast.parse(SOURCE)
HEAVY = {"attrs", "attr", "bleach", "html5lib", "http.client", "regex", "socket", "ssl", "urllib.request"}


def run(program: str) -> str:
    """Run *program* in a fresh interpreter; give what it prints."""
    done = subprocess.run(  # noqa: S603  (our own program)
        [sys.executable, "-c", program], check=False, capture_output=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def assigned(name: str) -> object:
    """Give the literal that the front door's file assigns to *name*."""
    for node in TREE.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name:
            return ast.literal_eval(node.value)
    raise AssertionError(name)


def typed_homes() -> dict[str, str]:
    """Give the modules that type checkers are told to find each name in."""
    guarded = next(node for node in TREE.body if isinstance(node, ast.If))
    return {
        str(alias.asname): str(node.module).removeprefix("commentguard.")
        for node in guarded.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }


def test_all_is_sorted() -> None:
    """Constants come first, then classes, then functions, each in the order of the alphabet."""
    names = commentguard.__all__
    kinds = {name: 0 if name.isupper() else 1 if name[0].isupper() else 2 for name in names}
    assert names == sorted(set(names), key=lambda name: (kinds[name], name))


def test_homes_agree() -> None:
    """The names for type checkers, for the lazy loader and for `import *` are the same, and so are their homes."""
    homes = assigned("_HOMES")
    assert typed_homes() == homes
    assert sorted(typed_homes()) == sorted(commentguard.__all__)


@pytest.mark.parametrize("name", commentguard.__all__)
def test_name_loads(name: str) -> None:
    """Every public name is the very object of the module that defines it."""
    home = importlib.import_module(f"commentguard.{typed_homes()[name]}")
    assert getattr(commentguard, name) is getattr(home, name)


@pytest.mark.parametrize("name", commentguard.__all__)
def test_name_speaks(name: str) -> None:
    """Every public class and function has a docstring."""
    value = getattr(commentguard, name)
    assert not callable(value) or value.__doc__


def test_dir_lists_all() -> None:
    """`dir()` shows every public name, loaded or not."""
    assert set(commentguard.__all__) <= set(dir(commentguard))


def test_unknown_name() -> None:
    """A name that is not there is the usual error."""
    with pytest.raises(AttributeError, match="module 'commentguard' has no attribute 'gaurd'"):
        getattr(commentguard, "gaurd")  # noqa: B009  (written out, a type checker would refuse it)


def test_version() -> None:
    """The package says the version that it is installed under."""
    assert commentguard.__version__ == version("commentguard")


def test_import_is_light() -> None:
    """A bare import loads none of the heavy modules, nor any room."""
    loaded = set(run("import sys, commentguard; print(*sys.modules)").split())
    assert not loaded & HEAVY
    assert {name for name in loaded if name.startswith("commentguard.")} == set()


def test_no_network() -> None:
    """Neither an import of every public name nor a default review touches a socket or asks for a name's address."""
    program = """
import sys
def watch(event, args):
    if event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.")):
        raise SystemExit(f"touched the network: {event}")
sys.addaudithook(watch)
from commentguard import *
comment = Submission(author="Liz", email="liz@example.org", url="https://example.org/liz",
    content="I <b>agree</b> with <a href='https://example.com/x'>this</a><i>.", ip="192.0.2.7")
guard = Guard()
print(guard.admit(comment).verdict)
"""
    assert run(program).strip() in {"publish", "hold", "spam"}


def test_watch_can_fail() -> None:
    """The watch of the test above does see a socket that is made."""
    program = """
import socket, sys
sys.addaudithook(lambda event, args: print(event) if event.startswith("socket.") else None)
socket.socket().close()
"""
    assert "socket.__new__" in run(program)
