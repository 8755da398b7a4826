"""Promotion of one's own work: the writer asks for readers, listeners and customers."""

from commentguard.rules.pattern import Pattern, phrases
from commentguard.rules.reading import word_set
from commentguard.rules.rule import Rule

_WORK = (
    r"(?:blog|blog post|channel|page|site|web-?site|podcast|newsletter|book|e-?book|novel|memoir|ep|album|single"
    r"|song|track|mixtape|video|videos|vlog|app|game|course|shop|store|etsy shop|itinerary"
    r"|recipe|recipes|guide|tutorial|review|patterns?|prints|paintings|artwork|designs|products|collection"
    r"|kickstarter|instagram|tiktok|facebook page|patreon|profile|stream|show|magazine)"
)

OWN_WORK = Rule(
    id="promotion.own-work",
    points=50,
    why="Who announces a work of their own asks for readers, whatever the talk is about.",
    spam=[
        "I just posted my own recipe, come and see.",
        "Our EP just dropped on all platforms.",
        "There is a new recipe on my blog every Friday.",
        "My shop is full of hand made candles.",
    ],
    ham=["My book fell apart.", "I posted it yesterday.", "My recipe needs more salt.", "The blog is down."],
    check=Pattern(
        because="announces its own work",
        when=[
            "my",
            "our",
            "i",
            "we",
            "me",
            "us",
            "selling",
            "request",
            "plus",
            "out",
            "on",
            "sold",
            "discord",
            "telegram",
            "thrilled",
            "delighted",
            "say",
            "send",
            "fans",
            "followers",
            "save",
            "stream",
            "listen",
            "watch",
            "find",
        ],
        source=phrases(
            (
                rf"(?:just |recently |finally |also )(?:posted|published|released|launched|uploaded|dropped|started"
                rf"|opened|made|shared) (?:my|our) (?:\w+ ){{0,2}}?{_WORK}"
            ),
            (
                rf"(?:my|our) (?:\w+ ){{0,2}}?{_WORK} (?:has |have |just |is |are |came )*(?:dropped|out now|out on"
                rf"|released|launched|live(?= on|[.!,])|available|full of"
                rf"|on (?:all platforms|amazon|kindle|spotify|itunes|etsy|sale)|for sale|about to launch)"
            ),
            (
                rf"(?:new|more|weekly|daily|free|all|many|similar) (?:\w+ ){{0,3}}?(?:on|over on|over at|at|in"
                rf"|via) (?:my|our) (?:\w+ )?{_WORK}"
            ),
            (
                rf"(?:explain|cover|discuss|talk about|write about|go into|break|describe|share"
                rf"|show) (?:\w+ ){{0,7}}?(?:in|on) (?:my|our) (?:new |latest |own |free |coaching |weekly |recent "
                rf"|youtube )?{_WORK}"
            ),
            (
                rf"(?:sign up|subscribe|registered?|find (?:me|us|it|more)|reach me|details|the rest|everything"
                rf"|come) (?:\w+ ){{0,3}}?(?:through|via|in|on|to|at|over at|from) (?:my|our) (?:\w+ )?(?:{_WORK}|bio"
                rf"|name)"
            ),
            (
                r"(?:my|our) (?:guest ?house|b&b|bed and breakfast|hotel|cottage|holiday (?:home|cottage|flat)|villa"
                r"|hostel|restaurant|caf[eé]|gym|studio|gallery|brewery|winery|vineyard|workbook|debut|masterclass"
                r"|webinar|discord|server|agency|academy|salon) (?:\w+ )?(?:lies|is|offers|has|serves|opens|welcomes"
                r"|sits|\w+ \w+ \w+ has helped)"
            ),
            (
                r"(?:in|on|of) (?:my|our) (?:latest|newest|new|last|next|upcoming) (?:\w+ )?(?:episode|video|reel"
                r"|post|issue|livestream|interview)"
            ),
            r"check (?:out )?(?:my|our) (?:reels?|stories|feed|page|insta|highlights|pinned)",
            r"(?:out now|on sale now|available now|in stores now)(?= |[.!,]|\s*\Z)|wherever (?:good )?books are sold",
            (
                r"(?:i|we) (?:also |now )?(?:sell|make and sell|rent out|hand ?make|restore and sell"
                r"|let out) (?:\w+ ){0,5}?\w+"
            ),
            r"selling (?:my|our|some) (?:\w+ ){0,4}\w+",
            r"(?:signed copies|price list|catalogue|details|brochure|samples|quotes?) (?:available )?on request",
            r"plus (?:postage|shipping|p&p)|(?:mail|e-?mail|message|text|dm) me for (?:my|the|a|details|prices|more)",
            r"(?:stream|listen to|watch|read|find) (?:it|us|me) (?:everywhere|anywhere|on all)",
            r"(?:i'll|i will|we'll) send (?:you )?(?:the|an?|my) (?:invite|link|details|info|code)",
            r"(?:thrilled|delighted|honou?red) to have you|come (?:and )?say (?:hi|hello)",
            r"\d+k? (?:fans|followers|subscribers|members) already|we document our|save your (?:spot|seat|place)",
            r"(?:join|visit|follow) (?:us|me|our \w+) (?:at|on|in|over)",
            (
                r"(?:friendly|free|private|new) (?:\w+ )?(?:discord|telegram|facebook|whatsapp|slack) (?:group"
                r"|server|community|channel|for)"
            ),
            (
                r"(?:link|website|url|address|details|info|it's|is) (?:is )?in my (?:name|bio|profile|username"
                r"|signature|description)"
            ),
            r"click (?:on )?my (?:name|avatar|profile|pic)|see my (?:profile|bio)",
        ),
    ),
)

