"""Names of businesses: capitalised words that end in a trade."""

from functools import lru_cache

from commentguard.rules.needs import readings
from commentguard.rules.required import required

TRADE_NAME = (
    r"(?:Training|Therap(?:y|ies)|Therapists?|Counsell?ing|Coaching|Academy|Institute|School|Schools|College"
    r"|Cent(?:er|re)|Clinic|Clinics"
    r"|Practice|Consulting|Consultants?|Consultancy|Services?|Agency|Company|Associates|Partners|Workshops?"
    r"|Retreats?|Courses?|Classes|Seminars?|Massage|Yoga|Pilates|Healing|Wellness|Hypnosis|Hypnotherapy|Grooming|Dental"
    r"|Dentistry|Orthodontics|Plumbing|Heating|Roofing|Catering|Bakery|Kitchens?|Tutoring|Tutors|Lessons"
    r"|Photography|Landscaping|Gardens?|Gardening"
    r"|Cleaning|Cleaners|Repairs?|Rentals?|Tours|Travels?|Salon|Spa|Fitness|Gym|Nursery|Daycare|Kennels|Motors"
    r"|Marketing|Insurance|Realty|Mortgages?|Events|Boutique|Bootcamp|Boot Camp|Movers|Painters|Painting"
    r"|Decorating|Carpentry|Joinery"
    r"|Builders|Electrical|Florists?|Foundation|Nutrition|Acupuncture|Chiropractic|Physiotherapy|Studios?"
    r"|Upholstery|Masterclass|Dojo|Stables|Optics|Opticians)"
)
BUSINESS = rf"(?:\p{{Lu}}[\w'’&.-]*+\s++(?:(?:of|for|and|&|in|the)\s++)?){{1,6}}{TRADE_NAME}\b"
NOT_A_BUSINESS = r"(?!Visual\s+Studio|Android\s+Studio|R\s*Studio|SQL\s+Server)"


def may_name(names: str, text: str) -> bool:
    """Say whether *text* has all words of one of some *names*, a pattern of capitalised words, as they are written there.

    Few texts have, and what ends in such a name takes long to look for.
    """
    known = _capitals(names)
    return any(all(map(one.text.count, known[name])) for one in readings(text) for name in known.keys() & one.seen)


@lru_cache(maxsize=16)
def _capitals(names: str) -> dict[str, list[str]]:
    """Give the names in lower case, each with its words as they are written."""
    lower = required(rf"\b(?:{names})\b")[0].words
    return {name: [word.capitalize() for word in name.split()] for name in lower}
