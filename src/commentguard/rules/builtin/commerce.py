# ruff: noqa: D401  (the docstring of a rule says why it is worth points)
"""Commerce: wares, money and ways to be reached that comments are paid to spread."""

from collections.abc import Iterator

from commentguard.model.case import Case
from commentguard.rules.needs import Needs
from commentguard.rules.pattern import Pattern, phrases
from commentguard.rules.reading import word_set
from commentguard.rules.rule import Rule, rule

MONEY_STORY = Rule(
    id="commerce.money-story",
    points=30,
    why="Sums that somebody earned with little work are the bait of every money scheme.",
    spam=["I earned $5,000 in a week from home.", "She made 300 dollars per day trading."],
    ham=["The roof cost $5,000.", "He made a cake per day.", "The city made $3 million on parking."],
    check=Pattern(
        because="tells of money made",
        when=word_set(
            "earn earned earning earns made make making makes got receive received receives profit profited profits "
            "cash "
            "cashed withdraw withdrawn withdrew raise raised raises pull pulled win work working financial passive "
            "double "
            "invested bring brings bringing home generates generating portfolio experience capital balance "
            "investment account getting get paid replaced replacing replace cleared pocketed banked hour lottery"
        ),
        source=(
            r"\b(?:i|she|he|they|we|you|people|investors?)(?:'(?:ve|m|re|ll|s))?\s+(?:\w+\s+){0,5}?(?:earn(?:ed"
            r"|ing|s)?|ma(?:de|ke|king|kes)|got|receive[ds]?|profit(?:ed)?|cash(?:ed)?|withdr[ae]wn?|raise[ds]?"
            r"|pull(?:ed|ing)?)\s+(?:\w+\s+){0,4}?(?:[$£€]\s?\d"
            r"|\d[\d,.]*+\s?(?:k\b|usd|dollars|btc|euros?|pounds|\$))[^!?\n]{0,60}?\b(?:week(?:ly|s)?|days?"
            r"|daily|months?|monthly|hours?|hourly|home|trad\w+|invest\w*|profits?|online|part[- ]time|crypto\w*"
            r"|bitcoins?|forex|stocks?|returns?)\b"
            r"|\b(?:bring(?:s|ing)?\s++home|makes?|making|earn(?:s|ing)?|take\s++home"
            r"|generat(?:es|ing))\s++(?:me\s++)?(?:(?:around|about|over|up\s++to|almost|nearly|at\s++least"
            r"|roughly)\s++)?(?:[$£€]\s?\d[\d,.]*+k?+|\d[\d,.]*+\s?(?:k|usd|dollars|euros?|pounds))\s?(?:/|\ba\b"
            r"|\bper\b|\beach\b|\bevery\b|\bdaily|\bweekly|\bmonthly)"
            r"|[$£€]\s?\d[\d,.]*+k?+\s?(?:an|per|every|a)\s++(?:hour|day|week)\b(?=[^.!?\n]{0,60}+(?:[.!]|\Z))"
            r"|\bget(?:ting)?\s++paid\s++(?:for|to|daily|weekly|per)\b"
            r"|\breplac(?:ed|ing|e)\s++my\s++(?:\w++\s++)?(?:salary|income|job|wage)\b"
            r"|\b(?:cleared|withdrew|cashed\s++out|pocketed|banked)\s++[$£€]?\s?\d[\d,.]*+k?\b"
            r"|\b(?:won|win)\s++(?:the\s++)?(?:\w++\s++)?(?:lottery|jackpot|lotto)\b[^.!?\n]{0,80}\b(?:numbers"
            r"|help|dr|from)\b|\bearn(?:ing)?\s++(?:\w++\s++){0,3}?from\s++(?:your|their|my|a|the)\s++(?:phone"
            r"|mobile|laptop|home|couch|computer)\b|\b(?:portfolio|account|investment|capital"
            r"|balance)\s++(?:\w++\s++){0,2}?(?:(?:grown|grew|increased|up)\s++(?:by\s++)?\d++\s?%"
            r"|(?:doubled|tripled)\b)|\b(?:zero|no"
            r"|without(?:\s++any)?)\s++(?:trading\s++)?experience\s++(?:needed|required|necessary)\b"
            r"|\b(?:earn|make|win)\s+(?:easy\s+|extra\s+|real\s+|free\s+|some\s+|fast\s+|good\s+"
            r"|more\s+)?(?:money|cash|income|bitcoins?)\s+(?:online|from\s+home|fast|daily|with|every|without"
            r"|while|at\s+home|by)\b"
            r"|\b(?:work(?:ing)?\s+(?:from|at)\s+home|financial\s+freedom|passive\s+income|double\s+your"
            r"|invested\s+(?:with|in)\s+\w+\s+(?:and|\w+\s+and)\s+(?:got|made|earned)"
            r"|profits?\s+(?:of|worth)\s+[$£€])"
        ),
    ),
)

