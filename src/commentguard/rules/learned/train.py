"""Learning a table from decisions. scikit-learn does the fitting, and is needed for nothing else."""

import importlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import exp, log1p
from statistics import mean
from typing import Any

import attrs

from commentguard.errors import CannotLearn
from commentguard.model.verdict import Thresholds
from commentguard.rules.builtin.default import DEFAULT_RULES
from commentguard.rules.learned.alike import families
from commentguard.rules.learned.decided import Decided
from commentguard.rules.learned.features import features, parts
from commentguard.rules.learned.table import LearnedTable, bounded, unlearned
from commentguard.rules.ruleset import RuleSet

FEWEST = 5
"""Decisions of each kind without which nothing is learned."""
AUTHORS = 3
"""A word is kept when that many people wrote it: a word of fewer could say who somebody is."""
AUTHORS_OF_PARTS = 5
HAM_COST = 3
"""How much worse it is to hold a good comment than to publish spam."""
FOLDS = 5
NO_CAP = 1_000_000
STRENGTHS = (1.0, 3.0, 10.0)
"""How freely words may earn points, tried from the least on."""
SCALES = {"words": 0.2, "closing": 0.2, "parts": 0.1, "signs": 0.5, "rules": 0.5}
"""How readily each kind of feature earns points: there are many parts of words, and few rules."""
RULES_UNIT = 0.16
"""The scale of the rules' own points: so large that they are never doubted before the words are."""
POINT_BOUNDS = (0.04, 0.125)
"""What one point may mean in logits, between a hundred points for all but certainty and fifty for a fair guess."""
LOSS_UNIT = 0.07
"""What one point means in logits where tables are compared."""

Row = dict[tuple[str, str], float]
RULES = ("rules", "")
"""The feature that stands for the points of the rules."""


@attrs.frozen(kw_only=True)
class Learned:
    """A *table*, and the points that each comment gets from tables that were learned without it and its like.

    *totals* are pairs of those points and whether the comment is spam; *rules_alone* are the same with the points of
    the rules before anything was learned. Near-duplicates of another comment are left out of both.
    """

    table: LearnedTable
    totals: tuple[tuple[int, bool], ...]
    rules_alone: tuple[tuple[int, bool], ...]


@attrs.frozen
class _Sample:
    """A decided comment as features: what the rules give it, and what it holds."""

    decided: Decided
    row: Row
    points: int
    group: str


def train(
    decided: Iterable[Decided], rules: RuleSet = DEFAULT_RULES, *, thresholds: Thresholds | None = None
) -> LearnedTable:
    """Learn a table from *decided* comments, for a site that judges by *rules* and *thresholds*.

    The rules are what is believed before: words only change what they say. The same decisions always give the same
    table. Needs the extra `learn`. Raises CannotLearn when there are fewer than five good comments or five spam.
    """
    return learn(decided, rules, thresholds=thresholds).table


def learn(
    decided: Iterable[Decided], rules: RuleSet = DEFAULT_RULES, *, thresholds: Thresholds | None = None
) -> Learned:
    """Learn a table as `train` does, and give with it what it would have said of comments that it had not seen."""
    samples = _distinct(decided, unlearned(rules))
    spam = sum(one.decided.spam for one in samples)
    if min(spam, len(samples) - spam) < FEWEST:
        raise CannotLearn(
            f"there are {len(samples) - spam} good comments and {spam} spam, near-duplicates counted once; at least "
            f"{FEWEST} of each are wanted, and fifty in all are a fair start"
        )
    fitting = _Fitting(rules={one.id: one.points for one in unlearned(rules)}, hold=(thresholds or Thresholds()).hold)
    strength, totals = fitting.judged(samples)
    table = fitting.table(samples, strength)
    return Learned(
        table=table,
        totals=tuple(zip(totals, [one.decided.spam for one in samples], strict=True)),
        rules_alone=tuple((one.points, one.decided.spam) for one in samples),
    )


def _distinct(decided: Iterable[Decided], rules: RuleSet) -> list[_Sample]:
    """Give one sample of each family of near-duplicates."""
    given = list(decided)
    heads = families([one.case.clean.text for one in given])
    return [_sample(one, rules, f"alone {place}") for place, one in enumerate(given) if heads[place] == place]


def _sample(decided: Decided, rules: RuleSet, alone: str) -> _Sample:
    score, seen = rules.score(decided.case), features(decided.case)
    row: Row = {("words", word): SCALES["words"] for word in seen.words}
    row |= {("closing", word): SCALES["closing"] for word in seen.closing}
    row |= {("signs", sign): SCALES["signs"] for sign in seen.signs}
    row |= {("rules", finding.rule): SCALES["rules"] for finding in score.findings if finding.points}
    for word in seen.words:
        for part in parts(word):
            row["parts", part] = row.get(("parts", part), 0.0) + SCALES["parts"]
    return _Sample(decided, row, score.total, decided.group or alone)


