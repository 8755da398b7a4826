"""Messages: a sentence for every code, in every language a host brings."""

import gettext
import inspect
import re

import pytest

from commentguard.errors import Problem
from commentguard.guard import context, fields, holds, intake
from commentguard.guard.messages import PLURALS, SENTENCES, message


class German(gettext.NullTranslations):
    """Two sentences in German."""

    def gettext(self, message: str) -> str:
        """Give the German sentence."""
        return {"Please fill in this field.": "Bitte ausfüllen."}.get(message, message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Give the German form."""
        assert msgid1 != msgid2
        return "höchstens %(limit)d Byte" if n == 1 else "höchstens %(limit)d Bytes"


@pytest.mark.parametrize(
    ("problem", "said"),
    [
        (Problem("author", "required"), "Please fill in this field."),
        (Problem("email", "invalid", {"reason": "at"}), "Please enter a valid e-mail address."),
        (Problem("kind", "invalid"), "This is not valid."),
        (Problem("author", "too_complex", {"limit": 10}), "Please use at most 10 accents on a letter."),
        (
            Problem("author", "too_long", {"limit": 1, "actual": 2, "unit": "utf8_bytes"}),
            "This is too long: at most 1 byte can be kept, and it has 2.",
        ),
        (
            Problem("author", "too_long", {"limit": 2, "actual": 3, "unit": "graphemes"}),
            "This is too long: at most 2 characters can be kept, and it has 3.",
        ),
        (Problem("post", "not_found"), "There is no such post."),
        (Problem("parent", "not_found"), "The comment you want to answer is not there."),
        (
            Problem("parent", "too_deep", {"limit": 5}),
            "Please answer a comment further up; comments stand at most 5 levels deep.",
        ),
        (
            Problem("content", "too_many_links", {"limit": 1, "actual": 1}),
            "It has 1 link; a moderator looks at it first.",
        ),
        (Problem("form", "a_plugin_code"), "This is not acceptable."),
    ],
)
def test_english(problem: Problem, said: str) -> None:
    """Without a translation the sentences are English, the field's own where there is one."""
    assert message(problem) == said


@pytest.mark.parametrize(("limit", "said"), [(1, "höchstens 1 Byte"), (245, "höchstens 245 Bytes")])
def test_plural(limit: int, said: str) -> None:
    """The translation decides which form a number takes."""
    assert message(Problem("author", "too_long", {"limit": limit, "actual": 300}), German()) == said


def test_translated() -> None:
    """A gettext catalogue is all that a language needs."""
    assert message(Problem("author", "required"), German()) == "Bitte ausfüllen."


def test_every_code() -> None:
    """Every code that is written down anywhere has a sentence."""
    source = "".join(inspect.getsource(module) for module in (context, fields, holds, intake))
    written = set(re.findall(r'(?:refuse|hold|Problem)\([^()]*?, "(\w+)"', source)) | {"not_allowed", "invalid"}
    assert written > {"required", "too_long", "bidi_control", "mixed_script", "closed", "first_comment"}
    assert written - set(SENTENCES) - set(PLURALS) == set()