TESTIMONIAL = Rule(
    id="commerce.testimonial",
    points=30,
    why="Praise of a trader by name is how investment fraud finds its victims.",
    spam=["All thanks to Mrs Maple for her trading platform.", "I invested with Expert Oakes and recovered my funds."],
    ham=["Mrs Maple taught me maths.", "We trade with Norway."],
    check=Pattern(
        because="praises a trader by name",
        cased=True,
        when=word_set(
            "mrs mr ms expert broker trader trading trade invest investing invested investment coach strategy "
            "recommend legit "
            "crypto forex funds profit profits hacker hackers spell recovered"
        ),
        source=(
            r"\b(?:Mrs|Mr|Ms|Miss|Sir|Madam|Expert|Broker|Trader|Coach|Dr|MRS"
            r"|MR)\.?\s+\p{Lu}\p{L}+[^\n]{0,120}?\b(?i:trad(?:e|es|ing)|invest\w*|profits?|forex|crypto\w*"
            r"|bitcoins?|legit|platform|portfolio|signals?|returns|broker|funds|strategy)\b"
            r"|\b(?i:trad(?:e|es|ing|ed)|invest\w*|profits?|forex|crypto\w*|bitcoins?|legit|recovered"
            r"|account\s+manager|financial\s+advis[oe]r|broker)\b[^.\n]{0,60}?\b(?:with|by|from|to|under|through"
            r"|named|of)\s+(?:(?i:the\s+help\s+of)\s+)?(?:Mrs|Mr|Ms|Miss|Sir|Expert|Broker|Trader|Coach|MRS"
            r"|MR)\.?\s+\p{Lu}"
            r"|\b(?i:(?:spell\s+caster|ethical\s+hackers?|recovery\s+(?:expert|agent)|hire\s+a\s+hacker))\b"
        ),
    ),
)

CONTACT_CHANNEL = Rule(
    id="commerce.contact-channel",
    points=30,
    why="An invitation to a private messenger takes the reader where nobody moderates.",
    spam=["Write me on WhatsApp +1 555 0100", "find him on Telegram @roofs"],
    ham=["WhatsApp is owned by the same company.", "I sent a telegram once."],
    check=Pattern(
        because="invites to a private channel",
        when=word_set(
            "whatsapp telegram whatapp whats skype wechat viber signal telegr watsapp wa instagram ig hangouts kik "
            "gmail hangout"
        ),
        source=(
            r"\b(?:on|via|through|at|by|her|his|my|our|me|him|with|text|chat|contact|add|message|dm|reach"
            r"|using)\s*+[:,]?\s*+(?:on\s+|my\s+|via\s+)?(?:whats\s?app|what\s?app|watsapp|telegram|telegr\w*"
            r"|wechat|viber|skype|kik|hangouts?|instagram\s*[:@])\b"
            r"|\b(?:whats\s?app|what\s?app|watsapp|telegram|skype|wechat|viber|kik)\b\s*+(?:me|us|him|her|no\b"
            r"|number|group|channel|[:+@=.-]|\d|\(|via|page)"
        ),
    ),
)

_NUMBERS = (
    r"\+\s?\d{1,3}[\s.()-]*+(?:\d[\s.()-]{0,2}){7,12}",
    r"(?:1[\s.-])?[(]?8(?:00|33|44|55|66|77|88)\)?[\s.-]\d{3}[\s.-]?\d{4}",
    r"\(\d{3}\)\s?\d{3}[\s.-]\d{4}",
    r"\b(?:1-)?\d{3}-\d{3}-\d{4}",
)
_CALLED = (
    r"\b(?:contact|call|dial|phone|whats\s?app|mobile|tel)\b\W{0,3}(?:(?:us|me|now|no|number|at|on|him"
    r"|her)\W{1,3}){0,3}\d[\d\s-]{8,14}\d\b"
)

