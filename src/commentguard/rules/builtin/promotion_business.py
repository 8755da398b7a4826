# ruff: noqa: D401  (the docstring of a rule says why it is worth points)
"""Promotion of businesses by what they say of themselves: whom they serve, on which terms, and how well."""

from collections.abc import Iterator

from commentguard.model.case import Case
from commentguard.rules.builtin._names import NOT_A_BUSINESS, TRADE_NAME, may_name
from commentguard.rules.pattern import Pattern, phrases
from commentguard.rules.reading import word_set
from commentguard.rules.rule import Evidence, Rule, rule

_CLIENTS = r"(?:parents|clients|patients|couples|families|students|learners|customers|homeowners|owners|businesses|professionals|victims|companies|start-?ups|beginners|entrepreneurs|people of all ages)"
_SITTINGS = r"(?:classes|sessions|workshops|retreats?|courses?|programmes?|programs?|tours|lessons|seminars|camps|bootcamps?|webinars|trainings?|clinics|therapy|treatments)"
_SERVES = r"(?:offers?|provides?|gives|holds?|runs?|teaches|serves?|delivers?|speciali[sz]es|helps?|can help|supports|treats|handles|fights?\s+for|works?\s+with|is\s+(?:a|the|one\s+of|now|here|currently)|are\s+(?:a|the|your|here)|has\s+(?:been|helped|over|years|certified|the\s+(?:best|friendliest|finest|right|most)|sedation|experienced|professional)|will\s+(?:help|take|guide|give))"
_NAMES = rf"{TRADE_NAME}|Law|Legal|Attorneys|Solicitors|Exteriors|Interiors|Packers|Technologies|Solutions|Tutorials|Institutes|Home\s+Care|Care|Group|Vets|Co"

_BUSINESS_SERVES = Pattern(
    because="says what a business does",
    cased=True,
    when=word_set(
        "offers offer provides provide gives holds hold runs run teaches serves serve delivers deliver specialises specializes "
        "helps help can supports treats handles fight fights work works is are has will we our you"
    ),
    source=(
        rf"\b{NOT_A_BUSINESS}(?:\p{{Lu}}[\w'’.-]*+\s++(?:(?:of|for|and|&|in)\s++)?){{1,4}}(?:{_NAMES})\b,?\s++(?:also\s+|now\s+)?{_SERVES}\b"
        rf"|\b(?:At|at|Here\s+at)\s++(?:the\s+)?(?:\p{{Lu}}[\w'’.-]*+\s++(?:(?:of|for|and|&|in)\s++)?){{1,4}}(?:{TRADE_NAME}|Law|Legal|Exteriors|Interiors|Co),?\s+(?:we|you|our)\b"
    ),
)


@rule(
    "promotion.business-serves",
    points=45,
    needs=lambda: _BUSINESS_SERVES.wanted,
    spam=[
        "Larkfield Chess Academy gives lessons to all ages.",
        "At Millbrook Foot Clinic we see runners every day.",
        "For lessons in the area, Tanner & Co runs sessions each week.",
    ],
    ham=[
        "The clinic offers nothing on Sundays.",
        "Larkfield Chess Academy closed in 1970.",
        "She went to Millbrook Foot Clinic twice.",
    ],
)
def business_serves(case: Case) -> Iterator[Evidence]:
    """A business by name that 'offers' and 'helps' is the subject of an advertisement, not of a talk."""
    if may_name(_NAMES, case.clean.text):
        yield from _BUSINESS_SERVES(case)


WE_SERVE = Rule(
    id="promotion.we-serve",
    points=35,
    why="Who says whom 'we' serve, and with what, speaks for a business.",
    spam=[
        "We see couples every week at our office.",
        "We run evening classes for beginners.",
        "Our trainers have worked in the industry.",
    ],
    ham=["We saw two couples at the beach.", "We run a bakery.", "We ran to the classes."],
    check=Pattern(
        because="says whom they serve",
        when=["we", "our", "my"],
        source=phrases(
            rf"we (?:also |now |currently |mainly |only )?(?:see|work with|treat|teach|train|coach|help|assist|support|serve|represent|mentor|guide) (?:\w+ ){{0,3}}?{_CLIENTS}(?! (?:who|that) )",
            rf"we (?:also |now |currently )?(?:run|hold|host|teach|organi[sz]e|conduct|arrange|do|offer|have) (?:\w+ ){{0,5}}?{_SITTINGS}",
            r"we (?:lend|ship|deliver|install|repair|supply|produce|manufacture|remove|fix|clean|design|build|sell|rent|hire out|buy|print|write|edit|relocate|insure) (?:\w+ ){0,4}?(?:from \d|up to|worldwide|nationwide|all over|across|within|in under|at (?:the )?(?:best|low|affordable|reasonable|cheap)|of all kinds|for (?:any|all|every) |registered|guaranteed|custom)",
            r"(?:our|my) (?:\w+ ){0,2}?(?:practice|clinic|studio|office|salon|academy|agency|firm|centre|center|shop|store) (?:is|are|in|has) (?:currently |now |always )?(?:accepting|taking|open|based|located|offering|happy|here|full of|been)",
            r"our (?:\w+ ){0,2}?(?:trainers|attorneys|lawyers|therapists|counsell?ors|tutors|technicians|advisors|advisers|mentors|coaches|writers|designers|doctors|dentists|faculty|proadvisors|practitioners|movers|instructors) (?:are|is|will|can|have|from|has|help|know)",
            r"(?:students|clients|customers|patients|readers) (?:of ours|have told us|keep coming|love us|come back)|so many of our (?:clients|students|customers|patients)",
            r"(?:my|our) practice is (?:currently |now )?(?:accepting|open|taking)",
        ),
    ),
)

