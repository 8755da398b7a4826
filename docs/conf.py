"""How Sphinx builds these pages: `sphinx-build -W -n -b html docs docs/_build/html`."""

import sys
from pathlib import Path

import commentguard

sys.path.insert(0, str(Path(__file__).parent / "_extensions"))

project = "commentguard"
author = "The commentguard developers"
copyright = "The commentguard developers"  # noqa: A001  (the name is Sphinx's)
version = release = commentguard.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "generated_pages"]
exclude_patterns = ["_build"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

html_theme = "furo"
html_title = "commentguard"

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
autodoc_inherit_docstrings = False

# Only our own names are looked up: the inventories of other projects would have to be fetched.
nitpick_ignore_regex = [("py:.*", r"(?!commentguard\b).*")]

# A public name belongs to the front door in the reference, wherever it is defined.
for name in commentguard.__all__:
    value = getattr(commentguard, name)
    if isinstance(value, type) or callable(value):
        value.__module__ = "commentguard"
