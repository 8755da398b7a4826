"""Promotion by calls: readers are asked to act, to come for help, to follow."""

from commentguard.rules.pattern import Pattern, phrases
from commentguard.rules.reading import word_set
from commentguard.rules.rule import Rule

CALL_TO_ACTION = Rule(
    id="promotion.call-to-action",
    points=25,
    why="Asking readers to visit, call, book or buy is what an advertisement is for.",
    spam=["Visit our website for more details.", "Call us today at our office!", "Click here to know more about it."],
    ham=["I will call you.", "Click the Save button and the error is gone.", "Order matters here."],
    check=Pattern(
        because="asks readers to act",
        when=word_set(
            "visit click call contact book order buy dial subscribe check checkout sign signup enroll join hire "
            "reach know more "
            "download register follow browse chat go get ring drop look learn view take avail opt "
            "send shoot leave tag invite smash press enter hop pop head skip jump donate give place submit details "
            "privately happy glad pm link shop make schedule arrange request claim grab stop swing pop come have "
            "take apply enquire inquire reserve "
            "text email message whatsapp dm inbox hit ping explore"
        ),
        source=phrases(
            (
                r"(?:send|drop|write|shoot|leave) (?:me|us|them|him|her) (?:a |an )?(?:quick |short )?(?:note"
                r"|message|line|mail|e-?mail|text|dm|request|inquiry|enquiry)"
            ),
            (
                r"(?<=[.!?,;:] )(?:text|message|e-?mail|write to|contact|call|ask for|dm|whatsapp|reach) (?:him|her"
                r"|them|sales|me|us)(?= |[.!,])"
            ),
            r"(?:tag|invite) (?:two|three|2|3|a|your|some) friends?",
            r"(?:smash|hit|press) (?:that|the) (?:like|subscribe|bell|follow)|to enter,? (?:just|simply|follow|like)",
            r"(?:hop|pop|head|skip|jump) (?:on )?over (?:and|to|for)|have a (?:peek|look around|browse)",
            r"come (?:and )?(?:watch|try|join|meet|discover|taste|experience) (?:a|our|us|my|the|it|with)",
            r"donate (?:to|here|now|via)",
            r"give (?:it|them|us|him|her) a (?:go|try|chance|call|visit)(?=[.!]| and| you| if)",
            r"(?:place|submit) (?:an? |your )?order(?= and| now| today| here|[.!])",
            r"ask for (?:the|a|our|your) (?:brochure|catalogue|quote|price list|details)",
            r"(?:happy|glad) to share (?:the |more )?(?:details|info|my)",
            r"(?:details|more) (?:in private|privately|by dm|via dm)",
            (
                r"(?:make|book|schedule|get|arrange|fix) an? (?:appointment|consultation|viewing|visit|call)(?=[,.!]"
                r"| (?:with|at|today|now|online|for))"
            ),
            r"(?:request|claim|get|grab|download|order) (?:the|your|a|our) (?:free|complimentary) \w+",
            r"(?:have a look at|take a look at|browse|view) our \w+",
            r"(?:drop|stop|swing|pop|come) (?:by|in|over) (?:our|my|and (?:see|visit|check|read))",
            r"(?:apply|enquire|inquire|reserve|register|enroll?) (?:now|today|here|online|within)",
            r"come and (?:read|see|visit|check|watch|listen to) (?:it|us|our|my) (?:here|at|on)",
            (
                r"(?:please |kindly |just |can |may |must |also )(?:visit|contact|call|dial|check out) (?:us|our|my"
                r"|the|this|on|at|here|it|\p{L}+ \p{L}+)(?: (?:web-?site|site|page|link|number|channel|blog))?"
            ),
            (
                r"(?:visit|check out|checkout|browse) (?:our|my|here|us|the (?:web-?)?site|the link"
                r"|this (?:web-?)?site|this link|the (?:below|given|following) link)"
            ),
            r"visit (?:via )?(?:the )?(?:given|below|following) link",
            r"visit (?:to|for|at|on|now|here)",
            r"(?:dm|inbox|pm|ping|whatsapp) me (?:for|to|if|now)|link in (?:my |the )?(?:bio|profile|description)",
            r"click (?:on )?my (?:name|picture|username)",
            r"shop (?:now|the|our) (?:collection|range|sale|here|store|today)",
            r"click (?:here|(?:on )?(?:the|this|my|below) (?:link|below|name|profile|pic(?:ture)?))",
            (
                r"(?:call|contact|dial|ring|reach|text|message|chat with) (?:us (?:now|today|at|on|for|via|here"
                r"|directly)|us(?= ?[.!\n]|\s*\Z)|our|now|today|on|toll|me (?:on|at|today|now|for)"
                r"|(?:his|her) (?:on|via|at|through|for))"
            ),
            (
                r"(?:can|may|must|should|could|need to|have to) (?:also )?(?:visit|contact|dial|go with|take help"
                r"|follow (?:us|our|this)|avail|opt for|get in touch)"
            ),
            r"(?:get|got|be|keep) in touch with (?:us|our|me)",
            r"feel free to (?:contact|call|visit|reach|check|drop|give|email|message)",
            r"(?:give|drop) (?:us|me) (?:a|an) (?:call|line|visit|ring|e-?mail|message)",
            (
                r"(?:sign up|signup|register|enroll?|subscribe|join|book|order|buy|hire|apply|shop|download|call"
                r"|visit|contact) (?:now|today|here|us|online)"
            ),
            r"book (?:your|an?) (?:appointment|session|consultation|table|ticket|tickets|free)",
            (
                r"(?:for|to (?:get|know|learn|find|read)|get|want|know|learn) (?:any |some )?(?:more|further"
                r"|additional|detailed|best) (?:info(?:rmation)?|details?|knowledge|about|query|queries|deals?"
                r"|help)[^.!?\n]{0,60}? (?:visit|click|call|contact|see|check|go|dial|follow|here|just|view)"
            ),
            (
                r"(?:more info|know more|learn more|read more|more details|for details|for info)(?: here| about| at"
                r"| on)? ?[:@-]"
            ),
            r"(?:to know|for|know) more,? (?:visit|click|call|contact|check|follow)",
            r"do (?:look at|check|visit) (?:this|our|my)",
            r"(?:learn|read|find out|discover|see|know) more (?:at|on|via|through) (?:my|our|the|www|https?)",
            r"free (?:demo|trial|quote|consultation|estimate|session|assessment)s?",
            r"go (?:to|on|visit) (?:my|our)",
            (
                r"(?:check|checkout|explore|view) ?(?:out )?(?:the|these|some of the|some|our) (?:best|top|latest"
                r"|leading|cheapest|finest|most affordable) (?:\w+ ){0,6}?(?:compan(?:y|ies)|services?|deals?"
                r"|offers?|courses?|institutes?|agenc(?:y|ies)|providers?|products?|tools?|apps?|games?|sites?"
                r"|web-?sites?|shops?|stores?|hotels?|in \w+)"
            ),
            (
                r"(?:call|text|mail|e-?mail|message|whatsapp|ping|dm|inbox|contact|reach|write|hit) (?:me|us|him|her"
                r"|them) (?:now|today|at once|here|up|via|at|for (?:more|any|your|help))"
            ),
            r"(?:reach|get) (?:out )?(?:to )?(?:me|us|him|her|them) (?:at|on|via|through|by)",
            (
                r"(?:learn|read|know|find out) (?:more )?about my (?:method|course|book|program|programme|work"
                r"|services?|practice)"
            ),
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
            (
                r"(?:view|visit|contact|consult|dial|approach|refer to|go with|opt for"
                r"|click) (?:[\w.'&-]+ ){1,8}?(?:for|to) (?:(?:more|any|further|the|get|best|expert|instant"
                r"|quick) )*(?:help|support|assistance|information|info|details|know|knowledge|guidance|solutions?"
                r"|learn)(?= ?[.!]| about| regarding|\s*\Z)"
            ),
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
            (
                r"(?:please|plz|pls|go|guys|just|and|to|can you|could you) (?:subscribe|suscribe"
                r"|sub)(?= (?:to|me|my|and|for|please|plz|back)|[.!]|\s*\Z)"
            ),
            (
                r"(?:subscribe|suscribe|sub|subs) (?:to me|for me|me|back|to my|my|please|plz|pls|and like|now|guys"
                r"|for more)"
            ),
            r"(?:follow|add) me (?:on|at|back|please|and|for)",
            r"(?:like|share|like and share|like & share) my (?:page|profile|photo|pic|channel|videos?)",
            (
                r"(?:please|plz|pls|and|to|can you|could you|would you) (?:(?:like|vote for|share) (?:this|my|our)"
                r"|(?:like|vote for) the) (?:picture|pic|photo|page|school|project|link|entry|band)"
            ),
            (
                r"(?:get|help|reach) (?:me |us |this )?(?:to |get |reach ){1,3}(?:my "
                r"|our )?(?:goal of )?\d[\d,.k]* (?:likes|subs|subscribers|followers|views)"
            ),
            r"(?:need|get|have|want|give me|for) (?:\w+ )?(?:\d{1,9} ?)?(?:subs|subscribers|followers)",
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
            r"\b(?:if|in case|are|do|should|whenever)\s+(?:you|u|anyone|any one|anybody|someone|the\s+users?"
            r"|any\s+user|users?|your)\b[^.!?\n]{0,60}?\b"
            r"(?:need|want|wants|looking|facing|face|faces|find|finds|having|have|any|like|interested|confused"
            r"|stuck|searching)\b"
            r"[^.!?\n]{0,100}?(?:\?\s*|\b)(?:visit|contact|dial|call(?:ing)?\s+(?:us|on|our|at)|call\s+\w+|click"
            r"|check\s+out|go\s+to|reach|hire|panic|connect\s+with|get\s+in\s+touch)\b"
        ),
    ),
)
