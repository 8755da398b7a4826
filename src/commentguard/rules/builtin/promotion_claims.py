"""Promotion by what somebody claims to be, to have done and to be sponsored by."""

from commentguard.rules.builtin._names import TRADE_NAME
from commentguard.rules.pattern import Pattern, phrases
from commentguard.rules.reading import word_set
from commentguard.rules.rule import Rule

PITCH = Rule(
    id="promotion.pitch",
    points=30,
    why="Who tells strangers whom they help, with what and as what, is looking for clients.",
    spam=["As a certified life coach, I help couples find each other.", "I specialize in small gardens."],
    ham=["I am a therapist and I disagree.", "As a nurse, I see that every day.", "I help my son with his homework."],
    check=Pattern(
        because="pitches a practice",
        when=["i", "we", "i've", "we've", "as", "my", "coaches", "having", "our"],
        source=phrases(
            (
                r"as (?:a|an|your) (?:certified|licensed|qualified|professional|registered|accredited|award-winning"
                r"|experienced|leading|master|trained|board-certified)[^.!?\n]{0,100}?,? (?:i|we) (?:help|offer"
                r"|provide|work with|teach|support|guide|assist|treat|speciali[sz]e|serve|deliver|empower|coach"
                r"|train)"
            ),
            (
                r"(?:i|we) (?:also |now |gladly )?(?:help|empower|assist|coach|guide) (?:busy |small |local "
                r"|stressed |anxious |struggling |ambitious )?(?:people|clients|couples|women|men|families"
                r"|businesses|individuals|leaders|entrepreneurs|companies|owners|others|beginners|professionals"
                r"|patients|organi[sz]ations|teams)"
            ),
            r"(?:i|we) speciali[sz]e in",
            r"is my (?:speciality|specialty|expertise)",
            r"in my (?:\w+ ){1,5}?(?:programme|program|course|masterclass|workshop|method|class) (?:you|we|i)\b",
            (
                r"having (?:performed|treated|helped|trained|coached|taught|worked with) (?:over|more than|hundreds"
                r"|thousands)"
            ),
            r"my (?:clinics?|offices?|practices?|studios?) (?:is|are) in",
            (
                r"i (?:also |now |currently )?(?:teach|tutor|coach|mentor|train|treat) (?:\w+ ){0,5}?(?:beginners"
                r"|groups|adults|children|riders|clients|students|online|by video|from home|one[- ]on[- ]one"
                r"|at all levels)"
            ),
            r"(?:who )?(?:now )?coaches (?:\w+ )?(?:executives|leaders|people|women|men|couples)",
            r"(?:i|we) (?:have )?guided (?:\w+ ){0,4}?(?:families|couples|people|clients|women|men|students)",
            (
                r"(?:my|our) (?:\w+ ){0,2}?(?:course|workshop|retreat|programme|program|class|masterclass) (?:begins"
                r"|starts|opens|runs|kicks off)"
            ),
            r"as (?:the |a |an )?(?:proud )?(?:co-?)?(?:founder|owner|ceo|director|creator|head) (?:of|at) ",
            (
                r"(?:i|we)(?:'ve| have) spent (?:the (?:last|past) |over |more than |nearly )?[\w-]+ (?:years"
                r"|decades?) (?:helping|teaching|coaching|training|guiding|treating|serving|working with)"
            ),
            (
                r"(?:approach|method|technique|system|process|framework|programme?) (?:that )?(?:i|we) (?:teach"
                r"|offer|use|developed|created|share) (?:at|in|with) (?:my|our"
                r"|\w+ \w+ (?:coaching|academy|institute|center|centre|training|clinic|school|studio))"
            ),
            (
                r"my (?:new|free|latest|online|next|signature) (?:\w+ )?(?:program|programme|course|workshop|retreat"
                r"|masterclass|webinar) (?:opens|starts|launches|is|begins)"
            ),
            (
                r"(?:i|we) (?:am|are|'m|'re)? ?(?:currently |now )?(?:accepting|taking(?: on)?) (?:new )?(?:clients"
                r"|patients|students|bookings|orders)"
            ),
            (
                r"(?:i|we) offer (?:\w+ ){0,4}?(?:sessions?|lessons?|classes|courses|workshops?|consultations?"
                r"|coaching|training|trainings|therapy|treatments?|retreats?|tours)"
            ),
            (
                r"my (?:private practice|clients|workshops?|trainings?|courses?|sessions|seminars|retreats?"
                r"|programs?|coaching) (?:offers?|learns?|teach(?:es)?|helps?|provides?|gives?|combines?"
                r"|transforms?)"
            ),
        ),
    ),
)

