"""Flattery: praise that fits any post, and what comes after it."""

from collections.abc import Iterator

from commentguard.model.case import Case
from commentguard.rules.builtin._praise import STOCK_PRAISE, praises, stock_praise
from commentguard.rules.builtin._trailing import trailing_phrase
from commentguard.rules.needs import Needs
from commentguard.rules.pattern import Pattern, phrases
from commentguard.rules.reading import read
from commentguard.rules.rule import Evidence, Rule, rule

_LONG = 80
_TEMPLATE = 3


@rule(
    "flattery.generic-praise",
    points=15,
    needs=STOCK_PRAISE.wanted,
    spam=["Very informative blog, keep sharing.", "I have bookmarked your website."],
    ham=["Your point about sleep changed my evening.", "Thanks, the second example is clear."],
)
def generic_praise(case: Case) -> Iterator[Evidence]:
    """Praise of 'this informative blog' fits any post, which is why programs send it."""
    for place in stock_praise(case.clean.text):
        yield Evidence(STOCK_PRAISE.because, "text", *place)


TEMPLATE = Rule(
    id="flattery.template",
    points=55,
    why="Some compliments come word for word from the sentence lists of comment programs.",
    spam=[
        "I could have sworn I've visited this blog before.",
        "My cousin suggested I might like this blog. You cann't imagine just how much time I had spent for this info!",
        "Simply desire to say your article is astonishing.",
    ],
    ham=["My cousin sent me this page.", "I have spent much time on this.", "The article is astonishing."],
    check=Pattern(
        because="a compliment from the lists of programs",
        needs=[
            "sworn",
            "recommended",
            "suggested",
            "surfing",
            "browsing",
            "searching",
            "layout",
            "blogging",
            "subscribe",
            "desire to say",
            "hit upon",
            "piece of writing",
            "paragraph",
            "posting!",
            "ones ",
            "shout out",
            "first comment",
            "quote a",
            "visited my",
            "nail",
            "weblog",
            "web-site",
            "web site",
            "theme",
            "spam comments",
            "guest",
            "feed",
            "rss",
            "excellent read",
            "topic to be",
            "fastidious",
            "pleasant",
            "in fact",
            "truly",
            "stumbled",
            "colleague",
            "plagiarized",
            "firefox",
            "exploring",
            "read all",
            "informative.",
            "web browser",
            "stumbleupon",
            "great author",
            "come up with",
            "what a relief",
            "propose him",
            "other authors",
            "other writers",
            "superb",
            "your style",
            "blogosphere",
            "net viewers",
            "internet viewers",
            "info!",
            "this subject",
            "this topic",
            "read through",
            "internet explorer",
        ],
        source=phrases(
            r"i learn something (?:totally |completely )?new (?:and challenging )?(?:on|from) (?:web-?sites|sites|blogs)",
            r"you (?:might|may|will) be a great author|(?:always|really) (?:be )?(?:helpful|interesting|useful|exciting) to read (?:through )?(?:content|articles) from other (?:authors|writers)",
            r"(?:positive|excellent|nice) (?:site|web-?site), where did (?:u|you) come up with|where did (?:u|you) come up with the (?:info|information) (?:on|in) this",
            r"(?:can|could) i (?:just|simply) (?:just )?say what a (?:relief|comfort|aid)|i propose him|(?:know|knows|understand) what they(?:'re| are) talking about (?:on|over) the (?:internet|web|net)",
            r"(?:i|and) (?:actually|really|certainly) (?:like|liked|enjoy) your (?:blogging |writing )?style(?: of (?:blogging|writing))?|of (?:the )?(?:articles|posts) on (?:your|this) (?:web-?site|site|blog) (?:now|these days)",
            r"(?:it's|it is|its) (?:an? )?(?:appropriate|perfect|the best) time to make (?:some|a few) plans|(?:the|this) (?:whole )?blogosphere|for (?:the )?(?:internet|net|web) (?:viewers|users|people)(?= ?[;,.]|\s*\Z)",
            r"(?:you have|you've) (?:done|performed|made) (?:an? )?(?:excellent|formidable|impressive|great|fantastic|wonderful) (?:job|task|process|activity) (?:and|in|on this)|(?:impressed|amazed) (?:with|by) (?:the )?quality of (?:the )?information (?:on|in) this",
            r"i (?:have|'ve)? ?(?:just )?(?:found|discovered|came across|come across) (?:this|your) (?:site|blog|website|web site) (?:on|by|via|through) (?:google|bing|yahoo|accident|chance)",
            r"i could have sworn i(?:'ve| have)? (?:been to|visited) (?:this|your)",
            r"(?:suggested|recommended) (?:that )?i (?:might|may|would|will) like this (?:blog|web-?site|site|web site)",
            r"you can(?:n't|not|'t) (?:imagine|believe) (?:just |simply )?how (?:so )?(?:much|a lot|lengthy)",
            r"(?:simply|just) (?:desire|wish|want|wanted) to (?:say|tell you) (?:that )?your article",
            r"i(?:'ve| have)? been (?:surfing|browsing|searching|exploring) (?:online|on-line|the internet|for a (?:little )?(?:bit|while)|for hours|more than)",
            r"(?:fantastic|wonderful|magnificent|marvell?ous|great|amazing|incredible|superb|excellent) (?:blog )?(?:layout|points altogether|beat|goods from you|issues altogether)",
            r"how (?:long|lengthy) have you (?:ever )?been blogging",
            r"you (?:make|made) (?:running a blog|blogging) (?:look|glance) easy",
            r"this (?:paragraph|piece of writing|post|article|weblog|web site) (?:is|gives|provides|will|has|offers|presents)(?: in fact| truly| really| actually| genuinely| assist| help)? (?:the |a |an |clear |good |fastidious |pleasant |nice )+(?:idea|piece|one|in support|for the new|post|paragraph|article)",
            r"(?:fastidious|pleasant) (?:piece of writing|article|post|paragraph|argument|urging)",
            r"thanks for (?:ones|one's|any other|another|every other|finally|a) (?:marvell?ous|great|wonderful|excellent|magnificent|fantastic|informative|talking)",
            r"(?:quick|little) shout ?out and (?:say|tell)",
            r"(?:if|mind if) i quote a (?:couple|few) of your (?:posts|articles)",
            r"i (?:think|believe) (?:that )?i (?:saw|noticed) you visited my",
            r"(?:hit|you've hit) the nail upon the top",
            r"(?:i|we) (?:stumbled|discovered|found) (?:up)?on (?:your|this) (?:blog|web-?site|web site|weblog|site)(?: and| while| by| via| on)",
            r"(?:i'm|i am) (?:not sure|no longer (?:sure|certain)) (?:where|the place) you(?:'re| are) getting your info",
            r"(?:any|some) (?:tips|suggestions|recommendations|ideas) for (?:new|newbie|aspiring|novice|beginner|inexperienced) (?:blog )?(?:bloggers?|writers?|blog owners?)",
            r"i(?:'ll| will) (?:certainly|definitely|right away|surely) (?:digg|dig|bookmark|be back|comeback|come back|grab|take hold of) (?:it|your|and|to)",
            r"(?:i am|i'm) regular (?:reader|visitor)",
            r"(?:grab|clutch|grasp|snatch|seize) your (?:rss|rss feed|feed)",
            r"(?:keep up the|the) (?:superb|fantastic|excellent|wonderful|good|terrific) (?:writing|works) guys",
            r"i(?:'ve| have) (?:included|incorporated|added) you guys to (?:my|our)",
            r"(?:looking|excited) (?:at|over|for) (?:your|going over your) web page (?:again|for a second time|repeatedly|yet again)",
            r"way cool! some (?:extremely|very) valid points",
            r"(?:your|this) (?:blog|site|website|web site) (?:loads|looks) (?:really |a lot |very )?(?:fast|quick|quicker|great|great in)",
        ),
    ),
)


