"""Promotion by outcomes: what a ware did for its customer, and who sorted it out."""

from commentguard.rules.pattern import Pattern, phrases
from commentguard.rules.reading import word_set
from commentguard.rules.rule import Rule

_DESK = (
    r"(?:support|customer care|customer service|helpline|help ?desk|help ?line|hotline|experts?|technicians?"
    r"|engineers?|specialists?|professionals)"
)

TOLD_SERVICE = Rule(
    id="promotion.told-service",
    points=30,
    why="Thanks to a support line by name, and where its number is, are the line's own words.",
    spam=[
        "I called Globex customer care and they sorted it within ten minutes.",
        "I got it solved by Globex support, the number is on their site.",
        "Our engineers can take remote control and repair it, day or night.",
        "Speak to a live person at the desk, choose option 2.",
        "My wife sent me to the Larkfield Sleep Centre. Ask for Dr. Rook.",
    ],
    ham=[
        "I called support and nobody picked up.",
        "We solved it by hand.",
        "I asked for my doctor.",
        "They sent me to the dean.",
        "I spoke to a person.",
    ],
    check=Pattern(
        because="tells who sorts it out",
        when=word_set(
            "support care service helpline help helpdesk line hotline expert experts technician technicians engineer "
            "engineers "
            "specialist specialists professionals number contact details speak talk chat connect connected remote "
            "remotely live "
            "night assistance resolution solution solutions response visit visits repair repairs refund guide assist "
            "walk ask "
            "look sent referred took brought waiting enough agent"
        ),
        source=phrases(
            (
                rf"(?:called|contacted|phoned|rang|dialed|dialled|spoke (?:to|with)|talked to|chatted with|thanks to"
                rf"|solved by|fixed by|resolved by|sorted by|help of|help from|helped by"
                rf"|reached(?: out to)?) (?:[\w'.&-]+ ){{0,5}}?{_DESK}\b[^!?\n]{{0,60}}?(?:sorted (?:it|me)"
                rf"|solved (?:it|my|the)|fixed (?:it|my|the)|resolved|helped me|within (?:\w+ )?(?:minutes|hours?)"
                rf"|in (?:just |only )?(?:\w+ )?(?:minutes|hours?)|just (?:\w+ )?minutes|number is|saved)"
            ),
            (
                rf"(?:solved|fixed|resolved|sorted|repaired|recovered) (?:it |mine |this |that )?(?:by|with|through"
                rf"|via|thanks to) (?:the |their |a )?(?:[\w'-]+ ){{0,3}}?{_DESK}"
            ),
            (
                r"(?:their |the |its )?(?:phone )?(?:number|contact|details) (?:is|are|can be found) (?:on their"
                r"|below|on the (?:site|website)|in my|here|1-)"
            ),
            (
                r"(?:speak|talk|chat|connect|get connected) (?:directly |now |right now )?(?:to"
                r"|with) (?:a (?:live|real) (?:person|agent|human)|one of (?:our|the|them)"
                r"|[a-z]{4,} (?:expert|support|desk|help ?desk|tech|technician|remote|customer)[a-z]*)"
            ),
            r"take remote control|over (?:a )?remote (?:session|control|access)",
            r"remote (?:tech )?(?:support|session|assistance)|live chat(?: support| or phone| 24|,)",
            r"day or night(?=[.!,]|\s*\Z)",
            (
                r"(?:instant|immediate|quick|prompt|same[- ]day|on-?the-?spot|fast) (?:assistance|resolution|help"
                r"|solutions?|support|response|visits?|repairs?|refund)(?=[.!,]| from| at| by| call|\s*\Z)"
            ),
            (
                r"(?:guide|help|assist|walk) (?:you|them|users?) (?:through|to|with|in) (?:the |every |all "
                r"|\w+ )?(?:steps?|setup|process|login|page|issue|problem|it|align|fix|set|reset|recover)"
            ),
            r"ask for (?:dr|mr|mrs|ms|miss|madame|doctor|nurse)\b|look (?:him|her|them) up(?=[.!,]|\s*\Z| on| if)",
            (
                r"(?:sent|referred|took|brought) (?:me|us|him|her) to (?:the )?(?:\w+ ){1,4}?(?:clinic|centre|center"
                r"|practice|institute|academy|studio|spa|school|salon|retreat)"
            ),
            r"has a waiting list(?! of)|say enough good things",
        ),
    ),
)