TERMS = Rule(
    id="promotion.terms",
    points=40,
    why="The terms of a bargain are told to those who are to take it.",
    spam=[
        "Family owned since 1980, fully insured.",
        "Flexible EMI and a job guarantee.",
        "The first session costs nothing.",
        "Enrol before 3 May.",
    ],
    ham=["The estimate was too low.", "My first session was awful.", "We insured the house.", "Prices are up again."],
    check=Pattern(
        because="tells the terms of a bargain",
        when=word_set(
            "free insured owned operated emi guarantee guaranteed placement placements pay costs nothing enrol enroll limited "
            "starting start starts from fees fee certified live open discount obligation satisfaction financing instalments cash "
            "deposit withdrawal approval page version kit audit audits reservations booking prices price reasonable industry tutors "
            "experts trainers faculty bad cash half stock order available submissions let limited copies samples up at turn transform become limited urgent apply register here call away standing test trial over more without before risk upfront hidden decision refund quote delivery pounds dollars euros usd class classes week weeks month months readers followers visitors mention blog post valid open only ends closes expires steps step clicks click taps ready delivered delivers done skills collateral exam contract strings success rate natural buy left stars lifetime less prices rates returns under available hour hours technicians writers download credit obligations"
        ),
        source=phrases(
            r"up to (?:[$£€₹] ?\d[\d,.]{2,12}|\d[\d,.]{2,12} (?:weekly|monthly|a week|a month|against|with))(?= |[.!,])|from (?:only |just )?(?:[$£€₹] ?\d[\d,.]{0,9}|\d[\d,.]{0,9} (?:euros?|dollars|pounds|usd|eur))|at (?:only |just )?(?:[$£€₹] ?\d[\d,.]{0,9}|\d[\d,.]{0,9} (?:dollars|euros|pounds|usd))|\d+ (?:pounds|dollars|euros|usd|rs) (?:a|per|each|plus)",
            r"(?:free |test (?:it |them |us )?|try (?:it |them |us )?|trial )for \d+ days|\d+[- ]days? (?:free|trial|money|guarantee)|\d+[- ]years? (?:warranty|guarantee)|(?:over|more than) \d[\d,.]*+ (?:\w+ ){0,2}(?:reviews|customers|clients|users|downloads|students)|(?:without|before) paying|risk[- ]free|no (?:upfront|hidden|setup|joining) (?:fees?|costs?|charges)|(?:decision|approval|refund|quote|delivery|answer) (?:in|within) (?:\w+ ){0,2}(?:hours?|minutes|days)",
            r"(?:turn|transform) your (?:\w+ ){1,2}into|why not become|start (?:your (?:career|journey|business)|now)(?=,| |[.!])|(?:limited|urgent|few) (?:vacancies|openings|positions|stock)|apply (?:for|to) (?:the|our|a) |register (?:early|now|soon)|(?:we are|we're) here(?: to help| for you|[.!])|(?:one call|a call|a click|one click) away|(?:is|are) (?:one call|standing by|here to (?:help|assist))|(?:agents|experts|technicians|operators) (?:are )?standing by",
            r"\d+ ?% (?:a|per|each|every) (?:month|week|day|year)(?=[.,!])|(?:half price|half[- ]price) (?:at|on|until|for|throughout)|bad credit (?:welcome|ok|accepted)|cash advance|back in stock|with every order|(?:available|open) for (?:pre-?order|download|bookings?|registration)|submissions are open|let (?:our|us) (?:\w+ ){0,3}?(?:handle|take care|do the|deal|help|manage)|(?:limited to|only) \d+ (?:copies|pieces|units|places|seats)|free samples?|used instruments",
            r"first (?:\w+ )?(?:class|months?|weeks?|session|lesson|visit|order|box|hour|consultation|days?) (?:is |are )?(?:absolutely |completely |totally )?(?:free|on (?:us|them|me|the house))|free of charge(?: for| to| this| until|[.!,])|returns are free",
            r"(?:if you |when you )?mention (?:this|the) (?:blog|post|ad|comment)|for (?:all )?(?:readers|followers|visitors) of this (?:blog|page|site)|for your readers|(?:valid|open|available|on) (?:till|until) (?:\w+day|midnight|the end|tomorrow)|this (?:weekend|week|month) only|(?:offer|sale|presale|deal|promotion|discount|it) (?:ends|closes|expires) (?:tonight|soon|today|tomorrow|on|this|in)",
            r"in (?:just )?(?:one|two|three|a few|\d) (?:simple |easy |quick )?(?:clicks?|steps|taps)|in (?:under|less than) (?:a|one|two|five|\w+|\d+) (?:minutes?|seconds|hours?)|(?:ready|delivered|delivers|done|available) (?:within|in) (?:as little as |just |only |under )?(?:\w+ )?(?:hours?|minutes|days|weeks)|no (?:design|coding|technical|special|prior) (?:skills|experience|knowledge)|no (?:collateral|exam|strings attached)",
            r"\d+ ?% (?:success|satisfaction|pass|natural|placement|organic|guaranteed|match|pure|safe)|(?:success|pass) rate|(?:costs?|for) less than (?:a|the price of)|(?:prices|rates) (?:that )?you (?:will|won't)|buy (?:one|two|three|\d)(?:,| and| get)|(?:places|spots|seats|slots) left|\d\.\d stars|lifetime (?:deal|access|licen[cs]e|updates|warranty)",
            r"(?:free|no[- ]obligation|complimentary) (?:estimates?|quotes?|audits?|assessments?|consultations?|inspections?|valuations?|pick-?up|investor kit|info(?:rmation)? (?:kit|pack)|starter kit|sample|samples|demo|counsell?ing|site visit)",
            r"(?:fully|licensed and|bonded and) insured|(?:family|locally|veteran)[- ](?:owned|run)(?: and operated)? (?:since|for|business|company)|(?:serving|in business) (?:\w+ ){0,4}?since (?:19|20)\d\d",
            r"(?:flexible|easy|low|no cost) (?:emi|install?ments?|financing|payment (?:plans?|terms|options))|(?:100 ?% )?(?:job|placement|pass|score|grade) (?:guarantee|assistance|assurance)|(?:internship|placements?) (?:support|included|guaranteed)|with (?:live projects?|placements?|internships?)",
            r"pay (?:only )?(?:after|when|once) (?:you|results?|success|delivery|completion)|(?:first|initial) (?:session|consultation|lesson|visit|meeting|class|month|week|week's plan|appointment) (?:is |costs? )?(?:for )?(?:free|nothing|on us|at no cost)",
            r"(?:enroll?|register|sign up|apply|book|order|reserve) (?:\w+ ){0,2}?(?:before|by|until) (?:the )?(?:\d|\w+day|january|february|march|april|may|june|july|august|september|october|november|december|end)",
            r"(?:spaces?|spots?|seats?|places|slots?) (?:are |is )?(?:very |strictly )?(?:limited|going fast|filling)|(?:sessions?|bookings?|enrolments?|enrollments?|registrations?|admissions?)(?: for \w+)? (?:are|is) (?:now )?open",
            r"(?:prices?|rates?|packages?|fees?|plans?) (?:start|starts|starting|begin|from) (?:at |from )?(?:only |just )?(?:[$£€₹]|rs|\d)|starting (?:at|from) (?:only |just )?[$£€₹] ?\d|[$£€] ?\d+ ?(?:/|per|a) (?:page|hour|session|month|lesson|word)",
            r"(?:at|for|with) (?:very |a )?(?:reasonable|affordable|nominal|low|lowest|minimal|cheapest) (?:fees?|charges?|price|budget|tuition)",
            r"(?:by|from|of|with) (?:our )?(?:\w+ )?(?:certified|experienced|expert|native|professional|qualified|phd|industry|top|skilled) (?:and \w+ )?(?:trainers|tutors|experts|faculty|teachers|technicians|writers|professionals|instructors|mentors|doctors|physiotherapists|therapists|specialists|staff|team|lawyers|attorneys)",
            r"(?:certified|expert|trained|skilled|qualified|live) (?:technicians?|agents?|advisors?|executives?|writers|mechanics|professionals) (?:is|are|will|can|who|and)",
            r"(?:free|demo|trial|lite) version (?:is )?(?:also )?available|try (?:it|us|them|this) (?:out )?(?:for )?free|free to (?:download|try|sign up|join)",
            r"(?:available|open|reached|reach us|support) (?:24 ?(?:/|x|\*) ?7|around the clock|round the clock|24 hours|anytime|day and night)|(?:around|round) the clock|24 hours(?= ?[,.]| available| a day)",
            r"(?:guaranteed|approval|approved|results?) (?:in|within|in under) (?:\w+ ){0,2}?(?:minutes|hours|days|weeks|month)|in (?:under )?(?:a|one|\d+) (?:month|weeks?|days?|hours?), guaranteed",
        ),
    ),
)
