"""Promotion by bargains: what a ware costs, what comes with it and until when, and how well it did, told to strangers."""

from collections.abc import Iterator

from commentguard.model.case import Case
from commentguard.rules.needs import Needs
from commentguard.rules.pattern import Pattern, phrases
from commentguard.rules.reading import word_set
from commentguard.rules.rule import Evidence, Rule, rule

_SOON = (
    r"(?:today|tonight|tomorrow|now|midnight|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|this (?:week|weekend|month)|the end of|january|february|march|april|may|june|july|august|september|october"
    r"|november|december)"
)

BARGAIN = Rule(
    id="promotion.bargain",
    points=50,
    why="What a thing costs this weekend, and what comes with it, is told by those who sell it.",
    spam=[
        "Three tins for the price of two this weekend.",
        "Originally 89, today only 39.",
        "Site visit and quote at no charge.",
        "Shipping is on the house and they have it in all sizes.",
        "New customers get the first box at cost.",
        "It is on sale until Sunday.",
    ],
    ham=[
        "The price of two tins is too high.",
        "I bought it on sale last year.",
        "They charged me for the visit.",
        "We got the first box on Monday.",
        "It was 89 degrees today.",
    ],
    check=Pattern(
        because="tells a bargain",
        when=word_set(
            "webshop web ships sold page euros euro pounds dollars bucks per site website "
            "charge cost costs fee fees obligation commission commissions deposit commitment minimum price originally "
            "usually regularly sale offer promotion reduced discounted midnight shipping delivery postage breakfast "
            "collection installation fitting parking free included ship deliver sizes colours colors shapes pickup "
            "pick service appointments return refund cent penny money guarantee warranty guaranteed paid payment "
            "customers customer clients client patients orders order readers buyers visitors subscribers plan tier "
            "trial version percent code gift bonus tenth fraction takeaway takeout remaining "
        ),
        source=phrases(
            r"(?:at|for) no (?:extra |additional )?(?:charge|cost|fee)(?=[.!,]| to you| for| and|\s*\Z)",
            r"no[- ]obligation",
            (
                r"(?:no|without any) (?:commissions?|fees?|repairs|deposit|credit check|commitment"
                r"|minimum(?: order)?)(?=[.!,]| unless| and| required|\s*\Z)"
            ),
            r"nothing to pay (?:if|until|unless|upfront)|no (?:win,? )?no fee|no fee unless",
            (
                r"(?:two|three|four|five|six|ten|fifty|\d+|one) (?:\w+ )?for the (?:price|cost) of (?:one|two|three"
                r"|four|thirty|\d+|a)"
            ),
            r"(?:buy|get) (?:one|two|three|\d+),? (?:and )?get (?:one|two|three|\d+|another)",
            (
                r"(?:originally|was|normally|usually|regular(?:ly)?|worth) (?:[$£€] ?)?\d+(?:[.,]\d+)?(?: ?[$£€]"
                r"| dollars| euros| pounds)?,? (?:today |now |but (?:today |now )?)?(?:only|just|instead of"
                r"|down to) (?:[$£€] ?)?\d+"
            ),
            r"(?:for|yours for|only|just) (?:[$£€] ?)?\d+ instead of",
            (
                rf"(?:is|are|they're|it's|have|currently|now) (?:on (?:a |special )?(?:sale|offer|promotion)"
                rf"|half price|a sale on|reduced|(?:\d+ ?%|half) off)(?: at the moment)?(?: (?:until|till|for|only"
                rf"|{_SOON})|[.!,])"
            ),
            (
                rf"(?:on sale|half price|half off|sale on|discounted) (?:until|till|through|only|for readers|for new"
                rf"|{_SOON})"
            ),
            r"(?:until|till|before|by) midnight(?= only|[.!]| and (?:save|get)| to (?:get|save))",
            (
                r"(?:shipping|delivery|postage|breakfast|collection|installation|fitting|parking|the first \w+"
                r"|your first \w+) is (?:on (?:us|the house|me)|free|included|complimentary)"
            ),
            (
                r"(?:they|we|who) (?:also )?(?:ship|deliver|send|post) (?:worldwide|next day|all over|anywhere"
                r"|everywhere|overnight|the same day|within|nationwide|to your|free|right to|straight to)"
            ),
            (
                r"(?:in|available in) (?:all|any|every|many|\w+) (?:sizes|colou?rs|shapes)(?= "
                r"|[.!,])(?= ?(?:and|on|at|[.!,]))"
            ),
            r"(?:same|next)[- ]day (?:delivery|pick-?up|visits?|service|collection|shipping|repairs?|appointments?)",
            (
                r"free (?:pick-?up|collection|returns?|shipping|delivery|samples?|trial|plan|survey|measuring"
                r"|fitting|upgrade|bottle|gift|brochure|catalogue|starter|parking|breakfast)(?= |[.!,])"
            ),
            r"(?:you|and) (?:can )?(?:return|send) it (?:back )?(?:if|within|when|for free|at no)",
            r"(?:full|every|your) (?:refund|cent|penny|money back)(?= if| back| within|[.!,])|we (?:will )?refund",
            r"(?:lifetime|life-long|\d+[- ]year|money-?back|satisfaction) (?:guarantee|warranty)",
            r"comes? with a (?:\w+ )?(?:guarantee|warranty)|guaranteed(?=[.!,]|\s*\Z)",
            r"(?:in|on|from) (?:the|their|our|his|her) web ?shop|ships? for (?:[$£€]|\d|only|free)",
            r"(?:we've|we have) (?:already )?sold (?:over|more|almost|nearly) ",
            r"on their (?:page|site|web-?site) (?:right now|at the moment|today)",
            r"sold in (?:most|all|many) (?:pharmacies|supermarkets|shops|stores)",
            (
                r"(?:euros?|pounds|dollars|bucks|[$£€]) per (?:contract|box|bottle|month|user|head|piece|set|pair"
                r"|bag|pack|night|person)"
            ),
            (
                r"(?:pay|paid|payment) (?:it )?(?:in|over) (?:two|three|four|six|twelve|\d+"
                r"|easy) (?:easy )?(?:instal+ments|months|parts|payments|rates)"
            ),
            (
                r"(?:new|first-time|first) (?:customers?|clients?|users?|patients?|members?|orders?|readers?"
                r"|buyers?) (?:get|gets|receive|receives|save|enjoy|have|pay)"
            ),
            r"(?:readers|visitors|members|subscribers) (?:of this (?:blog|site) )?(?:get|save|receive|enjoy)",
            r"solo users never pay",
            r"free for (?:personal|small|solo|individual|life|ever|the first|\d|teachers|students)",
            (
                r"(?:there is|there's|has|with|have|comes with) an? (?:free|generous) (?:plan|tier|trial|version"
                r"|demo|sample|edition|account)"
            ),
            r"free (?:plan|tier|trial|account|version) (?:for|available|is|with|if|to)",
            r"(?:try|get) (?:them|yours|one) (?:free|for free|for nothing|risk)",
            r"(?:you|readers) (?:get|save|receive) \d+ ?(?:%|percent)",
            r"\d+ ?(?:%|percent) off (?:in|for|with|on|at|your|this|the first|until|till|[.!,])",
            r"\d+ ?(?:%|percent) off(?=[.!,]|\s*\Z)",
            (
                r"(?:with|use|using|enter|quote|mention) (?:my |the |our |coupon |promo |discount "
                r"|voucher )*code [a-z]{2,}\d+"
            ),
            r"(?:gift|bonus|free \w+) with (?:every|each|your)",
            r"(?:for|at) (?:a (?:tenth|fraction|quarter|third|half)|half) (?:of )?(?:the|its) (?:price|cost)",
            r"less than a (?:takeaway|takeout|coffee|pizza|cup of)|(?:currently|now|only) \d+ ?% off",
            r"the price goes up|only (?:\w+ )?(?:places?|spots?|seats?|left) (?:left|remaining)?(?=[.!,]|\s*\Z)",
        ),
    ),
)

