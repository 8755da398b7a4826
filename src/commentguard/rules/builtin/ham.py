"""Ham: signs that somebody is talking; their points are negative."""

from collections.abc import Iterator

from commentguard.model.case import Case
from commentguard.rules.builtin._signed import SignedPattern
from commentguard.rules.pattern import SECONDS, Pattern, compiled, phrases
from commentguard.rules.rule import Evidence, Rule, rule

_QUESTION = Pattern(
    because="asks",
    source=(
        r"\b(?:how|why|what|which|who|where|when|is|are|was|were|do|does|did|can|could|would|will|should|have|has"
        r"|any|anyone|anybody|isn't|aren't|doesn't|don't|didn't"
        r"|wouldn't)\b[^.!?\n]{3,300}+\?(?!\s*+(?:visit|call|contact|check|click|try|dial|then|we|our|just"
        r"|just\s+dial|get|here|http|www|speak|talk|follow|join|book|apply|start|let|use|simply|reach|hire|ask\s+our"
        r"|find\s+out)\b)"
    ),
)


@rule(
    "ham.question",
    points=-20,
    needs=lambda: _QUESTION.wanted,
    spam=["How do you store the dough?", "Did anybody see the same error?"],
    ham=["Need a roof? Call us.", "How nice.", "Looking for a loan?"],
)
def question(case: Case) -> Iterator[Evidence]:
    """Who asks wants an answer, and advertisements want none."""
    for place in _questions(case.clean.text):
        yield Evidence(_QUESTION.because, "text", *place)


def _questions(text: str) -> Iterator[tuple[int, int]]:
    """Give the places of questions; before the sentence that ends in the first question mark there is none."""
    if not text.isascii():
        return _QUESTION.spans(text)
    first = text.find("?")
    begin = max(text.rfind(end, 0, first) for end in ".!\n") + 1
    found = compiled(_QUESTION.source).finditer(text.lower(), begin, timeout=SECONDS)
    return (one.span() for one in found)


ASKS_FOR_HELP = Rule(
    id="ham.asks-for-help",
    points=-10,
    why="Who is stuck and says so is not selling.",
    spam=["I get an error in step three, please help.", "I am stuck at the second part."],
    ham=["We help you with errors.", "Contact us for help."],
    check=Pattern(
        because="asks for help",
        source=phrases(
            (
                r"i(?:'m| am)? (?:get|got|getting|stuck|trying|tried|having|have) (?:\w+ ){0,4}?(?:errors?|stuck"
                r"|problems?|trouble|issues?|at|to|question)"
            ),
            r"i (?:don't|can't|cannot|couldn't|didn't|do not|could not) (?:understand|find|get|see|figure|seem)",
            (
                r"(?:can|could|would) (?:you|someone|somebody|anyone|anybody) (?:please |kindly )?(?:help|explain"
                r"|tell|share|show|clarify|point|elaborate)"
            ),
            r"i (?:was |am |'m )?(?:wonder|wondering|curious|confused|not sure)",
            r"(?:please|pls|plz) (?:help|advise|suggest|explain|clarify)",
        ),
    ),
)

DISAGREEMENT = Rule(
    id="ham.disagreement",
    points=-15,
    why="Who contradicts has read what was written.",
    spam=["I disagree, it took us years.", "Sorry, but that is not true of bread."],
    ham=["I agree with all of it.", "True story."],
    check=Pattern(
        because="contradicts",
        needs=[
            "n't",
            "not ",
            "but",
            "wrong",
            "true",
            "agree",
            "however",
            "other hand",
            "contrary",
            "fair",
            "afraid",
            "respect",
            "problem",
            "disagree",
            "beg",
            "doubt",
            "object",
            "never",
            "nonsense",
            "false",
            "mistaken",
            "correct",
            "misleading",
            "ridiculous",
            "right",
            "silly",
            "absurd",
            "said",
            "point",
        ],
        source=phrases(
            (
                r"(?:i|we) (?:strongly |respectfully |totally |completely |have to )?(?:disagree|beg to differ|doubt"
                r"|object|don't think|do not think|don't agree|don't believe|don't see|never said)"
            ),
            (
                r"(?:you are|you're|that is|that's|this is|he is|she is|it is|it's) (?:just |simply |completely "
                r"|totally |so |dead |plain )?(?:wrong|nonsense|not true|untrue|false|mistaken|incorrect|misleading"
                r"|ridiculous|not right|silly|absurd)"
            ),
            (
                r"(?:not|n't) (?:really |quite |entirely |actually )?(?:agree|true|convinced|the case|correct"
                r"|accurate|work|make sense|the point|the same)"
            ),
            (
                r"(?:on the other hand|however|on the contrary|having said that|that said|to be fair|i'm afraid"
                r"|with all due respect|missing the point|the problem (?:is|with))"
            ),
            r"(?:yes|agreed|sure|true|fine|maybe|perhaps|right|ok|okay|good point),? but",
        ),
    ),
)

