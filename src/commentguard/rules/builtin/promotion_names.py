# ruff: noqa: D401  (the docstring of a rule says why it is worth points)
"""Promotion by names: comments signed by a business, and those that say again what they are signed with."""

from collections.abc import Iterator

from commentguard.model.case import Case
from commentguard.rules.builtin._trades import TRADE_WORDS
from commentguard.rules.builtin.commerce_vocabulary import SALES_WORDS
from commentguard.rules.builtin.promotion_author import author_keyword
from commentguard.rules.needs import Needs
from commentguard.rules.pattern import Pattern
from commentguard.rules.reading import read, word_set
from commentguard.rules.rule import Evidence, rule

_BUSINESS = Pattern(
    because="signed by a business",
    field="author",
    cased=True,
    source=(
        r"\b(?:Ltd|LLC|Inc|GmbH|PLC|Limited|Corp|Corporation|Co|Esq|LMFT|LCSW|LPC|CPA|RMT|DDS|DMD|Realtor|Realty"
        r"|Solicitors?|Attorneys|Associates|Partners)\.?\s*+\Z"
        r"|\w\s++(?:Bakery|Catering|Studios?|Garage|Motors|Salon|Clinic|Surgery|Surgeons|Observatory|Apiaries"
        r"|Nursery|Nurseries|Kennels|Stables|Brewery|Winery|Vineyards?|Orchards?|Farms?|Dairy|Deli|Kitchens?"
        r"|Bistro|Cafe|Café|Hotel|Inn|Lodge|Guest\s?house|Hostel|Resort|Tours|Travels?|Events"
        r"|Installations|Installers|Builders|Roofing|Plumbing|Heating|Electrical|Joinery|Interiors|Exteriors"
        r"|Flooring|Landscapes|Landscaping|Conveyancing|Accounting|Bookkeeping|Legal|Law|Media|Press|Publishing"
        r"|Consulting|Consultancy|Advisers|Advisors|Analytics|Data|Digital|Labs?|Software|Systems|Networks"
        r"|Technologies|Solutions|Hosting|Labradors"
        r"|Workshops?|Retreats?|Coaching|Counsell?ing|Therapy|Therapies|Wellness|Fitness|Pilates|Yoga|Dance"
        r"|Tutors|Tuition|Academy|Institute|School|College|Training|Agency|Group|Team|Desk|Editorial|Official"
        r"|Outlet|Boutique|Shop|Store|Market|Supplies|Wholesale|Trading|Exports?|Imports?|Foods?|Organics"
        r"|Naturals|Ceramics|Pottery|Jewell?ery|Designs?|Prints|Photography|Films|Records|Florists?|Flowers"
        r"|Gardens|Cleaning|Cleaners|Movers|Removals|Rentals?|Repairs?|Recovery|Funding|Finance|Loans|Capital"
        r"|Insurance|Properties|Homes|Estates|Experts|Support|Services?|Care|Helpline)\s*+\Z"
        r"|\A\p{Lu}\w++\s++&\s++(?:Sons?|Daughters?|Co|Company|Friends|Partners)\b"
        r"|\A(?:Coach|Nutrition|Cakes|Gutters|Designs?|Photos|Photography|Flowers|Yoga|Fitness|Interiors|Crafts"
        r"|Made|Styled|Hair|Nails|Makeup|Beauty|Stretch|Needles|Cooking|Weddings|Events|Music|Lessons"
        r"|Catering)\s++(?:by|with)\s++\p{Lu}\w++\Z|\A(?:Coach|Realtor|Attorney|Chef|Trainer|Maestra|Maestro"
        r"|Pandit|Astrologer|Prophet|Wizard)\s++\p{Lu}\w++"
    ),
)


@rule(
    "promotion.author-business",
    points=25,
    needs=lambda: _BUSINESS.wanted,
    spam=[
        {"author": "Mill Lane Bakery", "text": "So true."},
        {"author": "Rowe & Sons", "text": "So true."},
        {"author": "Dana Rowe, LMFT", "text": "So true."},
        {"author": "Cakes by Tom", "text": "So true."},
    ],
    ham=[
        {"author": "Baker", "text": "So true."},
        {"author": "Liz & Tom", "text": "So true."},
        {"author": "Gardener in Leeds", "text": "So true."},
        {"author": "Dr. Fenn", "text": "So true."},
        {"author": "Cheap Roofing Ltd", "text": "So true."},
    ],
)
def author_business(case: Case) -> Iterator[Evidence]:
    """Readers sign with a name; a firm signs with what is on its door, and a trade in it counts as such."""
    found = _BUSINESS.stands_in(case.clean.comment.author.name)
    if found and not any(author_keyword.evidence(case)):
        yield Evidence(_BUSINESS.because, "author", 0, len(case.clean.comment.author.name))


_COMMON = word_set(
    "the a an of in on at for to and or by with from is it this that my your our all best top new good great free "
    "near how "
    "what who mr mrs ms dr sir de la le el van von der den"
)
_LEAST = 2
_TAIL = 14


@rule(
    "promotion.author-words",
    points=45,
    needs=Needs(traits=["author"]),
    spam=[
        {"author": "used tractors Leeds", "text": "I like your writing on fields used tractors for sale in Leeds"},
        {"author": "oak garden sheds", "text": "Thanks for sharing. Oak sheds at low prices for any garden"},
    ],
    ham=[
        {"author": "Liz Taylor", "text": "I agree with all of it.\n\nLiz Taylor"},
        {"author": "tired mum", "text": "Nobody told me that a mum is always tired."},
        {"author": "Rose Baker", "text": "My rose was sold by the baker."},
    ],
)
def author_words(case: Case) -> Iterator[Evidence]:
    """A search phrase as a name, whose words end the comment too, is what the comment is to be found for."""
    name = case.clean.comment.author.name
    if name.istitle() or _WARES.isdisjoint(read(name).vocabulary):
        return
    wanted = {word for word in read(name).vocabulary if word not in _COMMON and len(word) > _LEAST}
    last = read(case.clean.text).words[-_TAIL:]
    if len(wanted.intersection(last)) >= _LEAST and "?" not in case.clean.text:
        yield Evidence("ends in the words it is signed with", "author", 0, len(name))


_WARES = (
    TRADE_WORDS
    | SALES_WORDS
    | word_set(
        "cars car schools school medals binoculars bottles glass villas villa bands band chairs chair ovens oven "
        "puppies puppy "
        "tractors sheds doors windows boats phones phone pens bags bag dresses dress sarees saree suits rings ring "
        "rugs toys "
        "toy tools tool fans lamps lights seeds trees plants fabric fabrics yarn wigs extensions labels boxes cards "
        "posters "
        "frames mugs shirts caps hats socks boots houses house plots land flats rooms tea coffee honey rice spices "
        "oil oils"
    )
)
