"""Promotion by testimony: a customer who names what helped, and how well it did."""

from commentguard.rules.builtin._names import TRADE_NAME
from commentguard.rules.pattern import Pattern, phrases
from commentguard.rules.reading import word_set
from commentguard.rules.rule import Rule

_WORD = r"\p{Lu}[\w'’&-]++"
_TITLE = r"(?:Dr|Mr|Mrs|Ms|Priest|Prophet|Chief|Expert|Coach)\.?\s++"
_LONG_NAME = rf"(?:the\s++)?(?:{_TITLE}{_WORD}|{_WORD}\s++(?:(?:of|and|&|at)\s++)?{_WORD})"
_BUSINESS = rf"(?:the\s++)?(?:\p{{Lu}}[\w'’&-]++\s++){{1,4}}(?:{TRADE_NAME}|Care|Law|Movers|Exteriors|Interiors)\b"
_PRODUCT = rf"(?:{_LONG_NAME}|(?:the\s++)?\p{{Lu}}\p{{Ll}}++\p{{Lu}}\p{{L}}++)"


def _each(*said: str, then: str) -> str:
    """Write alternatives that begin with something *said*; apart, each is looked for only where its own words stand."""
    return "|".join(rf"\b(?i:{one})\s++{then}" for one in said)


_MET_BY_NAME = _each(
    r"(?:came|come)\s++across",
    "met",
    r"stumbled\s++(?:up)?on",
    r"introduced\s++(?:me\s++)?to",
    r"referred\s++(?:me\s++)?to",
    r"told\s++me\s++about",
    "contacted",
    r"reached\s++out\s++to",
    r"(?:with|through)\s++the\s++help\s++of",
    r"thanks\s++to",
    r"been\s++following",
    r"i\s++hired",
    r"we\s++hired",
    then=_LONG_NAME,
)
_THANKED_BY_NAME = _each(
    r"can't\s++say\s++enough\s++(?:good\s++things\s++)?about",
    r"(?:i|we)\s++trusted",
    r"god\s++bless",
    r"(?:thank\s++you|thanks|grateful)\s++to\s++(?:mr|mrs|ms|dr)",
    r"thanks\s++to\s++the",
    then=r"(?:(?:Mr|Mrs|Ms|Dr)\.?\s++)?\p{Lu}[\w'’&-]++\s++\p{Lu}[\w'’&-]++",
)
_BEST_BY_NAME = _each(
    r"nobody\s++(?:beats|compares\s++to|does\s++it\s++like)",
    r"(?:you\s++)?(?:can't|cannot)\s++beat",
    r"look\s++no\s++further\s++than",
    r"second\s++to",
    then=_LONG_NAME,
)

