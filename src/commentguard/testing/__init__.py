"""What host projects test their use of commentguard with. The names below are public and documented.

Each is loaded when it is first used; only the strategies need Hypothesis.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from commentguard.guard.guaranteed import GUARANTEED_HOLD as GUARANTEED_HOLD
    from commentguard.guard.guaranteed import GUARANTEED_SPAM as GUARANTEED_SPAM
    from commentguard.testing.answers import Call as Call
    from commentguard.testing.answers import override as override
    from commentguard.testing.build import make_decision as make_decision
    from commentguard.testing.build import make_post as make_post
    from commentguard.testing.build import make_submission as make_submission
    from commentguard.testing.drawn_dumps import Dump as Dump
    from commentguard.testing.drawn_dumps import dumps as dumps
    from commentguard.testing.drawn_html import hostile_html as hostile_html
    from commentguard.testing.drawn_html import policies as policies
    from commentguard.testing.drawn_submissions import submissions as submissions
    from commentguard.testing.history import check_history as check_history
    from commentguard.testing.private import assert_no_private_value as assert_no_private_value
    from commentguard.testing.rules import check_examples as check_examples
    from commentguard.testing.safe_html import assert_safe_html as assert_safe_html
    from commentguard.testing.samples import HAM_SAMPLES as HAM_SAMPLES
    from commentguard.testing.samples import HOSTILE_SAMPLES as HOSTILE_SAMPLES
    from commentguard.testing.samples import SPAM_SAMPLES as SPAM_SAMPLES

_HOMES = {
    "Call": ".answers",
    "Dump": ".drawn_dumps",
    "GUARANTEED_HOLD": "..guard.guaranteed",
    "GUARANTEED_SPAM": "..guard.guaranteed",
    "HAM_SAMPLES": ".samples",
    "HOSTILE_SAMPLES": ".samples",
    "SPAM_SAMPLES": ".samples",
    "assert_no_private_value": ".private",
    "assert_safe_html": ".safe_html",
    "check_examples": ".rules",
    "check_history": ".history",
    "dumps": ".drawn_dumps",
    "hostile_html": ".drawn_html",
    "make_decision": ".build",
    "make_post": ".build",
    "make_submission": ".build",
    "override": ".answers",
    "policies": ".drawn_html",
    "submissions": ".drawn_submissions",
}

__all__ = [
    "GUARANTEED_HOLD",
    "GUARANTEED_SPAM",
    "HAM_SAMPLES",
    "HOSTILE_SAMPLES",
    "SPAM_SAMPLES",
    "Call",
    "Dump",
    "assert_no_private_value",
    "assert_safe_html",
    "check_examples",
    "check_history",
    "dumps",
    "hostile_html",
    "make_decision",
    "make_post",
    "make_submission",
    "override",
    "policies",
    "submissions",
]


if not TYPE_CHECKING:  # A type checker reads the imports above, and so knows a misspelled name.

    def __getattr__(name: str) -> object:
        home = _HOMES.get(name)
        if home is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(home, __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
