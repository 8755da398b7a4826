# ruff: noqa: D401  (the docstring of a rule says why it is worth points)
"""Promotion of services as search engines are fed with them: support lines, repairs, courses, trades in towns."""

from collections.abc import Iterator

import regex

from commentguard.model.case import Case
from commentguard.rules.builtin._names import may_name
from commentguard.rules.builtin._trades import TRADE_WORDS
from commentguard.rules.pattern import Pattern, phrases
from commentguard.rules.reading import read, word_set
from commentguard.rules.rule import Evidence, Rule, rule

SUPPORT_LINE = Rule(
    id="promotion.support-line",
    points=55,
    why="Fake support lines are among the most common things that comments advertise.",
    spam=["Acme Router Customer Support Number", "Dial the Globex Mail Phone Number for help."],
    ham=["Their support was useless.", "What is the number of rows?", "I phoned customer service and waited an hour."],
    check=Pattern(
        because="names a support line",
        when=word_set(
            "support care service helpline number phone helpdesk toll printer router setup email expert technician"
        ),
        source=phrases(
            (
                r"(?:customer|technical|tech|phone|e?mail|printer|router|help|service|support|toll[- ]?free|contact"
                r"|wifi|antivirus) (?:support|care|service|help|phone|contact|helpline"
                r"|toll[- ]?free)(?: (?:phone|help|helpline|contact|toll[- ]?free|care|service))? ?(?:number|no\b"
                r"|helpline|usa|uk|canada|australia|experts?)"
            ),
            (
                r"(?:support|helpline|toll[- ]?free|care|help ?desk|customer service|airlines) (?:phone )?(?:number"
                r"|no\b|line number)"
            ),
            r"toll[- ]?free",
            (
                r"(?:laptop|computer|pc|printer|router|wi-?fi|antivirus|outlook|windows|software) (?:technical "
                r"|tech |customer )?(?:support|helpline|help ?desk)(?= (?:and they|team|they|will|can|for|to get|at)"
                r"|[.!]|\s*\Z)"
            ),
            (
                r"(?:ring|call|dial|contact|reach) (?:the|our|their|this) (?:helpline|toll[- ]?free|support"
                r"|customer (?:care|support|service)|help ?desk)"
            ),
            (
                r"(?:speak|talk|chat|connect) (?:with|to) (?:an?|our|the) (?:\w+ )?(?:expert|technician|executive"
                r"|live agent)s?"
            ),
            (
                r"(?!(?:the|their|my|our|your|for|of|no|to|and|a|an|call|called|good|bad|with|in|from|via|as|by|is"
                r"|like|any|some|only|great|poor|better) )\w+ (?:customer (?:support|care|service|services)"
                r"|tech(?:nical)? support|support australia|support uk|phone number"
                r"|(?:router|printer|extender|wifi|antivirus|wireless) (?:setup|support|offline|installation"
                r"|login))(?= ?(?:\n|\Z|[.!]|can|will|team))"
            ),
        ),
    ),
)

ERROR_BAIT = Rule(
    id="promotion.error-bait",
    points=35,
    why="A named error of a named device is bait for people who search for help.",
    spam=["Need assistance to fix server error 3219.", "How to fix printer error code 0x10"],
    ham=["I get error 404 on line 3.", "It fails with an error code of 5."],
    check=Pattern(
        because="bait for people with a broken device",
        when=word_set("error printer offline password antivirus router email activation mail"),
        source=phrases(
            (
                r"(?:fix|resolve|solve|troubleshoot|recover|reset|remove"
                r"|delete) (?:the )?(?:\w+ ){0,4}?(?:error (?:code )?#?\w*\d\w*|printer offline|offline printer"
                r"|(?:\w+ )?(?:email|e-mail|mail|router) (?:password|account|login|issues?)"
                r"|\w+ (?:password|account)(?= and| so|[.!]|\s*\Z))"
            ),
            r"error code \d[\w-]{3,}",
            r"printer (?:is )?offline",
            r"\w+\.com/(?:setup|activate|install)",
            r"(?:router|extender|printer|wifi|wireless|antivirus) (?:setup|login|installation)",
        ),
    ),
)

