# ruff: noqa: D401  (the docstring of a rule says why it is worth points)
"""Commerce by its vocabulary: words that sellers use together, and people who talk use one at a time."""

from collections.abc import Iterator
from functools import lru_cache

from commentguard.model.case import Case
from commentguard.rules.builtin._hosts import without_links
from commentguard.rules.needs import Needs
from commentguard.rules.reading import read, word_set
from commentguard.rules.rule import Evidence, rule

_SOLD_WITH = word_set(
    "internships intake dofollow hypnotist paypal resellers dropship cod franchisees enquire pricelist catalogues "
    "refundable nonrefundable prepaid chatbot saas b2b fullstack verifiable discreet postage webinars "
    "ghostwriters ghostwriter ghostwriting rehab vacancies referral referrals hotline personalization "
    "customization customizable customisable ergonomic bestsellers doorsteps superfast bookkeepers concierge "
    "admissions affordable ayurvedic backlinks bestselling bootcamp brochure capsules cashback casino cheapest "
    "chiropractor collateral collectibles consultation consultations coupon coupons discount discounts doorstep "
    "enquiries enrol enroll enrollment enrolment escorts fastest forex giveaway giveaways gummies gutters "
    "handcrafted helpdesk helpline hypnotherapist jackpot lender lenders locksmith packers payday payout payouts "
    "physiotherapists plagiarism plumbers presale promo refinance reseller roofing seo serum slimming specialise "
    "specialises specialising specialize specializes specializing spells spins voucher vouchers whatsapp "
    "wholesale "
)
_SOLD_AMONG = word_set(
    "diplomas transcripts homepage workbook debut vip attendants carers subscription subscriptions assistance "
    "activate payroll robotics camps intensive guesthouse episode episodes reels discord hosting migration "
    "sellers vendor vendors testimonials testimonial accommodation itineraries itinerary charters transfers "
    "shuttle listings realtor brokers advisory outsourcing outsourced automation crm analytics leads freelancer "
    "freelancers developers designers photographers videographer planners stylist stylists makeup cosmetic "
    "cosmetics skincare fragrance jewellery jewelry mattress mattresses furniture sofas curtains rugs blinds "
    "cabinets worktops machinery equipment spare tiles generators pumps exporters export apparel uniforms "
    "sneakers handbags replicas vape hemp cbd kratom oils balm creams serums shampoo probiotics collagen keto "
    "testosterone revisions turnaround commercial residential licensing sponsored advert advertise advertising "
    "prizes seats slots openings "
    "academy accredited activation acupuncture affiliate agency approval artisan assignment assignments attorney "
    "attorneys batch batches bespoke bestseller betting bonus booking bookings bookmaker botox boutique braces "
    "brochures builders catalog catalogue certification certified charter chiropractic clients clinic coach "
    "coached coaches coaching commission commissions consultants contractor contractors conveyancing counseling "
    "counselling counsellors cured customised customized dealers deals delivers demo dental dentist "
    "dentists deposits dissertation dropshipping ebook electrician entrepreneurs exclusive "
    "experts facials fame financing flights floatation flooring followers gamblers gaming guaranteed "
    "hacker handmade hassle herbal holistic homeowners hotels hypnosis hypnotherapy implants inquiries installers "
    "instantly institute instructors insured kindle lab landscaping lawyer lawyers licence "
    "licences licenses locksmiths lottery luxury manufacturer manufacturers manufactures marketing "
    "massage masterclass merch newsletter notary odds offers organic passive personalised personalized "
    "physiotherapy placement plumber prefabricated premium pricing professionals profitable "
    "refund reimbursement remodeling remotely renovation rental rentals reservation reservations retreat retreats "
    "salon sauna sessions shipping showroom solicitor solicitors spa specialists sponsorship sportsbook streams "
    "studio subscribers supplements supplier suppliers technician technicians testers therapist therapists "
    "tickets tipster tours trainers trial troubleshooting trusted turnkey tutors "
    "unlimited veneers villa villas visas vpn wager warranty wealth webinar wellness withdrawals "
    "withdrew workshop workshops yoga "
)
_SOLD_BESIDE = word_set(
    "sells weekly profession vacancy included includes verified permanent request provides provided technical "
    "connect multiply doubled returns community launch launched launching prize winner winners specially ultimate "
    "superb friendly comfort secure advanced innovative wide variety assist assists helps expertise consult "
    "weekdays weekends evenings "
    "investment investors portfolio loan loans crypto trading trades traded trader earn earning earnings franchise "
    "withdrawal "
    "accountant accountants admission adviser advisers advisors afford agent agents album annual anytime anywhere "
    "appointment appointments available award bargain beginners best bet book boost brand broker business "
    "businesses buy car career careers certificate channel cheap classes classroom clinically collection company "
    "consultant contact convenience cost costs course courses coverage credit curriculum customer customers deal "
    "debt dedicated degree delivered delivery detox diet diploma discover dm editors effective ends "
    "engineer engineers entrepreneur essay essays estimate estimates exam exams experienced expert "
    "expires fee fees finance financial fix fixed follow formula free funds genuine gift gifts guarantee hair "
    "happy hire hurry inbox income ingredients install installation instalments instant insurance internship "
    "invest invested job jobs join leading legit lesson lessons licensed lifetime limited link locally market "
    "mentor mentors message millionaire monthly mortgage mortgages nationwide novel offer "
    "offering official online order ordered packages paid passionate patients pay pill pills placed plans "
    "playlist podcast policy price prices products professional profile profit profits program programme proven "
    "provider purchase purchased quality quick quickly quote quotes rated recommend recommended "
    "recovery register registration reliable relief remedy rent repair repairs resolve resolved results reviews "
    "rich salary sale satisfaction satisfied save saves sell selling service services ship shop shopping signup "
    "simply site skilled skin slim sold solution solutions solve solved soon stars startup store "
    "students subscribe success tablets taxes team thesis tonight top training transform transformation "
    "tutor unlock vehicle vehicles visit wealthy website weight winning worldwide writers "
)
_WEIGHTS = dict.fromkeys(_SOLD_BESIDE, 1) | dict.fromkeys(_SOLD_AMONG, 2) | dict.fromkeys(_SOLD_WITH, 3)
SALES_WORDS = frozenset(_WEIGHTS)
"""Words of selling, in lower case."""
_STEPS = ((6, 0.15, 1.0), (5, 0.15, 0.85), (4, 0.2, 0.85), (4, 0.15, 0.7), (3, 0.15, 0.6), (3, 0.1, 0.4))
"""What the weights add up to, how much of that falls to a word, and the share of the points for it."""


