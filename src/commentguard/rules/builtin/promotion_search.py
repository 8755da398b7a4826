"""Promotion by search phrases: words that people type into search engines, put into a comment to be found."""

from commentguard.rules.pattern import Pattern, phrases
from commentguard.rules.reading import word_set
from commentguard.rules.rule import Rule

_WORKS = (
    (
        r"(?:essay|dissertation|thesis|assignment|homework|coursework|resume|cv|review|content|article|copy|book"
        r"|letter|paper|grant|proposal) writing"
    ),
    (
        r"(?:mobile |android |ios |web |software |wordpress |game |e-?commerce |custom ){0,4}(?:app|application"
        r"|software|website|web|game|wordpress|blockchain) (?:development|design|hosting)"
    ),
    (
        r"(?:graphic|interior|logo|kitchen|landscape|jewell?ery) design(?:ing)?|digital marketing|seo"
        r"|search engine optimi[sz]ation|link building|data entry|embroidery digitizing"
    ),
    (
        r"(?:photo|video|image) (?:editing|retouching)|clipping path|background removal|transcription|translation"
        r"|proofreading|editing|ghost ?writing|copywriting|bookkeeping|payroll"
    ),
    (
        r"(?:carpet|house|office|window|duct|sofa|pool|gutter) cleaning|cleaning|roof(?:ing)?|plumbing|electrical"
        r"|hvac|air conditioning|locksmith|towing|removals?|relocation|packing|courier|cargo"
    ),
    (
        r"(?:lawn|tree|garden|pet|child|skin|hair|home|elder|dental) care|landscap(?:e|ing)|tree removal"
        r"|pest control|fencing|remodell?ing|renovation|demolition|waterproofing|painting"
    ),
    (
        r"(?:taxi|cab|limo(?:usine)?|airport transfer|car rental|bus rental|car hire|chauffeur)"
        r"|(?:tour|wedding|event|party|catering|photography|escort|dating|massage|astrology)"
    ),
    r"(?:immigration|visa|passport|migration|placement|recruitment|staffing|call cent(?:er|re)|web hosting|vps|server)",
    r"(?:credit repair|accounting|divorce|injury|patent|trademark|notary)",
    (
        r"(?:printing|packaging|signage|label|furniture|mattress|flooring|machinery|generator|kitchen equipment"
        r"|artificial grass|turf|uniform|garment|textile|leather|rice|spice)"
    ),
    (
        r"(?:hair transplant|physiotherapy|dental|cosmetic|ivf|rehab|fertility|homeopathy|ayurvedic|orthopaedic"
        r"|orthopedic|dermatology|botox|weight loss|laser)"
    ),
    (
        r"(?:data|password|photo|file|email|account|crypto|bitcoin|fund) recovery|computer repair|laptop repair"
        r"|phone repair|appliance repair|auto repair|(?:yoga|music|piano|guitar|driving|dance|language|english"
        r"|spoken english) (?:lessons|classes|training)"
    ),
)
"""Works that are sold, as one searches for them. Apart they are found sooner: each is looked for only where its words are."""
_SELLER = (
    r"(?:services?|service providers?|compan(?:y|ies)|agenc(?:y|ies)|firms?|providers?|suppliers?|manufacturers?"
    r"|contractors?|exporters?|wholesalers?|dealers?|distributors?"
    r"|consultants?|consultancy|consulting|specialists?|experts?|solutions|packages|clinics?|attorneys?|lawyers?"
    r"|near me|near you|for hire|for sale|at low cost|online free|quotes?)"
)

SEARCH_PHRASE = Rule(
    id="promotion.search-phrase",
    points=30,
    why="A trade and who sells it, in the order in which one searches for it, is a keyword and no speech.",
    spam=[
        "I liked the part on rain. lawn care company",
        "with some book review writing service creativity",
        "find mobile app development companies there",
    ],
    ham=["The company moved its office.", "Their service is slow.", "He does the cleaning himself.", "Tax is high."],
    check=Pattern(
        because="a search phrase",
        when=word_set(
            "service services provider providers company companies agency agencies firm firms supplier suppliers "
            "manufacturer manufacturers contractor contractors exporter exporters wholesaler wholesalers dealer "
            "dealers "
            "distributor distributors consultant consultants consultancy consulting specialist specialists expert "
            "experts "
            "solutions packages clinic clinics attorney attorneys lawyer lawyers near hire sale cost free quote quotes"
        ),
        source=phrases(*(rf"(?:{work})(?: (?:and|&) \w+(?: \w+)?)? {_SELLER}" for work in _WORKS)),
    ),
)

