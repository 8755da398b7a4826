"""Commerce in other languages than English: gambling, loans, work from home, and channels to be reached by."""

from collections.abc import Iterable

from commentguard.rules.pattern import Pattern
from commentguard.rules.rule import ExampleLike, Rule

POINTS = 50
"""What the wares of one language are worth; the group's cap holds for all of them together."""


def _wares(
    language: str,
    *,
    needs: str,
    source: str,
    spam: Iterable[ExampleLike],
    ham: Iterable[ExampleLike],
) -> Rule:
    """Make the rule of a language: *source* is looked for where one of the literals of *needs* stands."""
    return Rule(
        id=f"commerce.{language}",
        points=POINTS,
        why=f"The wares of comment spam have names in {language.title()} too.",
        spam=spam,
        ham=ham,
        check=Pattern(because=f"wares of comment spam, in {language.title()}", needs=needs.split(), source=source),
    )


GERMAN = _wares(
    "german",
    needs="casino kredit potenzmittel schufa verdienen spielautomaten wetten ghostwriter schlüsseldienst whatsapp führerschein sofort angebot abnehmen rabatt günstig entrümpelung umzug",
    source=(
        r"\bcasino[- ]?(?:bonus\s+(?:ohne|für)|seriös|spiele|ohne)\b"
        r"|\b(?:sofort|online|privat|eil)[- ]?kredite?\b|\bkredite?\s+(?:ohne|von\s+privat|online|sofort"
        r"|trotz)\b"
        r"|\bpotenzmittel\b|\bohne\s+schufa\b|\bgeld\s+verdienen\s+(?:im|mit|von|online)\b"
        r"|\b(?:von\s+zu\s+hause|im\s+internet)\s+geld\b|\bspielautomaten\s+(?:online|kostenlos)\b"
        r"|\bsportwetten\s+(?:bonus|anbieter|tipps)\b"
        r"|\bghostwriter\s+(?:agentur|gesucht|bachelorarbeit)|\bschlüsseldienst\s+(?:in\s+)?\p{L}+\b(?=\s*+\Z)"
        r"|\bführerschein\s+(?:online\s+)?kaufen\b|\b(?:kontaktieren|schreiben)\s+sie\s+(?:mich|uns)\s+(?:per"
        r"|über|auf)\s+whatsapp\b"
        r"|\b(?:kostenlose[sn]?|unverbindliche[sn]?)\s+(?:angebote?|beratung|probestunde|kostenvoranschlag)\b"
        r"|\b(?:jetzt|schnell)\s+(?:günstig\s+)?(?:abnehmen|bestellen|kaufen|buchen)\b"
        r"|\b(?:entrümpelung|umzug|umzugsfirma|haushaltsauflösung)\s+(?:in\s+)?\p{Lu}?\p{L}+\s*+\Z"
        r"|\brabattcode\b|\b\d+\s?%\s+rabatt\b|\brabatt\s+(?:bestellen|sichern)\b"
    ),
    spam=["Jetzt Kredit ohne Schufa beantragen", "Führerschein kaufen ohne Prüfung", "Casino Bonus für alle"],
    ham=["Der Kredit für das Haus läuft noch.", "Das Casino ist abgebrannt.", "Wir wetten um ein Bier."],
)

FRENCH = _wares(
    "french",
    needs="prêt crédit casino gagner voyant marabout retour whatsapp viagra paris devis intervention dépannage besoin livraison commandez réservez achetez",
    source=(
        r"\b(?:offres?|propose|octroi|accorde|obtenir)\s+(?:de\s+|des\s+|un\s+)?(?:prêts?|crédits?)\b"
        r"|\bprêts?\s+(?:d'argent|entre\s+particuliers?|rapide|personnel|sans)\b|\bcasinos?\s+en\s+ligne\b"
        r"|\bgagner\s+de\s+l'argent\s+(?:sur|en|depuis|facilement)\b"
        r"|\b(?:voyant|marabout|médium)\s+(?:\w+\s+){0,3}?(?:sérieux|puissant|africain|compétent)\b"
        r"|\bretour\s+(?:d'affection|affectif|de\s+l'être\s+aimé)\b"
        r"|\b(?:contactez|écrivez|joignez)(?:[- ](?:moi|nous|le|la))?\s+(?:par|sur|via)\s+whatsapp\b"
        r"|\bj'offre\s+des\s+prêts\b|\b(?:commandez|réservez|achetez)\s+(?:ici|sur|en\s+ligne|maintenant|dès)"
        r"|\bdevis\s+(?:gratuit|en\s+ligne|rapide|immédiat)\b"
        r"|\bintervention\s+(?:rapide|en\s+\d+|24|7j|d.urgence)"
        r"|\bdépannage\s+(?:rapide|urgent|24|plomberie|serrurerie|à\s+domicile)"
        r"|\bbesoin\s+d.un\s+(?:serrurier|plombier|électricien|avocat|crédit|prêt|coach|déménageur)\b"
    ),
    spam=["Prêt entre particuliers en 24 heures", "un marabout sérieux et puissant", "casino en ligne fiable"],
    ham=["Le prêt de la maison est cher.", "Le retour fut long.", "Le casino de la ville est fermé."],
)

