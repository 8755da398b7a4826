"""Praise: the common kind, and the kind that templates are made of."""

from functools import lru_cache, reduce
from operator import or_

from commentguard.rules.clause import Clause
from commentguard.rules.needs import Needs
from commentguard.rules.pattern import Pattern, phrases
from commentguard.rules.reading import read, word_set

_POST = (
    r"(?:posts?|blogs?|articles?|tutorials?|write-?ups?|info(?:rmation)?|content|site|web-?site|page|share|sharing"
    r"|read|piece|infographic|explanation|knowledge)"
)
_NICE = (
    r"(?:nice|great|good|awesome|excellent|wonderful|amazing|fantastic|superb|informative|helpful|useful|valuable"
    r"|interesting|lovely|beautiful|brilliant|impressive|perfect|detailed|fabulous|outstanding|remarkable)"
)

PRAISE = Pattern(
    because="praise that fits any post",
    when=word_set(
        "nice great good awesome excellent wonderful amazing fantastic superb informative helpful useful valuable "
        "interesting lovely beautiful brilliant impressive perfect detailed fabulous outstanding remarkable thank "
        "thanks "
        "keep appreciate enjoy enjoyed like liked love loved admire grateful thankful happy glad lucky pleased "
        "delighted "
        "look looking obliged cool yummy well worth inspiring important true treat tips superb"
    ),
    source=phrases(
        rf"{_NICE}(?: and {_NICE})? {_POST}",
        rf"{_POST} (?:is|was) (?:so |very |really |truly |quite |too |much )*{_NICE}",
        rf"(?:so|very|really|such an?|such) (?:\w+ and )?{_NICE}",
        (
            r"(?:superb|awesome|amazing|nice|great|wonderful|excellent|brilliant|fantastic|lovely|beautiful|cool"
            r"|yummy|loved it|love it|well (?:said|written|explained|put))(?=[.!])"
        ),
        r"(?:very |so |really )?well (?:explained|written|said|put)",
        r"great (?:tips|ideas|advice|article|pictures|guide|list)",
        r"(?:inspiring|useful|helpful|lovely|good|great) (?:text|pictures|ideas|tips|advice)",
        r"thank(?:s| you)(?: so much| a lot| very much)?(?=[.!]|\s*\Z)|i agree with every",
        r"thanks for (?:the )?(?:guidance|advice|guide|help|insight)|(?:so|very) sweet",
        r"(?:glad|happy) (?:that )?i (?:found|came across|read)",
        r"(?:so|very|really) (?:helpful|useful|inspiring|important|true)",
        r"(?:enjoyed|loved|liked) (?:reading|every|it|this|the)|treat it with care|well worth (?:the|a) read",
        (
            r"thank(?:s| you|you)(?: so much| a lot| very much)? for (?:this|the|your|such|these|sharing|posting"
            r"|providing|writing|all)"
        ),
        r"thanks? for share",
        r"keep (?:sharing|posting|writing|blogging|it up)",
        r"keep up the \w+ work",
        r"(?:good|great|nice|awesome) (?:job|work|stuff)",
        (
            r"i (?:really |truly |just |do |also |absolutely )*(?:appreciate|enjoy(?:ed)?|like(?:d)?|love(?:d)?"
            r"|admire) (?:it|your?|this|the|that|reading|how)"
        ),
        r"(?:grateful|thankful) for",
        r"(?:happy|glad|lucky|pleased|delighted) (?:to|that i) (?:see|read|find|found|have found|visit)",
        r"look(?:ing)? forward (?:to|for)",
        r"much obliged",
        r"(?:useful|helpful) (?:for|to) (?:me|us|everyone|all)",
    ),
)
"""Praise of the common kind; honest readers use it too, so it is only half of a reason."""

