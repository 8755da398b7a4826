# ruff: noqa: D401  (the docstring of a rule says why it is worth points)
"""Promotion of businesses by what they say of themselves: whom they serve, on which terms, and how well."""

from collections.abc import Iterator

from commentguard.model.case import Case
from commentguard.rules.builtin._names import NOT_A_BUSINESS, TRADE_NAME, may_name
from commentguard.rules.pattern import Pattern, phrases
from commentguard.rules.reading import word_set
from commentguard.rules.rule import Evidence, Rule, rule

_CLIENTS = (
    r"(?:parents|clients|patients|couples|families|students|learners|customers|homeowners|owners|businesses"
    r"|professionals|victims|companies|start-?ups|beginners|entrepreneurs|people of all ages)"
)
_SITTINGS = (
    r"(?:classes|sessions|workshops|retreats?|courses?|programmes?|programs?|tours|lessons|seminars|camps|bootcamps?"
    r"|webinars|trainings?|clinics|therapy|treatments)"
)
_SERVES = (
    r"(?:offers?|provides?|gives|holds?|runs?|teaches|serves?|delivers?|speciali[sz]es|helps?|can help|supports"
    r"|treats|handles|fights?\s+for|works?\s+with|is\s+(?:a|the|one\s+of|now|here|currently)"
    r"|are\s+(?:a|the|your|here)|has\s+(?:been|helped|over|years|certified"
    r"|the\s+(?:best|friendliest|finest|right|most)|sedation|experienced|professional)"
    r"|will\s+(?:help|take|guide|give))"
)
_NAMES = (
    rf"{TRADE_NAME}|Law|Legal|Attorneys|Solicitors|Exteriors|Interiors|Packers|Technologies|Solutions|Tutorials"
    rf"|Institutes|Home\s+Care|Care|Group|Vets|Co"
)

