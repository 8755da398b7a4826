# ruff: noqa: D401  (the docstring of a rule says why it is worth points)
"""Promotion: what a comment says when it is there to bring somebody custom."""

from collections.abc import Iterator

from commentguard.model.case import Case
from commentguard.rules.builtin._names import BUSINESS, NOT_A_BUSINESS
from commentguard.rules.builtin.promotion_claims import PITCH, SPONSORED_BY, TRACK_RECORD
from commentguard.rules.pattern import Pattern, phrases
from commentguard.rules.reading import read, word_set
from commentguard.rules.rule import Evidence, Rule, rule

_PLACES = (
    r"(?:channel|videos?|web-?site|site|page|profile|blog|store|shop|clinic|practice|agency|company|business|firm|studio|salon"
    r"|services?|products?|course|courses|webinar|workshops?|seminar|retreat|programs?|programme|e-?book|newsletter"
    r"|app|online store|etsy|instagram|facebook|podcast|playlist|covers?|songs?|music|raps?|rap|beats|tracks?|mixtape|album|latest|clips?|vids?|stuff|freestyle|remix|gameplay|demo|mix|art|shirts?|merch|fundraiser|campaign|kickstarter|gofundme)"
)
_OUR = r"(?:my|our)"

CALL_TO_ACTION = Rule(
    id="promotion.call-to-action",
    points=25,
    why="Asking readers to visit, call, book or buy is what an advertisement is for.",
    spam=["Visit our website for more details.", "Call us today at our office!", "Click here to know more about it."],
    ham=["I will call you.", "Click the Save button and the error is gone.", "Order matters here."],
    check=Pattern(
        because="asks readers to act",
        when=word_set(
            "visit click call contact book order buy dial subscribe check checkout sign signup enroll join hire reach know more "
            "download register follow browse chat go get ring drop look learn view take avail opt "
            "pm link shop "
            "text email message whatsapp dm inbox hit ping explore"
        ),
        source=phrases(
            r"(?:please |kindly |just |can |may |must |also )(?:visit|contact|call|dial|check out) (?:us|our|my|the|this|on|at|here|it|\p{L}+ \p{L}+)(?: (?:web-?site|site|page|link|number|channel|blog))?",
            r"(?:visit|check out|checkout|browse) (?:our|my|here|us|the (?:web-?)?site|the link|this (?:web-?)?site|this link|the (?:below|given|following) link)",
            r"visit (?:via )?(?:the )?(?:given|below|following) link",
            r"visit (?:to|for|at|on|now|here)",
            r"(?:dm|inbox|pm|ping|whatsapp) me (?:for|to|if|now)|link in (?:my |the )?(?:bio|profile|description)|click (?:on )?my (?:name|picture|username)|shop (?:now|the|our) (?:collection|range|sale|here|store|today)",
            r"click (?:here|(?:on )?(?:the|this|my|below) (?:link|below|name|profile|pic(?:ture)?))",
            r"(?:call|contact|dial|ring|reach|text|message|chat with) (?:us (?:now|today|at|on|for|via|here|directly)|us(?= ?[.!\n]|\s*\Z)|our|now|today|on|toll|me (?:on|at|today|now|for)|(?:his|her) (?:on|via|at|through|for))",
            r"(?:can|may|must|should|could|need to|have to) (?:also )?(?:visit|contact|dial|go with|take help|follow (?:us|our|this)|avail|opt for|get in touch)",
            r"(?:get|got|be|keep) in touch with (?:us|our|me)",
            r"feel free to (?:contact|call|visit|reach|check|drop|give|email|message)",
            r"(?:give|drop) (?:us|me) (?:a|an) (?:call|line|visit|ring|e-?mail|message)",
            r"(?:sign up|signup|register|enrol+|subscribe|join|book|order|buy|hire|apply|shop|download|call|visit|contact) (?:now|today|here|us|online)",
            r"book (?:your|an?) (?:appointment|session|consultation|table|ticket|tickets|free)",
            r"(?:for|to (?:get|know|learn|find|read)|get|want|know|learn) (?:any |some )?(?:more|further|additional|detailed|best) (?:info(?:rmation)?|details?|knowledge|about|query|queries|deals?|help)[^.!?\n]{0,60}? (?:visit|click|call|contact|see|check|go|dial|follow|here|just|view)",
            r"(?:more info|know more|learn more|read more|more details|for details|for info)(?: here| about| at| on)? ?[:@-]",
            r"(?:to know|for|know) more,? (?:visit|click|call|contact|check|follow)",
            r"do (?:look at|check|visit) (?:this|our|my)",
            r"(?:learn|read|find out|discover|see|know) more (?:at|on|via|through) (?:my|our|the|www|https?)",
            r"free (?:demo|trial|quote|consultation|estimate|session|assessment)s?",
            r"go (?:to|on|visit) (?:my|our)",
            r"(?:check|checkout|explore|view) ?(?:out )?(?:the|these|some of the|some|our) (?:best|top|latest|leading|cheapest|finest|most affordable) (?:\w+ ){0,6}?(?:compan(?:y|ies)|services?|deals?|offers?|courses?|institutes?|agenc(?:y|ies)|providers?|products?|tools?|apps?|games?|sites?|web-?sites?|shops?|stores?|hotels?|in \w+)",
            r"(?:call|text|mail|e-?mail|message|whatsapp|ping|dm|inbox|contact|reach|write|hit) (?:me|us|him|her|them) (?:now|today|at once|here|up|via|at|for (?:more|any|your|help))",
            r"(?:reach|get) (?:out )?(?:to )?(?:me|us|him|her|them) (?:at|on|via|through|by)",
            r"(?:learn|read|know|find out) (?:more )?about my (?:method|course|book|program|programme|work|services?|practice)",
        ),
    ),
)