HYPE = Rule(
    id="promotion.hype",
    points=10,
    why="The adjectives of advertising are seldom used by people who talk.",
    spam=["A life-changing weekend awaits.", "An unforgettable, transformative journey."],
    ham=["It was a nice weekend.", "This changed my life, thank you."],
    check=Pattern(
        because="words of advertising",
        needs=[
            "changing",
            "altering",
            "riveting",
            "grabbing",
            "catching",
            "warming",
            "watering",
            "opening",
            "taking",
            "transform",
            "enriching",
            "visceral",
            "unforgettable",
            "breakthrough",
            "cutting",
            "state-of",
            "class",
            "award",
            "parall",
            "rival",
            "revolutionary",
            "ground",
            "empowering",
            "rejuvenating",
            "luxurious",
            "bespoke",
            "one-stop",
            "second to",
            "unlock",
            "lifetime",
            "results",
            "crafted",
            "exquisite",
            "sumptuous",
            "immersive",
            "tingling",
            "dropping",
            "-free",
            "holistic",
        ],
        source=phrases(
            (
                r"(?:life|game|world|career|mind|soul|attention|eye|heart|mouth|breath)-?(?:changing|altering"
                r"|riveting|grabbing|catching|warming|watering|opening|taking|transforming|enriching)"
            ),
            r"visceral|transformative|transformational|unforgettable|breakthroughs?|cutting-edge|state-of-the-art",
            r"world-class|award-winning|unparall?eled|unrivall?ed|revolutionary|groundbreaking|ground-breaking",
            r"empowering|rejuvenating|luxurious|bespoke|one-stop|second to none|unlock your|once-in-a-lifetime",
            r"guaranteed results|proven results|hand-?crafted|exquisite|sumptuous|immersive|spine-tingling",
            r"jaw-dropping|stress-free|pain-free|holistic",
        ),
    ),
)

TRACK_RECORD = Rule(
    id="promotion.track-record",
    points=30,
    why="Years of service are told where somebody wants to be hired.",
    spam=["Over the last 20 years, I have taught many dogs to sit.", "With over 15 years of experience, we fix roofs."],
    ham=["I have lived here for 20 years.", "Ten years ago we had none of this."],
    check=Pattern(
        because="tells years of service",
        when=["years", "decades", "decade"],
        source=(
            r"\b(?:during|over|for|in|within|throughout)\s+(?:the\s+)?(?:past|last|more\s+than"
            r"|over)\s+[\w-]+\s+(?:years|decades?),?\s+(?:i|we)(?:\s+have|'ve)\s+"
            r"(?!been\s+(?:reading|waiting|married|trying|using)|seen|read|had|known|lived|heard|felt|noticed"
            r"|used|tried)\w+"
            r"|\b(?:with\s++)?(?:(?:over|more\s+than|nearly|almost)\s*+)?[\w-]{1,30}\s+(?:years"
            r"|decades)'?\s+(?:of\s+)?(?:combined\s+|professional\s+|clinical\s+|hands-on\s+"
            r"|teaching\s+)*(?:experience|expertise)\b(?=[^.!?\n]{0,80}\b(?:we|our|i\s+offer|i\s+help"
            r"|i\s+provide|i\s+teach|i\s+specialise|i\s+specialize)\b)"
            r"|\b(?:i|we)(?:\s+have|'ve)\s+(?:been\s+)?(?:helped|helping|taught|teaching|trained|training"
            r"|coached|coaching|treated|treating|facilitated|delivered|served|serving|guided|guiding"
            r"|led)\b[^.!?\n]{0,80}?\b(?:for\s+)?(?:over|more\s+than|the\s+(?:past|last)|nearly"
            r"|almost)\s+[\w-]+\s+(?:years|decades?)\b"
        ),
    ),
)

