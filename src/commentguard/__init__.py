"""commentguard: validates, sanitizes, scores and shows the comments strangers send, and keeps their e-mail private.

The names below are the public interface. Each is loaded when it is first used, so that importing the package is light.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from commentguard.backtest.backtest import Backtest as Backtest
    from commentguard.backtest.compare import Flip as Flip
    from commentguard.backtest.compare import flips as flips
    from commentguard.backtest.curve import Confusion as Confusion
    from commentguard.backtest.curve import Curve as Curve
    from commentguard.backtest.figures import Overlap as Overlap
    from commentguard.backtest.figures import RuleFigures as RuleFigures
    from commentguard.backtest.run import run_backtest as run_backtest
    from commentguard.backtest.share import Share as Share
    from commentguard.backtest.trial import Trial as Trial
    from commentguard.errors import CannotLearn as CannotLearn
    from commentguard.errors import CommentGuardError as CommentGuardError
    from commentguard.errors import DumpError as DumpError
    from commentguard.errors import HistoryUnavailable as HistoryUnavailable
    from commentguard.errors import InvalidConfig as InvalidConfig
    from commentguard.errors import InvalidNotice as InvalidNotice
    from commentguard.errors import InvalidPolicy as InvalidPolicy
    from commentguard.errors import InvalidRule as InvalidRule
    from commentguard.errors import InvalidSubmission as InvalidSubmission
    from commentguard.errors import InvalidTable as InvalidTable
    from commentguard.errors import NotPublished as NotPublished
    from commentguard.errors import PrivateValueError as PrivateValueError
    from commentguard.errors import Problem as Problem
    from commentguard.errors import UnknownFormat as UnknownFormat
    from commentguard.guard.batch import review_batch as review_batch
    from commentguard.guard.bodies import submission_of as submission_of
    from commentguard.guard.catalogue import translations as translations
    from commentguard.guard.context import Context as Context
    from commentguard.guard.forms import Form as Form
    from commentguard.guard.forms import FormField as FormField
    from commentguard.guard.forms import form_fields as form_fields
    from commentguard.guard.guaranteed import GUARANTEED_HOLD as GUARANTEED_HOLD
    from commentguard.guard.guaranteed import GUARANTEED_SPAM as GUARANTEED_SPAM
    from commentguard.guard.guard import Guard as Guard
    from commentguard.guard.holds import Holds as Holds
    from commentguard.guard.messages import Translations as Translations
    from commentguard.guard.messages import message as message
    from commentguard.guard.rights import Erasure as Erasure
    from commentguard.guard.rights import erase as erase
    from commentguard.guard.rights import export as export
    from commentguard.guard.scope import Scope as Scope
    from commentguard.guard.shapes import django_errors as django_errors
    from commentguard.guard.shapes import drf_errors as drf_errors
    from commentguard.guard.shapes import pydantic_errors as pydantic_errors
    from commentguard.guard.shapes import wtforms_errors as wtforms_errors
    from commentguard.guard.tokens import FormTokens as FormTokens
    from commentguard.guard.view import Recent as Recent
    from commentguard.guard.view import excerpt as excerpt
    from commentguard.guard.view import recent as recent
    from commentguard.guard.view import responses_heading as responses_heading
    from commentguard.guard.wash import TypedAddresses as TypedAddresses
    from commentguard.history.base import History as History
    from commentguard.history.memory import MemoryHistory as MemoryHistory
    from commentguard.history.sql import SqlHistory as SqlHistory
    from commentguard.history.sqlite import SqliteHistory as SqliteHistory
    from commentguard.markup.contents import links as links
    from commentguard.markup.contents import plain_text as plain_text
    from commentguard.markup.contents import shown_as_text as shown_as_text
    from commentguard.markup.linkify import linkify as linkify
    from commentguard.markup.paragraphs import paragraphs as paragraphs
    from commentguard.markup.policies import PLAIN as PLAIN
    from commentguard.markup.policies import RICH as RICH
    from commentguard.markup.policies import WORDPRESS as WORDPRESS
    from commentguard.markup.policy import Policy as Policy
    from commentguard.markup.sanitize import Sanitized as Sanitized
    from commentguard.markup.sanitize import sanitize as sanitize
    from commentguard.markup.shorten import shorten as shorten
    from commentguard.model.case import Case as Case
    from commentguard.model.change import Change as Change
    from commentguard.model.clean import CleanComment as CleanComment
    from commentguard.model.clean import Link as Link
    from commentguard.model.comment import Author as Author
    from commentguard.model.comment import Comment as Comment
    from commentguard.model.comment import Post as Post
    from commentguard.model.comment import Submission as Submission
    from commentguard.model.decision import Decision as Decision
    from commentguard.model.keyring import Keyring as Keyring
    from commentguard.model.limits import Limits as Limits
    from commentguard.model.limits import Unit as Unit
    from commentguard.model.overruling import Overruling as Overruling
    from commentguard.model.past import Past as Past
    from commentguard.model.private import PrivateAddress as PrivateAddress
    from commentguard.model.private import PrivateEmail as PrivateEmail
    from commentguard.model.private import PrivateIdentity as PrivateIdentity
    from commentguard.model.private import PrivateInput as PrivateInput
    from commentguard.model.public import PublicComment as PublicComment
    from commentguard.model.safe import SafeHtml as SafeHtml
    from commentguard.model.verdict import Finding as Finding
    from commentguard.model.verdict import Score as Score
    from commentguard.model.verdict import Thresholds as Thresholds
    from commentguard.model.verdict import Verdict as Verdict
    from commentguard.privacy.logs import ScrubFilter as ScrubFilter
    from commentguard.privacy.network import anonymize_ip as anonymize_ip
    from commentguard.privacy.redact import redact as redact
    from commentguard.privacy.retention import RetentionPolicy as RetentionPolicy
    from commentguard.readers.dump import Dump as Dump
    from commentguard.readers.dump import read_dump as read_dump
    from commentguard.readers.record import Record as Record
    from commentguard.readers.record import Source as Source
    from commentguard.readers.record import Status as Status
    from commentguard.readers.report import Report as Report
    from commentguard.rules.builtin.default import DEFAULT_RULES as DEFAULT_RULES
    from commentguard.rules.composite import Composite as Composite
    from commentguard.rules.discover import find_rules as find_rules
    from commentguard.rules.discover import offered_rules as offered_rules
    from commentguard.rules.example import Example as Example
    from commentguard.rules.feature import Feature as Feature
    from commentguard.rules.learned.decided import Decided as Decided
    from commentguard.rules.learned.table import LearnedTable as LearnedTable
    from commentguard.rules.learned.train import train as train
    from commentguard.rules.lists import read_list as read_list
    from commentguard.rules.needs import Needs as Needs
    from commentguard.rules.pattern import Pattern as Pattern
    from commentguard.rules.pattern import phrases as phrases
    from commentguard.rules.patternlist import PatternList as PatternList
    from commentguard.rules.rule import Evidence as Evidence
    from commentguard.rules.rule import Rule as Rule
    from commentguard.rules.rule import rule as rule
    from commentguard.rules.ruleset import RuleSet as RuleSet
    from commentguard.rules.toml import load_rules as load_rules
    from commentguard.rules.wordlist import WordList as WordList

_HOMES = {
    "DEFAULT_RULES": "rules.builtin.default",
    "PLAIN": "markup.policies",
    "RICH": "markup.policies",
    "WORDPRESS": "markup.policies",
    "Author": "model.comment",
    "Backtest": "backtest.backtest",
    "CannotLearn": "errors",
    "Case": "model.case",
    "Change": "model.change",
    "CleanComment": "model.clean",
    "Comment": "model.comment",
    "CommentGuardError": "errors",
    "Composite": "rules.composite",
    "Confusion": "backtest.curve",
    "Context": "guard.context",
    "Curve": "backtest.curve",
    "Decided": "rules.learned.decided",
    "Decision": "model.decision",
    "Dump": "readers.dump",
    "DumpError": "errors",
    "Erasure": "guard.rights",
    "Evidence": "rules.rule",
    "Example": "rules.example",
    "Feature": "rules.feature",
    "Finding": "model.verdict",
    "Flip": "backtest.compare",
    "Form": "guard.forms",
    "FormField": "guard.forms",
    "FormTokens": "guard.tokens",
    "GUARANTEED_HOLD": "guard.guaranteed",
    "GUARANTEED_SPAM": "guard.guaranteed",
    "Guard": "guard.guard",
    "History": "history.base",
    "HistoryUnavailable": "errors",
    "Holds": "guard.holds",
    "InvalidConfig": "errors",
    "InvalidNotice": "errors",
    "InvalidPolicy": "errors",
    "InvalidRule": "errors",
    "InvalidSubmission": "errors",
    "InvalidTable": "errors",
    "Keyring": "model.keyring",
    "LearnedTable": "rules.learned.table",
    "Limits": "model.limits",
    "Link": "model.clean",
    "MemoryHistory": "history.memory",
    "Needs": "rules.needs",
    "NotPublished": "errors",
    "Overlap": "backtest.figures",
    "Overruling": "model.overruling",
    "Past": "model.past",
    "Pattern": "rules.pattern",
    "PatternList": "rules.patternlist",
    "Policy": "markup.policy",
    "Post": "model.comment",
    "PrivateAddress": "model.private",
    "PrivateEmail": "model.private",
    "PrivateIdentity": "model.private",
    "PrivateInput": "model.private",
    "PrivateValueError": "errors",
    "Problem": "errors",
    "PublicComment": "model.public",
    "Recent": "guard.view",
    "Record": "readers.record",
    "Report": "readers.report",
    "RetentionPolicy": "privacy.retention",
    "Rule": "rules.rule",
    "RuleFigures": "backtest.figures",
    "RuleSet": "rules.ruleset",
    "SafeHtml": "model.safe",
    "Sanitized": "markup.sanitize",
    "Scope": "guard.scope",
    "Score": "model.verdict",
    "ScrubFilter": "privacy.logs",
    "Share": "backtest.share",
    "Source": "readers.record",
    "SqlHistory": "history.sql",
    "SqliteHistory": "history.sqlite",
    "Status": "readers.record",
    "Submission": "model.comment",
    "Thresholds": "model.verdict",
    "Translations": "guard.messages",
    "Trial": "backtest.trial",
    "TypedAddresses": "guard.wash",
    "Unit": "model.limits",
    "UnknownFormat": "errors",
    "Verdict": "model.verdict",
    "WordList": "rules.wordlist",
    "anonymize_ip": "privacy.network",
    "django_errors": "guard.shapes",
    "drf_errors": "guard.shapes",
    "erase": "guard.rights",
    "excerpt": "guard.view",
    "export": "guard.rights",
    "find_rules": "rules.discover",
    "flips": "backtest.compare",
    "form_fields": "guard.forms",
    "linkify": "markup.linkify",
    "links": "markup.contents",
    "load_rules": "rules.toml",
    "message": "guard.messages",
    "offered_rules": "rules.discover",
    "paragraphs": "markup.paragraphs",
    "phrases": "rules.pattern",
    "plain_text": "markup.contents",
    "pydantic_errors": "guard.shapes",
    "read_dump": "readers.dump",
    "read_list": "rules.lists",
    "recent": "guard.view",
    "redact": "privacy.redact",
    "responses_heading": "guard.view",
    "review_batch": "guard.batch",
    "rule": "rules.rule",
    "run_backtest": "backtest.run",
    "sanitize": "markup.sanitize",
    "shorten": "markup.shorten",
    "shown_as_text": "markup.contents",
    "submission_of": "guard.bodies",
    "train": "rules.learned.train",
    "translations": "guard.catalogue",
    "wtforms_errors": "guard.shapes",
}

__version__ = "0.1.0"
__all__ = [
    "DEFAULT_RULES",
    "GUARANTEED_HOLD",
    "GUARANTEED_SPAM",
    "PLAIN",
    "RICH",
    "WORDPRESS",
    "Author",
    "Backtest",
    "CannotLearn",
    "Case",
    "Change",
    "CleanComment",
    "Comment",
    "CommentGuardError",
    "Composite",
    "Confusion",
    "Context",
    "Curve",
    "Decided",
    "Decision",
    "Dump",
    "DumpError",
    "Erasure",
    "Evidence",
    "Example",
    "Feature",
    "Finding",
    "Flip",
    "Form",
    "FormField",
    "FormTokens",
    "Guard",
    "History",
    "HistoryUnavailable",
    "Holds",
    "InvalidConfig",
    "InvalidNotice",
    "InvalidPolicy",
    "InvalidRule",
    "InvalidSubmission",
    "InvalidTable",
    "Keyring",
    "LearnedTable",
    "Limits",
    "Link",
    "MemoryHistory",
    "Needs",
    "NotPublished",
    "Overlap",
    "Overruling",
    "Past",
    "Pattern",
    "PatternList",
    "Policy",
    "Post",
    "PrivateAddress",
    "PrivateEmail",
    "PrivateIdentity",
    "PrivateInput",
    "PrivateValueError",
    "Problem",
    "PublicComment",
    "Recent",
    "Record",
    "Report",
    "RetentionPolicy",
    "Rule",
    "RuleFigures",
    "RuleSet",
    "SafeHtml",
    "Sanitized",
    "Scope",
    "Score",
    "ScrubFilter",
    "Share",
    "Source",
    "SqlHistory",
    "SqliteHistory",
    "Status",
    "Submission",
    "Thresholds",
    "Translations",
    "Trial",
    "TypedAddresses",
    "Unit",
    "UnknownFormat",
    "Verdict",
    "WordList",
    "anonymize_ip",
    "django_errors",
    "drf_errors",
    "erase",
    "excerpt",
    "export",
    "find_rules",
    "flips",
    "form_fields",
    "linkify",
    "links",
    "load_rules",
    "message",
    "offered_rules",
    "paragraphs",
    "phrases",
    "plain_text",
    "pydantic_errors",
    "read_dump",
    "read_list",
    "recent",
    "redact",
    "responses_heading",
    "review_batch",
    "rule",
    "run_backtest",
    "sanitize",
    "shorten",
    "shown_as_text",
    "submission_of",
    "train",
    "translations",
    "wtforms_errors",
]


if not TYPE_CHECKING:  # A type checker reads the imports above, and so knows a misspelled name.

    def __getattr__(name: str) -> object:
        home = _HOMES.get(name)
        if home is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(f"{__name__}.{home}"), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
