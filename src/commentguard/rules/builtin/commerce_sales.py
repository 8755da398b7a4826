"""Commerce by the talk of salesmen, and by what is given away to be found."""

from commentguard.rules.pattern import Pattern, phrases
from commentguard.rules.reading import word_set
from commentguard.rules.rule import Rule

SALES_TALK = Rule(
    id="commerce.sales-talk",
    points=30,
    why="Discounts, deadlines and free trials are offered by those who sell.",
    spam=[
        "Use code ROOF20 for a discount.",
        "Order your free trial bottle today.",
        "Spots are limited, grab your seat before Friday.",
        "Get up to 40% off on your first booking.",
        "worldwide shipping, no prescription",
    ],
    ham=["What is the discount rate here?", "They took 40% off the budget.", "Use code blocks.", "It was free."],
    check=Pattern(
        because="talks like a salesman",
        when=word_set(
            "code coupon discount discounts off order shipping delivery prescription limited grab miss hurry trial "
            "free "
            "offer offers deals waiting further cashback promo voucher cheapest affordable wholesale price prices "
            "guarantee guaranteed quote instant hassle invest deal save bottle estimate percent only"
        ),
        source=phrases(
            (
                r"(?:use|with|enter|apply) (?:my |our |the |this )?(?:(?:promo|coupon|discount|voucher"
                r"|referral)(?:al)? ?code|code [a-z]*\d+|code \w+ (?:for|to get))"
            ),
            r"(?:up ?to|upto|flat|get|extra|save|at) \d+ ?(?:%|percent) (?:off|discount|cashback|savings?)",
            r"\d+ ?% (?:discount|cashback|welcome|bonus)",
            (
                r"(?:huge|great|special|big|massive|amazing|exclusive|best) (?:discounts?|offers? (?:on|for|or)"
                r"|deals? (?:on|for|in))"
            ),
            (
                r"order (?:now(?= ?[.!]|\s*\Z)|today|online now|your (?:free )?(?:trial|bottle|sample|copy"
                r"|\w+ (?:now|today)))"
            ),
            r"(?:free|fast|worldwide|express|discreet|same[- ]day|instant|doorstep) (?:shipping|delivery)",
            r"no (?:prescription|rx|survey|credit check|upfront|hidden (?:fees|charges|cost)|human verification)",
            r"(?:spots?|seats?|places?|offer|stocks?|slots) (?:is|are) (?:limited|filling)",
            r"limited (?:time|period|seats|spots|offer|slots|stock)",
            r"grab (?:the|your|yours|this|a) (?:free|copy|seat|spot|offer|deal|chance|now|yours|best|discount)",
            r"(?:don't|do not|never) miss (?:out|this (?:offer|chance|deal|opportunity)|the offer)|hurry up|act now",
            r"why are you waiting|what are you waiting for|wait no more|look no further",
            (
                r"(?:free|no[- ]obligation|instant) (?:trial|quotes?|consultation|estimate|masterclass|webinar"
                r"|e-?book|training session|gems|coins|spins|robux|v-?bucks|bottle|samples?|demo class)"
            ),
            r"(?:at|for|with) (?:only|just) (?:[$£€₹]|rs\.? ?)\d+|\d ?\$ only|money[- ]back guarantee",
            r"(?:best|cheapest|wholesale|unbeatable) (?:prices?|rates?)(?: guaranteed)?|fast and affordable",
            r"affordable (?:prices?|rates?|packages?)",
            r"(?:plagiarism|risk|hassle)[- ]free|100% (?:safe|legit|genuine|original|natural|guaranteed|working)",
        ),
    ),
)