OUTCOME = Rule(
    id="promotion.outcome",
    points=25,
    why="What a product saved, doubled and made easy, line after line, is its leaflet.",
    spam=[
        "It saves me ten hours a week.",
        "The fertiliser doubled our harvest.",
        "You take a picture, it does the rest.",
        "It compares all operators in seconds and there are no fees.",
        "It made our mornings easy.",
    ],
    ham=[
        "It saves the file every minute.",
        "The price doubled.",
        "I take pictures and rest.",
        "It takes seconds.",
        "Make our code easier to read.",
    ],
    check=Pattern(
        because="tells what a ware did for its customer",
        when=word_set(
            "saves saved saving doubled tripled quadrupled halved transformed boosted skyrocketed easy easier simple "
            "simpler "
            "breeze special unforgettable stress changed rest everything seconds click tap automatically fees ads "
            "subscription "
            "subscriptions signup sign catch effects mess fuss smoke cramps card verification experience withdraw "
            "anyone borrow "
            "link customers clients patients students readers guests users owners better perfect all minutes hidden"
        ),
        source=phrases(
            (
                r"(?:saves?|saved|saving) (?:me|us|you|our family|my business) (?:about |around |over |at least "
                r"|up to |nearly |a good )?(?:[$£€] ?)?(?:\d[\d.,]*+|two|three|four|five|six|eight|ten|twenty"
                r"|hundreds|thousands|hours|half)(?: of)? ?(?:%|percent|hours?|minutes|days"
                r"|a (?:week|month|year|day)|euros?|dollars|pounds|bucks|of|every|per)"
            ),
            (
                r"(?:doubled|tripled|quadrupled|halved|transformed|boosted|skyrocketed) (?:my|our|her"
                r"|his) (?:\w+ )?(?:harvest|sales|deposit|money|income|traffic|revenue|followers|investment|earnings"
                r"|savings|score|grades|productivity|energy|confidence|business|bookings|skin|hair|sleep|marriage"
                r"|bills?|time|output|yield|life)"
            ),
            (
                r"(?:made|makes) (?:my|our|your) (?:\w+ )?(?:mornings?|evenings?|life|lives|bedtime|days?|work"
                r"|travel|trips?|cooking|kitchen|garden|business|job|wedding|holidays?|studies|training|sleep|skin"
                r"|hair|weekends?)(?: so)?(?: much)? (?:easy|easier|simple|simpler|better|a breeze|perfect|special"
                r"|unforgettable|stress-free)"
            ),
            r"has changed (?:bedtime|mornings|everything|our (?:life|lives|evenings|nights)|the way (?:i|we))",
            r"(?:it|app|which|tool|that|she|he) (?:then |also |even |simply |just )?(?:does|handles|do) the rest",
            (
                r"(?:you|just) (?:\w+ ){1,4}?(?:and|,) (?:it|they) (?:does|do|handles?|takes care of) (?:the rest"
                r"|everything|it all)"
            ),
            (
                r"(?:it|that|which) (?:\w+s) (?:\w+ ){1,5}?(?:in (?:seconds|one click|a click|one tap|no time"
                r"|minutes)|with (?:one|a single) (?:click|tap)|for you automatically)"
            ),
            (
                r"(?:there are |with |and |has )?no (?:fees|ads|subscriptions?|sign-?up|hidden (?:fees|costs)|catch"
                r"|side effects|mess|fuss|smoke|stomach cramps|credit card(?: needed| required)?|verification"
                r"|experience (?:needed|required))(?=[.!,]|\s*\Z| and)(?<! but)"
            ),
            r"withdraw any ?time|anyone can (?:copy|do it|start|join|learn|earn)|borrow up to",
            r"link (?:above|below|in my)(?=[.!,]|\s*\Z)",
            (
                r"(?:our|their|my) (?:customers|clients|patients|students|readers|guests|users|owners) (?:are|say"
                r"|love|feel|sell|keep|tell|report|get|come|save|have)\b(?! to)"
            ),
        ),
    ),
)
