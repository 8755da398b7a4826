"""Promotion by welcome: readers are asked into a shop, or offered a hand by those whose trade it is."""

from commentguard.rules.pattern import Pattern, phrases
from commentguard.rules.reading import word_set
from commentguard.rules.rule import Rule

_SHOP = (
    r"(?:shop|store|studio|showroom|workshop|garage|clinic|surgery|office|practice|salon|gallery|cafe|caf[eé]"
    r"|bakery|brewery|winery|vineyard|restaurant|farm|nursery|garden centre|garden center"
    r"|centre|center|school|academy|gym|dojo|pool|boutique|barn|yard|kitchen|guest ?house|hotel|inn|b&b|lodge"
    r"|villa|cottage|hostel|campsite|museum|observatory|apiary|stables|kennels|library|temple|church|premises"
    r"|stand|stall|booth)"
)
_US = r"(?:us|our (?:\w+ ){0,2}?\w+)"

WELCOME = Rule(
    id="promotion.welcome",
    points=40,
    why="Strangers are asked to come in by those who have something to sell inside.",
    spam=[
        "Pop into the shop on Mill Street any Tuesday.",
        "Come and see us behind the church.",
        "Our door is always open.",
        "Beginners are always welcome, just turn up.",
        "Stay with us when you are in town.",
    ],
    ham=[
        "They came to see us on Sunday.",
        "I popped into the shop for yeast.",
        "The door was open.",
        "You are welcome.",
        "My mother stays with us.",
        "Come and see us, said the aunt, and we never did.",
    ],
    check=Pattern(
        because="asks readers in",
        source=phrases(
            (
                rf"(?<![\w'’] )(?:just |please |do |so |why not |feel free to |or |and )?(?:pop|drop|call|stop|swing"
                rf"|nip|step|walk|stroll|wander|come|stay|ride|train|learn|cook|bake|dine|eat|sleep|sail|fly|travel"
                rf"|bank) (?:on )?(?:in|into|by|round|over|down|along|with|at"
                rf"|to) (?:and (?:see|visit|meet|join|try) )?(?:{_US}|the {_SHOP}|one of our \w+)(?=[.!,:;]| on "
                rf"| for | in | at | any | this | when | if | and | to | next | behind "
                rf"| every )(?![^.!?\n]{{0,40}}\b(?:said|never)\b)"
            ),
            (
                rf"(?<![\w'’] )(?:just |please |do |so |why not )?come (?:and |along (?:and |to )?|by (?:and |to )?"
                rf"|to )(?:see|visit|meet|join|find|try|look around|say hello to) {_US}(?![^.!?\n]{{0,40}}\b(?:said"
                rf"|never)\b)"
            ),
            r"our (?:\w+ )?doors? (?:is|are) (?:always |now |still )?open|(?:our|my) doors? in \p{L}+ (?:is|are)",
            (
                r"doors? (?:re-?)?opens? (?:again )?(?:on|this|next|in|at|tomorrow|soon)(?= \w+day| monday| january"
                r"| february| march| april| may| june| july| august| september| october| november| december| \d)"
            ),
            (
                r"(?:visitors|beginners|newcomers|everybody|everyone|all levels|all ages|walk-ins|novices|dogs"
                r"|children|families|guests) (?:are |is )?(?:always |most |very |all |more than )?welcome(?=[.!,]"
                r"| at | in | to | and |\s*\Z)"
            ),
            r"(?:tickets|entry|entrance|admission|places) (?:are|is|cost|costs|from) (?:only |just )?(?:[$£€] ?)?\d",
            r"open to the public (?:on|every|all|from|each|at)",
            r"(?:we're|we are) open (?:every|all|from|on|daily|until|till|seven|\d)",
            (
                r"(?:i|we)(?:'d| would) (?:be (?:\w+ )?(?:honou?red|glad|happy|delighted|thrilled|pleased)"
                r"|love) to (?:be your|be yours|welcome|help|see|meet|host|have|look at your|show|quote|work with"
                r"|hear from|assist|support|teach) (?:\w+ )?(?:you|your|anyone|anybody)?(?=[ .!,]"
                r"|\s*\Z)(?! (?:more|what|how|why|about|opinion|take|thoughts|your thoughts))"
            ),
            (
                r"(?:has|have|got|there(?:'s| is| are)) (?:still )?(?:one|two|three|four|five|six|\d|a few"
                r"|a couple of|some|room for \w+) (?:\w+ )?(?:places?|spots?|seats?|slots?|rooms?|hours|appointments"
                r"|vacancies|openings)(?: still)? (?:left|free|available|open|for|from|in|on)"
            ),
            r"still has (?:room|places|space|spaces|seats)",
            r"ask (?:for|about|to see) (?:us about )?our \w+",
            (
                r"(?:you(?:'ll| will|'ll| can)?) (?:always )?(?:find us|meet us)(?: \w+)? (?:at|in|on|behind|near"
                r"|next to|every)"
            ),
            r"(?:join|meet|visit|find) us (?:at|in|on|for|every|this|next|tonight|tomorrow|under|behind)",
            rf"(?:at|in) our {_SHOP} (?:in|near|on|at|behind|outside|you|we) ",
        ),
    ),
)