SENT_FOR_HELP = Rule(
    id="promotion.sent-for-help",
    points=25,
    why="Readers who asked for nothing are sent somewhere for help by those who sell help.",
    spam=["For tips contact Acme roof guard for help.", "View Printer Is Silent to know about printing."],
    ham=["I contacted them for weeks.", "Visit him in hospital, it helps.", "Refer to chapter two."],
    check=Pattern(
        because="sends readers somewhere for help",
        when=word_set("view visit contact consult dial approach refer click opt go"),
        source=phrases(
            r"(?:view|visit|contact|consult|dial|approach|refer to|go with|opt for|click) (?:[\w.'&-]+ ){1,8}?(?:for|to) (?:(?:more|any|further|the|get|best|expert|instant|quick) )*(?:help|support|assistance|information|info|details|know|knowledge|guidance|solutions?|learn)(?= ?[.!]| about| regarding|\s*\Z)",
        ),
    ),
)

OWN_PLACE = Rule(
    id="promotion.own-place",
    points=35,
    why="Sending readers to one's own site, channel or practice serves the writer, not the talk.",
    spam=["Check out my channel for more.", "Please look at our online store.", "Follow my page guys"],
    ham=[
        "My blog is broken after the update.",
        "Our practice moved to this method last year.",
        "Check out the source.",
    ],
    check=Pattern(
        because="sends readers to a place of its own",
        when=["my", "our"],
        source=phrases(
            rf"(?:check(?:ing)?(?: it| them)? out|checkout|check|see|visit|watch|follow|look (?:at|for)|listen to|subscribe(?: to)?|come (?:to|and see|see|visit)|join|try|like|go to|go on|hear|view|help|support|sub to|buy|grab|download|find (?:it |them |me |us )?(?:on|at|in)|click(?: on)?) (?:out )?{_OUR} (?:\w+ ){{0,2}}?{_PLACES}",
            rf"(?:here on|over at|on|at|via|through) {_OUR} (?:own |new |you ?tube )?(?:channel|web-?site|practice|clinic|store|shop|company|agency|profile)",
            rf"{_OUR} (?:you ?tube |new |own )*channel",
        ),
    ),
)

PLUG = Rule(
    id="promotion.plug",
    points=35,
    why="A named business that readers are told to try is an advertisement, whoever wrote it.",
    spam=["Check out Harbour Lane Counselling for real change.", "You must visit the Old Mill Yoga Studio today."],
    ham=["Check out the last chapter of the book.", "I visited Oslo last year.", "Try Visual Studio Code instead."],
    check=Pattern(
        because="tells readers to try a named business",
        when=word_set(
            "check checking checkout visit try contact call dial look go come book sign reach get give join discover "
            "experience enrol enroll choose trust hire ask head recommend"
        ),
        cased=True,
        source=(
            r"\b(?i:check(?:ing)?\s+out|checkout|visit|try|contact|call|dial|look\s+up|look\s+into|look\s+no\s+further\s+than|go\s+to|go\s+see|come\s+to|book\s+(?:with|at|in\s+with)"
            r"|sign\s+up\s+(?:for|with|at)|reach\s+out\s+to|get\s+in\s+touch\s+with|give|join|discover|experience|enrol+\s+(?:at|in|with)|choose|trust|hire|ask|head\s+(?:over\s+)?to"
            r"|can(?:'t|not|not\s+help\s+but)?\s+recommend|highly\s+recommend)"
            r"\s++(?:(?:Dr\.?|Mr\.?|Mrs\.?|Ms\.?)\s+)?(?:\p{Lu}\p{L}+\s+(?:at|from|of)\s+)?"
            rf"(?:the\s++|our\s++)?{NOT_A_BUSINESS}{BUSINESS}"
        ),
    ),
)