_TOLD = word_set(
    "was wasn't were weren't went tried took did didn't had hadn't bought moved told felt charged paid trained ago "
    "once never "
    "used said thought learned learnt wrote remember reminds reminded wanted asked gave came said couldn't wouldn't "
    "yesterday"
)
_LESS_WHEN_TOLD = 2


@lru_cache(maxsize=64)
def sales_weight(text: str, about: str = "") -> int:
    """Give what the words of selling in *text* add up to, each counted once: 3 for one that only sellers use, else 2 or 1.

    Those of what the comment is *about* do not count. Who tells what happened needs some of these words for the story,
    so there they add up to less.
    """
    words = read(text).vocabulary
    sold = SALES_WORDS & words
    weight = sum(map(_WEIGHTS.__getitem__, sold - _sold_in(about) if about else sold))
    return weight if _TOLD.isdisjoint(words) else max(0, weight - _LESS_WHEN_TOLD)


@lru_cache(maxsize=32)
def _sold_in(post: str) -> frozenset[str]:
    return SALES_WORDS & read(post).vocabulary


@rule(
    "commerce.sales-words",
    points=60,
    needs=Needs(words=SALES_WORDS),
    spam=[
        "Our certified plumbers offer free estimates and affordable prices.",
        "Guaranteed discount on all courses, enrol today.",
    ],
    ham=[
        "The plumber was expensive, but the kitchen is dry and we are happy to have found one before winter came.",
        "Is it free?",
        "They had a discount, said the lady in the shop, and so I went home and waited for a better day.",
    ],
)
def sales_words(case: Case) -> Iterator[Evidence]:
    """The words of selling stand close together where something is sold."""
    # What an address is made of, the rules on links weigh.
    text = without_links(case.clean.text, case.clean.links) if case.clean.links else case.clean.text
    about = f"{case.post.title}\n{case.post.text}" if case.post.text else case.post.title
    weight, length = sales_weight(text, about), len(read(text).words)
    if weight < _STEPS[-1][0]:
        return
    for least, share, worth in _STEPS:
        if weight >= least and weight >= share * length:
            found = [word for word in read(text).words if word in SALES_WORDS]
            reach = worth * (_OF_ONESELF if _is_of_oneself(text) else 1)
            yield Evidence(f"words of selling: {', '.join(dict.fromkeys(found[:_SHOWN]))}", share=reach)
            return


def _is_of_oneself(text: str) -> bool:
    """Say whether somebody speaks of themselves, and to nobody."""
    words = read(text).vocabulary
    return not _ONESELF.isdisjoint(words) and _TO_READERS.isdisjoint(words)


_ONESELF = word_set("i i'm i've i'd i'll")
_TO_READERS = word_set("you your yours you're you'll you've we our us we're we've")
_OF_ONESELF = 0.6
"""The share of the points for one's own story: customers need the words of sellers to tell it."""
_SHOWN = 6