_TRADE_IN_TOWN = Pattern(
    because="a trade and its town, as searched for",
    cased=True,
    when=word_set(
        "training course courses classes coaching institute institutes academy company companies agency agencies "
        "service "
        "services lawyer lawyers attorney attorneys solicitor solicitors dentist dentists doctor doctors clinic "
        "clinics "
        "hospital hospitals plumber plumbers electrician electricians contractor contractors movers removals cleaning "
        "cleaners roofing repair repairs rental rentals hotel hotels villa villas apartment apartments properties "
        "escort "
        "escorts photographer photographers designer designers developer developers development design marketing seo "
        "tuition tutor tutors lessons consultant consultants supplier suppliers dealer dealers manufacturer "
        "manufacturers caterer caterers catering salon spa massage taxi tours packages treatment surgery therapist "
        "therapy counselling counseling certification flat flats office car cars home homes house houses near"
    ),
    source=(
        r"(?:\b(?:Training|Course|Courses|Classes|Coaching|Institutes?|Academy|Company|Companies|Compan(?:y|ies)"
        r"|Agency|Agencies|Services?|Lawyers?|Attorneys?"
        r"|Solicitors?|Dentists?|Doctors?|Clinics?|Hospitals?|Plumbers?|Electricians?|Contractors?|Movers"
        r"|Removals|Cleaning|Cleaners"
        r"|Roofing|Repairs?|Rentals?|Hotels?|Villas?|Apartments?|Properties|Escorts?|Photographers?|Designers?"
        r"|Developers|Development|Design|Marketing"
        r"|SEO|Tuition|Tutors?|Lessons|Consultants?|Suppliers?|Dealers?|Manufacturers?|Caterers?|Catering|Salon"
        r"|Spa|Massage|Taxi|Tours|Packages|Treatment|Surgery|Therapist|Therapy|Counselling|Counseling"
        r"|Certification)"
        r"\s+(?:in|near|at|for)\s+(?!(?:January|February|March|April|May|June|July|August|September|October"
        r"|November|December|Python|Java|English|General|I)\b)\p{Lu}\p{L}+"
        r"|(?i:\b(?:properties|villas?|apartments?|flats?|office\s+space|cars?|homes|houses)\s+for\s+(?:rent"
        r"|sale|hire)\b)"
        r"|(?i:\bnear\s+me\b))"
    ),
)
_SENTENCE_END = regex.compile(r"[.!?\n]")
_TOLD = word_set("i i'm i've my me we we've us he she his her him they anyone anybody someone went was were had you")


@rule(
    "promotion.service-in-place",
    points=45,
    needs=lambda: _TRADE_IN_TOWN.wanted,
    spam=["Carpet Cleaning in Springfield", "Best Piano Lessons in Upper Hutt", "houses for rent"],
    ham=[
        "I teach in Springfield.",
        "There is a training in March.",
        "The services in the cloud are slow.",
        "I trained at the Erika Berg Institute in Oslo.",
        "Good? Has anyone tried Light Therapy in Leeds? It is new.",
    ],
)
def service_in_place(case: Case) -> Iterator[Evidence]:
    """'Trade in Town' is written for search engines, not for readers, unless somebody tells of it."""
    text = case.clean.text
    for start, end in _TRADE_IN_TOWN.spans(text):
        first = max((found.end() for found in _SENTENCE_END.finditer(text, max(0, start - _FAR), start)), default=0)
        last = _SENTENCE_END.search(text, end, end + _FAR)
        sentence = text[first : last.end() if last else end + _FAR]
        if not sentence.endswith("?") and _TOLD.isdisjoint(read(sentence).vocabulary):
            yield Evidence(_TRADE_IN_TOWN.because, "text", start, end)


_FAR = 200