@rule(
    "flattery.thick",
    points=35,
    needs=STOCK_PRAISE.wanted,
    spam=["Such a wonderful blog. Keep sharing such valuable information with us. I have bookmarked your site."],
    ham=["Thanks for sharing the recipe, keep posting them.", "Very informative blog."],
)
def thick(case: Case) -> Iterator[str]:
    """Three stock phrases of praise in one comment are a template."""
    count = len(stock_praise(case.clean.text))
    if count >= _TEMPLATE:
        yield f"{count} stock phrases of praise"


@rule(
    "flattery.then-keyword",
    points=35,
    spam=[
        "Thanks for sharing this post. Garden Shed Builders Online",
        "Great article, very helpful.\ncheap canvas prints",
    ],
    ham=["Great article, very helpful.\nBest regards, Liz", "The sheds fell down. Garden Shed Builders"],
)
def then_keyword(case: Case) -> Iterator[Evidence]:
    """Praise followed by a bare keyword is an advertisement whose link was stripped."""
    phrase = trailing_phrase(case.clean.text)
    if phrase and praises(case.clean.text[: phrase[0]]):
        yield Evidence("praise, and then the keyword", "text", *phrase)


@rule(
    "flattery.then-link",
    points=20,
    needs=Needs(traits=["links"]),
    spam=["Great post, thanks for sharing. http://a.example", "Nice blog! https://b.example https://c.example"],
    ham=["Great post! Does http://a.example do the same?", "They disagree: http://a.example"],
)
def then_link(case: Case) -> Iterator[Evidence]:
    """Praise followed by a link pays for the link with praise."""
    text, links = case.clean.text, case.clean.links
    if not links or "?" in text or len(read(text).words) > _LONG:
        return
    start = links[0].start
    if praises(text[:start]):
        yield Evidence("praise, and then a link", "text", start, links[-1].end)
