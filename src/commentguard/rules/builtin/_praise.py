"""Praise: the common kind, and the kind that templates are made of."""

from functools import lru_cache

from commentguard.rules.pattern import Pattern, phrases
from commentguard.rules.reading import word_set

_POST = r"(?:posts?|blogs?|articles?|tutorials?|write-?ups?|info(?:rmation)?|content|site|web-?site|page|share|sharing|read|piece|infographic|explanation|knowledge)"
_NICE = (
    r"(?:nice|great|good|awesome|excellent|wonderful|amazing|fantastic|superb|informative|helpful|useful|valuable"
    r"|interesting|lovely|beautiful|brilliant|impressive|perfect|detailed|fabulous|outstanding|remarkable)"
)

PRAISE = Pattern(
    because="praise that fits any post",
    source=phrases(
        rf"{_NICE}(?: and {_NICE})? {_POST}",
        rf"{_POST} (?:is|was) (?:so |very |really |truly |quite |too |much )*{_NICE}",
        rf"(?:so|very|really|such an?|such) (?:\w+ and )?{_NICE}",
        r"thank(?:s| you|you)(?: so much| a lot| very much)? for (?:this|the|your|such|these|sharing|posting|providing|writing|all)",
        r"thanks? for share",
        r"keep (?:sharing|posting|writing|blogging|it up)",
        r"keep up the \w+ work",
        r"(?:good|great|nice|awesome) (?:job|work|stuff)",
        r"i (?:really |truly |just |do |also |absolutely )*(?:appreciate|enjoy(?:ed)?|like(?:d)?|love(?:d)?|admire) (?:it|your?|this|the|that|reading|how)",
        r"(?:grateful|thankful) for",
        r"(?:happy|glad|lucky|pleased|delighted) (?:to|that i) (?:see|read|find|found|have found|visit)",
        r"look(?:ing)? forward (?:to|for)",
        r"much obliged",
        r"(?:useful|helpful) (?:for|to) (?:me|us|everyone|all)",
    ),
)
"""Praise of the common kind; honest readers use it too, so it is only half of a reason."""

STOCK_PRAISE = Pattern(
    because="stock praise of spam templates",
    when=word_set(
        "share sharing posting blogging post posts blog blogs article articles site website web page content info "
        "information knowledge stuff like impressed overwhelmed back describe described explain explained provide provided "
        "write present presented express expressed writing say admit thank needed appreciable resource piece effort mind"
    ),
    source=phrases(
        r"keep (?:sharing|posting)",
        r"(?:keep|continue) (?:on )?(?:sharing|posting|blogging)",
        r"informative (?:blog|post|article|site|website|information|content|and)",
        r"(?:valuable|useful|helpful|wonderful|beneficial|great|nice|good|quality|such) (?:information|knowledge|info|stuff|content)(?: about| on| with us| online| for us| here| i)",
        r"very (?:helpful|useful|informative|nice|good) (?:information|info|blog|content)",
        rf"thanks for shar(?:e|ing)(?: (?:this|the|such|your|with|a|an|us|with us|these|{_NICE}))* (?:information|blog|post|article|share|content|info|knowledge|ideas|thoughts|considerations)",
        r"thanks? for (?:this|such|the|your) (?:great |nice |good |wonderful |amazing )?(?:share|sharing)",
        r"(?:nice|great|good|excellent|wonderful|amazing|awesome|informative) (?:blog|share|information|site|website|web-site)",
        r"(?:excellent|good|great) and (?:nice|informative|useful|helpful) (?:post|blog|article)",
        r"i like it very much",
        r"(?:really|very|highly|so) (?:impressed|overwhelmed) (?:with|by|about|at)",
        r"(?:happy|glad|lucky|pleased) to (?:see|read|find|visit) (?:your|this) (?:post|blog|site|article|page|website)",
        r"(?:your|this) (?:blog|site|website|web-site|web site) (?:is|has|loads|gives|provides|are)",
        r"(?:like|love|enjoy|found|visit|visiting|reading|of) (?:your|this) (?:blog|web-?site|web site|site|page)",
        r"(?:bookmark(?:ed|ing)?|book-marked) (?:it|this|your|the|you)",
        r"(?:come|check|coming|be) back (?:again|soon|for more|here|to read|to your)",
        r"(?:endorse|recommend|share) your (?:blog|site|web-?site|post|article)",
        r"(?:give|gave|giving|provid(?:e|ed|ing)) (?:us |me )?(?:with )?(?:such )?(?:an? )?(?:depth|in-depth|wonderful|valuable|great|nice|useful|informative|quality) (?:information|knowledge|info|content)",
        r"(?:the way|how) you (?:describe|explain|provide|write|present|express)(?:d)?",
        r"(?:amazing|great|excellent|wonderful|nice|such) (?:way of )?(?:writing|blogging) (?:style|skills?)",
        r"your (?:article|post|blog|content|writing|website|site)s? (?:is|are|was) (?:very|really|so|truly|quite|extremely|always)",
        r"(?:i (?:must|have to|will|should|would) (?:say|thank you|admit) (?:for|that|am|this)|needed to (?:compose|put|send|write) you)",
        r"(?:much|very|really|truly|is) appreciable",
        r"(?:great|good|nice|huge|valuable|excellent) (?:resource|piece of (?:writing|information|work))",
        r"great effort",
        r"mind ?(?:boggling|blowing) (?:information|post|blog|article)",
    ),
)
"""Praise as the templates of comment spam have it: of a blog, a sharing, an information, not of what was said."""


@lru_cache(maxsize=64)
def stock_praise(text: str) -> tuple[tuple[int, int], ...]:
    """Give the places of stock praise in *text*."""
    return tuple(STOCK_PRAISE.spans(text))


def praises(text: str) -> bool:
    """Say whether *text* praises, in stock phrases or of its own."""
    return bool(stock_praise(text)) or PRAISE.stands_in(text)