AT_YOUR_SERVICE = Rule(
    id="promotion.at-your-service",
    points=35,
    why="Who offers strangers a talk, a look or a hand offers what they charge for.",
    spam=[
        "Happy to have a chat if anybody plans the same.",
        "Do say hi if you need a pair of hands.",
        "That is where I come in, and the first call is free.",
        "Book a call if you want to get unstuck.",
    ],
    ham=[
        "I was happy to have a chat with her.",
        "Say hi to your mother.",
        "I come in at nine.",
        "He booked a call for nothing.",
        "Give it a try.",
    ],
    check=Pattern(
        because="offers a hand to strangers",
        source=phrases(
            (
                r"(?:happy|glad|keen|open|delighted|available|always up|free) (?:to|for) (?:a |have a |jump on a "
                r"|hop on a |help (?:you|anyone|anybody|out)|quote|talk (?:it|you|through)"
                r"|look at (?:your|yours|anyone)|advise|chat|take a look)(?:\w+ ){0,3}?(?:chat|call|talk|look"
                r"|word)?(?=[.!,]| if | with anyone| with anybody| about your| at your| to anyone| through| free"
                r"| any)"
            ),
            (
                r"(?:say|shout|holler|give us a (?:shout|ring|call|nudge|buzz|bell)|(?:get|be) in touch|reach out"
                r"|talk to us|ask us|drop (?:me|us) a (?:line|note)|write to (?:me|us))(?: hi| hello)? (?:if|when"
                r"|whenever|should) (?:you|anyone|anybody|someone|your)"
            ),
            (
                r"(?:that(?:'s| is)|this is|which is) (?:exactly |just |precisely )?(?:where|what|why) (?:i"
                r"|we) (?:come in|can help|do(?:[.,!]| for)|specialis|specializ|offer|help)"
            ),
            r"(?:where|what) (?:i|we) come in(?=[.!,])",
            (
                r"(?:book|schedule|arrange|request|grab) (?:yourself )?(?:a|your) (?:free |discovery |quick |intro "
                r"|introductory |strategy |no-obligation |\d+[- ]minute )*(?:call|chat|slot|viewing|visit|survey"
                r"|demo|place|seat|spot|lesson|class|trial|taster|tour|table|room|stay|treatment|session)(?=[.!,]"
                r"| if | with | at | on | to | here| today| now| online| via )"
            ),
            r"give (?:us|our \w+) (?:a )?(?:ring|call|bell|shout|buzz)(?=[.!,]| for| on| and| today| if| to| any)",
            (
                r"(?:i|we) (?:start|begin) with (?:a|an) (?:free |short |quick )*(?:call|chat|talk|consultation"
                r"|phone call|visit|meeting)"
            ),
            (
                r"(?:free|first|initial|short|no-obligation|introductory|discovery|\d+[- ]minute) (?:phone |video "
                r"|discovery |intro )?(?:call|chat)(?= is| costs|[.!,]|\s*\Z)"
            ),
            r"call is (?:free|on me|on us)",
            (
                r"(?:we|i) (?:also |now |can |will |gladly |happily |usually )?(?:cover|serve|deliver to|travel to"
                r"|work (?:all )?(?:across|throughout)|operate (?:in|across|throughout)|ship to) (?:all of "
                r"|the whole of |most of |all |the )?\p{L}+ (?:and|,|county|area|valley|region|wide|plus)"
            ),
            (
                r"(?:don't|do not|never) (?:waste|throw|spend) (?:your )?(?:money|time|another \w+"
                r"|hours)(?: away)? (?:on|with|in)"
            ),
            r"leave (?:it|that|this|the (?:rest|work|job|\w+)) to (?:the (?:professionals|experts|pros)|us)",
            r"we(?:'ll| will)? take care of (?:the|it|every|all|your)|we do the rest",
            (
                r"(?:our|my) (?:\w+ ){0,2}?(?:is|are) (?:always |now |still )?(?:waiting for|at your|here for"
                r"|ready for|looking forward to (?:see|meet|welcom)\w*) (?:you|disposal|service)"
            ),
        ),
    ),
)