NAMED_HELPER = Rule(
    id="promotion.named-helper",
    points=30,
    why="A story that ends in a full name is told for the name.",
    spam=[
        "My back hurt until I found Dr. Oak at Harbour Lane.",
        "We switched to SheddlyPro last year.",
        "I would suggest everyone to use the Shed Finder Wizard.",
        "For gutters nobody beats Summit Lane Gutters.",
    ],
    ham=[
        "My back hurt until I found a better chair.",
        "I met Anna there.",
        "I would suggest that you read it again.",
        "We switched to Linux last year.",
    ],
    check=Pattern(
        because="names who helped",
        cased=True,
        when=word_set(
            "until found met came discovered help suggest recommend advise recommended switched moved beats beat buy "
            "bought "
            "ordered mine try go contacted following follow thanks trust referred introduced hired use using "
            "published join "
            "app tool software website platform gadget extension plugin enroll enrol enrolled by at with on through "
            "used chose went booked tried called picked joined hypnotist hypnotherapist coach therapist trader "
            "lawyer attorney dentist healer trainer broker manager surgeon chiropractor tutor psychic medium mentor "
            "counsellor counselor nutritionist say trusted bless dr near live"
        ),
        source=(
            rf"\b(?i:until\s++(?:i|we)\s++(?:found|met|discovered|came\s++across|tried|contacted"
            rf"|visited))\s++{_LONG_NAME}"
            rf"|{_MET_BY_NAME}"
            rf"|\b(?i:(?:i|we)\s++(?:used|chose|went\s++with|hired|booked|tried|called|picked"
            rf"|joined))\s++{_BUSINESS}|\b(?i:(?:i|we)\s++(?:furnished|planned?|run|manage|built|made|do|write"
            rf"|organi[sz]e|book|buy|order)\b[^.!?\n]{{0,40}}?\b(?:with|on"
            rf"|through))\s++\p{{Lu}}[\w'’&-]++\s++(?:\p{{Lu}}[\w'’&-]++|\p{{Ll}}{{3,}}+)(?=[.!,]|\s++and\b)"
            rf"|\b(?:hypnotist|hypnotherapist|coach|therapist|trader|lawyer|attorney|dentist|healer|trainer"
            rf"|broker|account\s++manager|surgeon|chiropractor|tutor|psychic|medium|mentor|counsell?or"
            rf"|nutritionist)\s++\p{{Lu}}[\w'’-]++\s++\p{{Lu}}[\w'’-]++"
            r"|\b(?i:(?:the|an|a|this)\s++(?:app|tool|software|website|platform|gadget|extension"
            r"|plugin))\s++(?:called\s++|named\s++)?\p{Lu}\p{Ll}++(?:\p{Lu}\w++|\s++\p{Lu}\w++)"
            rf"|{_THANKED_BY_NAME}"
            rf"|\bDr\.?\s++\p{{Lu}}[\w'’-]++(?:\s++\p{{Lu}}[\w’'-]++)?\s++(?:\w++\s++)?(?:practice|clinic|office"
            rf"|method|centre|center)\b|\b(?i:if\s++you(?:'re|\s++are|\s++live)\s++(?:anywhere\s++"
            rf"|somewhere\s++)?(?:near|in|around|close\s++to))\s++\p{{Lu}}\p{{L}}++\b[^.!?\n]{{0,80}}+(?=[.!])"
            rf"|{_BEST_BY_NAME}"
            rf"|\b(?i:(?:i|we)(?:'d|\s++would|\s++will|\s++can)?\s++(?:highly\s++|strongly\s++)?(?:suggest"
            rf"|recommend|advise)\s++(?:(?:you|everyone|everybody|anyone|all|people"
            rf"|them)\s++)?(?:to\s++)?(?:(?:use|using|try|trying|check|checking|visit|contact|hire|join|choose"
            rf"|go\s++(?:for|with|to))\s++)?(?:out\s++)?){_PRODUCT}"
            rf"|\b(?i:you\s++(?:can|should|could|may|must|might)\s++(?:also\s++)?(?:try|use|go\s++(?:for|with)"
            rf"|opt\s++for|check(?:\s++out)?|join|contact|consult|hire|choose))\s++{_PRODUCT}"
            rf"|\b(?i:(?:switched|moved|changed|upgraded)\s++(?:\w+\s++){{0,3}}?(?:over\s++)?to)\s++{_PRODUCT}"
            rf"|\b(?i:(?:buy|bought|ordered|get|got|purchased)\s++(?:mine|it|them|ours)\s++(?:online\s++)?(?:from"
            rf"|at|through))\s++\p{{Lu}}[\w'’-]++"
            r"|\b(?i:(?:course|program|programme|classes|training|certification"
            r"|degree)\s++(?:\w+\s++){0,3}?(?:by|from|at|offered\s++by|with))\s++\p{Lu}\p{Ll}++(?:\p{Lu}\p{L}++"
            r"|\s++\p{Lu}\p{L}++)?(?=\s*+[.,!]|\s*+\Z)"
        ),
    ),
)