FREE_STUFF = Rule(
    id="commerce.free-stuff",
    points=35,
    why="Cracks, cheats, films and games for nothing are the bait of pages that earn by the visit.",
    spam=[
        "play free mahjong games here",
        "Pirate Island ios free download",
        "full movie watch online free",
        "unlimited coins hack no root",
    ],
    ham=["The download is free.", "We played games all night.", "I watched the movie.", "Free games are rarely good."],
    check=Pattern(
        because="gives something away to be found",
        when=word_set(
            "free download apk hack hacks cheats mod crack cracked torrent unblocked keygen movie movies episodes "
            "games game "
            "unlimited generator editor gift giftcard giftcards money stuff serial activator iptv streaming "
            "wallpapers ringtones lyrics"
        ),
        source=phrases(
            r"(?:play|enjoy|enjoying|love|try)(?: to)?(?: play)? (?:free |online |free online )+\w+",
            (
                r"(?:free|full|direct|torrent|apk|mp3|pc|ios|android) (?:version )?(?:free )?download(?: free| full"
                r"| link)?(?= (?:for|here|now|link|good|full|free|from|the|of|pc)|[.!]|\s*\Z)"
            ),
            (
                r"free (?:online )?(?:games?|movies?|tv|iptv|music|mp3|wallpapers|ringtones|robux|v-?bucks|gems"
                r"|coins|diamonds|credits) (?:online|download|here|now|hack|generator|at|on|and)"
            ),
            r"(?:mod|hacked|cracked|premium|latest|pro) apk|apk (?:mod|file|download|pro)",
            r"(?:watch|stream)(?:ing)? (?:\w+ ){0,4}?(?:online (?:for )?free|full (?:movie|episodes?)|in hd)",
            r"full movie (?:online|watch|download|in hd)",
            r"free (?:gift ?cards?|itunes|bitcoins?|iphones?|stuff for|money (?:online|here|now))",
            r"gift ?card (?:codes?|generator)",
            r"(?:account|facebook|fb|password|wi-?fi|instagram) hack(?:s|er|ing)?(?= tool|[.!]|\s*\Z| http)",
            r"unblocked games?",
            r"(?:unlimited|free) (?:coins|gems|gold|cash|diamonds|money|lives) (?:hack|mod|generator|cheat)?",
            r"(?:hack|cheat) (?:tool|codes?|engine|online)|(?:key|serial|license) (?:gen|key|keys|generator)",
            r"inventory editor|windows activator|crack(?:ed)? (?:version|download|software|full)",
        ),
    ),
)

ADULT = Rule(
    id="commerce.adult",
    points=50,
    why="Escorts and webcams are advertised under any post, in the town of the day.",
    spam=["Leeds escorts service with real photos", "independent call girls in Oslo", "free adult webcam chat"],
    ham=["The escorts of the convoy were sunk.", "He worked as an escort driver.", "My webcam is broken."],
    check=Pattern(
        because="advertises company for money",
        when=word_set("escorts escort girls girl webcam cams massage viagra hookup hookups dating singles"),
        source=phrases(
            r"(?:\w+ )?(?:escorts?|call girls?) (?:services?|agency|girls|near|available|number|whatsapp)",
            r"(?:independent|russian|vip|model|housewife|college|high class|cheap|sexy|hot) (?:escorts?|call girls?)",
            r"(?:escorts?|call girls?) in \w+(?=\s*\Z|[.!,])",
            r"(?:adult|sex|live sex|nude|free sex) (?:webcams?|cams?|chat|dating|hookups?)",
            r"(?:local|hot|sexy) singles (?:in|near)|(?:full body|happy ending|b2b|nuru) massage",
        ),
    ),
)

TESTIMONY_FOR_A_LINK = Rule(
    id="commerce.testimony-for-a-link",
    points=25,
    why="A happy customer who brings the address along is an advertiser.",
    spam=[
        "I bought mine from www.roofs.example and I am happy.",
        "the best roof paint for sheds is on this website: https://paint.example",
        "A friend recommended me https://shed.example to fix it",
    ],
    ham=["I bought mine from a neighbour.", "The best answer is on this page.", "See https://a.example for the proof."],
    check=Pattern(
        because="praises an address like a customer",
        needs=["http", "www."],
        source=phrases(
            (
                r"(?:bought|ordered|purchased|buy|order|purchase|got|get) (?:\w+ ){0,5}?(?:from|at|on) (?:here:? "
                r"|this (?:web-?)?site:? )?(?:https?|www)"
            ),
            (
                r"(?:help|services?|guys|team|recommended|suggested|recommend|suggest|thanks to|try|used|using|visit"
                r"|hired) (?:\w+ ){0,3}?:? ?(?:https?://|www\.)[\w.-]+/?(?= )[^.!?\n]{0,80}? (?:they|best|helped|fix"
                r"|wrote|great|happy|recover|free|professional|amazing|when)"
            ),
            (
                r"(?:best|cheapest|top|great|good) (?:\w+ ){1,7}?(?:is |are )?(?:available )?(?:on|at|from"
                r"|in) (?:this|the|here) ?(?:(?:web-?site|site|link|page|store) ?)?(?:: ?)?(?:https?|www)"
            ),
            r"(?:a fix|to fix it|highly recommended?)(?=[^\n]{0,40}(?:https?|www))|recommended me (?:https?|www)",
        ),
    ),
)