COUNTED_SUCCESS = Rule(
    id="promotion.counted-success",
    points=15,
    why="Successes counted by the hundred are an advertiser's proof.",
    spam=["I have helped thousands of clients sleep.", "We restored violins hundreds of times."],
    ham=["Thousands of people died in that war.", "I have read it hundreds of times."],
    check=Pattern(
        because="counts its successes",
        when=word_set(
            "hundreds thousands dozens scores countless millions many help helped helping helps train trained "
            "coached served "
            "taught treated trusted"
        ),
        source=(
            r"\b(?:i|we|my|our)\b[^.!?\n]{0,90}?\b(?:facilitat|help|train|coach|teach|taught|treat|heal"
            r"|transform|guid|serv|demonstrat|restor|deliver|support|built|build|fitted|led|lead|provid|perform"
            r"|perfect|instruct|repair|prepar|cater|sav|solv|complet|rescu|cur|bak|creat|design|conduct|instal"
            r"|run|ran|present)\w*\b[^.!?\n]{0,80}?"
            r"\b(?:hundreds|thousands|dozens|scores|countless|tens\s+of\s+thousands|millions)\b(?:\s+of)?\s*+\w+"
            r"|\b(?:help(?:ed|ing|s)?|train(?:ed)?|coached|served|taught|treated|trusted\s+by)\s+(?:over\s+"
            r"|more\s+than\s+|nearly\s+)?(?:\d[\d,.]*+\d\+?+|thousands|hundreds"
            r"|countless)\s+(?:of\s+)?(?:\w+\s+)?(?:clients|customers|people|families|couples|women|men|students"
            r"|therapists|businesses|companies|patients|others|leaders|coaches|users|parents|owners)\b"
            r"|\b(?:hundreds|thousands|countless)\s+of\s+(?:satisfied|happy|successful)\s+\w+"
        ),
    ),
)

SPONSORED_BY = Rule(
    id="promotion.sponsored-by",
    points=30,
    why="An event and its named sponsor are the small print of an advertisement.",
    spam=["at workshops sponsored by the Northern Bread Guild Academy.", "certified by the Royal Institute of Lawns"],
    ham=["The bill was sponsored by two senators.", "This is offered by nobody.", "It was taught by my mother."],
    check=Pattern(
        because="names its sponsor",
        cased=True,
        when=word_set(
            "sponsored hosted presented accredited certified organized organised run offered taught endorsed "
            "licensed approved "
            "arranged convened led"
        ),
        source=(
            r"\b(?i:sponsored|hosted|presented|accredited|certified|organi[sz]ed|run|offered|taught|endorsed"
            r"|licensed|approved|arranged|convened|led)\s+(?:in\s+\p{L}+\s+)?by\s+(?:the\s+|our\s+)?"
            rf"(?:\p{{Lu}}[\w'’&.-]*+\s++(?:(?:of|for|and|&|in|the)\s++)?){{0,6}}(?:{TRADE_NAME}|Guild"
            rf"|Association|Society|Federation|Council|University|League|Club|Trust|Collective|Board)\b"
        ),
    ),
)


CREDENTIAL = Rule(
    id="promotion.credential",
    points=20,
    why="Titles and prizes are told first by those who want to be hired for them.",
    spam=["I'm a certified master trainer and author of a book.", "She is a world-renowned, award-winning coach."],
    ham=["I am a therapist and I disagree.", "I am a certified nurse.", "Is he certified?"],
    check=Pattern(
        because="presents its titles",
        when=word_set(
            "certified award acclaimed renowned bestselling selling accredited internationally author leading "
            "trainer master new "
            "latest signature flagship online free"
        ),
        source=phrases(
            (
                r"(?:i am|i'm|he is|she is|we are|we're) (?:a |an |the )?(?:\w+ |world-"
                r"|internationally ){0,2}?(?:certified|award-winning|renowned|acclaimed|accredited|leading"
                r"|bestselling|best-selling)[^.!?\n]{0,40}? (?:trainer|coach|author|speaker|healer|practitioner"
                r"|instructor|expert|specialist|consultant|facilitator)"
            ),
            (
                r"(?:my|our|his|her) (?:own )?(?:new |latest |online |free |signature |bestselling |best-selling "
                r"|award-winning |flagship )+(?:book|course|programme?|method|masterclass|workshop|retreat|webinar"
                r"|training|e-?book|podcast|app)"
            ),
            (
                r"(?:author of the |author of a |my )?(?:bestselling|best-selling|award-winning) (?:book|author"
                r"|course|programme?|coach|trainer)"
            ),
        ),
    ),
)
