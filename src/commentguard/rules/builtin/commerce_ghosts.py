"""Commerce of ghosts: study work that others write, and riches that nobody has to work for."""

from commentguard.rules.pattern import Pattern, phrases
from commentguard.rules.reading import word_set
from commentguard.rules.rule import Rule

_STUDY = (
    r"(?:essays?|(?:term |law |research |college |university |school |nursing |finance ){0,3}papers?|assignments?"
    r"|homework|dissertations?|thesis|theses|coursework|lab reports?|case stud(?:y|ies)|book reports?|math problems"
    r"|programming tasks?|admission letters?|personal statements?|(?:\w+ )?projects?)"
)
_OTHERS = (
    r"(?:someone|somebody|people|guys|folks|friends|experts?|professionals?|pros?|writers?|tutors?|them|they|others"
    r"|helpers?|the team|it done)"
)

GHOST_WRITER = Rule(
    id="commerce.ghost-writer",
    points=55,
    why="Who tells that somebody else does their study work tells it for those who are paid for it.",
    spam=[
        "I pay someone at quillhelper to do my lab reports.",
        "The guys from quillhelper did my term paper and I got an A.",
        "Quillhelper takes care of any assignment from school to PhD.",
        "Students who have no time let the writers of quillhelper write their essays.",
    ],
    ham=[
        "I write my essays at night.",
        "Somebody did a great job on the paper.",
        "The teacher takes care of the homework.",
        "My son got an A for his essay.",
        "Nobody should do your homework.",
    ],
    check=Pattern(
        because="study work done by others",
        when=word_set(
            "essay essays paper papers assignment assignments homework dissertation thesis coursework report reports "
            "project "
            "projects study case problems writer writers guys folks experts pros footnotes plagiarism "
            "confidentiality page pages "
            "deadline speech statement letter task tasks tutors helpers bucks"
        ),
        source=phrases(
            (
                rf"(?:pays?|paid|paying|hires?|hired|hiring|let|letting|asked?|asking|allow|use|used|have|had|get"
                rf"|trust) (?:{_OTHERS}|[\w.-]+)(?: (?:at|of|from|on) (?:the )?[\w.-]+)?(?: \w+)? (?:to )?(?:do|does"
                rf"|write|writes|wrote|handle|finish|complete|take care of|help (?:me )?with) (?:my|your|their|his"
                rf"|her|all my|all your|the|any|some of my) (?:\w+ ){{0,2}}?{_STUDY}"
            ),
            (
                rf"(?:do|write|did|wrote|complete|finish) (?:my|your"
                rf"|their) (?:\w+ ){{0,2}}?{_STUDY} (?:for (?:me|you|them|cheap|money)|overnight|from scratch"
                rf"|at the (?:lowest|best|cheapest)|online|on time|in \d+|within|cheap)"
            ),
            rf"(?:take|takes|took|taking) care of (?:any|all|every|your|my|their) (?:\w+ )?{_STUDY}",
            (
                rf"(?:any|every) {_STUDY}(?:,| from| of any) (?:from )?(?:high school|school|any level|any subject"
                rf"|any topic|undergraduate|bachelor)"
            ),
            (
                rf"(?:guys|folks|writers|experts|people|pros|tutors|team|helpers) (?:from|of|at"
                rf"|on) [\w.-]+ (?:\w+ )?(?:did|do|wrote|write|made|finished|completed|helped|are|is|were|have|had"
                rf"|offer|gave)\b[^.!?\n]{{0,80}}?(?:{_STUDY}|with it|an? a(?=[ .!])|wonderful|deadline|level|help"
                rf"|best|disappoint)"
            ),
            (
                r"(?:let|letting|had|paid|asked|until|thanks to) (?!some|stud|child|teach|people|another|others"
                r"|everyone|everybody|nobody|anyone|myself|parents|anybody)[a-z]{7,16} (?:to )?(?:write|wrote"
                r"|rewrote|do|did|finish|finished|made|make|handle|handled|take|took)(?: \w+)? (?:mine|it|them|his"
                r"|hers|my|the (?:essay|paper|thesis|rest|whole|footnotes))"
            ),
            (
                r"(?:folks|guys|people|writers|experts|team|pros) (?:over )?(?:at|from"
                r"|of) [a-z]{7,16},? (?:they )?(?:finish|finished|did|do|write|wrote|made|make|take|took|handle)"
            ),
            (
                rf"they (?:take over|took over|do|did|even did|also do|write|wrote|handle) (?:the|my|your|his|her|all"
                rf"|all the|whole) (?:\w+ ){{0,2}}?(?:{_STUDY}|footnotes)"
            ),
            r"(?:help|made|written|done) (?:from|by) [a-z]{7,16},? (?:they|real|very|and they|who|really)",
            (
                r"(?!someone|somebody|everyone|nobody|student|teacher)[a-z]{7,16} (?:wrote|rewrote) (?:it|them"
                r"|mine) (?:in an? |in \d|overnight|for me|from)"
            ),
            (
                rf"{_STUDY}(?: \w+){{0,6}}? (?:was|were|is|are|got) (?:\w+ )?(?:written|done|completed|finished|saved"
                rf"|handled) by (?:a|an|the|my|some)? ?(?:\w+ )?(?:pros?|experts?|guys|writers?|team|professionals?"
                rf"|service|website|site|company|from|at|good|real)"
            ),
            (
                r"(?:wrote|did|finished|made) (?:it|mine|the (?:second|other|rest|paper|essay|whole)) (?:overnight"
                r"|from scratch|for (?:me|\d+|only|just))(?= |[.!,])(?=[^!?\n]{0,80}?(?:bucks|dollars|usd|days"
                r"|hours|essay|paper|thesis|grade))"
            ),
            (
                rf"(?:help|helped|helps|assist|assisted) (?:me |you |us |students )?(?:with|in|on) (?:my|your|their"
                rf"|writing|every|any|all) (?:\w+ ){{0,2}}?{_STUDY}(?=[^!?\n]{{0,90}}?(?:cheap|price|on time|deadline"
                rf"|writers?|a\+|recommend|service|plagiarism|team|\d+ ?%|bucks|experts?))"
            ),
            (
                r"(?:essay|paper|assignment|homework|thesis|dissertation|coursework)s? (?:\w+ )?(?:help|helpers?"
                r"|desk|service|writers?|doctors?|agency|experts?|company)(?= (?:team|australia|uk|usa|online"
                r"|offers?|which|that|has|is|from|did|for|at)|[.!,]|\s*\Z)"
            ),
            (
                r"(?:had|have|has|having|get|getting|got) (?:it|them|that|this|everything"
                r"|the (?:work|paper|essay|task)) (?:done|written|finished) (?:for (?:them|you|me)|by) (?:before"
                r"|in time|the|a|\w+)"
            ),
            (
                r"(?:no|any|hidden) plagiarism(?=[^!?\n]{0,60}?(?:paper|essay|price|deadline|free|on time|refund"
                r"|guarantee))"
            ),
            r"confidentiality (?:is )?guaranteed|(?:dollars|usd|euros|bucks|\d) (?:per|a|for each) page",
            (
                r"(?:(?:write|do|best|pro|cheap|top|buy|ace|pay|easy|quick|fast|smart)-?(?:my|me|a)?-?(?:essay|paper"
                r"|assignment|homework|thesis|dissertation|coursework)[a-z]{0,16}"
                r"|(?:essay|homework|assignment|thesis|dissertation|coursework|termpaper|gradewr|paperwr"
                r"|paperh)(?!s\b|ist|ists\b|\b|work\b|ing\b|ed\b|es\b)[a-z]{3,16})(?=\W|\Z)"
            ),
        ),
    ),
)

