# ruff: noqa: D401  (the docstring of a rule says why it is worth points)
"""Form of machine-made text: sentences whose words were exchanged until no filter knew them, nor any reader."""

from collections.abc import Iterator

import regex

from commentguard.model.case import Case
from commentguard.rules.needs import Needs
from commentguard.rules.pattern import Pattern, phrases
from commentguard.rules.reading import read, word_set
from commentguard.rules.rule import Evidence, rule

_PASSIVE = Pattern(
    source=(
        r"\b(?:is|are|was|were|been)\s+(?:\w+ly\s+)?(?:\w+ed|held|done|made|given|taken|known|shown|set|kept|built"
        r"|put|meant|brought)\s+(?:for|in|to|by|of|with)\s+(?:the|this|an?|all)\b"
    ),
)
_PURPOSE = Pattern(
    source=phrases(
        r"(?:for|of|to|by|among|in) (?:the|all) (?:\w+ ){0,2}?(?:people|humans?|persons|patrons?|individuals"
        r"|learners|beings|society|citizens|masses|items|aspirants|attainment|acquisition|accomplishment"
        r"|advancement|betterment|fulfill?ment|inquisition|inculcation|facts|factors|factual)"
    ),
)
_PURPOSES = word_set(
    "people human humans persons patron patrons individuals learners beings society citizens masses items aspirants "
    "attainment acquisition accomplishment advancement betterment fulfilment fulfillment inquisition inculcation "
    "facts factors factual"
)
_TALKED_TO = word_set("i i'm i've you your we he she they my our me him her")
_TWICE, _LONGEST = 2, 90


@rule(
    "form.spun",
    points=50,
    needs=Needs(words=_PURPOSES),
    spam=[
        (
            "The bread of the village is prepared for the people with the flour. The chance of the oven is taken for the "
            "attainment of the crust."
        )
    ],
    ham=[
        "The law was made for the people, and it is kept by the judges of the country, or so I was told.",
        "The bread is baked for the guests and the cake is made for the children.",
    ],
)
def spun(case: Case) -> Iterator[Evidence]:
    """Things that 'are done for the people' sentence after sentence, by nobody to nobody, were made by a program."""
    text = case.clean.text
    words = read(text)
    if len(words.words) > _LONGEST or _PURPOSES.isdisjoint(words.vocabulary):
        return
    if not _TALKED_TO.isdisjoint(words.vocabulary):
        return
    places = list(_PASSIVE.spans(text))
    if len(places) >= _TWICE and _PURPOSE.stands_in(text):
        yield Evidence("reads like exchanged words", "text", *places[0])


_SCRIPTS = r"\p{Hangul}\p{Thai}\p{Han}\p{Hiragana}\p{Katakana}\p{Cyrillic}\p{Arabic}"
_LONGEST_TAIL = 41
_TAIL = regex.compile(rf"(?<=[\s.!,])[{_SCRIPTS}][{_SCRIPTS}\s\d]{{2,40}}\Z")
# Read from its end, so that the time grows no faster than the text.
_COMPLIMENT = regex.compile(r"(?r)\p{Latin}[\p{Latin}\p{N}\s\p{P}]{30,}[\s.!,]\Z")


@rule(
    "form.other-script-tail",
    points=50,
    needs=Needs(traits=["beyond-ascii"]),
    spam=[
        "I am impressed by the quality of this page. 토토사이트",
        "Thank you for the good article about bread. สล็อตเว็บตรง",
    ],
    ham=["The Russian word for it is «хлеб», and it is old.", "토토사이트", "Большое спасибо за статью"],
)
def other_script_tail(case: Case) -> Iterator[Evidence]:
    """A search phrase in another script after an English compliment is for the search engines of elsewhere."""
    text = case.clean.text.rstrip()
    tail = _TAIL.search(text, max(0, len(text) - _LONGEST_TAIL)) if len(text) <= _LONGEST_TAILED else None
    if tail and _COMPLIMENT.search(text, 0, tail.start()):
        yield Evidence("ends in another script", "text", *tail.span())


_LONGEST_TAILED = 600