_REPLY = Pattern(
    because="answers somebody",
    at_start=True,
    cased=True,
    source=(
        r"\s*+@\p{L}[\w.-]*+"
        r"|\s*+(?!(?:Yes|No|Well|Hi|Hello|Hey|Thanks|However|Also|But|And|So|Great|Nice|Wow|Friends|Guys|Today"
        r"|Dear|Ok|Okay|Good|Excellent|Amazing|Awesome|Sir|Hence|Therefore|First|Finally|Parents|Ladies|Students"
        r"|Everyone|Everybody|Folks|Funny|Seriously|Honestly|Friend|Listen|Look|Lovely|Interesting)\b)"
        r"\p{Lu}\p{Ll}{1,15}+(?:\s\p{Lu}\p{Ll}{1,15}+)?+\s?[,:]\s++"
        r"(?:I|you|that|what|this|it|your|we|thanks|thank|the|as|if|have|how|why|are|do|did|in|no|yes|agreed"
        r"|great|nice|good|there|is|sorry|it's|you're|I'm|could|can)\b"
    ),
)


@rule(
    "ham.reply",
    points=-15,
    spam=["@liz I meant the other one.", "Liz, that is what I meant."],
    ham=["Please call Liz.", "mail@ us", "Great, that is what we sell."],
)
def reply(case: Case) -> Iterator[Evidence]:
    """Who answers somebody by name is part of the talk."""
    begins = case.clean.text.split(None, 3)[:3]
    if begins and (begins[0][0] == "@" or any(word[-1] in ",:" for word in begins)):
        yield from _REPLY(case)


ANSWER = Rule(
    id="ham.answer",
    points=-10,
    why="Who takes up what somebody said has read it.",
    spam=["You said that bread needs salt.", "Your second point is the one I doubt."],
    ham=["You will love our roofs.", "Your home deserves a roof."],
    check=Pattern(
        because="takes up what was said",
        when=["you", "your"],
        source=phrases(
            (
                r"(?:as )?you (?:said|wrote|mentioned|asked|say|write|claim|state|suggest|describe[ds]?|mention"
                r"|forgot|missed|are right|assume)"
            ),
            (
                r"your (?:point|question|example|argument|code|second|first|last|reply|answer|comment|claim|premise"
                r"|recipe|story|suggestion|son|daughter|client)"
            ),
        ),
    ),
)

_BLOCK = r"\w\((?:[\w\s.,'\"=\[\]]{0,80}+)\)\s*+[:\{;]"
_METHOD = r"\b[a-z]\w*+\.[a-z]\w*+\("
_FUNCTION = r"\b[a-z]+[A-Z]\w+\("
# Braces and ampersands are written so that each alternative is known by its own signs.
_CODE = (
    r"[\{\};]\s*+\n",
    r"\)\s*+;",
    _BLOCK,
    r"\b(?:def|class|import|from|return|var|let|const|public|private|void|int|string)\s+(?!https?:)[\w.]+\s*+[=(\{;:]",
    r"^\s*+import\s+[\w.]++(?:[ \t]*+\n|\s*+\Z|\s+as\b)",
    r"^\s*+from\s+[\w.]+\s+import\b",
    _METHOD,
    r"\w\[['\"\w:]{1,60}+\]",
    r"[!=<>]=\s",
    r"<-\s",
    r"\w->\w",
    r"=>",
    r"&{2}",
    r"\|{2}",
    r"\b\w*(?:Error|Exception)\b:?",
    r"</?\w+>",
    r"\b(?<![@&?/])[a-z]+_[a-z_]+\b",
    _FUNCTION,
)
CODE = Rule(
    id="ham.code",
    points=-20,
    why="Who types code is working on something.",
    spam=["for (int i = 0; i < 3; i++) { sum(i); }", "import os\nprint(os.name)", "ValueError: not a number"],
    ham=["Use our promo code.", "We build for (almost) nothing.", "Write to @roof_and_sons", "a.example/?utm_source=x"],
    check=SignedPattern(
        because="code",
        needs="(){};=<>_[&|:",
        cased=True,
        source="|".join(_CODE),
        # People who talk open parentheses too, but behind a blank.
        sign=r"(?<=\w)\(",
        parts=(_BLOCK, _METHOD, _FUNCTION),
    ),
)

EXPERIENCE = Rule(
    id="ham.own-story",
    points=-10,
    why="Who tells what happened at home has a reason of their own to write.",
    spam=["My son refused to sleep for a month.", "When I was a child we had goats."],
    ham=["My website has a shop.", "I am the best in town."],
    check=Pattern(
        because="tells a story",
        source=phrases(
            (
                r"my (?:son|daughter|wife|husband|mother|father|mum|mom|dad|kids?|children|grandmother|grandfather"
                r"|grandma|brother|sister|parents|boss|neighbou?rs?|dog|cat|doctor|teacher|toddler|baby|partner"
                r"|client|patient|clients)"
            ),
            r"when i (?:was|were|tried|first|read|started|had|used|got|went|saw)",
            (
                r"(?:in my (?:experience|opinion|case|view|house|family|country)|imho|imo"
                r"|last (?:night|week|weekend|year|month|summer|winter) (?:i|we))"
            ),
        ),
    ),
)