QUICK_RICHES = Rule(
    id="commerce.quick-riches",
    points=55,
    why="Signals, bots and sums a day are promised in comments by those who live on who believes it.",
    spam=[
        "The bot makes me 3% every single day.",
        "Our signals group made me 9x on one coin, join the vip while it is free.",
        "I make 300 a day from home, here is how I started.",
        "I lost 20 kg in 2 months eating what I like.",
        "Turn your phone into a money machine, earn up to 70 per month.",
    ],
    ham=[
        "I make bread every single day.",
        "The signals were red.",
        "He lost 20 kg in two years, and gained 30.",
        "They pay 300 a day for it.",
        "The bot makes mistakes every day.",
    ],
    check=Pattern(
        because="promises quick riches",
        when=word_set(
            "day week month hour coin trade night spin signals signal pump trading crypto forex betting bot robot "
            "vip match matches "
            "lost doctors pics pictures photos money cash income quit freedom boss started start system surveys "
            "survey mentor "
            "coach trader broker spins deposit up loan loans funding lender form fill hacker recovery prophet "
            "astrologer spell "
            "registration fee skills bucks dollars euros usd config account score paid group lonely friend friends "
            "print god bank"
        ),
        source=phrases(
            (
                r"(?:makes?|made|making|earns?|earned|earning|gets?|pays?|paid|brings?|gave) (?:me|you"
                r"|us) (?:\w+ ){0,3}?(?:[$£€][ ]?)?\d[\d.,-]*+[ ]?(?:k|x|%|usd|dollars|euros|pounds|bucks"
                r"|btc)?(?: \w+){0,3}? (?:a|an|per|each|every|on one|in (?:one|a|\d)|in my first"
                r"|within) (?:single )?(?:day|week|month|hour|coin|trade|night|spin)s?"
            ),
            (
                r"(?:earn|make|making|earning|earned|win|withdraw|withdrew"
                r"|up) (?:\w+ ){0,3}?(?:[$£€][ ]?)?\d[\d.,]*+[ ]?(?:k|usd|dollars|euros|pounds|bucks)?(?: \w+)? (?:a"
                r"|an|per|each|every|this) (?:single )?(?:day|week|month|hour)(?: \w+){0,2} (?:from home|online"
                r"|alone|doing|with (?:a|this|my|our|no)|on (?:my|your) phone|by|passive|easily|part time|using)"
            ),
            (
                r"(?:signals?|pump|trading|crypto|forex|betting|tips?|vip) (?:signals? )?(?:group|channel|bot|room"
                r"|community|app|robot|mentor)(?= |[.!,])(?=[^!?\n]{0,120}?(?:join|free|made|makes|profit|win|x\b|%"
                r"|daily|accura|link|telegram|vip|dm|guarantee))"
            ),
            r"join (?:the |our |my )?vip|fixed match(?:es)?|\d\d[ ]?% (?:win rate|winning)|sports? betting tips",
            r"(?:bot|robot|system|software) (?:do|does) (?:the|all the) (?:work|trading|rest)",
            (
                r"(?:i|he|she|we|who) (?:have )?lost (?:over |more than )?\d+[ ]?(?:kg|kilos?|lbs?|pounds"
                r"|stone) in (?:\w+ )?(?:\d+|a|one|two|three|four|six) (?:weeks?|days?"
                r"|months?)(?=[^!?\n]{0,120}?(?:eat|without|diet|doctor|see|how|pill|tea|drink|secret|before and"
                r"|link|\bat\b|thanks))"
            ),
            r"doctors hate|before and after (?:pics?|pictures?|photos?|at|on|here)",
            (
                r"(?:turn|turned) (?:your|my) (?:\w+ ){1,2}?into (?:a |an )?(?:money|cash|income|steady|passive|\d"
                r"|full[- ]time|gold)"
            ),
            r"(?:money|cash) machine|passive income",
            (
                r"quit (?:my|your|the) (?:job|9[ ]?(?:to|-)[ ]?5|day job)(?=[^!?\n]{0,100}?(?:earn|income|month|week"
                r"|drop|mentor|thanks|free))"
            ),
            r"(?:free|small) (?:guide|training|masterclass|video) (?:to|on|how to) (?:earn|mak|grow|start)\w*",
            r"financial freedom|be your own boss",
            (
                r"(?:here(?:'s| is)|ask me|see|learn|shows? you|show you|dm me|this is|comment \w+ (?:and|for)"
                r"|find out) (?:\w+ ){0,3}?how (?:i|we|you) (?:\w+ )?(?:started|start|did it|do it|earn|earned"
                r"|can (?:earn|make)|flipped|quit)(?= |[.!:,]|\s*\Z)"
            ),
            r"simple system|easy surveys?",
            (
                r"(?:my|our) (?:mentor|coach|trader|broker|account manager) (?:shows?|helped|made|trades|taught|gave"
                r"|is the best)"
            ),
            r"\d+ free spins|no deposit(?= at| bonus| needed|[.!,]|\s*\Z)|(?:i'm|im|i am) up \d+",
            r"registration fee(?=[.!,]|\s*\Z| and| to| of| only)|(?:small|only) (?:\w+ )?fee only|zero skills",
            r"(?:sets?|set) you up",
            (
                r"(?:pull|pulls|pulled|clear|cleared|bank|banked) (?:\w+ )?(?:[$£€][ ]?)?\d[\d.,]*+(?:k| bucks"
                r"| dollars| euros| usd) (?:a|per|each|every) (?:day|week|month)"
            ),
            (
                r"(?:pm|dm|text|message|inbox|write) (?:me |him |her )?for the (?:config|setup|link|details|method"
                r"|app|system|list)"
            ),
            r"(?:on|to|into) your account (?:in|within|today)|(?:bad|poor|low|even with bad) (?:credit )?score",
            r"get paid [$£€]?\d|(?:group|team) this month(?=[.!]|\s*\Z)",
            r"(?:five|ten|two|three|\d+) (?:more )?people (?:into|for|in) my (?:group|team|downline|circle)",
            r"lets? be friends?|lonely (?:in|tonight|girl|woman|lady|and)|print on demand",
            r"god (?:will )?bless (?:you )?(?:ten|hundred|a hundred|with)|bank details",
            (
                r"(?:genuine|urgent|quick|instant|personal|business|affordable|legit|cheap) (?:loan|cash|funding"
                r"|loans)(?= |\?|[.!,])(?=[^\n]{0,160}?(?:apply|interest|collateral|fee|credit|contact|form|lender"
                r"|approv|we (?:give|offer|are)))"
            ),
            r"(?:give|offer|grant)s? (?:out )?(?:\w+ )?loans?(?= from| of| to| at)|certified lender",
            r"fill (?:in |out )?our form",
            (
                r"(?:hacker|recovery (?:expert|agent|team|experts)|spell caster|prophet"
                r"|astrologer)s? (?:\w+ ){0,5}?(?:brought|raised|recover|restored|wiped|got|solved|helped|return"
                r"|fix)\w*"
            ),
        ),
    ),
)
