"""Promotion by signposts: where the writer's own pages are, said as one would to a friend; and articles offered to the owner."""

from commentguard.rules.builtin._signed import SignedPattern
from commentguard.rules.pattern import Pattern, phrases
from commentguard.rules.rule import Rule

_PAGES = (
    r"(?:blog|site|website|channel|podcast|newsletter|substack|page|insta|instagram|vlog|series|journal|diary|show"
    r"|magazine|tutorial|write-?up|guide|zine|etsy shop|shop|store|feed)"
)
_ENDING = r"\.(?:com|net|org|io|me|co|uk|de|blog|info|shop|store|online|site|xyz|dev|app|example)"
_PLACE = rf"(?:www\.)?[a-z\d][a-z\d-]{{2,40}}{_ENDING}"
_COMMON_PLACE = r"[a-z\d][a-z\d-]{2,40}\.(?:com|net|org|io|me|co|blog|info|example)"

SIGNPOST = Rule(
    id="promotion.signpost",
    points=40,
    why="Who adds where their own pages are came for the pages, however kindly it is said.",
    spam=[
        "I shared our own disaster over on Muddy Knees, pop over if you like a laugh.",
        "My report is up on muddyknees.example if you fancy.",
        "I go deeper in my own tutorial.",
        "Follow along at muddyknees.example if you want.",
        "Come and argue with me there!",
        "I made a small playground, feedback welcome.",
    ],
    ham=[
        "I wrote about it in my diary.",
        "The report is up on the wall.",
        "We measured all of this with a tape.",
        "He argued with me there.",
        "My own tutorial has the same mistake.",
    ],
    check=SignedPattern(
        because="points to its own pages",
        sign=rf"(?<=[a-z\d-]){_ENDING}\b",
        parts=(_PLACE, _COMMON_PLACE),
        source=phrases(
            (
                rf"(?:over |up |live |now |pinned |out )?(?:on|at|over at"
                rf"|over on) {_PLACE}\b(?:/[\w./-]*)?,? (?:if you|in case|should you|have a look|come |let me"
                rf"|and tell|for anyone|for anybody|and let|hope |would |feel free|under )"
            ),
            (
                rf"(?:i|we) (?:also |recently |just |actually |even |once )?(?:wrote|write|put|posted|post|shared"
                rf"|share|published|publish|documented|document|covered|cover|keep|kept|broke|break|tested|test"
                rf"|compared|compare|made|built|recorded|measured|argued|blog|blogged|explained|explain|collected"
                rf"|collect|set|uploaded|review|reviewed|ranked)\b[^!?\n]{{0,140}}?(?:\bat |\bon |\bover at |: "
                rf"|\bsee |\bhere |\bat: )(?:here )?{_PLACE}"
            ),
            (
                rf"(?:there's|there is|you'll find|you will find|you may find|you can find|it lives|it's all"
                rf"|have) (?:[\w'-]+ ){{0,5}}?(?:on|at|over at) {_PLACE}"
            ),
            (
                rf"(?:is|are|'s|lives?|up|all of it|printable|find it|find them|read all about it"
                rf"|read on) (?:\w+ ){{0,3}}?(?:on|at|over at|via) (?!github|gitlab|you ?tube|youtube|amazon|google"
                rf"|wikipedia|stackoverflow|facebook|twitter|reddit|medium|archive|codeplex){_PLACE}"
            ),
            rf"(?:on|over on|over at|at|in|for|to) (?:my|our) own {_PAGES}",
            rf"(?:my|our) own {_PAGES},? (?:see|here|if|on)",
            (
                r"(?:go|went|goes) (?:\w+ )?(?:deeper|further|into (?:more )?detail) (?:\w+ ){0,6}?(?:in|on) (?:my"
                r"|our)"
            ),
            (
                rf"(?:on|over on|over at|at|for) (?:my"
                rf"|our) (?:\w+ ){{0,2}}?{_PAGES},? (?:[A-Z\p{{L}}]+ ){{1,3}}?(?:in case|if|you|there|where|and|it"
                rf"|with)"
            ),
            (
                r"(?:keep|write|run|started|starting|have|host|launched|launching|publish) (?:a|an|my|our"
                r"|the) (?:\w+ ){0,3}?(?:blog|newsletter|podcast|channel|vlog|diary|supper newsletter|substack"
                r"|zine)\b[^.!?\n]{0,60}?(?:,|\bat\b|\bon\b|\bcalled\b)"
            ),
            r"(?:pop|hop|head|swing) (?:on )?over (?:if|and (?:see|have|say|read)|there|sometime|any time|to my)",
            (
                r"(?:come|stop by|pop by|drop by) and (?:say (?:hi|hello)|argue|join|find|read|discuss|disagree"
                r"|have a look|tell me|browse|laugh|cry|play|chat)"
            ),
            r"(?:follow|come) along (?:at|on|if|over|here|with us)",
            (
                r"(?:feedback|comments|thoughts|criticism|visitors|questions|followers) (?:is |are )?(?:very |most "
                r"|always |much |more than )?(?:welcome|appreciated)(?=[.!]|\s*\Z)"
            ),
            (
                r"would love to hear (?:your|what you) (?:thoughts|think|feedback|opinion|take) (?:over"
                r"|on (?:it|my|our)|there)"
            ),
            (
                r"(?:feel free to|you can|please|do|go ahead and|just) (?:grab|steal|use|download|fork|copy|try"
                r"|have) (?:it|them|mine|the (?:template|script|pattern|list|code|sheet"
                r"|spreadsheet))(?: from)?(?: here| there|:| at| on| over| as you)"
            ),
            r"(?:have|take) a (?:look|read|peek|listen|gander) (?:at )?(?:my|our|here|over|if you|it out)",
            r"give (?:mine|ours) a (?:go|try|whirl|spin|listen|read|watch)",
            (
                rf"(?:sign up|subscribe|join|read on|listen|tune in|watch it|see it|details|more|recipes?|pictures?"
                rf"|photos?|full (?:story|post|report|review|recipe|write-?up)|it's all|is)(?: is| are|'s)? (?:over "
                rf"|all |up )?(?:at|on|over at|over on|via) {_COMMON_PLACE}"
            ),
        ),
    ),
)