_BUSINESS_SERVES = Pattern(
    because="says what a business does",
    cased=True,
    when=word_set(
        "offers offer provides provide gives holds hold runs run teaches serves serve delivers deliver specialises "
        "specializes "
        "helps help can supports treats handles fight fights work works is are has will we our you"
    ),
    source=(
        rf"\b{NOT_A_BUSINESS}(?:\p{{Lu}}[\w'’.-]*+\s++(?:(?:of|for|and|&"
        rf"|in)\s++)?){{1,4}}(?:{_NAMES})\b,?\s++(?:also\s+|now\s+)?{_SERVES}\b"
        rf"|\b(?:At|at|Here\s+at)\s++(?:the\s+)?(?:\p{{Lu}}[\w'’.-]*+\s++(?:(?:of|for|and|&"
        rf"|in)\s++)?){{1,4}}(?:{TRADE_NAME}|Law|Legal|Exteriors|Interiors|Co),?\s+(?:we|you|our)\b"
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
            (
                rf"we (?:also |now |currently |mainly |only )?(?:see|work with|treat|teach|train|coach|help|assist"
                rf"|support|serve|represent|mentor|guide) (?:\w+ ){{0,3}}?{_CLIENTS}(?! (?:who|that) )"
            ),
            (
                rf"we (?:also |now |currently )?(?:run|hold|host|teach|organi[sz]e|conduct|arrange|do|offer"
                rf"|have) (?:\w+ ){{0,5}}?{_SITTINGS}"
            ),
            (
                r"we (?:lend|ship|deliver|install|repair|supply|produce|manufacture|remove|fix|clean|design|build"
                r"|sell|rent|hire out|buy|print|write|edit|relocate|insure) (?:\w+ ){0,4}?(?:from \d|up to|worldwide"
                r"|nationwide|all over|across|within|in under|at (?:the )?(?:best|low|affordable|reasonable|cheap)"
                r"|of all kinds|for (?:any|all|every) |registered|guaranteed|custom)"
            ),
            (
                r"(?:our|my) (?:\w+ ){0,2}?(?:practice|clinic|studio|office|salon|academy|agency|firm|centre|center"
                r"|shop|store) (?:is|are|in|has) (?:currently |now |always )?(?:accepting|taking|open|based|located"
                r"|offering|happy|here|full of|been)"
            ),
            (
                r"our (?:\w+ ){0,2}?(?:trainers|attorneys|lawyers|therapists|counsell?ors|tutors|technicians"
                r"|advisors|advisers|mentors|coaches|writers|designers|doctors|dentists|faculty|proadvisors"
                r"|practitioners|movers|instructors) (?:are|is|will|can|have|from|has|help|know)"
            ),
            r"(?:students|clients|customers|patients|readers) (?:of ours|have told us|keep coming|love us|come back)",
            r"so many of our (?:clients|students|customers|patients)",
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
            "free insured owned operated emi guarantee guaranteed placement placements pay costs nothing enrol "
            "enroll limited "
            "starting start starts from fees fee certified live open discount obligation satisfaction financing "
            "instalments cash "
            "deposit withdrawal approval page version kit audit audits reservations booking prices price reasonable "
            "industry tutors "
            "experts trainers faculty bad cash half stock order available submissions let limited copies samples up "
            "at turn transform become limited urgent apply register here call away standing test trial over more "
            "without before risk upfront hidden decision refund quote delivery pounds dollars euros usd class "
            "classes week weeks month months readers followers visitors mention blog post valid open only ends "
            "closes expires steps step clicks click taps ready delivered delivers done skills collateral exam "
            "contract strings success rate natural buy left stars lifetime less prices rates returns under available "
            "hour hours technicians writers download credit obligations"
        ),
        source=phrases(
            (
                r"up to (?:[$£€₹] ?\d[\d,.]{2,12}|\d[\d,.]{2,12} (?:weekly|monthly|a week|a month|against|with))(?= "
                r"|[.!,])"
            ),
            r"from (?:only |just )?(?:[$£€₹] ?\d[\d,.]{0,9}|\d[\d,.]{0,9} (?:euros?|dollars|pounds|usd|eur))",
            r"at (?:only |just )?(?:[$£€₹] ?\d[\d,.]{0,9}|\d[\d,.]{0,9} (?:dollars|euros|pounds|usd))",
            r"\d+ (?:pounds|dollars|euros|usd|rs) (?:a|per|each|plus)",
            r"(?:free |test (?:it |them |us )?|try (?:it |them |us )?|trial )for \d+ days",
            r"\d+[- ]days? (?:free|trial|money|guarantee)|\d+[- ]years? (?:warranty|guarantee)",
            r"(?:over|more than) \d[\d,.]*+ (?:\w+ ){0,2}(?:reviews|customers|clients|users|downloads|students)",
            r"(?:without|before) paying|risk[- ]free|no (?:upfront|hidden|setup|joining) (?:fees?|costs?|charges)",
            r"(?:decision|approval|refund|quote|delivery|answer) (?:in|within) (?:\w+ ){0,2}(?:hours?|minutes|days)",
            r"(?:turn|transform) your (?:\w+ ){1,2}into|why not become",
            r"start (?:your (?:career|journey|business)|now)(?=,| |[.!])",
            r"(?:limited|urgent|few) (?:vacancies|openings|positions|stock)|apply (?:for|to) (?:the|our|a) ",
            r"register (?:early|now|soon)|(?:we are|we're) here(?: to help| for you|[.!])",
            r"(?:one call|a call|a click|one click) away|(?:is|are) (?:one call|standing by|here to (?:help|assist))",
            r"(?:agents|experts|technicians|operators) (?:are )?standing by",
            r"\d+ ?% (?:a|per|each|every) (?:month|week|day|year)(?=[.,!])",
            r"(?:half price|half[- ]price) (?:at|on|until|for|throughout)|bad credit (?:welcome|ok|accepted)",
            r"cash advance|back in stock|with every order",
            r"(?:available|open) for (?:pre-?order|download|bookings?|registration)|submissions are open",
            r"let (?:our|us) (?:\w+ ){0,3}?(?:handle|take care|do the|deal|help|manage)",
            r"(?:limited to|only) \d+ (?:copies|pieces|units|places|seats)|free samples?|used instruments",
            (
                r"first (?:\w+ )?(?:class|months?|weeks?|session|lesson|visit|order|box|hour|consultation"
                r"|days?) (?:is |are )?(?:absolutely |completely |totally )?(?:free|on (?:us|them|me|the house))"
            ),
            r"free of charge(?: for| to| this| until|[.!,])|returns are free",
            r"(?:if you |when you )?mention (?:this|the) (?:blog|post|ad|comment)",
            r"for (?:all )?(?:readers|followers|visitors) of this (?:blog|page|site)|for your readers",
            r"(?:valid|open|available|on) (?:till|until) (?:\w+day|midnight|the end|tomorrow)",
            r"this (?:weekend|week|month) only",
            (
                r"(?:offer|sale|presale|deal|promotion|discount|it) (?:ends|closes|expires) (?:tonight|soon|today"
                r"|tomorrow|on|this|in)"
            ),
            r"in (?:just )?(?:one|two|three|a few|\d) (?:simple |easy |quick )?(?:clicks?|steps|taps)",
            r"in (?:under|less than) (?:a|one|two|five|\w+|\d+) (?:minutes?|seconds|hours?)",
            (
                r"(?:ready|delivered|delivers|done|available) (?:within|in) (?:as little as |just |only "
                r"|under )?(?:\w+ )?(?:hours?|minutes|days|weeks)"
            ),
            r"no (?:design|coding|technical|special|prior) (?:skills|experience|knowledge)",
            r"no (?:collateral|exam|strings attached)",
            r"\d+ ?% (?:success|satisfaction|pass|natural|placement|organic|guaranteed|match|pure|safe)",
            r"(?:success|pass) rate|(?:costs?|for) less than (?:a|the price of)",
            r"(?:prices|rates) (?:that )?you (?:will|won't)|buy (?:one|two|three|\d)(?:,| and| get)",
            r"(?:places|spots|seats|slots) left|\d\.\d stars|lifetime (?:deal|access|licen[cs]e|updates|warranty)",
            (
                r"(?:free|no[- ]obligation|complimentary) (?:estimates?|quotes?|audits?|assessments?|consultations?"
                r"|inspections?|valuations?|pick-?up|investor kit|info(?:rmation)? (?:kit|pack)|starter kit|sample"
                r"|samples|demo|counsell?ing|site visit)"
            ),
            r"(?:fully|licensed and|bonded and) insured",
            r"(?:family|locally|veteran)[- ](?:owned|run)(?: and operated)? (?:since|for|business|company)",
            r"(?:serving|in business) (?:\w+ ){0,4}?since (?:19|20)\d\d",
            r"(?:flexible|easy|low|no cost) (?:emi|install?ments?|financing|payment (?:plans?|terms|options))",
            r"(?:100 ?% )?(?:job|placement|pass|score|grade) (?:guarantee|assistance|assurance)",
            r"(?:internship|placements?) (?:support|included|guaranteed)",
            r"with (?:live projects?|placements?|internships?)",
            r"pay (?:only )?(?:after|when|once) (?:you|results?|success|delivery|completion)",
            (
                r"(?:first|initial) (?:session|consultation|lesson|visit|meeting|class|month|week|week's plan"
                r"|appointment) (?:is |costs? )?(?:for )?(?:free|nothing|on us|at no cost)"
            ),
            (
                r"(?:enroll?|register|sign up|apply|book|order|reserve) (?:\w+ ){0,2}?(?:before|by"
                r"|until) (?:the )?(?:\d|\w+day|january|february|march|april|may|june|july|august|september|october"
                r"|november|december|end)"
            ),
            (
                r"(?:spaces?|spots?|seats?|places|slots?) (?:are |is )?(?:very |strictly )?(?:limited|going fast"
                r"|filling)"
            ),
            (
                r"(?:sessions?|bookings?|enrolments?|enrollments?|registrations?|admissions?)(?: for \w+)? (?:are"
                r"|is) (?:now )?open"
            ),
            (
                r"(?:prices?|rates?|packages?|fees?|plans?) (?:start|starts|starting|begin|from) (?:at "
                r"|from )?(?:only |just )?(?:[$£€₹]|rs|\d)"
            ),
            r"starting (?:at|from) (?:only |just )?[$£€₹] ?\d",
            r"[$£€] ?\d+ ?(?:/|per|a) (?:page|hour|session|month|lesson|word)",
            (
                r"(?:at|for|with) (?:very |a )?(?:reasonable|affordable|nominal|low|lowest|minimal"
                r"|cheapest) (?:fees?|charges?|price|budget|tuition)"
            ),
            (
                r"(?:by|from|of|with) (?:our )?(?:\w+ )?(?:certified|experienced|expert|native|professional"
                r"|qualified|phd|industry|top|skilled) (?:and \w+ )?(?:trainers|tutors|experts|faculty|teachers"
                r"|technicians|writers|professionals|instructors|mentors|doctors|physiotherapists|therapists"
                r"|specialists|staff|team|lawyers|attorneys)"
            ),
            (
                r"(?:certified|expert|trained|skilled|qualified|live) (?:technicians?|agents?|advisors?|executives?"
                r"|writers|mechanics|professionals) (?:is|are|will|can|who|and)"
            ),
            r"(?:free|demo|trial|lite) version (?:is )?(?:also )?available",
            r"try (?:it|us|them|this) (?:out )?(?:for )?free|free to (?:download|try|sign up|join)",
            (
                r"(?:available|open|reached|reach us|support) (?:24 ?(?:/|x|\*) ?7|around the clock|round the clock"
                r"|24 hours|anytime|day and night)"
            ),
            r"(?:around|round) the clock|24 hours(?= ?[,.]| available| a day)",
            (
                r"(?:guaranteed|approval|approved|results?) (?:in|within|in under) (?:\w+ ){0,2}?(?:minutes|hours"
                r"|days|weeks|month)"
            ),
            r"in (?:under )?(?:a|one|\d+) (?:month|weeks?|days?|hours?), guaranteed",
        ),
    ),
)
