"""How Sphinx builds these pages: `sphinx-build -W -n -b html docs docs/_build/html`."""

import inspect
import sys
from pathlib import Path

import attrs

import commentguard

sys.path.insert(0, str(Path(__file__).parent / "_extensions"))

project = "commentguard"
author = "The commentguard developers"
copyright = "The commentguard developers"  # noqa: A001  (the name is Sphinx's)
version = release = commentguard.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "generated_pages"]
exclude_patterns = ["_build"]
myst_enable_extensions = ["deflist"]
myst_heading_anchors = 3
default_role = "code"  # Docstrings write code between single backticks.

html_theme = "furo"
html_title = "commentguard"

autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
autodoc_preserve_defaults = True
autodoc_inherit_docstrings = False

nitpick_ignore = [
    ("py:class", "commentguard.model.private.T"),  # A type variable has no page.
    ("py:class", "commentguard.guard.rights.R"),  # As above.
    ("py:class", "commentguard.model.private.Private"),  # The base of the private values; they are documented whole.
    ("py:class", "commentguard.model.keyring.SecretKey"),  # A keyring is given bytes, and hides them in these.
    ("py:class", "commentguard.rules.example.Example"),  # A rule is given examples as strings and mappings.
    ("py:class", "commentguard.rules.clause.Clause"),  # Patterns find out their own.
]
# Only our own names are looked up: the inventories of other projects would have to be fetched.
nitpick_ignore_regex = [("py:.*", r"(?!commentguard\b).*")]


class Shown:
    """A default value as the reference shows it."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __repr__(self) -> str:
        return self.text


def short_default(parameter: inspect.Parameter, field: "attrs.Attribute[object] | None") -> inspect.Parameter:
    """Name a default that is made anew or has a public name, instead of spelling it out."""
    factory = getattr(field.default, "factory", None) if field else None
    if factory is not None:
        return parameter.replace(default=Shown(f"{factory.__name__}()"))
    for name in commentguard.__all__:
        if parameter.default is getattr(commentguard, name):
            return parameter.replace(default=Shown(name))
    return parameter


def short_signature(value: type) -> inspect.Signature:
    """Give the signature of an attrs class with its defaults short enough to be read."""
    fields = attrs.fields_dict(value)
    signature = inspect.signature(value)
    shortened = [short_default(one, fields.get(one.name)) for one in signature.parameters.values()]
    return signature.replace(parameters=shortened, return_annotation=inspect.Signature.empty)


for value in [getattr(commentguard, name) for name in commentguard.__all__]:
    if isinstance(value, type) and attrs.has(value):
        value.__signature__ = short_signature(value)  # type: ignore[attr-defined]