STOCK_PRAISE = Pattern(
    because="stock praise of spam templates",
    when=word_set(
        "share sharing posting blogging post posts blog blogs article articles site website web page content info "
        "information knowledge stuff impressed overwhelmed describe described explain explained provide provided "
        "write present presented express expressed writing admit needed appreciable resource piece effort "
        "searching looking pleasure pleased happy glad enjoy enjoyed thankful certainly definitely things insights "
        "bookmark tutorial much boggling blowing again soon visiting loved endorse recommend nice "
    ),
    source=phrases(
        r"keep (?:sharing|posting)",
        r"(?:keep|continue) (?:on )?(?:sharing|posting|blogging)",
        r"informative (?:blog|post|article|site|website|information|content|and)",
        (
            r"(?:valuable|useful|helpful|wonderful|beneficial|great|nice|good|quality|such) (?:information|knowledge"
            r"|info|stuff|content)(?: about| on| with us| online| for us| here| i)"
        ),
        r"very (?:helpful|useful|informative|nice|good) (?:information|info|blog|content)",
        (
            rf"thanks for shar(?:e|ing)(?: (?:this|the|such|your|with|a|an|us|with us|these|{_NICE}))* (?:information"
            rf"|blog|post|article|share|content|info|knowledge|ideas|thoughts|considerations)"
        ),
        r"thanks? for (?:this|such|the|your) (?:great |nice |good |wonderful |amazing )?(?:share|sharing)",
        (
            r"(?:nice|great|good|excellent|wonderful|amazing|awesome|informative) (?:blog|share|information|site"
            r"|website|web-site)"
        ),
        r"(?:excellent|good|great) and (?:nice|informative|useful|helpful) (?:post|blog|article)",
        r"i like it very much",
        r"(?:really|very|highly|so) (?:impressed|overwhelmed) (?:with|by|about|at)",
        (
            r"(?:happy|glad|lucky|pleased) to (?:see|read|find|visit) (?:your|this) (?:post|blog|site|article|page"
            r"|website)"
        ),
        r"(?:your|this) (?:blog|site|website|web-site|web site) (?:is|has|loads|gives|provides|are)",
        r"(?:like|love|enjoy|found|visit|visiting|reading|of) (?:your|this) (?:blog|web-?site|web site|site|page)",
        r"(?:bookmark(?:ed|ing)?|book-marked) (?:it|this|your|the|you)",
        r"(?:come|check|coming|be) back (?:again|soon|for more|here|to read|to your)",
        r"(?:endorse|recommend|share) your (?:blog|site|web-?site|post|article)",
        (
            r"(?:give|gave|giving|provid(?:e|ed|ing)) (?:us |me )?(?:with )?(?:such )?(?:an? )?(?:depth|in-depth"
            r"|wonderful|valuable|great|nice|useful|informative|quality) (?:information|knowledge|info|content)"
        ),
        r"(?:the way|how) you (?:describe|explain|provide|write|present|express)(?:d)?",
        r"(?:amazing|great|excellent|wonderful|nice|such) (?:way of )?(?:writing|blogging) (?:style|skills?)",
        (
            r"your (?:article|post|blog|content|writing|website|site)s? (?:is|are|was) (?:very|really|so|truly|quite"
            r"|extremely|always)"
        ),
        (
            r"(?:i (?:must|have to|will|should|would) (?:say|thank you|admit) (?:for|that|am|this)"
            r"|needed to (?:compose|put|send|write) you)"
        ),
        r"(?:much|very|really|truly|is) appreciable",
        r"(?:great|good|nice|huge|valuable|excellent) (?:resource|piece of (?:writing|information|work))",
        r"great effort",
        r"mind ?(?:boggling|blowing) (?:information|post|blog|article)",
        (
            r"(?:this|it|here) is (?:really |truly |such |very )*(?:an? )?(?:great|nice|good|ideal|amazing|awesome"
            r"|wonderful|helpful|excellent) (?:and \w+ )?(?:post|blog|article|content|information)"
        ),
        (
            r"such (?:an? )?(?:\w+ and )?(?:great|nice|good|ideal|amazing|awesome|wonderful|helpful|excellent"
            r"|marvell?ous|informative|useful|unique|valuable|beautiful|fantastic) (?:and \w+ )?(?:post|blog|article"
            r"|content|information|info|knowledge|piece|site|website|share)"
        ),
        (
            r"(?:pleasure|pleased|happy|glad|enjoy(?:ed)?|love|loved|thankful|interested) (?:to |in |when i am "
            r"|while )?(?:be )?read(?:ing)? (?:your|this|it|such)"
        ),
        r"(?:exactly )?what i (?:was|am|have been) (?:looking|searching) for(?= ?[.!,]|\s*\Z)",
        (
            r"i (?:was|have been|am|'ve been) (?:searching|looking) for (?:this|such|the same)(?: \w+){0,3} (?:from"
            r"|since|for|a long)"
        ),
        (
            r"(?:learn(?:ed|t)?|gain(?:ed)?|got|get) (?:a lot of |lots of |so many |many |more )(?:new |useful "
            r"|good |valuable )?(?:things|information|knowledge|info|stuff)"
        ),
        (
            r"thank(?:s|ful)?(?: you)? (?:for|to you for) (?:the |this |your |such |providing |giving |posting "
            r"|an? )*(?:informative|valuable|unique|useful|wonderful|amazing|marvell?ous|lovely"
            r"|beautiful) (?:and \w+ )?(?:post|blog|article|content|information|info|data)"
        ),
        (
            r"(?:certainly|definitely|really|truly|absolutely|actually) (?:love|like|enjoy|appreciate) (?:this"
            r"|your) (?:web-?site|site|blog|weblog|page|content|article|post|writing)"
        ),
        r"(?:i'll|i will|will) (?:be sharing|share|definitely share|be back|come back|bookmark)(?: (?:this|it|your))?",
        (
            r"(?:valuable|useful|unique|great|amazing|quality|good) (?:information|content|info|insights?) (?:you"
            r"|that you) (?:provide|share|have|give|post)"
        ),
        (
            r"(?:your|this) (?:article|post|blog|content|site|website|tutorial)s? (?:is|are|was) (?:very |really "
            r"|so |truly |quite |extremely |always )*(?:informative|useful for me|helpful for me|appreciable"
            r"|worth reading|nice and|well written|mind)"
        ),
    ),
)
"""Praise as the templates of comment spam have it: of a blog, a sharing, an information, not of what was said."""