AVAILABILITY = Rule(
    id="promotion.availability",
    points=50,
    why="When the next group starts and what the first hour costs is told by those who sell hours.",
    spam=[
        "My calendar has two openings before the summer.",
        "The March group is filling up.",
        "A trial half hour is on me.",
        "Send us a photo, the first look costs you nothing.",
        "Dates for autumn are out, the waiting time is about three weeks.",
        "I see families in Galway and by video.",
    ],
    ham=[
        "My calendar has two pages for the summer.",
        "The group was in March.",
        "The first look told me nothing.",
        "I saw the video in my practice.",
        "In my practice I see two of them in a year.",
        "We waited three weeks.",
        "Lunch is on me.",
    ],
    check=Pattern(
        because="tells when there is room, and what a trial costs",
        when=word_set(
            "opening openings places spots slots places filling full waiting trial taster first costs cost free "
            "video zoom online "
            "dates autumn spring summer winter photo calendar enrolment enrollment registration waitlist practice "
            "newcomers guests"
        ),
        source=phrases(
            (
                r"(?:calendar|diary|schedule|agenda|group|class|course|team|studio|practice) (?:still )?(?:has|have"
                r"|got) (?:one|two|three|four|five|a few|some|\d+|room for) (?:\w+ ){0,2}?(?:openings?|places?"
                r"|spots?|slots?|seats?|beds?|newcomers)"
            ),
            (
                r"(?:one|two|three|a few|some|\d+) (?:openings|places|spots|slots) (?:left |free |open )?(?:before"
                r"|until|for|in|from|this|next) "
            ),
            (
                r"(?:group|class|course|retreat|cohort|workshop|calendar|weekend|waitlist|list) (?:is"
                r"|are) (?:already |nearly |almost |slowly |quickly )?(?:filling(?: up)?|open now|open for"
                r"|half full)"
            ),
            r"waiting (?:time|list) is (?:about|around|only|just|currently|two|three|four|short|a)",
            (
                r"(?:trial|taster|first|introductory|initial|demo) (?:half |half-)?(?:hour|lesson|class|session|look"
                r"|visit|month|week|meeting|chat|appointment|drink|ride|walk|tasting"
                r"|try) (?:is (?:on (?:me|us|the house)|free|for free|a gift|yours)"
                r"|costs? (?:you )?(?:nothing|only|just|not a)|won't cost)"
            ),
            r"costs? you nothing|doesn't cost (?:you )?a thing",
            (
                r"(?:dates|places|tickets|bookings|registration|enrol+ment|the calendar"
                r"|the programme) (?:for (?:the )?\w+ )?(?:are|is) (?:now |finally |already )?(?:out|up|online|open"
                r"|on sale|live|announced)(?=[.!,]|\s*\Z| on | at | now)"
            ),
            (
                r"(?:send|bring|show|e-?mail) us (?:a|your|some) (?:photo|picture|scan|copy|plan|sketch|contract"
                r"|letter|numbers|measurements)"
            ),
            (
                r"(?:i|we) (?:also |now |mostly |mainly |only |still )?(?:see|teach|coach|mentor|tutor|treat|counsel"
                r"|guide|accompany|advise|host|take|train) (?:[\w'-]+ ){0,8}?(?:by video|via video|over video"
                r"|by zoom|on zoom|over zoom|via zoom|in groups of|one to one|in small groups"
                r"|by appointment)(?=[.!,]| and | or | too| as well| near| in | from)"
            ),
            r"(?:on|by|over) video(?: call)?,? too|in (?:english|german|french|spanish) (?:too|as well)",
            (
                r"(?:these days|nowadays|now|today|since then|for a living|full time)[,]? (?:i|we) (?:coach|teach"
                r"|help|train|mentor|guide|build|make|design|restore|repair|run|offer|sell|treat|advise|write|edit"
                r"|photograph) (?:\w+ ){0,5}?(?:leaders|people|clients|families|women|men|founders|teams|couples"
                r"|parents|beginners|adults|students|runners|riders|artists|writers|owners|businesses|companies"
                r"|professionals|others)(?=[.!,]| in | and | who | with | to | from | online)"
            ),
            (
                r"our (?:[\w'-]+ ){0,3}?(?:school|workshop|practice|studio|hotel|farm|shop|kitchen|clinic|gallery"
                r"|bakery|academy|guesthouse|team|store|company|agency) (?:\w+ ){0,5}?(?:holds|runs|fetches|offers"
                r"|strips|welcomes|hosts|picks|delivers|serves|teaches|specialises|specializes|repairs|restores"
                r"|caters|opens|takes (?:on|in|care)|looks after|does exactly|ships|prints|builds|organi[sz]es)(?= )"
            ),
            r"we do (?:exactly|just|precisely) (?:this|that|these) for",
        ),
    ),
)