SPANISH = _wares(
    "spanish",
    needs="dinero préstamo prestamo casino whatsapp apuestas brujo amarre hechizo crédito presupuesto tienda descuento aval",
    source=(
        r"\b(?:gana|ganar|gané|ganando|genera)r?\s+(?:mucho\s+)?dinero\s+(?:desde|en|por|fácil|extra|sin"
        r"|online)\b|\bpréstamos?\s+(?:rápidos?|personales|online|entre|sin|urgentes?|de\s+dinero)\b"
        r"|\bprestamos?\s+(?:rapidos?|personales|online|sin)\b|\bcasinos?\s+(?:en\s+línea|online|en\s+vivo)\b"
        r"|\bapuestas\s+(?:deportivas|online|en\s+línea)\b|\b(?:escríbeme|escribeme|contáctame|escríbanos"
        r"|contacte|contactar|contáctenos)\s+(?:al|por|a\s+mi|en)\s+(?:mi\s+)?whatsapp\b"
        r"|\bamarres?\s+de\s+amor\b|\bhechizos?\s+de\s+amor\b|\bbrujo\s+(?:\w+\s+)?(?:me|poderoso|efectivo)\b"
        r"|\bpréstamos?\s+(?:\w+\s+){0,2}?sin\s+(?:aval|buró|requisitos)\b"
        r"|\bpresupuesto\s+(?:gratis|gratuito|sin\s+compromiso)\b"
        r"|\bvisita\s+(?:nuestra|mi)\s+(?:web|página|tienda)\b|\b(?:código|cupón)\s+de\s+descuento\b"
        r"|\benvíos?\s+(?:gratis|a\s+todo)\b"
    ),
    spam=["Gana dinero desde casa", "Amarres de amor con resultados", "préstamos personales sin aval"],
    ham=["No tengo dinero para eso.", "El casino del pueblo cerró.", "Mándame la foto por WhatsApp, abuela."],
)

RUSSIAN = _wares(
    "russian",
    needs="казино кредит займ заработ ставки виагр диплом раскрутк продвижен купить бонус приворот под недорого звоните заказать скидк пишите",
    source=(
        r"(?:онлайн|интернет)[- ]?казино|казино\s+(?:онлайн|с\s+бонус\w*|вулкан|на\s+деньги)"
        r"|(?:кредит|займ)\w{0,8}\s+(?:онлайн|без\s+(?:отказа|справок|процентов)|на\s+карту|срочно)"
        r"|заработ(?:ок|ать|ай|ка)\s+(?:в\s+интернете|в\s+сети|без\s+вложений|на\s+дому|от\s+\d)"
        r"|ставки\s+на\s+спорт|купить\s+(?:диплом|виагр\w+|права|ссылки|подписчиков)"
        r"|(?:раскрутка|продвижение)\s+(?:сайт\w+|групп\w*|канал\w*)|бонус\w{0,8}\s+за\s+регистрацию"
        r"|\bприворот\w*|(?:ремонт|отделка|строительство|остекление)\s+(?:\w+\s+){0,2}?под\s+ключ"
        r"|\bнедорого\b[^.!?\n]{0,60}\b(?:звоните|пишите|заказать|доставка)"
        r"|\bзвоните\b\s*+[:,]?+\s*+(?:по\s+)?[+8]|\bпишите\s+в\s+(?:телеграм|вотсап|ватсап|whatsapp|telegram"
        r"|личку)"
    ),
    spam=["Займ на карту без отказа", "раскрутка сайтов недорого", "лучшее онлайн казино"],
    ham=["Кредит мы ещё платим.", "Казино давно закрыли.", "Купить лук забыла."],
)

