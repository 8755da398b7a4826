"""Promotion by bargains: what a ware costs, what comes with it and until when, and how well it did, told to strangers."""

from collections.abc import Iterator

from commentguard.model.case import Case
from commentguard.rules.needs import Needs
from commentguard.rules.pattern import Pattern, phrases
from commentguard.rules.reading import word_set
from commentguard.rules.rule import Evidence, Rule, rule

_SOON = r"(?:today|tonight|tomorrow|now|midnight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|this (?:week|weekend|month)|the end of|january|february|march|april|may|june|july|august|september|october|november|december)"

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
            r"(?:at|for) no (?:extra |additional )?(?:charge|cost|fee)(?=[.!,]| to you| for| and|\s*\Z)|no[- ]obligation|(?:no|without any) (?:commissions?|fees?|repairs|deposit|credit check|commitment|minimum(?: order)?)(?=[.!,]| unless| and| required|\s*\Z)|nothing to pay (?:if|until|unless|upfront)|no (?:win,? )?no fee|no fee unless",
            r"(?:two|three|four|five|six|ten|fifty|\d+|one) (?:\w+ )?for the (?:price|cost) of (?:one|two|three|four|thirty|\d+|a)|(?:buy|get) (?:one|two|three|\d+),? (?:and )?get (?:one|two|three|\d+|another)",
            r"(?:originally|was|normally|usually|regular(?:ly)?|worth) (?:[$£€] ?)?\d+(?:[.,]\d+)?(?: ?[$£€]| dollars| euros| pounds)?,? (?:today |now |but (?:today |now )?)?(?:only|just|instead of|down to) (?:[$£€] ?)?\d+|(?:for|yours for|only|just) (?:[$£€] ?)?\d+ instead of",
            rf"(?:is|are|they're|it's|have|currently|now) (?:on (?:a |special )?(?:sale|offer|promotion)|half price|a sale on|reduced|(?:\d+ ?%|half) off)(?: at the moment)?(?: (?:until|till|for|only|{_SOON})|[.!,])|(?:on sale|half price|half off|sale on|discounted) (?:until|till|through|only|for readers|for new|{_SOON})|(?:until|till|before|by) midnight(?= only|[.!]| and (?:save|get)| to (?:get|save))",
            r"(?:shipping|delivery|postage|breakfast|collection|installation|fitting|parking|the first \w+|your first \w+) is (?:on (?:us|the house|me)|free|included|complimentary)|(?:they|we|who) (?:also )?(?:ship|deliver|send|post) (?:worldwide|next day|all over|anywhere|everywhere|overnight|the same day|within|nationwide|to your|free|right to|straight to)",
            r"(?:in|available in) (?:all|any|every|many|\w+) (?:sizes|colou?rs|shapes)(?= |[.!,])(?= ?(?:and|on|at|[.!,]))|(?:same|next)[- ]day (?:delivery|pick-?up|visits?|service|collection|shipping|repairs?|appointments?)|free (?:pick-?up|collection|returns?|shipping|delivery|samples?|trial|plan|survey|measuring|fitting|upgrade|bottle|gift|brochure|catalogue|starter|parking|breakfast)(?= |[.!,])",
            r"(?:you|and) (?:can )?(?:return|send) it (?:back )?(?:if|within|when|for free|at no)|(?:full|every|your) (?:refund|cent|penny|money back)(?= if| back| within|[.!,])|we (?:will )?refund|(?:lifetime|life-long|\d+[- ]year|money-?back|satisfaction) (?:guarantee|warranty)|comes? with a (?:\w+ )?(?:guarantee|warranty)|guaranteed(?=[.!,]|\s*\Z)",
            r"(?:in|on|from) (?:the|their|our|his|her) web ?shop|ships? for (?:[$£€]|\d|only|free)|(?:we've|we have) (?:already )?sold (?:over|more|almost|nearly) |on their (?:page|site|web-?site) (?:right now|at the moment|today)|sold in (?:most|all|many) (?:pharmacies|supermarkets|shops|stores)|(?:euros?|pounds|dollars|bucks|[$£€]) per (?:contract|box|bottle|month|user|head|piece|set|pair|bag|pack|night|person)",
            r"(?:pay|paid|payment) (?:it )?(?:in|over) (?:two|three|four|six|twelve|\d+|easy) (?:easy )?(?:instal+ments|months|parts|payments|rates)|(?:new|first-time|first) (?:customers?|clients?|users?|patients?|members?|orders?|readers?|buyers?) (?:get|gets|receive|receives|save|enjoy|have|pay)|(?:readers|visitors|members|subscribers) (?:of this (?:blog|site) )?(?:get|save|receive|enjoy)|solo users never pay|free for (?:personal|small|solo|individual|life|ever|the first|\d|teachers|students)",
            r"(?:there is|there's|has|with|have|comes with) an? (?:free|generous) (?:plan|tier|trial|version|demo|sample|edition|account)|free (?:plan|tier|trial|account|version) (?:for|available|is|with|if|to)|(?:try|get) (?:them|yours|one) (?:free|for free|for nothing|risk)|(?:you|readers) (?:get|save|receive) \d+ ?(?:%|percent)|\d+ ?(?:%|percent) off (?:in|for|with|on|at|your|this|the first|until|till|[.!,])|\d+ ?(?:%|percent) off(?=[.!,]|\s*\Z)",
            r"(?:with|use|using|enter|quote|mention) (?:my |the |our |coupon |promo |discount |voucher )*code [a-z]{2,}\d+|(?:gift|bonus|free \w+) with (?:every|each|your)|(?:for|at) (?:a (?:tenth|fraction|quarter|third|half)|half) (?:of )?(?:the|its) (?:price|cost)|less than a (?:takeaway|takeout|coffee|pizza|cup of)|(?:currently|now|only) \d+ ?% off|the price goes up|only (?:\w+ )?(?:places?|spots?|seats?|left) (?:left|remaining)?(?=[.!,]|\s*\Z)",
        ),
    ),
)

