"""What kind of content a comment is, for sites that judge one kind otherwise than another."""

from collections.abc import Iterable, Iterator, Mapping

from commentguard.model.comment import Comment
from commentguard.model.verdict import Thresholds

KINDS = ("comment", "reply", "pingback", "trackback", "review", "contact-form")
"""The kinds that every host means alike. A host may have others."""

_OTHER_NAMES = {"contact": "contact-form", "contactform": "contact-form", "": "comment"}
_LIKE = {"trackback": "pingback", "pingback": "trackback"}

KindThresholds = tuple[tuple[str, Thresholds], ...]


def by_kind(given: Mapping[str, Thresholds] | Iterable[tuple[str, Thresholds]]) -> KindThresholds:
    """Sort thresholds by kind."""
    return tuple(sorted((kind_name(kind), thresholds) for kind, thresholds in dict(given).items()))


def kind_name(kind: str) -> str:
    """Give the name of a kind as it stands in settings: lower case, with hyphens."""
    name = kind.strip().lower().replace("_", "-").replace(" ", "-")
    return _OTHER_NAMES.get(name, name)


def kinds_of(comment: Comment) -> Iterator[str]:
    """Give the kinds under which a comment is judged, the nearest first.

    A comment that answers another one is a reply. Pingbacks and trackbacks stand in for each other.
    """
    kind = kind_name(comment.kind)
    if kind == "comment" and comment.parent_id:
        yield "reply"
    yield kind
    if kind in _LIKE:
        yield _LIKE[kind]


def thresholds_for(comment: Comment, known: KindThresholds, otherwise: Thresholds) -> Thresholds:
    """Give the thresholds for a comment: those *known* for its kind, or else the others."""
    if not known:
        return otherwise
    found = dict(known)
    return next((found[kind] for kind in kinds_of(comment) if kind in found), otherwise)