OWN_SERIES = Rule(
    id="promotion.own-series",
    points=30,
    why="What somebody makes, and when the next one comes, is told to gain an audience.",
    spam=[
        "My latest episode is about this very thing.",
        "I run a small newsletter about ferns.",
        "New video every Friday.",
        "I film every one of my rides.",
        "Follow @muddyknees for more.",
        "You can find me on all the usual apps.",
    ],
    ham=[
        "The latest episode is about this.",
        "I run every Friday.",
        "My last post was about ferns.",
        "@muddyknees I agree.",
        "I find it on the left.",
    ],
    check=Pattern(
        because="tells of its own series",
        source=phrases(
            (
                r"(?:my|our) (?:latest|newest|most recent|next|current|new) (?:\w+ ){0,2}?(?:post|video|episode"
                r"|issue|newsletter|entry|reel|song|single|album|story|column|vlog|podcast|exhibition|gig|show|tour"
                r"|chapter|drawing|painting|quilt|collection|drop) (?:is|covers|was|goes|deals|about|on|comes"
                r"|features|called|drops|came|explains|shows|tells|just)"
            ),
            (
                r"(?:i|we) (?:also )?(?:run|host|started|launched|edit|publish|produce) (?:a|an|the|my"
                r"|our) (?:[\w'-]+ ){0,3}?(?:blog|newsletter|podcast|channel|vlog|radio show|book club|magazine|zine"
                r"|facebook group|community|shop|store|club|label|patreon|substack|instagram)(?= |[.!,])"
            ),
            (
                r"(?:new|fresh|another) (?:video|post|episode|recipe|pattern|chapter|song|print|drawing|story|issue"
                r"|tutorial|walk|vlog|mix)s? (?:goes up |is up |comes out |drops )?(?:every|each"
                r"|out (?:on|this|every)|up (?:on|this|every)|on \w+days?)"
            ),
            (
                r"(?:i|we) (?:film|vlog|blog|podcast|stream|livestream|post|upload|draw|paint|publish|photograph"
                r"|record|document|share) (?:\w+ ){0,6}?(?:every (?:day|week|morning|evening|month|one of|\w+day)"
                r"|each (?:day|week|month|\w+day)|weekly|daily|live)"
            ),
            (
                r"(?:follow|find|see|catch|join|look for|dm|tag) (?:(?:me|us|him|her|along) )?(?:(?:at|on|as"
                r"|under) )?(?:(?:insta(?:gram)?|twitter|tiktok) )?@\w{3,}"
            ),
            (
                r"(?:on|at) (?:insta|instagram|tiktok|youtube|soundcloud|bandcamp|etsy|patreon"
                r"|spotify)(?: (?:as|under|at|by|called))? @?\w{3,}(?=[.!,]|\s*\Z)"
            ),
            r"(?:find|catch|hear|watch|follow|read|see) (?:me|us) (?:on|at|over|every|live|under)(?= )",
            r"(?:under|through|via|behind) my name(?= |[.!,])(?! \w+ed)|my name (?:above|links|leads|goes)",
            r"linked (?:in|to|under|through|behind) my (?:name|profile|nick)",
            r"(?:playlist|podcast|channel|blog|series|newsletter|vlog|page) (?:is )?(?:called|named)(?= )",
            (
                r"(?:full|whole|complete) (?:vlog|gallery|playlist|photo set|series|set) (?:\w+ ){0,8}?(?:is"
                r"|are) (?:up|on|online|live)"
            ),
        ),
    ),
)

