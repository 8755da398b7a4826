"""A program of a host that must type under mypy strict, and run."""

from collections.abc import Iterator, Mapping
from typing import Any, assert_type

from commentguard import (
    DEFAULT_RULES,
    RICH,
    WORDPRESS,
    Case,
    Comment,
    Decision,
    Erasure,
    Evidence,
    Finding,
    Guard,
    InvalidSubmission,
    Policy,
    PrivateEmail,
    Problem,
    PublicComment,
    Rule,
    RuleSet,
    SafeHtml,
    Sanitized,
    Submission,
    Thresholds,
    TypedAddresses,
    Verdict,
    anonymize_ip,
    erase,
    export,
    redact,
    rule,
    sanitize,
)


def test_host_program() -> None:
    """The public names fit together as a host uses them."""
    guard = Guard(policy=RICH, rules=DEFAULT_RULES, thresholds=Thresholds(hold=40, spam=80))
    decision = assert_type(guard.review(Submission(author="Liz", email="liz@example.org", content="Yes.")), Decision)
    assert_type(decision.verdict, Verdict)
    assert_type(decision.score.findings, tuple[Finding, ...])
    assert_type(decision.explain(), str)
    shown = assert_type(guard.public(decision), PublicComment)
    assert_type(shown.html, SafeHtml)
    assert shown.name == "Liz"


def test_sanitizer_alone() -> None:
    """The sanitizer serves without the rest."""
    sanitized = assert_type(sanitize("<b>Yes.", policy=WORDPRESS), Sanitized)
    assert_type(Policy.from_notice(WORDPRESS.notice()), Policy)
    assert_type(redact("write to liz@example.org"), str)
    assert_type(anonymize_ip("192.0.2.7"), str | None)
    assert sanitized.html == "<b>Yes.</b>"


def test_rule_types() -> None:
    """A decorated function is a rule, and rules make sets."""

    @rule("shouting.always", points=10, spam=["YES"], ham=["Yes"])
    def always(case: Case) -> Iterator[Evidence | str]:
        """Shouting is rude."""
        if case.clean.text.isupper():
            yield "all capitals"

    assert_type(always, Rule)
    assert_type(RuleSet.of(always) | DEFAULT_RULES, RuleSet)


def test_error_types() -> None:
    """An error carries its problems as values."""
    try:
        Guard().validate(Submission(content=""))
    except InvalidSubmission as error:
        problems = assert_type(error.problems, tuple[Problem, ...])
        assert problems


def test_rights_types() -> None:
    """Records come back from an erasure as what they were, and a setting may be said by its word."""
    comment, liz = Comment(content="Yes."), PrivateEmail("liz@example.org")
    assert_type(next(erase([comment], liz)), Erasure[Comment])
    row: Mapping[str, Any] = {"email": "liz@example.org"}
    assert_type(next(erase([row], liz)), Erasure[Mapping[str, Any]])
    assert_type(next(export([comment, row], liz, b"k" * 32)), dict[str, object])
    assert_type(Guard(typed_addresses="hold").typed_addresses, TypedAddresses)
