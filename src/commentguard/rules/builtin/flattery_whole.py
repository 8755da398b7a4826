"""Flattery that is all there is: comments of praise alone, and praise in the register of machines."""

from collections.abc import Iterator

import regex

from commentguard.model.case import Case
from commentguard.rules.needs import Needs
from commentguard.rules.pattern import Pattern, phrases
from commentguard.rules.reading import read, word_set
from commentguard.rules.rule import Evidence, rule

_BETWEEN = word_set(
    "a an the this that these those it it's its is was are were be been being am i i'm i've i'd i'll me my we us our "
    "you "
    "your you're you've yours and or but so as of in on at for to with from by about into not no what when while who "
    "which "
    "how where than then because since if after before during out over own such too much more most many lot lots all "
    "every "
    "each any some one ones also just only even always never ever again soon here there now today every everyone "
    "anyone "
    "others other people world very really truly deeply highly greatly totally incredibly extremely quite absolutely "
    "simply "
    "best better clear complete easy educational fresh high important informed like luck new practical quality rare "
    "real researched simple structured well "
    "definitely certainly surely clearly easily exactly actually indeed both will would could should can can't cannot "
    "couldn't may might must do does did done have has had having let keep day days time times year long nowadays"
)
_KIND = word_set(
    "good great nice awesome excellent wonderful amazing fantastic superb informative helpful useful valuable "
    "interesting lovely beautiful brilliant impressive perfect detailed fabulous outstanding remarkable insightful "
    "inspiring thoughtful thorough comprehensive concise engaging well-written written actionable invaluable unique "
    "rich heartfelt powerful thought-provoking provoking relatable captivating commendable stunning creative cool "
    "super inspired bravo cheers kudos congrats congratulations regards wow marvelous marvellous splendid terrific "
    "incredible exceptional enlightening meaningful compelling refreshing delightful worth worthy love loved loves "
    "liked enjoy enjoyed enjoying admire glad happy pleased delighted lucky grateful thankful thank thanks appreciate "
    "appreciated appreciation pleasure bless touched impressed amazed "
)
_OF_POSTS = word_set(
    "post posts article articles blog blogs blogging site website page content info information knowledge read "
    "reading reads "
    "reader readers writing write writes writer writeup piece work job stuff share shared sharing shares topic "
    "topics subject "
    "matter tips tip insight insights ideas idea advice guide guides tutorial thoughts thought words resource "
    "resources "
    "explanation explained explain explaining explains way ways points point details examples effort efforts hard "
    "dedication "
    "passion wisdom creativity expertise experience perspective style skills kind blogger author admin sir friend "
    "friends "
    "dear hello hi hey guys team things thing anything everything something sentence paragraph message audience "
    "internet "
    "online net google search searching searched looking look forward see seeing seen hear learn learned learnt "
    "learning "
    "gained got get gave give giving gives provide provided providing provides make makes made making put presented "
    "bring "
    "brings recommend wait waiting hope wish say admit tell know known knows think believe feel felt want wanted "
    "need needed "
    "found find finding came across stumbled come coming back return visit visiting bookmark bookmarked bookmarking "
    "save "
    "saved subscribe subscribed favorite follow following continue up going posting publish publishing update updates "
    "updating updated future next further help helps helped helping understand understanding beginner beginners please "
    "resonate resonates deserves bigger treasure trove journey reminder reminds shines through speaks volumes"
)
_PRAISING = _BETWEEN | _KIND | _OF_POSTS
_LEAST, _MOST = 16, 90
_SHARE = 0.9
_KINDS = 3
_TELLS = regex.compile(r"[?\d/<>{}]|\b(?:because|but|how\s++do|when\s++i|my\s++\w++)\b")


@rule(
    "flattery.nothing-but",
    points=35,
    needs=Needs(words=_KIND),
    spam=[
        "What a lovely and inspiring read. You explain everything so well, and I always find something helpful here. Keep going!",
        "Thank you for this wonderful article. Your writing is clear and inspiring, and I am happy that I found your site.",
    ],
    ham=[
        "Thanks, great post!",
        "Thank you for this wonderful article. I baked the bread on Sunday, and it was gone before the soup was warm.",
        "Thank you for this great article, but I did not understand the last point, and the examples are too easy for me.",
    ],
)
def nothing_but(case: Case) -> Iterator[str]:
    """Two lines of praise without a word of what was said were written before the post was read."""
    words = read(case.clean.text).words
    if not _LEAST <= len(words) <= _MOST or len(_KIND.intersection(words)) < _KINDS:
        return
    about = read(case.post.title).vocabulary
    told = sum(word not in _PRAISING and word not in about for word in words)
    if told <= (1 - _SHARE) * len(words) and not _TELLS.search(read(case.clean.text).low):
        yield "praise that never says of what"


_THIS = r"(?:this|your|the|such an?|an?)"
_PIECE = (
    r"(?:post|article|blog|piece|read|guide|content|writing|write-?up|perspective|insights?|overview|work|words?"
    r"|takeaways?|lessons?|analysis|breakdown|explanation|resource|reflection|message|story)"
)
_GRAND = (
    r"(?:insightful|thoughtful|thought-provoking|thought provoking|heartfelt|engaging|eye-opening|enlightening"
    r"|compelling|comprehensive|well-structured|well-written|well-researched|actionable|valuable|invaluable"
    r"|captivating"
    r"|inspiring|informative|relatable|profound|nuanced|refreshing|in-depth|beautifully written|timely"
    r"|truly inspiring|authentic|fascinating|stunning|uplifting|timeless|practical|beautifully crafted|clear"
    r"|moving)"
)