CHINESE = _wares(
    "chinese",
    needs="微信 代写 代寫 娱乐城 娛樂城 博彩 贷款 貸款 办证 辦證 发票 賭 赌 色情 兼职 赚钱 賺錢 代购 代办 彩票 qq 驾照 包过",
    source=(
        r"加(?:我|)微信|微信(?:号)?\s*+[:：]?\s*+[a-z0-9_]{3,}|代写|代寫|娱乐城|娛樂城|博彩|(?:在线|線上|线上|网上|網上)(?:赌场|賭場|娱乐|彩票)"
        r"|(?:无抵押|無抵押|小额|小額|快速|信用)(?:贷款|貸款)|办(?:理)?(?:假)?证件|代开发票|开发票|(?:网上|網路|在家|日)(?:兼职|赚钱|賺錢)|彩票(?:平台|网|網)|赌博网"
        r"|(?:联系|加)?qq\s*+[:：]?+\s*+\d{5,11}|办理(?:驾照|文凭|护照|签证)|无需考试|包过"
    ),
    spam=["加微信 abc123 代写论文", "无抵押贷款 当天放款", "线上赌场 注册送钱"],
    ham=["我家的贷款还没还完。", "谢谢,写得很好。", "微信太慢了。"],
)

INDONESIAN = _wares(
    "indonesian",
    needs="slot gacor judi togel pinjaman pinjol dana casino pasaran terpercaya maxwin bandar jp wd depo bonus",
    source=(
        r"\b(?:situs|agen|bandar|link|daftar|main)\s+(?:slot|judi|togel|toto|poker|casino|bola|gacor|resmi"
        r"|terpercaya)\b|\bslot\s+(?:gacor|online|terpercaya|deposit|88|777)\b"
        r"|\b(?:gacor|gachor|maxwin|togel|rungkad)\b|\bpinjaman\s+(?:online|cepat|tanpa|dana)\b|\bdana\s+tunai\b"
        r"|\bbonus\s+(?:new\s+member|deposit|harian)\b|\b(?:jp|jackpot|wd|menang)\s+(?:besar|terus|tiap\s+hari"
        r"|mulu|jutaan|paus|sensasional)\b|\bdepo(?:sit)?\s+\d+(?:k|rb|\s*ribu)?\b"
    ),
    spam=["situs slot resmi hari ini", "pinjaman online cepat cair", "depo 10k langsung menang besar"],
    ham=["Slot memori di laptop saya rusak.", "Dana desa belum turun.", "Bonus akhir tahun habis."],
)

VIETNAMESE = _wares(
    "vietnamese",
    needs="vay casino cá zalo đánh xổ kiếm nhà tín dịch giá liên gọi rẻ hotline trọn báo",
    source=(
        r"\bvay\s+(?:tiền|vốn|tín\s+chấp|nóng|online|nhanh)\b|\bnhà\s+cái\s+(?:uy\s+tín|\p{L}+)"
        r"|\bcá\s+cược\s+(?:bóng|thể|online|trực)|\bcasino\s+(?:trực\s+tuyến|online)\b"
        r"|\bliên\s+hệ\s+(?:\p{L}+\s+)?zalo\b|\bzalo\s*+[:.]?\s*+0\d{6,}|\bxổ\s+số\s+(?:online|trực)"
        r"|\bkiếm\s+tiền\s+(?:online|tại\s+nhà|trên\s+mạng)|\bđánh\s+bạc\b"
        r"|\bdịch\s+vụ\s+[^.!?\n]{1,60}\b(?:giá\s+rẻ|uy\s+tín|trọn\s+gói|chuyên\s+nghiệp)\b"
        r"|\bgiá\s+rẻ\s+(?:uy\s+tín|nhất|tại|chất)|\bgọi\s+ngay\b|\bhotline\s*+:?+\s*+0\d"
        r"|\bbáo\s+giá\s+miễn\s+phí|\btrọn\s+gói\s+giá\b|\bliên\s+hệ\s*+:?+\s*+(?:\p{L}+\s+)?0\d[\d\s.]{6,12}"
    ),
    spam=["Vay tiền nhanh trong ngày", "nhà cái uy tín số một", "kiếm tiền online tại nhà"],
    ham=["Nhà mình ở quê.", "Con cá này to quá.", "Đánh giá rất hay."],
)