_NAMED_CURE = Pattern(
    because="tells the story of a satisfied customer",
    cased=True,
    when=word_set("only without since replaced swapped"),
    source=(
        r"\b(?i:the\s++only\s++(?:thing|one|product|person|way|brand|place|company|app|tool)\s++(?:that\s++"
        r"|who\s++|which\s++)?(?:ever\s++|really\s++|actually\s++|has\s++)?(?:worked|works|helped|helps"
        r"|saved)(?:\s++(?:for\s++)?(?:me|us))?\s++(?:is|was|were|are)\s++(?:the\s++|an?\s++|my\s++"
        r"|their\s++)?)\p{Lu}"
        r"|\b(?i:(?:i|we)\s++never\s++(?:\w++\s++){1,3}?without\s++(?:my|our|the|a)\s++)\p{Lu}\p{L}"
        r"|\b(?i:since\s++(?:i|we)\s++(?:switched|moved|changed|started|discovered|found|bought|got|began|use"
        r"|used|tried)(?:\s++\w++){0,3}?\s++(?:to|with|taking|using|wearing|the|on)\s++(?:the\s++|a\s++"
        r"|their\s++|my\s++)?)\p{Lu}\p{Ll}++(?:\p{Lu}\p{Ll}++|\s++\p{Lu}\p{Ll}++"
        r"|\s++[a-z]++\s++(?:my|our|i|we)\b)"
        r"|\b(?i:(?:i|we)\s++(?:replaced|swapped)\s++(?:\w++\s++){1,4}?(?:with|for|by)\s++(?:the\s++|an?\s++"
        r"|their\s++)?)\p{Lu}\p{Ll}"
    ),
)
_CURE = Pattern(
    because=_NAMED_CURE.because,
    when=word_set(
        "helped worked favor favour baby best recommend praise swear stand single since never everyone treatment "
        "treatments session sessions visit visits week weeks day days month months doses capsules bottles"
    ),
    source=phrases(
        r"nothing (?:ever |really |else )?(?:helped|worked)(?: \w+){0,4}? (?:until|till|before)",
        r"do yourself a favou?r and|slept like a baby|best (?:\w+ )?for the (?:price|money)",
        r"best (?:money|investment|purchase|decision) (?:i|we)(?:'ve| have)? ever (?:spent|made)",
        r"can(?:not|'t) (?:recommend|praise) (?:\w+ ){1,4}?(?:enough|highly enough)",
        r"(?:i|we) (?:swear|stand) by (?:the|their|our)",
        r"not had (?:a|one) single \w+ since|haven't had an? (?:single )?\w+ since",
        r"(?:has|have) never (?:looked|felt|slept|been|worked|run) (?:better|so (?:good|well|easy))",
        r"everyone (?:asks|asked|keeps asking) (?:me )?(?:where|which|what|who)",
        (
            r"after (?:only |just )?(?:one|two|three|four|five|six|ten|a few|\d+) (?:treatments?|sessions?|visits?"
            r"|weeks?|days?|months?|doses|capsules|bottles) (?:of \w+ )?(?:the |my |all (?:the |my )?)?(?:pain"
            r"|problem|anxiety|itching|symptoms|stress|acne|cough|swelling|weight|debts?|wrinkles|\w+ pain) (?:was"
            r"|were|had|is|are) (?:completely |totally |all )?(?:gone|disappeared|over|vanished|history|healed"
            r"|cured)"
        ),
    ),
)


@rule(
    "promotion.told-cure",
    points=30,
    needs=lambda: Needs.of_any((_NAMED_CURE.wanted, _CURE.wanted)),
    spam=[
        "Nothing helped until a friend told me about LeafyCalm.",
        "The only thing that worked for me is the Wobble Board.",
        "I never travel without my Quickboots.",
        "Do yourself a favour and get a pair.",
        "After five treatments the pain was gone.",
    ],
    ham=[
        "Nothing helped.",
        "I never travel without my wife.",
        "The only thing that worked was waiting.",
        "After five years the pain was back.",
    ],
)
def told_cure(case: Case) -> Iterator[Evidence]:
    """'Nothing helped until' is how a leaflet tells the story of its customer."""
    yield from _NAMED_CURE(case)
    yield from _CURE(case)
