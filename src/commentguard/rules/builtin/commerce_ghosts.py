"""Commerce of ghosts: study work that others write, and riches that nobody has to work for."""

from commentguard.rules.pattern import Pattern, phrases
from commentguard.rules.reading import word_set
from commentguard.rules.rule import Rule

_STUDY = r"(?:essays?|(?:term |law |research |college |university |school |nursing |finance ){0,3}papers?|assignments?|homework|dissertations?|thesis|theses|coursework|lab reports?|case stud(?:y|ies)|book reports?|math problems|programming tasks?|admission letters?|personal statements?|(?:\w+ )?projects?)"
_OTHERS = r"(?:someone|somebody|people|guys|folks|friends|experts?|professionals?|pros?|writers?|tutors?|them|they|others|helpers?|the team|it done)"

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
            "essay essays paper papers assignment assignments homework dissertation thesis coursework report reports project "
            "projects study case problems writer writers guys folks experts pros footnotes plagiarism confidentiality page pages "
            "deadline speech statement letter task tasks tutors helpers bucks"
        ),
        source=phrases(
            rf"(?:pays?|paid|paying|hires?|hired|hiring|let|letting|asked?|asking|allow|use|used|have|had|get|trust) (?:{_OTHERS}|[\w.-]+)(?: (?:at|of|from|on) (?:the )?[\w.-]+)?(?: \w+)? (?:to )?(?:do|does|write|writes|wrote|handle|finish|complete|take care of|help (?:me )?with) (?:my|your|their|his|her|all my|all your|the|any|some of my) (?:\w+ ){{0,2}}?{_STUDY}",
            rf"(?:do|write|did|wrote|complete|finish) (?:my|your|their) (?:\w+ ){{0,2}}?{_STUDY} (?:for (?:me|you|them|cheap|money)|overnight|from scratch|at the (?:lowest|best|cheapest)|online|on time|in \d+|within|cheap)",
            rf"(?:take|takes|took|taking) care of (?:any|all|every|your|my|their) (?:\w+ )?{_STUDY}|(?:any|every) {_STUDY}(?:,| from| of any) (?:from )?(?:high school|school|any level|any subject|any topic|undergraduate|bachelor)",
            rf"(?:guys|folks|writers|experts|people|pros|tutors|team|helpers) (?:from|of|at|on) [\w.-]+ (?:\w+ )?(?:did|do|wrote|write|made|finished|completed|helped|are|is|were|have|had|offer|gave)\b[^.!?\n]{{0,80}}?(?:{_STUDY}|with it|an? a(?=[ .!])|wonderful|deadline|level|help|best|disappoint)",
            r"(?:let|letting|had|paid|asked|until|thanks to) (?!some|stud|child|teach|people|another|others|everyone|everybody|nobody|anyone|myself|parents|anybody)[a-z]{7,16} (?:to )?(?:write|wrote|rewrote|do|did|finish|finished|made|make|handle|handled|take|took)(?: \w+)? (?:mine|it|them|his|hers|my|the (?:essay|paper|thesis|rest|whole|footnotes))|(?:folks|guys|people|writers|experts|team|pros) (?:over )?(?:at|from|of) [a-z]{7,16},? (?:they )?(?:finish|finished|did|do|write|wrote|made|make|take|took|handle)",
            rf"they (?:take over|took over|do|did|even did|also do|write|wrote|handle) (?:the|my|your|his|her|all|all the|whole) (?:\w+ ){{0,2}}?(?:{_STUDY}|footnotes)|(?:help|made|written|done) (?:from|by) [a-z]{{7,16}},? (?:they|real|very|and they|who|really)|(?!someone|somebody|everyone|nobody|student|teacher)[a-z]{{7,16}} (?:wrote|rewrote) (?:it|them|mine) (?:in an? |in \d|overnight|for me|from)",
            rf"{_STUDY}(?: \w+){{0,6}}? (?:was|were|is|are|got) (?:\w+ )?(?:written|done|completed|finished|saved|handled) by (?:a|an|the|my|some)? ?(?:\w+ )?(?:pros?|experts?|guys|writers?|team|professionals?|service|website|site|company|from|at|good|real)|(?:wrote|did|finished|made) (?:it|mine|the (?:second|other|rest|paper|essay|whole)) (?:overnight|from scratch|for (?:me|\d+|only|just))(?= |[.!,])(?=[^!?\n]{{0,80}}?(?:bucks|dollars|usd|days|hours|essay|paper|thesis|grade))",
            rf"(?:help|helped|helps|assist|assisted) (?:me |you |us |students )?(?:with|in|on) (?:my|your|their|writing|every|any|all) (?:\w+ ){{0,2}}?{_STUDY}(?=[^!?\n]{{0,90}}?(?:cheap|price|on time|deadline|writers?|a\+|recommend|service|plagiarism|team|\d+ ?%|bucks|experts?))|(?:essay|paper|assignment|homework|thesis|dissertation|coursework)s? (?:\w+ )?(?:help|helpers?|desk|service|writers?|doctors?|agency|experts?|company)(?= (?:team|australia|uk|usa|online|offers?|which|that|has|is|from|did|for|at)|[.!,]|\s*\Z)",
            r"(?:had|have|has|having|get|getting|got) (?:it|them|that|this|everything|the (?:work|paper|essay|task)) (?:done|written|finished) (?:for (?:them|you|me)|by) (?:before|in time|the|a|\w+)|(?:no|any|hidden) plagiarism(?=[^!?\n]{0,60}?(?:paper|essay|price|deadline|free|on time|refund|guarantee))|confidentiality (?:is )?guaranteed|(?:dollars|usd|euros|bucks|\d) (?:per|a|for each) page",
            r"(?:(?:write|do|best|pro|cheap|top|buy|ace|pay|easy|quick|fast|smart)-?(?:my|me|a)?-?(?:essay|paper|assignment|homework|thesis|dissertation|coursework)[a-z]{0,16}|(?:essay|homework|assignment|thesis|dissertation|coursework|termpaper|gradewr|paperwr|paperh)(?!s\b|ist|ists\b|\b|work\b|ing\b|ed\b|es\b)[a-z]{3,16})(?=\W|\Z)",
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
            "day week month hour coin trade night spin signals signal pump trading crypto forex betting bot robot vip match matches "
            "lost doctors pics pictures photos money cash income quit freedom boss started start system surveys survey mentor "
            "coach trader broker spins deposit up loan loans funding lender form fill hacker recovery prophet astrologer spell "
            "registration fee skills bucks dollars euros usd config account score paid group lonely friend friends print god bank"
        ),
        source=phrases(
            r"(?:makes?|made|making|earns?|earned|earning|gets?|pays?|paid|brings?|gave) (?:me|you|us) (?:\w+ ){0,3}?(?:[$£€][ ]?)?\d[\d.,-]*+[ ]?(?:k|x|%|usd|dollars|euros|pounds|bucks|btc)?(?: \w+){0,3}? (?:a|an|per|each|every|on one|in (?:one|a|\d)|in my first|within) (?:single )?(?:day|week|month|hour|coin|trade|night|spin)s?",
            r"(?:earn|make|making|earning|earned|win|withdraw|withdrew|up) (?:\w+ ){0,3}?(?:[$£€][ ]?)?\d[\d.,]*+[ ]?(?:k|usd|dollars|euros|pounds|bucks)?(?: \w+)? (?:a|an|per|each|every|this) (?:single )?(?:day|week|month|hour)(?: \w+){0,2} (?:from home|online|alone|doing|with (?:a|this|my|our|no)|on (?:my|your) phone|by|passive|easily|part time|using)",
            r"(?:signals?|pump|trading|crypto|forex|betting|tips?|vip) (?:signals? )?(?:group|channel|bot|room|community|app|robot|mentor)(?= |[.!,])(?=[^!?\n]{0,120}?(?:join|free|made|makes|profit|win|x\b|%|daily|accura|link|telegram|vip|dm|guarantee))|join (?:the |our |my )?vip|fixed match(?:es)?|\d\d[ ]?% (?:win rate|winning)|sports? betting tips|(?:bot|robot|system|software) (?:do|does) (?:the|all the) (?:work|trading|rest)",
            r"(?:i|he|she|we|who) (?:have )?lost (?:over |more than )?\d+[ ]?(?:kg|kilos?|lbs?|pounds|stone) in (?:\w+ )?(?:\d+|a|one|two|three|four|six) (?:weeks?|days?|months?)(?=[^!?\n]{0,120}?(?:eat|without|diet|doctor|see|how|pill|tea|drink|secret|before and|link|\bat\b|thanks))|doctors hate|before and after (?:pics?|pictures?|photos?|at|on|here)",
            r"(?:turn|turned) (?:your|my) (?:\w+ ){1,2}?into (?:a |an )?(?:money|cash|income|steady|passive|\d|full[- ]time|gold)|(?:money|cash) machine|passive income|quit (?:my|your|the) (?:job|9[ ]?(?:to|-)[ ]?5|day job)(?=[^!?\n]{0,100}?(?:earn|income|month|week|drop|mentor|thanks|free))|(?:free|small) (?:guide|training|masterclass|video) (?:to|on|how to) (?:earn|mak|grow|start)\w*|financial freedom|be your own boss",
            r"(?:here(?:'s| is)|ask me|see|learn|shows? you|show you|dm me|this is|comment \w+ (?:and|for)|find out) (?:\w+ ){0,3}?how (?:i|we|you) (?:\w+ )?(?:started|start|did it|do it|earn|earned|can (?:earn|make)|flipped|quit)(?= |[.!:,]|\s*\Z)|simple system|easy surveys?|(?:my|our) (?:mentor|coach|trader|broker|account manager) (?:shows?|helped|made|trades|taught|gave|is the best)|\d+ free spins|no deposit(?= at| bonus| needed|[.!,]|\s*\Z)|(?:i'm|im|i am) up \d+",
            r"registration fee(?=[.!,]|\s*\Z| and| to| of| only)|(?:small|only) (?:\w+ )?fee only|zero skills|(?:sets?|set) you up|(?:pull|pulls|pulled|clear|cleared|bank|banked) (?:\w+ )?(?:[$£€][ ]?)?\d[\d.,]*+(?:k| bucks| dollars| euros| usd) (?:a|per|each|every) (?:day|week|month)|(?:pm|dm|text|message|inbox|write) (?:me |him |her )?for the (?:config|setup|link|details|method|app|system|list)|(?:on|to|into) your account (?:in|within|today)|(?:bad|poor|low|even with bad) (?:credit )?score|get paid [$£€]?\d|(?:group|team) this month(?=[.!]|\s*\Z)|(?:five|ten|two|three|\d+) (?:more )?people (?:into|for|in) my (?:group|team|downline|circle)|lets? be friends?|lonely (?:in|tonight|girl|woman|lady|and)|print on demand|god (?:will )?bless (?:you )?(?:ten|hundred|a hundred|with)|bank details",
            r"(?:genuine|urgent|quick|instant|personal|business|affordable|legit|cheap) (?:loan|cash|funding|loans)(?= |\?|[.!,])(?=[^\n]{0,160}?(?:apply|interest|collateral|fee|credit|contact|form|lender|approv|we (?:give|offer|are)))|(?:give|offer|grant)s? (?:out )?(?:\w+ )?loans?(?= from| of| to| at)|certified lender|fill (?:in |out )?our form|(?:hacker|recovery (?:expert|agent|team|experts)|spell caster|prophet|astrologer)s? (?:\w+ ){0,5}?(?:brought|raised|recover|restored|wiped|got|solved|helped|return|fix)\w*",
        ),
    ),
)