@attrs.frozen(kw_only=True)
class _Fitting:
    """How tables are made of samples."""

    rules: Mapping[str, int]
    """What each rule is worth before."""
    hold: int

    def judged(self, samples: Sequence[_Sample]) -> tuple[float, list[int]]:
        """Give the strength that serves unseen comments best, and their points by it."""
        folds = list(_folds(samples))
        tried = {strength: self._unseen(samples, folds, strength) for strength in STRENGTHS}
        best = min(STRENGTHS, key=lambda strength: _loss(samples, tried[strength], self.hold))
        return best, tried[best]

    def _unseen(
        self, samples: Sequence[_Sample], folds: Sequence[tuple[list[int], list[int]]], strength: float
    ) -> list[int]:
        totals = [0] * len(samples)
        for seen, unseen in folds:
            table = self.table([samples[place] for place in seen], strength)
            for place in unseen:
                totals[place] = _total(table, samples[place])
        return totals

    def table(self, samples: Sequence[_Sample], strength: float) -> LearnedTable:
        """Fit one table to *samples*."""
        kept = _kept(samples)
        vectorizer = _sklearn("feature_extraction").DictVectorizer()
        rows = vectorizer.fit_transform([_written(one, kept) for one in samples])
        model = _sklearn("linear_model").LogisticRegression(
            C=strength, class_weight={False: HAM_COST, True: 1}, max_iter=5000
        )
        model.fit(rows, [one.decided.spam for one in samples])
        weights = dict(zip(vectorizer.get_feature_names_out(), model.coef_[0].tolist(), strict=True))
        return _centred(self._of(weights, samples), samples)

    def _of(self, weights: Mapping[str, float], samples: Sequence[_Sample]) -> LearnedTable:
        low, high = POINT_BOUNDS
        logits = max(low, min(high, weights[_key(*RULES)] * RULES_UNIT))
        columns: dict[str, Any] = defaultdict(dict)
        for key, weight in weights.items():
            kind, name = key.split(" ", 1)
            if name:
                points = round(weight * SCALES[kind] / logits)
                columns[kind][name] = bounded(points, self.rules[name]) if kind == "rules" else points
        spam = sum(one.decided.spam for one in samples)
        return LearnedTable(
            learned_from={"comments": len(samples), "ham": len(samples) - spam, "spam": spam},
            **columns,
        )


def _centred(table: LearnedTable, samples: Sequence[_Sample]) -> LearnedTable:
    """Give *table* with the base that leaves good comments, taken together, where the rules have them.

    So the thresholds keep their meaning, and how many spam there were does not matter: with few decisions that is chance.
    """
    ham = [
        _total(attrs.evolve(table, cap=NO_CAP, floor=-NO_CAP), one) - one.points
        for one in samples
        if not one.decided.spam
    ]
    return attrs.evolve(table, base=-round(mean(ham)))


def _key(kind: str, name: str) -> str:
    return f"{kind} {name}"


def _written(sample: _Sample, kept: frozenset[tuple[str, str]]) -> dict[str, float]:
    """Give the features of *sample* that may be learned, under names that a vectorizer takes."""
    row = {_key(*feature): value for feature, value in sample.row.items() if feature in kept}
    return row | {_key(*RULES): sample.points * RULES_UNIT}


def _kept(samples: Iterable[_Sample]) -> frozenset[tuple[str, str]]:
    """Give the features that enough people wrote; who is not named counts as somebody else each time."""
    authors: dict[tuple[str, str], set[str]] = defaultdict(set)
    for place, one in enumerate(samples):
        for feature in one.row:
            authors[feature].add(one.decided.author or f"#{place}")
    wanted = {"parts": AUTHORS_OF_PARTS}
    return frozenset(feature for feature, names in authors.items() if len(names) >= wanted.get(feature[0], AUTHORS))


def _total(table: LearnedTable, sample: _Sample) -> int:
    """Give the points of a sample under *table*, caps of groups aside."""
    changes = dict(table.rules)
    return (
        sample.points
        + table.points(sample.decided.case)
        + sum(changes.get(name, 0) for kind, name in sample.row if kind == "rules")
    )


def _folds(samples: Sequence[_Sample]) -> Iterator[tuple[list[int], list[int]]]:
    """Split the samples so that those of one post or day are together; without several groups, each for itself."""
    groups = [one.group for one in samples]
    labels = [one.decided.spam for one in samples]
    if len(set(groups)) < FOLDS:
        groups = [str(place) for place in range(len(samples))]
    splitter = _sklearn("model_selection").StratifiedGroupKFold(FOLDS, shuffle=True, random_state=0)
    for seen, unseen in splitter.split(labels, labels, groups):
        if len({labels[place] for place in seen}) > 1:
            yield seen.tolist(), unseen.tolist()


def _loss(samples: Sequence[_Sample], totals: Sequence[int], hold: int) -> float:
    """Give how wrong *totals* are: by how far good comments are over the threshold and spam is under it."""
    return sum(
        log1p(exp((hold - total) * LOSS_UNIT))
        if sample.decided.spam
        else HAM_COST * log1p(exp((total - hold) * LOSS_UNIT))
        for sample, total in zip(samples, totals, strict=True)
    )


def _sklearn(module: str) -> Any:
    try:
        return importlib.import_module(f"sklearn.{module}")
    except ImportError:
        raise CannotLearn("learning needs one more package: pip install 'commentguard[learn]'") from None