ONLINE_COURSE = Rule(
    id="promotion.course-for-sale",
    points=30,
    why="A course named like a product is on sale.",
    spam=["Welding Online Course", "Join the best Excel training institute", "Software testing online training"],
    ham=["I took a course in statistics.", "This is good training for the brain."],
    check=Pattern(
        because="a course as a product",
        when=word_set("training course courses certification coaching classes institute"),
        source=phrases(
            (
                r"online (?:training|course|courses|classes|coaching|tuition"
                r"|certification)(?= ?(?:\n|\Z|[.!|/,]|from|in|at|by|for))"
            ),
            (
                r"(?:training|coaching|course|certification) (?:institutes?|cent(?:er|re)s?|academy|provider|company"
                r"|online|classes)"
            ),
            (
                r"best (?:\w+ ){0,4}?(?:training|course|courses|institutes?"
                r"|classes)(?! (?:i|we|he|she|they|ever|that|of|my|for me))"
            ),
            r"(?:course|training) (?:in|at|by) [a-z]+(?: institute| academy)?(?=\s*\Z)",
        ),
    ),
)


_CAPITALISED_TRADE = "|".join(sorted(word.capitalize() for word in TRADE_WORDS if word.isalpha()))

_TRADE_NAME = Pattern(
    because="a trade as a name",
    cased=True,
    when=TRADE_WORDS,
    source=rf"\b\p{{Ll}}[\w'-]*+,?+\s++\K(?:\p{{Lu}}[\w&'-]*+\s++){{1,4}}(?:{_CAPITALISED_TRADE})\b",
)


@rule(
    "promotion.trade-name",
    points=20,
    needs=lambda: _TRADE_NAME.wanted,
    spam=["then remove the Garden Shed Rentals it again", "we asked about Roof Installation there"],
    ham=["I asked my Uncle about it.", "Garden Shed Rentals", "the installation failed"],
)
def trade_name(case: Case) -> Iterator[Evidence]:
    """A trade in capitals in the middle of a sentence is a keyword put there, or the name of a business."""
    if may_name(_CAPITALISED_TRADE, case.clean.text):
        yield from _TRADE_NAME(case)


HELP_YOU = Rule(
    id="promotion.help-you",
    points=25,
    why="A remark that promises its readers help and the best of something is a sales talk.",
    spam=["They will guide you in the best way.", "This is the best platform for it.", "get the best deals"],
    ham=["It helped me a lot.", "Does it help if I wait?", "This is the best bread I had."],
    check=Pattern(
        because="promises help",
        when=["guide", "help", "helps", "helped", "assist", "best", "get"],
        source=phrases(
            r"(?:will|can|would) (?:also |definitely |surely )?(?:guide|help|assist) you",
            r"helps? you (?:to|in|with)",
            r"(?:is|are) the best (?:option|place|platform|choice|solution|company|services?) (?:to|for|in)",
            r"in the best way|get (?:your|the) best",
            r"best (?:services?|deals?|offers?|quality|solutions?) (?:to|for|in|at|from|and|with|according)",
        ),
    ),
)

ANY_ISSUE = Rule(
    id="promotion.any-issue",
    points=20,
    why="'For any issue regarding it' is how a call centre speaks, not a reader.",
    spam=["If there is any issue regarding your router.", "for related queries about roofs"],
    ham=["Any issue with that is my fault, I hope not", "I opened an issue about it."],
    check=Pattern(
        because="speaks like a call centre",
        when=["issue", "issues", "query", "queries", "assistance", "errors"],
        source=phrases(
            (
                r"(?:any|some|these|technical|all) (?:kind of |type of |types of )?(?:issues?|quer(?:y|ies)"
                r"|assistance|errors?) (?:regarding|related to|related|relating)"
            ),
            r"for (?:the |any )?(?:related )?quer(?:y|ies)|(?:tech|technical|related) quer(?:y|ies)",
            r"(?:technical|any) (?:support )?assistance",
        ),
    ),
)