PHONE = Rule(
    id="commerce.phone-number",
    points=50,
    why="A telephone number in a comment is an advertisement or a mistake; both are better not published unseen.",
    spam=["call 1-800-555-0100", "+44 20 7946 0000", "dial +1 (555) 010 0199", "or 1-218-555-0100"],
    ham=["in 2019-2020 it was 100 000", "10.0.0.1", "0123456789012345", "version 1.800.555"],
    check=Pattern(
        because="a telephone number",
        needs="0123456789",
        source="|".join([*(rf"(?<![\w./#=-])(?:{number})(?![\w./-]?\w)" for number in _NUMBERS), _CALLED]),
    ),
)

ESSAY_MILL = Rule(
    id="commerce.essay-mill",
    points=65,
    why="Written-to-order homework is among the wares that comments push most.",
    spam=["a good essay writing service", "I let them write my dissertation", "or buy essay now", "uk assignment help"],
    ham=["My essay was about pills.", "He needs help with his homework.", "The assignment was hard."],
    check=Pattern(
        because="sells homework",
        when=word_set(
            "essay essays assignment assignments dissertation dissertations thesis paper papers homework coursework "
            "case content"
        ),
        source=phrases(
            (
                r"(?:essays?|assignments?|dissertations?|thesis|term papers?|research papers?) (?:writing )?(?:help"
                r"|helpers?|writers?|services?|tips|experts?|provider)(?: (?:services?|online|uk|us|help))?"
            ),
            (
                r"(?:essays?|assignments?|dissertations?|thesis|homework|coursework|case study"
                r"|content) writing (?:help|services?|company|experts?)"
            ),
            (
                r"(?:essay|assignment|dissertation|homework|coursework) (?:help|writing) (?:in|online|uk|usa"
                r"|australia|services?|websites?)"
            ),
            r"(?:help with|custom|professional|uk) (?:essay|assignment|dissertation) writing",
            (
                r"(?:buy|order|custom|cheap|uk|do my|write my|pay for|buying) (?:\w+ )?(?:essays?|assignments?"
                r"|dissertations?|term papers?)"
            ),
            r"(?:do|pay for) my homework",
        ),
    ),
)

PILLS = Rule(
    id="commerce.pills",
    points=40,
    why="Pills for weight, sleep and bed are sold in comments because honest places may not sell them.",
    spam=["buy cheap diet pills", "Zap Keto Gummies reviews", "order viagra"],
    ham=["She takes her pills at night.", "We cook keto at home.", "a slim chance"],
    check=Pattern(
        because="sells pills",
        when=word_set(
            "pill pills tablet tablets supplement supplements gummies drops capsules keto viagra cialis levitra "
            "tramadol "
            "xanax phentermine kamagra male hair cure herbal pharmacy"
        ),
        source=phrases(
            (
                r"(?:diet|weight[- ]loss|slimming|keto|fat[- ]burning|enhancement|sex|erection) (?:pills?|tablets?"
                r"|supplements?|gummies|drops|capsules)"
            ),
            r"keto (?:tone|slim|burn|boost|fit|rx|reviews?|advanced|max)|\w+ keto (?:reviews?|diet pills)",
            r"(?:viagra|cialis|levitra|tramadol|xanax|phentermine|cbd gummies|kamagra)",
            r"(?:male enhancement|hair loss treatment|cure for herpes|herbal (?:remedy|cure)|online pharmacy)",
        ),
    ),
)