PLEA = Rule(
    id="promotion.plea",
    points=45,
    why="A plea for visits and support in somebody else's comments is a poster on somebody else's wall.",
    spam=[
        "It would mean the world if you stopped by.",
        "Search for the Tin Whistles and show some love!",
        "I follow back everyone.",
        "trying to hit 500 subs",
    ],
    ham=[
        "That support means the world to her.",
        "I stopped by on Sunday.",
        "Search for the second line.",
        "We hit 500.",
    ],
    check=Pattern(
        because="asks for visits and support",
        when=word_set(
            "love support follow followers follows subs subscribers stopped visited checked visit stop come listen "
            "listening search "
            "back pls plz please share exchange guest wherever comment reply dm message ask look"
        ),
        source=phrases(
            (
                r"(?:would|it'd|it would|i'd|we'd) (?:really |so |mean |be )*(?:love|appreciate|mean|happy|grateful"
                r"|great|awesome)[^.!?\n]{0,30}? if you (?:\w+ )?(?:stopped by|stop by|visited|visit|checked|check"
                r"|followed|follow|subscribed|subscribe|listened|shared|could (?:check|visit|share|support|follow)"
                r"|left a|came by|dropped by|took a look at my)"
            ),
            (
                r"(?:show|give|send) (?:me |us |it |him |her |them )?(?:some|a little|lots of|your) (?:love"
                r"|support)(?=[.!]|\s*\Z| to| on| and| by| for my)"
            ),
            r"any support (?:means|is|would|helps|will)",
            r"(?:your|every|all) support (?:means|is appreciated|would mean|helps me)",
            r"(?:i|we|will|always) follow back|(?:follow for follow|f4f|sub ?4 ?sub|like ?4 ?like|l4l)",
            (
                r"trying to (?:hit|reach|get(?: to)?) (?:\d[\d.,]*k?|a (?:hundred|thousand)|one) (?:\w+ )?(?:subs"
                r"|subscribers|followers|views|likes)?(?= ?[.!,]|\s*\Z| subs| any| by)"
            ),
            r"(?:im|i'm|i am|we're|we are) (?:at|on) \d[\d.,]*k? (?:subs|subscribers|followers)",
            r"wherever you (?:listen|get your podcasts|stream)",
            r"(?:on|across) all (?:major |streaming |digital )*platforms",
            (
                r"search (?:for|us|me|it) (?:\w+ ){1,4}?on (?:spotify|youtube|amazon|google|facebook|instagram"
                r"|soundcloud|itunes)"
            ),
            (
                r"(?:comment|reply|type|say|text|dm|message) (?:me )?(?:yes|info|interested|start|ready"
                r"|link)(?= (?:below|to|if|for|and)|[.!]|\s*\Z)"
            ),
            r"ask me how(?=[.!]|\s*\Z)",
            (
                r"(?:reply|message me|text me|dm me|inbox me|email me|contact me|ask me|pm me) (?:for"
                r"|if you (?:want|need|are|would|'re)|if interested|to (?:join|get|learn|know|start|book|order))"
            ),
            r"look (?:her|him|them|us|me) up (?:on|online)",
            (
                r"(?:you can|can) (?:also )?(?:reach|contact|message|text|find) (?:him|her|them) (?:too|also|on|via"
                r"|through|at|if|directly)"
            ),
            r"(?:link|guest|banner) exchange|accept(?:ing)? guest posts?",
            r"(?:write|publish) (?:a |an )?(?:\w+ )?guest (?:post|article)s? (?:for|on) (?:your|our)",
            (
                r"(?:interested in|open to|offer) (?:\w+ )?(?:guest posts?|guest posting"
                r"|sponsored (?:posts?|articles?|content)|link insertions?)"
            ),
        ),
    ),
)

OUTREACH = Rule(
    id="promotion.outreach",
    points=55,
    why="Who writes to the owner of a site about its rank or its traffic sells rank and traffic.",
    spam=[
        "I noticed that your website is not ranking for important keywords.",
        "We can put you on the first page of search results.",
        "Do you want more traffic to your site?",
    ],
    ham=["Your website is slow today.", "The traffic in town is bad.", "I noticed your typing error on page one."],
    check=Pattern(
        because="sells visitors to a site",
        when=word_set("ranking rank ranked rankings traffic google visitors keywords seo backlinks leads page sales"),
        source=phrases(
            (
                r"(?:your|ur) (?:web-?site|site|blog|business|page) (?:\w+ ){0,4}?(?:ranking|rank|ranked|rankings"
                r"|indexed|seo|on page one)"
            ),
            r"(?:rank|ranking) (?:your|higher|better|on google|in google|#1|number one|on the first page)",
            (
                r"(?:first|top|1st|page) (?:page|one|1|position|spot|results?) (?:of|on|in) (?:google|bing"
                r"|the search|search)"
            ),
            (
                r"(?:more|free|increase|boost|drive|get|targeted|organic|generate|double"
                r"|massive) (?:\w+ ){0,2}?(?:traffic|visitors|leads|sales|backlinks) (?:to|for|on|from) (?:your|ur"
                r"|my|our|any|google)"
            ),
            r"(?:high|quality|da|dofollow|cheap) (?:\w+ ){0,2}?backlinks",
        ),
    ),
)