FOLLOWERS = Rule(
    id="promotion.followers",
    points=50,
    why="Asking for subscribers and followers is asking for custom in another coin.",
    spam=["Please subscribe to me!", "follow me on the usual places", "sub to my channel plz"],
    ham=["I subscribe to three magazines.", "Follow the recipe.", "Subscribers were told in May."],
    check=Pattern(
        because="asks for followers",
        when=word_set("subscribe suscribe sub follow like subscribers followers add vote share likes subs views"),
        source=phrases(
            r"(?:please|plz|pls|go|guys|just|and|to|can you|could you) (?:subscribe|suscribe|sub)(?= (?:to|me|my|and|for|please|plz|back)|[.!]|\s*\Z)",
            r"(?:subscribe|suscribe|sub|subs) (?:to me|for me|me|back|to my|my|please|plz|pls|and like|now|guys|for more)",
            r"(?:follow|add) me (?:on|at|back|please|and|for)",
            r"(?:like|share|like and share|like & share) my (?:page|profile|photo|pic|channel|videos?)",
            r"(?:please|plz|pls|and|to|can you|could you|would you) (?:like|vote for|share) (?:this|my|our|the) (?:picture|pic|photo|page|school|project|link|entry|band)",
            r"(?:get|help|reach) (?:me |us |this )?(?:to |get |reach ){1,3}(?:my |our )?(?:goal of )?\d[\d,.k]* (?:likes|subs|subscribers|followers|views)",
            r"(?:need|get|have|want|give me|for) (?:\w+ )?(?:\d{1,9} ?)?(?:subs|subscribers|followers)",
        ),
    ),
)

_TIP = Pattern(
    because="sends readers to a named place",
    when=word_set(
        "check checking checkout visit try contact call dial look go come book sign reach get give join discover "
        "experience enrol enroll choose trust hire ask head"
    ),
    cased=True,
    source=(
        r"(?:\A|(?<=[.!\n]\s))\s*+(?i:check\s+out|visit|try|contact|call|look\s+up|go\s+to|come\s+to|discover|experience|choose|trust|join|book|hire)\s++(?:the\s++)?"
        r"\p{Lu}[\w'’.-]*+(?:\s++(?:(?:of|and|&)\s++)?\p{Lu}[\w'’.-]*+){1,6}\s++for\s++\w"
    ),
)
_SELF = word_set("i i'm i've me my we we've us our")


@rule(
    "promotion.named-tip",
    points=30,
    spam=["Check out Blue Heron for calm evenings.", "Visit Marrow & Sons for lasting kitchens."],
    ham=[
        "Check out the last chapter for that.",
        "I visited Oslo for a week.",
        "Try Blue Heron for the tea, it helped us.",
        "Try Visual Studio Code instead.",
    ],
)
def named_tip(case: Case) -> Iterator[Evidence]:
    """'Go there for that' without a word of oneself is how an advertisement sounds."""
    if _SELF.isdisjoint(read(case.clean.text).vocabulary):
        yield from _TIP(case)


