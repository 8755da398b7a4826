"""The guard: the verbs of the path in order, with one site's settings."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from os import PathLike
from typing import Any

import attrs

from commentguard.errors import HistoryUnavailable
from commentguard.guard import intake
from commentguard.guard.config import settings_of_file, settings_of_mapping
from commentguard.guard.context import Context
from commentguard.guard.holds import Holds, held
from commentguard.guard.judge import judge
from commentguard.guard.kinds import KindThresholds, by_kind, thresholds_for
from commentguard.guard.recall import noted, recalled, told
from commentguard.guard.scope import Scope
from commentguard.guard.view import public
from commentguard.guard.wash import TypedAddresses, clean
from commentguard.history.base import History
from commentguard.markup.policies import WORDPRESS
from commentguard.markup.policy import Policy
from commentguard.model.case import Case
from commentguard.model.comment import UNKNOWN_POST, Comment, Post, Submission
from commentguard.model.decision import Decision
from commentguard.model.limits import Limits
from commentguard.model.overruling import Overruling
from commentguard.model.public import PublicComment
from commentguard.model.verdict import Thresholds, Verdict
from commentguard.rules.builtin.default import DEFAULT_RULES
from commentguard.rules.ruleset import RuleSet


def _names(names: Iterable[str]) -> tuple[str, ...]:
    if isinstance(names, str):
        raise TypeError(f"a collection of names is wanted, not the string {names!r}")
    return tuple(names)


def _addresses(word: str) -> TypedAddresses:
    return TypedAddresses(word)


def _counted(rules: RuleSet) -> str:
    return f"<{len(rules)} rules>"


@attrs.frozen(kw_only=True)
class Guard:
    """Decides on comments: validates, sanitizes, scores and judges them. Without arguments it does as WordPress does.

    A guard never changes, may be shared by threads, and can be pickled if its *history* can. Change a setting by
    `attrs.evolve(guard, policy=PLAIN)`.

    >>> guard = Guard()
    >>> decision = guard.review(Submission(author="Liz", email="liz@example.org", content="I <b>agree</b>, mostly."))
    >>> decision.verdict
    <Verdict.PUBLISH: 'publish'>
    >>> guard.public(decision).name
    'Liz'
    """

    policy: Policy = WORDPRESS
    """Which HTML may stay."""
    rules: RuleSet = attrs.field(default=DEFAULT_RULES, repr=_counted)
    """What is worth points."""
    limits: Limits = attrs.field(factory=Limits)
    """How long the fields may be, and how much work the markup may cost."""
    holds: Holds = attrs.field(factory=Holds)
    """What keeps a comment from being published unseen, whatever its points."""
    thresholds: Thresholds = attrs.field(factory=Thresholds)
    """From how many points on a comment is held or spam."""
    kinds: KindThresholds = attrs.field(default=(), converter=by_kind)
    """Other thresholds for some kinds of content: `{"pingback": Thresholds(hold=30)}`."""
    scope: Scope = attrs.field(factory=Scope)
    """How long a comment must be, and in which scripts, to be judged."""
    history: History | None = None
    """What is asked before judging, and told of what was admitted; None knows nothing and keeps nothing."""
    required: tuple[str, ...] = attrs.field(default=intake.REQUIRED, converter=_names)
    """The fields that must not be empty, of `author`, `email`, `url` and `content`."""
    protected: tuple[str, ...] = attrs.field(default=(), converter=_names)
    """Names that nobody may take or look like: those of the site's own authors."""
    international_email: bool = True
    """Whether an e-mail address may have letters outside ASCII before the @, which not every mail server takes."""
    typed_addresses: TypedAddresses = attrs.field(default=TypedAddresses.REDACT, converter=_addresses)
    """What becomes of e-mail addresses typed into the comment: `redact` hides them, `hold` also waits for a moderator,
    `leave` shows them."""

    @classmethod
    def load(cls, path: str | PathLike[str]) -> "Guard":
        """Make the guard that a `commentguard.toml`, or `[tool.commentguard]` of a `pyproject.toml`, describes.

        *path* is the file. Raises InvalidConfig with everything that is wrong with it.
        """
        return cls(**settings_of_file(path))

    @classmethod
    def from_mapping(cls, settings: Mapping[str, Any]) -> "Guard":
        """Make the guard that *settings*, shaped as a `commentguard.toml` is, describe: for a host's own settings.

        Raises InvalidConfig with everything that is wrong, a line for each fault.
        """
        return cls(**settings_of_mapping(settings))

    def validate(self, submission: Submission, *, context: Context | None = None) -> Comment:
        """Give the comment that was submitted.

        *context* is what the host knows of the post, of the comment that is answered and of the form. Raises
        InvalidSubmission with every problem; that of a post which takes no comments comes alone.
        """
        return intake.validate(
            submission,
            limits=self.limits,
            required=self.required,
            policy=self.policy,
            protected=self.protected,
            international_email=self.international_email,
            context=context or intake.NOTHING_KNOWN,
        )

    def review(
        self,
        submission: Submission,
        post: Post | None = None,
        *,
        now: datetime | None = None,
        context: Context | None = None,
    ) -> Decision:
        """Decide on a submission, and remember nothing.

        *post* is what is commented on, as far as it is known. *now* is the moment that history counts the last
        seconds from; without it that is the submission's own time, and without that the clock's. *context* is what
        `validate` takes. Raises InvalidSubmission.
        """
        washed = clean(self.validate(submission, context=context), self.policy, self.limits, self.typed_addresses)
        past, missing = recalled(self.history, washed, now)
        case = held(Case(clean=washed, past=past, post=post or UNKNOWN_POST), self.holds)
        thresholds = thresholds_for(washed.comment, self.kinds, self.thresholds)
        return noted(judge(case, self.rules, thresholds, self.scope), missing)

    def admit(
        self,
        submission: Submission,
        post: Post | None = None,
        *,
        now: datetime | None = None,
        context: Context | None = None,
    ) -> Decision:
        """Decide on a submission as `review` does, and let the history remember the decision."""
        return self.remember(self.review(submission, post, now=now, context=context))

    def remember(self, decision: Decision, *, id: str = "") -> Decision:  # noqa: A002  (the field's name)
        """Let the history remember a decision, and give it back as it is remembered.

        *id* is the comment's id where the host has given it since: a database often does when the comment is saved.
        The same id again counts once. When the history is not available the decision gets a finding of no points,
        `history.unavailable`, as it does from `review`.
        """
        if id:
            clean = attrs.evolve(decision.case.clean, comment=attrs.evolve(decision.comment, id=id))
            decision = attrs.evolve(decision, case=attrs.evolve(decision.case, clean=clean))
        return decision if self.history is None else told(self.history, decision)

    def overrule(self, id: str, verdict: Verdict, by: str) -> Overruling:  # noqa: A002  (the field's name)
        """Let the history remember that the moderator *by* decided on the comment *id*, and give the decision as kept.

        It counts for what is known of the author from then on. Raises HistoryUnavailable when it cannot be kept, for
        the moderator must know, and ValueError for an empty id or moderator.
        """
        if self.history is None:
            raise HistoryUnavailable("this guard has no history that could keep a moderator's decision")
        return self.history.overrule(id, verdict, by)

    def public(self, decision: Decision) -> PublicComment:
        """Give what everybody may see of a published comment. Raises NotPublished for one that is held or spam."""
        return public(decision)
