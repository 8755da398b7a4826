"""Flattery with a keyword glued to it, without so much as a full stop between."""

from collections.abc import Iterator

import attrs

from commentguard.model.case import Case
from commentguard.rules.builtin._praise import praises
from commentguard.rules.builtin._trades import TRADE_WORDS
from commentguard.rules.builtin._trailing import is_keyword, trailing_phrase
from commentguard.rules.builtin.commerce_vocabulary import SALES_WORDS, sales_weight
from commentguard.rules.pattern import Pattern
from commentguard.rules.reading import read
from commentguard.rules.rule import Evidence, rule

_SEAM = Pattern(
    source=(
        r"\b(?:posts?|articles?|blogs?|sharing|share|info|information|thanks|content|work|site|website|writing"
        r"|knowledge|guide"
        r"|tips|ideas|thoughts|pictures|this|it|much|you|useful|helpful|informative|education|reading)[,:]?+\s++(?=\w)"
    )
)
_WARES = TRADE_WORDS | SALES_WORDS
_MOST_WORDS = 8
_SOLD = 1
_LONGEST, _FURTHEST = 60, 90


@rule(
    "flattery.glued-keyword",
    points=45,
    needs=lambda: attrs.evolve(_SEAM.wanted, words=_WARES),
    spam=[
        "I appreciate your efforts in writing this post garden sheds wholesale",
        "Nice thoughts, thanks for this information roof repair agency Leeds",
    ],
    ham=[
        "Thanks for sharing this with us all",
        "I read your post and bought a shed",
        "Thanks for this. Garden sheds are dear.",
        "I never liked this garden shed",
    ],
)
def glued_keyword(case: Case) -> Iterator[Evidence]:
    """Praise that runs straight on into a trade and a town lost the link between them."""
    text = case.clean.text
    if _WARES.isdisjoint(read(text).words[-_MOST_WORDS:]) or "?" in text or len(read(text).words) > _LONGEST:
        return
    first = max(0, len(text) - _FURTHEST)
    for _, seam in _SEAM.spans(text[first:]):
        place, piece = first + seam, text[first + seam :].strip(" .!\n")
        if _is_sold(piece) and praises(text[:place]) and not trailing_phrase(text):
            yield Evidence("praise that runs into a keyword", "text", place, place + len(piece))
            return


def _is_sold(piece: str) -> bool:
    return is_keyword(piece) and (not TRADE_WORDS.isdisjoint(read(piece).words) or sales_weight(piece) > _SOLD)