OFFER = Rule(
    id="promotion.offer",
    points=30,
    why="Somebody who says what they offer is selling it.",
    spam=[
        "We offer the best cleaning in town.",
        "Our team of experts will help you.",
        "We are a leading provider of roofs.",
    ],
    ham=["They offer no refund.", "We are the ones who have to live with it.", "Our team lost the final."],
    check=Pattern(
        because="offers something",
        when=word_set(
            "we our us leading premier top foremost trusted best number looking placement classes offers provides offer offering provide provides specialize specialise specializing services"
        ),
        source=phrases(
            r"we (?:also |can |do |will )?(?:offer|provide|deliver|supply|speciali[sz]e in|guarantee|cater to|are offering|are providing|buy and sell|ship|manufacture|export|wholesale|give (?:\w+ ){0,6}(?:training|classes|coaching))",
            r"we(?: are|'re) (?:the |a |an |one of the )?(?:best|leading|top|no\.? ?1|number one|premier|trusted|largest|professional|certified|experienced|specialists?|reputed|providing|renowned|\w+ based|proud)",
            r"looking for [^.!?\n]{2,60}\? (?:we|our|then|just|visit|call|contact|get|ring|try|you are at|you've come)",
            r"our (?:hand-?crafted|hand crafted|handmade|premium|organic|natural|products?|collection|range) (?:[\w-]+ ){0,3}?(?:is|are|of|includes?) (?:loved|made|available|trusted|designed|perfect|the best|bags|products)",
            r"(?:it|they|which|who|that|academy|institute|platform) (?:also )?(?:offers?|provides?) (?:you )?(?:the |an? )?(?:live|online|free|best|quality|professional|expert|affordable|certified|placement|job|world-class|real-?time|top|one-on-one|hands-on) ",
            r"with (?:100 ?% )?(?:job |placement )+(?:assistance|support|guarantee|guaranteed)|with (?:100 ?% )placements?|(?:live|online) classes with|real[- ]time (?:experts|trainers|projects)",
            r"our (?:agency|company|firm|institute|academy|clinic|studio|platform|store|shop|website) (?:offers?|provides?|delivers?|sells?|specializes|helps|gives)|join our (?:institute|academy|course|classes|training|program|programme|community|group)",
            r"we at [^.!?\n]{1,40}? (?:offer|provide|deliver|help|run|teach|guarantee|bring)",
            r"(?:the|a|your|our) (?:leading|premier|top|number one|trusted|foremost|best) (?:provider|supplier|school|clinic|cent(?:er|re)|studio|practice|agency|company|specialists?) (?:of|in|for)",
            r"our (?:dedicated |expert |professional |highly |experienced |qualified )*(?:team of|experts?|technicians?|professionals|specialists|executives|trainers|tutors|consultants|packages|customer support|services|helpline)",
            r"(?:is|are) (?:the |a |an |one of the )?(?:best|leading|top|premier|trusted|renowned|reputed) (?:\w+ ){0,4}?(?:company|provider|institute|agency|service|services|platform|institutes|academy|centre|center|clinic|supplier|manufacturer|firm)",
            r"(?:provides?|providing|offers?|offering|deliver(?:s|ing)?) (?:you |the |an? )?(?:best|customer|quality|high[ -]quality|top|professional|affordable|reliable|cheap|excellent|online|technical|expert) ",
            r"(?:at|for|with) (?:an? |the |very )?(?:affordable|reasonable|best|cheap|cheapest|lowest|low|discounted|competitive) (?:prices?|rates?|cost|fees?)",
            r"(?:round the clock|24[/x*]7|24 hours a day|365 days)",
            r"(?:hassle[- ]free|100% (?:free|genuine|guaranteed|safe|satisfaction|original)|money[- ]back|satisfaction guaranteed)",
        ),
    ),
)

IF_YOU_NEED = Rule(
    id="promotion.if-you-need",
    points=35,
    why="'If you need this, come to us' is the shortest form of an advertisement.",
    spam=["If you are looking for a tutor, visit the link.", "In case you are facing any issue just dial the number."],
    ham=["If you need more memory, raise the limit.", "If you are looking for trouble you will find it."],
    check=Pattern(
        because="has a remedy for what readers may need",
        needs=[
            "visit",
            "contact",
            "dial",
            "call",
            "click",
            "check",
            "go to",
            "reach",
            "hire",
            "panic",
            "connect",
            "touch",
        ],
        when=word_set("if case need want looking anyone facing like"),
        source=(
            r"\b(?:if|in case|are|do|should|whenever)\s+(?:you|u|anyone|any one|anybody|someone|the\s+users?|any\s+user|users?|your)\b[^.!?\n]{0,60}?\b"
            r"(?:need|want|wants|looking|facing|face|faces|find|finds|having|have|any|like|interested|confused|stuck|searching)\b"
            r"[^.!?\n]{0,100}?(?:\?\s*|\b)(?:visit|contact|dial|call(?:ing)?\s+(?:us|on|our|at)|call\s+\w+|click|check\s+out|go\s+to|reach|hire|panic|connect\s+with|get\s+in\s+touch)\b"
        ),
    ),
)

_PROMISES = (OFFER, PITCH, TRACK_RECORD, SPONSORED_BY, OWN_PLACE)
_TIPS = (PLUG, named_tip)
_TALKS = word_set(
    "you your you're yours thanks thank agree disagree article post author thread question wonder curious sorry "
    "think believe comment comments writer he she they his her"
)


@rule(
    "promotion.nothing-else",
    points=20,
    spam=["Check out Harbour Lane Counselling for real change.", "We offer the best cleaning in town."],
    ham=[
        "I think you should not trust them, they offer the best price only once.",
        "Try Hill Lane Clinic, it helped us.",
    ],
)
def nothing_else(case: Case) -> Iterator[str]:
    """An advertisement speaks neither to anybody nor about what was written."""
    text = case.clean.text
    if "?" in text or _TALKS.intersection(read(text).vocabulary):
        return
    told = not _SELF.isdisjoint(read(text).vocabulary)
    if any(any(one.evidence(case)) for one in (_PROMISES if told else _PROMISES + _TIPS)):
        yield "promotes something and speaks to nobody"