GLOWING = Rule(
    id="promotion.glowing",
    points=35,
    why="Praise of a ware or a service in the words of its leaflet was copied from the leaflet.",
    spam=[
        "You won't regret it.",
        "This utility helps users to move their mails.",
        "They will take good care of you.",
        "We never looked back.",
    ],
    ham=["I regret it.", "This helps me a lot.", "It is the best book on bread.", "She looked back."],
    check=Pattern(
        because="praises a ware like its leaflet",
        when=word_set(
            "regret looked care utility software tool tools app platform helps allows lets enables best affordable "
            "timely native "
            "deliver delivers delivered career recommended within friendliest fastest never native professional "
            "permanently "
            "genuine legit reliable trusted instantly seamlessly effortlessly personalised personalized plagiarism "
            "website"
        ),
        source=phrases(
            r"(?:you )?(?:won't|will not|wouldn't|would not|never) (?:ever )?regret (?:it|this|that|choosing|trying)",
            r"you (?:won't|will not) be disappointed|never looked back",
            (
                r"(?:this|the) (?:utility|software|tool|app|application|platform|converter"
                r"|program) (?:\w+ )?(?:helps|allows|lets|enables|supports|offers) (?:the )?(?:users?|you|people"
                r"|customers|everyone|businesses)"
            ),
            (
                r"(?:is|it's|are) (?:one of )?the (?:best|most reliable|most trusted|leading|ultimate|top|perfect"
                r"|number one) (?:\w+ ){0,2}?(?:software|utility|app|platform|converter|vpn|solution|service"
                r"|services|website|provider|recovery tool) (?:to|for|in|on|that|i)"
            ),
            (
                r"they (?:will|'ll|really|always)? ?(?:take (?:good|great|excellent) care of (?:you|us|me"
                r"|everything)|deliver(?:ed)? (?:\w+ ){0,3}?(?:on time|before|within|quality|papers)|treat you like)"
            ),
            (
                r"(?:their|the) (?:\w+ ){0,3}?(?:writers|tutors|trainers|agents|experts|staff|technicians|services?"
                r"|prices|team|doctors) (?:are|is|were|was) (?:very |so |really |all |highly |both )?(?:affordable"
                r"|native|timely|professional|friendly and|certified|reliable|knowledgeable|experienced|helpful and)"
            ),
            (
                r"(?:highly|strongly) recommend(?:ed)? (?:them|him|her|this company|their|to (?:anyone|everyone|all)"
                r"|for (?:anyone|everyone|all))"
            ),
            (
                r"(?:best|friendliest|finest|most professional) (?:staff|team|service|doctors?|trainers"
                r"|writers) in (?:the )?\w+"
            ),
            (
                r"(?:really|truly|greatly) (?:helped|boosted|changed|improved) my (?:career|business|skin|health"
                r"|sleep|grades|results|ranking|sales|marriage)"
            ),
            (
                r"(?:fastest|cheapest|safest|best|easiest) (?:\w+ ){1,2}?(?:i've|i have|you'll|you will"
                r"|we have) ever (?:tried|tested|used|find|had|seen)"
            ),
            r"without (?:any )?(?:data loss|changing my diet|side effects|exercise|hidden charges|any hassle)",
            r"(?:order|buy|get (?:it|yours)) (?:only )?from (?:the|their) official (?:web-?site|site|store|page)",
            r"official web-?site (?:to|and|only|for)",
            (
                r"(?:took away|got rid of|cured|ended|healed) my (?:\w+ )?(?:pain|anxiety|acne|insomnia|psoriasis"
                r"|arthritis|diabetes)"
            ),
            r"lost \d+ ?(?:kg|kilos?|lbs?|pounds) (?:in|within) (?:\w+ )?(?:weeks?|days|months?)",
            r"personali[sz]ed (?:care|treatment|attention|coaching|plans?|service|learning)|one[- ]stop",
            r"state[- ]of[- ]the[- ]art|tailor[- ]made for you|results speak for themselves",
            (
                r"resolved? (?:mine|my (?:issue|problem)|it|everything) (?:within|in) (?:\w+ )?(?:minutes|seconds"
                r"|no time)"
            ),
            r"within (?:minutes|\d+ (?:minutes|hours)|a few (?:minutes|hours)) (?:they|he|she|my)",
        ),
    ),
)