WARES = Rule(
    id="commerce.wares",
    points=30,
    why="Some wares and services are seldom named in a comment but to sell them.",
    spam=["best payday loans online", "real online casino games", "We are an SEO company.", "buy real followers"],
    ham=["A casino burned down.", "We took a loan for the house.", "The designer of the house."],
    check=Pattern(
        because="wares of comment spam",
        when=word_set(
            "credit gold silver investor metals models girls ladies replica replicas copy copies shifting ielts "
            "toefl pte casino casinos slot slots poker situs judi bandar loan loans seo backlink backlinks link "
            "marketing web app "
            "graphic followers likes subscribers traffic forex binary crypto bitcoin replica fake cheap designer "
            "escort "
            "escorts call packers passport passports licence license ielts diploma documents love magic apk download "
            "full video recovery exam braindumps dumps"
        ),
        source=phrases(
            r"(?:online|live|best|mobile) (?:casinos?|slots?|poker)",
            r"(?:casino|slots?) (?:online|games?|bonus|gacor)|situs \w+|slot gacor|judi online|bandar \w+",
            (
                r"(?:payday|personal|instant|quick|business|cash|car|bad credit) loans? (?:online|service|company"
                r"|offer|at|with|from)"
            ),
            r"loan (?:offers?|company|lender|service)",
            (
                r"(?:need|want|looking for|seeking) (?:an? )?(?:urgent|quick|instant|fast|personal|business"
                r"|emergency)? ?(?:loans?)(?= to| of| at| for|[?,.!])"
            ),
            r"(?:urgent|instant|emergency|guarantor) loans?",
            r"(?:bad|poor|low) credit(?: score)?\? |remove (?:\w+ ){0,3}?(?:late payments|collections|bankruptcies)",
            r"(?:fix|repair|boost|raise) your credit",
            r"(?:gold|silver|gold and silver|precious metals?) ira|retirement into (?:\w+ ){0,2}?(?:gold|silver)",
            r"investor (?:kit|guide)",
            (
                r"(?:hot|independent|sexy|beautiful|vip) (?:\w+ )?(?:models|girls|ladies"
                r"|escorts) (?:\w+ ){0,3}?(?:available|waiting|for|in|near)"
            ),
            r"(?:aaa|1:1|mirror|top|high) (?:\w+ )?(?:quality )?(?:replica|replicas|copy|copies)",
            r"(?:household|office|home) shifting",
            r"(?:ielts|toefl|pte) (?:\w+ )?(?:without (?:exam|test)|certificates?)",
            (
                r"(?:seo|backlinks?|link building|digital marketing|web design|web development|app development"
                r"|graphic design) (?:services?|company|agency|experts?|packages?|firm|institute|training|course)"
            ),
            r"(?:buy|get|free|cheap|real) (?:\w+ )?(?:followers|likes|subscribers|backlinks|traffic)",
            r"(?:forex|binary options?|crypto|bitcoin) (?:trading )?(?:signals?|robot|broker|expert)",
            r"(?:replica|fake|cheap|designer) (?:watches|handbags?|passports?|jerseys|shoes|diploma)",
            r"(?:escorts?|call girls?) (?:service|agency|girls|in)",
            r"packers and movers",
            (
                r"(?:buy|real|registered|genuine|fake|original|quality) (?:\w+ ){0,2}?(?:passports?"
                r"|driv(?:ing|er's|ers) licen[cs]es?|ielts certificates?|diplomas?|id cards?)"
            ),
            r"(?:love|black magic) (?:spells?|spell caster|specialist)",
            (
                r"(?:mod apk|apk download|crack download|full version free|free download (?:full|for)"
                r"|(?:ios|pc|android) free download|video downloader)"
            ),
            r"(?:data recovery|password recovery) (?:software|tool)|exam dumps|braindumps|dumps pdf",
        ),
    ),
)