GUEST_ARTICLE = Rule(
    id="promotion.guest-article",
    points=60,
    why="Articles offered to the owner of a site are written for the links in them.",
    spam=[
        "I would love to contribute a guest article to your blog.",
        "Dear webmaster, I have an article ready that your readers would love.",
        "Our writers provide a unique article with images for your site.",
        "Do you accept sponsored posts?",
    ],
    ham=[
        "I read an article on that.",
        "Your readers would love an index.",
        "Dear webmaster, the link is broken.",
        "The guest post last week was better.",
    ],
    check=Pattern(
        because="offers an article for its links",
        source=phrases(
            (
                r"(?:contribute|submit|write|send|offer|provide|publish|pitch|place|supply|share|prepare"
                r"|do) (?:you )?(?:a |an |our |my |some |your blog |your site )?(?:\w+ ){0,3}?guest[- ]?(?:article"
                r"|post|blog|contribution|column)s?"
            ),
            r"guest[- ]?(?:article|post|blog)s? (?:on|for|to|about|in) (?:your|home|the topic)",
            (
                r"(?:accept|take|publish|allow|offer|looking for|interested in|open to|charge for) (?:\w+ )?(?:guest"
                r"|sponsored|paid) (?:posts?|articles?|contributions?|content|links?|writers?|bloggers?)"
            ),
            (
                r"(?:place|publish|post|run|feature|put) (?:an?|our|my|the|some) (?:\w+ ){0,3}?(?:articles?|posts?"
                r"|links?|pieces?|content|advert|banner) (?:on|in|at|to) your (?:blog|site|web-?site|page|magazine)"
            ),
            (
                r"(?:article|post|piece|infographic|content) (?:ready|prepared|written|available"
                r"|in mind)?\b[^.!?\n]{0,60}?(?:that |which )?(?:your (?:audience|readers|visitors|followers)"
                r"|you)(?: \w+){0,2} (?:would|will|might|may|could|should) (?:\w+ )?(?:love|like|enjoy|benefit"
                r"|appreciate|find)"
            ),
            (
                r"(?:our|my) (?:writers?|team|client|clients|authors?|editors?) (?:will |would |can |is |are "
                r"|could )?(?:\w+ )?(?:provide|write|supply|deliver|create|contribute|interested"
                r"|happy)\b[^.!?\n]{0,40}?(?:article|post|content|placement|copy)s?"
            ),
            (
                r"(?:dofollow|do-follow|one|single|a) (?:dofollow |do-follow |single "
                r"|contextual ){0,3}(?:back)?link(?: back)? (?:to|in|inside|within|from) (?:my|our|the|your"
                r"|its) (?:client|site|website|article|bio|text|body|post|author)"
            ),
            r"with (?:just |only )?(?:one|a single|a) (?:dofollow |do-follow )?link(?=[.!,]|\s*\Z)",
            (
                r"(?:send|drop|tell|share|let) (?:me|us) (?:\w+ ){0,4}?your (?:rates|rate card|price list|media kit"
                r"|metrics|guidelines|prices)"
            ),
            r"(?:da|domain authority|dr) (?:of )?\d\d",
            (
                r"(?:may|can|could|shall) i (?:send|share|submit|pitch|forward) (?:it|you|the|my"
                r"|a)\b[^.!?\n]{0,40}?(?:publication|review|consideration|article|draft|post|topics|ideas)"
            ),
            (
                r"(?:sponsored|paid) (?:posts?|articles?|content|placements?|collaborations?)(?= on| for|[.!?,]"
                r"|\s*\Z| and)"
            ),
            (
                r"(?:we|i) (?:pay|can pay|offer) (?:\w+ ){0,3}?(?:per|for each|for every|an?) (?:article|post|link"
                r"|placement|insertion)"
            ),
            (
                r"(?:100 ?% )?(?:unique|original|plagiarism[- ]free|high[- ]quality|seo[- ]friendly"
                r"|well-researched) (?:\w+ ){0,2}?(?:articles?|posts?|content|copy"
                r"|blog posts?)\b[^.!?\n]{0,60}?(?:for your|from (?:just|only|\d)|free of charge|pass|with images"
                r"|\d+ words|cents|per word|on your (?:site|blog))"
            ),
        ),
    ),
)