_POLISHED = Pattern(
    because="praise in the register of a machine",
    source=phrases(
        rf"(?:what|such) an? (?:\w+ and |truly |incredibly |really )?{_GRAND} (?:and {_GRAND} )?{_PIECE}",
        (
            rf"{_THIS} (?:{_PIECE} )?(?:offers|provides|delivers|presents|gives|is|does) (?:such |truly |really "
            rf"|both )*(?:an? )?{_GRAND}(?: and |, (?:and )?){_GRAND}"
        ),
        (
            rf"(?:offers|provides|delivers|presents) (?:such |truly )?(?:an? )?{_GRAND} (?:and [\w-]+ )?(?:{_PIECE}"
            rf"|look|take|approach|tips|advice|information)"
        ),
        rf"{_GRAND}, {_GRAND},? and {_GRAND}",
        rf"(?:an |a |truly )?{_GRAND} and {_GRAND} (?:from start to finish|reflection|{_PIECE})",
        (
            r"your (?:authenticity|message|honesty|voice|tone|storytelling|writing style) is (?:so |truly "
            r"|really )?(?:refreshing|timeless|inspiring|powerful|engaging|beautiful)"
        ),
        r"bravo for (?:inspiring|sharing|raising|highlighting)",
        (
            rf"your {_PIECE}s? (?:are|is|on [^.!?\n]{{1,40}}? (?:are|is)) (?:truly |really |incredibly |so "
            rf"|deeply )*{_GRAND}"
        ),
        r"(?:truly |deeply |really )?resonate[sd]?(?: \w+){0,2} (?:deeply|with (?:me|so many|many|readers))",
        r"(?:heartfelt|powerful|inspiring|beautiful) words",
        (
            r"your (?:passion|dedication|expertise|enthusiasm|love|knowledge|authenticity|creativity"
            r"|warmth)(?: \w+){0,4} (?:shines?|is (?:evident|clear|inspiring|contagious)|comes? through"
            r"|really shows?|and (?:dedication|passion|knowledge))"
        ),
        (
            r"(?:is |it's |was |such )?(?:a |an )?(?:powerful|beautiful|important|great|timely|gentle|wonderful"
            r"|stark|poignant) reminder (?:that|of|to)"
        ),
        (
            r"(?:invaluable|excellent|fantastic|valuable|go-to|must-read|wonderful) (?:resource|read"
            r"|guide) for (?:anyone|everyone|all|those|both|beginners|people)"
        ),
        (
            r"(?:treasure trove|goldmine|gold mine|wealth) of (?:information|knowledge|insights?|wisdom|ideas|tips"
            r"|inspiration)"
        ),
        (
            r"(?:break|breaking|broke|breaks) down (?:\w+ ){0,3}?(?:complex|complicated|difficult) (?:\w+ )?(?:ideas"
            r"|topics|concepts|subjects?|issues|information)"
        ),
        (
            r"(?:complex|complicated) (?:\w+ )?(?:topics|concepts|subjects?) (?:\w+ ){0,3}?(?:accessible|digestible"
            r"|understandable|simple|easy)"
        ),
        r"bite-sized",
        (
            r"(?:looking forward to|can't wait (?:to see|for|to read)|eager (?:to|for)|excited (?:to|for)) (?:more"
            r"|see(?:ing)?|read(?:ing)?) (?:\w+ ){0,3}?(?:more|content|posts|articles|insights|of your|from you"
            r"|what you)"
        ),
        r"look forward to (?:reading )?(?:more|your (?:next|future|upcoming))",
        (
            r"(?:practical|actionable|helpful|valuable|useful) (?:tips|advice|insights"
            r"|steps)(?: and (?:tips|advice|insights|examples|ideas))? (?:are|is|make|you|that|for)"
        ),
        r"both (?:informed|informative|inspired|inspiring|educational|engaging) and",
        (
            r"(?:clear|simple|concise|engaging|practical)(?:, (?:clear|concise|simple|engaging"
            r"|practical))? and (?:easy to follow|easy to understand|actionable|concise|engaging|insightful"
            r"|to the point)"
        ),
        (
            r"(?:thank you|thanks|kudos) for (?:shedding light|highlighting|addressing|putting (?:this|it) together"
            r"|sharing your (?:wisdom|expertise|insights?|journey|perspective|knowledge|experience|passion))"
        ),
        (
            r"(?:you(?:'ve| have)) (?:truly |beautifully |perfectly |really )?(?:captured|articulated|highlighted"
            r"|touched (?:on|upon)|nailed|encapsulated|earned a new)"
        ),
        r"not (?:just )?a destination",
        r"(?:it is|it's) (?:rare|refreshing|inspiring|heartwarming|not easy) to (?:see|find|read|come across)",
        r"deserves (?:a )?(?:much )?(?:bigger|wider|larger|more) (?:audience|attention|readers)",
        r"please (?:continue|keep on|keep) (?:to )?(?:writ|shar|post|enlighten|inspir|educat)\w+",
    ),
)
_ONCE = 0.3


@rule(
    "flattery.polished",
    points=50,
    needs=lambda: _POLISHED.wanted,
    spam=[
        "This guide offers a thoughtful and engaging perspective, and your passion shines through.",
        "What an insightful article! It is a powerful reminder that patience matters.",
    ],
    ham=[
        "Thanks for your words on patience.",
        "I look forward to the second part of the bread series.",
        "The guide is too short.",
    ],
)
def polished(case: Case) -> Iterator[Evidence]:
    """Praise that 'resonates deeply' and 'offers insights' is written by the thousand by machines."""
    text = case.clean.text
    if "?" in text:
        return
    places = list(_POLISHED.spans(text))
    for place in places[:1]:
        yield Evidence(_POLISHED.because, "text", *place, share=1.0 if len(places) > 1 else _ONCE)