MIRACLE = Rule(
    id="commerce.miracle",
    points=50,
    why="Spells, cures, lent millions and hired hackers are told in comments by those who sell them.",
    spam=["He cast a spell and brought my husband back.", "Doctor Oak cured my herpes with herbal medicine."],
    ham=["My husband is back.", "She was cured.", "We spell it otherwise.", "I got a loan from the bank."],
    check=Pattern(
        because="tells of a miracle for sale",
        when=word_set(
            "spell spells spellcaster herbal cured cure hacker hackers hack hacked atm loan loans lender lottery funds "
            "illuminati vashikaran astrologer inheritance prayers prayed prayer husband wife lover marriage pregnant "
            "wallet crypto asset cyber coins money btc bitcoin bitcoins"
        ),
        source=phrases(
            r"(?:spell ?caster|love spells?|black magic|vashikaran|blank atm|join the illuminati|lottery spell)",
            r"cast(?:ed)? (?:a |the )?(?:\w+ )?spells?",
            (
                r"(?:dr|doctor|priest|priestess|prophet|mallam|baba|chief|mama"
                r"|lord)\.? \w+[^.!?\n]{0,80}? (?:prayers?|prayed|husband|wife|lover|boyfriend|girlfriend|marriage"
                r"|lottery|pregnant)[^.!?\n]{0,60}? (?:back|home|won|within|hours|begging|conceived)"
            ),
            r"(?:wallet|crypto|asset|cyber|fund) (?:retrieve|retrieval|recovery|tracing|reclaim)",
            (
                r"(?:had|got|recovered|retrieved) (?:all )?(?:my|back my|their) (?:lost |stolen )?(?:coins|bitcoins?"
                r"|btc|crypto|money|funds|usdt) (?:back|in full|within)"
            ),
            (
                r"(?:cured?|curing|cure for|get rid of) (?:me of |my |of my |of |from )?(?:herpes|hiv|hsv|hpv|cancer"
                r"|diabetes|hepatitis|als)[^.!?\n]{0,60}? (?:herbs?|herbal|medicine|doctor|dr)"
            ),
            r"(?:dr|doctor|priest|prophet|mallam)\.? \w+[^.!?\n]{0,60}? (?:cured|herbal|spell|brought (?:my|back))",
            r"(?:hire|hired|contact|contacted|need|recommend) (?:an? |the |this )?(?:\w+ )?hackers?",
            (
                r"(?:recover(?:ed)?|get back|got back) (?:all )?(?:my|your|lost|stolen) (?:lost |stolen "
                r"|scammed )?(?:funds|bitcoins?|crypto|money) (?:with|by|from|through|back)"
            ),
            r"(?:loan|loans) (?:of|at) (?:\w+ )?[$£€]?[\d,.]+[^.!?\n]{0,60}? (?:interest|lender|apply|rate)",
            r"(?:legit|genuine|reliable|private|trusted) (?:loan )?lenders?",
        ),
    ),
)

GAMBLING = Rule(
    id="commerce.gambling",
    points=35,
    why="Gambling sites pay for comments by the thousand, in whatever language the readers have.",
    spam=["main di roof77 gampang maxwin", "situs slot gacor hari ini", "sign up for the casino welcome bonus"],
    ham=["The casino burned down.", "a slot in the wall", "a bonus at work"],
    check=Pattern(
        because="promotes gambling",
        when=word_set(
            "gacor gachor maxwin togel toto slot slots jackpot casino casinos betting sportsbook bookmaker roulette "
            "situs "
            "bandar judi scatter rungkad depo poker bonus"
        ),
        source=phrases(
            r"gac?h?or|maxwin|togel|rungkad|situs (?:slot|judi|toto|gacor|togel)|bandar (?:slot|judi|togel|bola)",
            r"judi (?:online|bola|slot)",
            r"slots? (?:online|gacor|deposit|games? (?:online|free))|main slots?",
            r"(?:auto|pasti|gampang|sering) (?:jp|wd|jackpot|scatter)",
            r"(?:welcome|no deposit|casino|betting|sign-?up|deposit) bonus(?:es)?",
            (
                r"(?:casino|betting|poker|roulette|sportsbook) (?:site|sites|app|games online|promo|review|reviews"
                r"|no deposit)"
            ),
        ),
    ),
)


@rule(
    "commerce.email-address",
    points=20,
    needs=Needs(traits=["changes"]),
    spam=[{"text": "Write to [e-mail hidden]", "changes": [("address", "e-mail", "it is hidden", 0, 0)]}],
    ham=[{"text": "Hi", "changes": [("address", "author", "it is hidden", 0, 0, "author")]}, "an at sign @ work"],
)
def email_address(case: Case) -> Iterator[str]:
    """An e-mail address in a comment asks readers to go on where nobody moderates."""
    if any(change.kind == "address" and change.field == "content" for change in case.clean.changes):
        yield "an e-mail address was typed"