PRAISE_ABROAD = Pattern(
    because="praise that fits any post",
    source=phrases(
        (
            r"(?:toller|guter|super|interessanter|klasse|sehr (?:guter|interessanter|hilfreicher)) (?:artikel"
            r"|beitrag|blog|post|text)"
        ),
        r"(?:super|bel|excellent) (?:bon |bel )?(?:article|billet|blog|site)|superbe(?= ?!| article| blog)",
        (
            r"merci (?:beaucoup )?pour (?:cet?|cette|ces|votre|vos|ton|tes|le|les) (?:\w+ )?(?:article|billet"
            r"|partage|informations?|blog|contenu|conseils|astuces|infos)"
        ),
        (
            r"(?:muy|excelente|gran|buen|interesante) (?:bueno |buena |buen |interesante )?(?:post|articulo|blog"
            r"|informacion|aporte|contenido|entrada)"
        ),
        r"gracias por (?:compartir|este|tu|el aporte)",
        r"(?:otimo|excelente|muito bom|bom) (?:artigo|post|texto|blog)|obrigad[oa] por compartilhar",
        r"(?:ottimo|bell'|bel|interessante) ?(?:articolo|post|blog)",
        r"grazie per (?:la condivisione|l'articolo|le informazioni)",
        (
            r"(?:artikel|blog|postingan|info|informasi)(?: yang|nya)? (?:\w+ )?(?:sangat )?(?:bagus|menarik"
            r"|bermanfaat|membantu|keren)"
        ),
        r"terima ?kasih (?:atas|untuk|sudah) (?:\w+ )?(?:info\w*|artikel\w*|berbagi|share)",
    ),
)
"""Praise of posts and blogs in other languages than English, in letters of ASCII."""

