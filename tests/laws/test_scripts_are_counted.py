"""Law: a comment is in a script the rules do not know when more than half of its letters are, however that is found."""

import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from commentguard.guard.scope import Scope, beyond
from commentguard.markup.contents import shown_as_text
from commentguard.model.case import Case
from commentguard.model.clean import CleanComment
from commentguard.model.comment import Comment
from commentguard.model.verdict import Score

SETTINGS = settings(deadline=None, max_examples=500)
letters = st.text(st.sampled_from("abzABZéßøИжΩ谢ひ42 ,.’…-\u0301\n"), max_size=12)
scripts = st.sets(st.sampled_from(("Latin", "Cyrillic", "Han")), min_size=1)


@SETTINGS
@given(st.one_of(letters, st.text(max_size=12)), scripts)
def test_scripts_are_counted(text: str, known: set[str]) -> None:
    """Letter by letter, it comes out the same."""
    case = Case(clean=CleanComment(comment=Comment(content=text), html=shown_as_text(text), text=text))
    found = beyond(case, Score(), Scope(words=0, scripts=tuple(known)))
    typed = [one for one in text if regex.match(r"\p{L}", one)]
    ours = [one for one in typed if any(regex.match(rf"\p{{Script={name}}}", one) for name in known)]
    assert [finding.rule for finding in found] == ["scope.script"] * (2 * len(ours) < len(typed))