NEAR_ME = Rule(
    id="promotion.near-me",
    points=25,
    why="'Near me' is said to a search engine, never to a reader.",
    spam=["physio clinic near me", "best roofers near me", "day care near me | nursery"],
    ham=["There is a nice bakery near me.", "Nobody near me grows them.", "They live near me and never call."],
    check=Pattern(
        because="a search phrase",
        needs=["near me"],
        source=phrases(
            r"(?:clinics?|services?|cent(?:er|re)s?|care|shops?|stores?|schools?|classes|courses?|dentists?"
            r"|doctors?|plumbers?|roofers?|lawyers?|hotels?|repairs?|salons?|gyms?|jobs|companies|therapists?"
            r"|hospitals?|dealers?|rentals?|restaurants?|movers|lessons|training|institutes?|spa"
            r"|massage) near me"
        ),
    ),
)

HOW_TO_BAIT = Rule(
    id="promotion.how-to-bait",
    points=35,
    why="The names of common troubles are strewn into comments to catch those who search for help.",
    spam=[
        "so here is how to delete browser history fast",
        "For mail safety view Recover Acme Account",
        "where do i find control panel windows 11 in this",
    ],
    ham=["How do I delete a row?", "I deleted my account last year.", "The control panel is on the left."],
    check=Pattern(
        because="bait for people with a common trouble",
        when=word_set(
            "account accounts history password passwords panel partition prompt explorer bluetooth printer router "
            "scanner modem "
            "email activator key support antivirus security protection airlines airways flights flight login signup"
        ),
        source=phrases(
            (
                r"(?:how (?:to|do i|can i)|(?:view|see|visit|read|click|check|try|know):?) (?:delete|recover|reset"
                r"|clear|hack|unlock|reactivate|close|cancel|change|retrieve|create) (?:a |an |the |my "
                r"|your )?(?:\w+ ){0,2}?\w+ (?:accounts?|history|passwords?|id|subscription)"
            ),
            (
                r"(?:delete|recover|hack|reactivate|retrieve|unlock) (?:a |an |the |my |your )?(?:\w+ )?(?:e?mail"
                r"|browser|browsing|search|\w+mail|social) (?:accounts?|history|passwords?|id)"
            ),
            (
                r"(?:printer|router|scanner|modem|email) (?:is |in )?(?:an |in an |in )?(?:error state|not printing"
                r"|not responding|not working|offline)"
            ),
            r"(?:control panel|recovery partition|bluetooth|command prompt|file explorer) (?:in |on )?\p{L}+ \d{1,2}",
            (
                r"\p{L}+ \d{1,2} (?:activator|product key|technical support|customer support|help|support)(?=[.!,]"
                r"|\Z| number| phone)"
            ),
            (
                r"(?:antivirus|internet security|total protection|total security) (?:protection "
                r"|software )?(?:support|help|setup|activation|login|customer|tech|renewal|error)"
            ),
            (
                r"(?:airlines?|airways) (?:\w+ )?(?:reservations?|booking|tickets?|customer"
                r"|flights? (?:reservations?|booking))"
            ),
            r"flights? reservations?",
            r"(?:\w+mail|email) (?:sign up|signup|login)",
        ),
    ),
)

SHARES_ITS_OWN = Rule(
    id="promotion.shares-its-own",
    points=25,
    why="Who announces to be sharing something else came to share that.",
    spam=["I am also sharing an article about roofs.", "You may check our website also.", "see here my tips on sheds"],
    ham=["Thanks for sharing an article like this.", "You may check the logs also.", "I see here that it works."],
    check=Pattern(
        because="announces its own pages",
        when=word_set(
            "sharing share check see visit website site here blog written wrote page read recommend suggest know"
        ),
        source=phrases(
            (
                r"i(?:'m| am| m)? (?:also )?(?:sharing|gonna share|going to share|here to share"
                r"|happy to share) (?:with you |here |you )?(?:an?|the|my|our|some|this|one)"
            ),
            (
                r"i(?:'d| would)? (?:also )?(?:like|want|love) to share (?:with you )?(?:my|our|an?|this) (?:article"
                r"|link|web-?site|blog|page|post|site|story of how)"
            ),
            (
                r"(?:you|u) (?:may|can|should|could|must|might) (?:also )?(?:check|visit|see|try|browse|read"
                r"|view)(?: out)? (?:my|our) "
            ),
            r"see here (?:my|our|how|the best|more)",
            (
                r"(?:similar|same|more|other|best) (?:articles?|posts?|content|information|tips|tricks) (?:here"
                r"|on (?:my|our|this|the) (?:site|blog|web-?site|page|link))"
            ),
            r"(?:here is|here's) (?:my|our) (?:web-?site|site|shop|store|channel|page|company)",
            r"(?:my|our) (?:web-?site|site|web page|homepage|webpage|blog)(?: is)?(?: ?[:;-]+| ?\.\.\.)",
        ),
    ),
)
