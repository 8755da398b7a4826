"""A score is its findings, whatever the comment and whichever way the set was put together."""

import pickle

from hypothesis import given, settings
from hypothesis import strategies as st

from commentguard.model.past import Past
from commentguard.rules.builtin.default import DEFAULT_RULES
from commentguard.rules.example import Example
from commentguard.rules.ruleset import RuleSet

SETTINGS = settings(deadline=None)
WORDS = [word for rule in DEFAULT_RULES for example in (*rule.spam, *rule.ham) for word in example.text.split()]
TEXTS = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))
COUNTS = st.integers(0, 5)
PASTS = st.builds(
    Past, same_here=COUNTS, same_elsewhere=COUNTS, recent=COUNTS, published=COUNTS, held=COUNTS, spam=COUNTS
)
EXAMPLES = st.builds(Example, text=TEXTS, author=TEXTS, title=TEXTS, past=PASTS)
CAPPED = st.dictionaries(st.sampled_from(DEFAULT_RULES.groups), st.integers(0, 60)).map(DEFAULT_RULES.capped)
WEIGHTS = st.dictionaries(st.sampled_from(DEFAULT_RULES.ids), st.integers(-100, 100))


@SETTINGS
@given(EXAMPLES, CAPPED, WEIGHTS)
def test_total_is_sum(example: Example, rules: RuleSet, weights: dict[str, int]) -> None:
    """The total is the sum of the points shown, each group within its cap, and no rule fails."""
    findings = rules.weighed(weights).score(example.case()).findings
    assert rules.weighed(weights).score(example.case()).total == sum(finding.points for finding in findings)
    assert not [finding for finding in findings if "failed" in finding.because]
    for group, cap in rules.caps:
        ours = [finding.points for finding in findings if finding.rule.startswith(f"{group}.")]
        assert sum(points for points in ours if points > 0) <= cap
        assert sum(points for points in ours if points < 0) >= -cap


@SETTINGS
@given(EXAMPLES, st.sets(st.sampled_from(DEFAULT_RULES.groups)))
def test_union_has_no_order(example: Example, groups: set[str]) -> None:
    """Two halves of a set give the same score joined either way."""
    half = DEFAULT_RULES.without(*groups)
    other = DEFAULT_RULES.without(*(set(DEFAULT_RULES.groups) - groups))
    assert half | other == other | half == DEFAULT_RULES
    assert (half | other).score(example.case()) == DEFAULT_RULES.score(example.case())


@SETTINGS
@given(EXAMPLES, CAPPED)
def test_scoring_repeats(example: Example, rules: RuleSet) -> None:
    """The same case gives the same score again, also from a set that was pickled."""
    back = pickle.loads(pickle.dumps(rules))  # noqa: S301  (our own pickle)
    assert rules.score(example.case()) == rules.score(example.case()) == back.score(example.case())


@SETTINGS
@given(EXAMPLES)
def test_evidence_lies_in_its_field(example: Example) -> None:
    """A finding never points outside the field it names."""
    case = example.case()
    for finding in DEFAULT_RULES.score(case).findings:
        assert 0 <= finding.start <= finding.end <= len(case.field(finding.field))