_PRAISE_BEYOND_ASCII = Pattern(
    because="praise that fits any post",
    needs=[
        "schöner",
        "für",
        "très",
        "intéressant",
        "artículo",
        "información",
        "ótimo",
        "conteúdo",
        "bài",
        "cảm",
        "güzel",
        "yararlı",
        "faydalı",
        "başarılı",
        "стать",
        "информаци",
        "публикация",
        "спасибо",
        "пост",
        "блог",
        "сайт",
        "материал",
        "文章",
        "写得",
        "寫得",
        "内容",
        "內容",
        "分享",
        "좋은",
        "素晴らしい",
    ],
    source=phrases(
        r"schöner (?:artikel|beitrag|blog|post|text)",
        (
            r"(?:danke|vielen dank) für (?:den|diesen|die|das|dein|ihren|deinen) (?:\w+ )?(?:artikel|beitrag|blog"
            r"|infos?|informationen)"
        ),
        r"très (?:bon |bel |intéressant )?(?:article|billet|blog|site)",
        r"(?:super|bel|excellent) intéressant (?:article|billet|blog|site)",
        r"(?:muy|excelente|gran|buen|interesante) (?:bueno |buena |buen |interesante )?(?:artículo|información)",
        r"gracias por (?:la información|el artículo)",
        r"ótimo (?:artigo|post|texto|conteúdo|blog)|(?:otimo|excelente|muito bom|bom) conteúdo",
        r"bài viết (?:rất |của bạn |thật |này )*(?:hay|hữu ích|bổ ích|tuyệt)",
        r"cảm ơn (?:bạn|ad|admin|tác giả)?(?: đã)? ?(?:chia sẻ|bài viết)",
        r"(?:çok )?(?:güzel|yararlı|faydalı|başarılı) (?:bir )?(?:yazı|makale|paylaşım|site|blog)",
        r"(?:отличная|полезная|интересная|хорошая|классная|замечательная) (?:статья|информация|публикация)",
        r"спасибо за (?:статью|информацию|пост|полезную|интересную|материал)",
        r"(?:отличный|интересный|полезный|классный) (?:пост|блог|сайт|материал)",
    )
    + (
        r"|(?:文章|写得|寫得|内容|內容|分享)[^。！!，,\n]{0,6}(?:不错|不錯|很好|很棒|真好|精彩|有用)|(?:谢谢|謝謝|感谢|感謝)(?:博主|楼主|作者|您|你)?(?:的)?分享"
        r"|좋은 (?:글|정보)|素晴らしい(?:記事|ブログ)"
    ),
)
"""The same where a letter at least is not ASCII."""

_PRAISES = (STOCK_PRAISE, PRAISE, PRAISE_ABROAD, _PRAISE_BEYOND_ASCII)


def praise_needs() -> Needs:
    """Give what a text holds that praises."""
    return Needs.of_any(one.wanted for one in _PRAISES)


@lru_cache(maxsize=64)
def stock_praise(text: str) -> tuple[tuple[int, int], ...]:
    """Give the places of stock praise in *text*."""
    return tuple(STOCK_PRAISE.spans(text))


@lru_cache(maxsize=64)
def praises(text: str) -> bool:
    """Say whether *text* praises, in stock phrases or of its own."""
    if stock_praise(text) or PRAISE.stands_in(text) or PRAISE_ABROAD.stands_in(text):
        return True
    return not text.isascii() and _PRAISE_BEYOND_ASCII.stands_in(text)


def praises_before(text: str, place: int) -> bool:
    """Say whether what stands in *text* before a *place* praises."""
    if any(_stands_before(text, place, start, end) for start, end in stock_praise(text)):
        return True
    # Its words are words of the whole, which was read already, unless one is cut in two.
    is_cut = text[place - 1 : place].isalnum() and text[place : place + 1].isalnum()
    return (is_cut or _one_of_each().met_by(read(text))) and praises(text[:place])


def _stands_before(text: str, place: int, start: int, end: int) -> bool:
    """Say whether praise that was found in the whole *text* would be found too if it ended at *place*.

    It would, when it has a word of praise of its own and nothing of what it looks at lies behind that place.
    """
    return bool(text[end:place].strip()) and not STOCK_PRAISE.when.isdisjoint(text[start:end].lower().split())


@lru_cache(maxsize=1)
def _one_of_each() -> Clause:
    """Give one thing of each way to praise: a text without any of them does not praise."""
    return reduce(or_, (clauses[0] for clauses in praise_needs().all_ways()))