_KINDS = (
    r"(?:web|design|yoga|dance|photo|music|recording|architecture|law|accounting|family|boutique|digital"
    r"|creative|software|development|marketing|cleaning|building|roofing|landscaping|plumbing|repair|training"
    r"|language|cookery|cooking|baking|"
    r"pottery|dental|medical|physio|veterinary|independent|local|small|tiny|family-run|family run|friendly"
    r"|certified|licensed|specialist|professional)"
)

WE_DO = Rule(
    id="promotion.we-do",
    points=30,
    why="What 'we' do for any house, any make and any budget is the line under the name on a van.",
    spam=[
        "We're a small web studio in Bergen.",
        "We fit kitchens in any house in the county.",
        "We build sheds for small gardens and tight budgets.",
        "We have been restoring pianos since 1987.",
    ],
    ham=[
        "We're a small country.",
        "We do the same at home.",
        "We have been married since 1987.",
        "We move house in May.",
        "We have used it in any weather.",
    ],
    check=Pattern(
        because="says what its business does",
        when=word_set(
            "insulating restoring building fitting installing making baking brewing selling repairing fixing designing "
            "teaching training serving supplying printing roofing painting breeding growing coaching representing "
            "delivering crafting "
            "makes sizes nationwide worldwide budget budgets buy condition cleaning "
            "studio agency firm practice guesthouse hotel garage bakery workshop business clinic academy winery "
            "brewery restaurant cafe gallery consultancy team centre center charity fit build install repair restore "
            "migrate paint design sell ship deliver remove service supply treat tow rent insure cater relocate tile "
            "wire insulate renovate replace remodel edit translate teach train mentor coach breed grow stock tailor "
            "fund lend finance recover unlock host specialise specialize copy source produce pay purchase cash "
        ),
        source=phrases(
            (
                rf"(?:we(?:'re| are)|ours is) (?:a|an|the) (?:{_KINDS} ){{1,3}}(?:studio|agency|shop|store|firm"
                rf"|practice|guest ?house|hotel|b&b|garage|bakery|workshop|business|clinic|school|academy|winery"
                rf"|brewery|farm|restaurant|caf[eé]|gallery|consultancy|cooperative|co-op|company|team|centre|center"
                rf"|charity|nursery|kennel|cattery|lender|supplier|maker|breeder)s?"
            ),
            (
                r"we(?:'ve| have) been (?:\w+ly )?(?:insulating|restoring|building|fitting|installing|making|baking"
                r"|brewing|selling|repairing|fixing|cleaning|designing|teaching|training|helping|serving|supplying"
                r"|printing|roofing|painting|moving|breeding|growing|running|coaching|treating|advising|representing"
                r"|delivering|crafting|producing|publishing|offering|providing) [^.!?\n]{0,60}?(?:since|for over"
                r"|for more than|for nearly|for almost)"
            ),
            (
                r"we (?:also |only |now |can |will |mainly )?(?:fit|build|install|repair|restore|migrate|run|make"
                r"|clean|move|paint|print|design|buy|sell|ship|deliver|remove|service|supply|treat|tow|rent|insure"
                r"|cater|relocate|tile|wire|insulate|renovate|replace|remodel|write|edit|translate|teach|train"
                r"|mentor|coach|breed|grow|stock|tailor|fund|lend|finance|recover|unlock|host|handle|do|specialise"
                r"|specialize|copy)s? (?:[\w'&-]+ ){0,5}?(?:for (?:small|mid-sized|medium|large|local|private|busy"
                r"|growing|older|period|any|all|every|all kinds of|all sorts of|anyone)|in any|on (?:any|all)"
                r"|of (?:any|every|all|mid-sized|small)|any (?:house|home|car|make|model|size|room|condition|budget"
                r"|subject|level|kind)|all (?:makes|over|sizes|levels|subjects|ages|kinds)"
                r"|every (?:make|size|level|budget|kind)|nationwide|worldwide|one to one|one-to-one|with zero"
                r"|in \d+ (?:minutes|hours|days)|while you wait|at your)"
            ),
            (
                r"we (?:only |also |now )?(?:stock|carry|sell|use|source|breed|make|produce|offer|design) (?:only "
                r"|just )?(?:[\w'-]+ ){1,4}?(?:which|that) (?:we|are|is|have|you)"
            ),
            r"we (?:use|own) ourselves",
            r"we pay (?:top|the best|the highest|cash|good|fair|up to|in advance|from|well)",
            r"we (?:buy|purchase|collect|take) (?:\w+ ){1,3}?in any condition",
            r"get (?:a|your) (?:fair |free )?(?:cash )?offer",
        ),
    ),
)