_NAMED_CURE = Pattern(
    because="tells the story of a satisfied customer",
    cased=True,
    when=word_set("only without since replaced swapped"),
    source=(
        r"\b(?i:the\s++only\s++(?:thing|one|product|person|way|brand|place|company|app|tool)\s++(?:that\s++|who\s++|which\s++)?(?:ever\s++|really\s++|actually\s++|has\s++)?(?:worked|works|helped|helps|saved)(?:\s++(?:for\s++)?(?:me|us))?\s++(?:is|was|were|are)\s++(?:the\s++|an?\s++|my\s++|their\s++)?)\p{Lu}"
        r"|\b(?i:(?:i|we)\s++never\s++(?:\w++\s++){1,3}?without\s++(?:my|our|the|a)\s++)\p{Lu}\p{L}"
        r"|\b(?i:since\s++(?:i|we)\s++(?:switched|moved|changed|started|discovered|found|bought|got|began|use|used|tried)(?:\s++\w++){0,3}?\s++(?:to|with|taking|using|wearing|the|on)\s++(?:the\s++|a\s++|their\s++|my\s++)?)\p{Lu}\p{Ll}++(?:\p{Lu}\p{Ll}++|\s++\p{Lu}\p{Ll}++|\s++[a-z]++\s++(?:my|our|i|we)\b)"
        r"|\b(?i:(?:i|we)\s++(?:replaced|swapped)\s++(?:\w++\s++){1,4}?(?:with|for|by)\s++(?:the\s++|an?\s++|their\s++)?)\p{Lu}\p{Ll}"
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
        r"do yourself a favou?r and|slept like a baby|best (?:\w+ )?for the (?:price|money)|best (?:money|investment|purchase|decision) (?:i|we)(?:'ve| have)? ever (?:spent|made)|can(?:not|'t) (?:recommend|praise) (?:\w+ ){1,4}?(?:enough|highly enough)|(?:i|we) (?:swear|stand) by (?:the|their|our)",
        r"not had (?:a|one) single \w+ since|haven't had an? (?:single )?\w+ since|(?:has|have) never (?:looked|felt|slept|been|worked|run) (?:better|so (?:good|well|easy))|everyone (?:asks|asked|keeps asking) (?:me )?(?:where|which|what|who)",
        r"after (?:only |just )?(?:one|two|three|four|five|six|ten|a few|\d+) (?:treatments?|sessions?|visits?|weeks?|days?|months?|doses|capsules|bottles) (?:of \w+ )?(?:the |my |all (?:the |my )?)?(?:pain|problem|anxiety|itching|symptoms|stress|acne|cough|swelling|weight|debts?|wrinkles|\w+ pain) (?:was|were|had|is|are) (?:completely |totally |all )?(?:gone|disappeared|over|vanished|history|healed|cured)",
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
