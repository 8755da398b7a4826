"""Words of trades and wares."""

from commentguard.rules.reading import word_set

TRADE_WORDS = word_set(
    "training trainings course courses class classes academy institute college tuition tutoring lessons therapy "
    "therapist counseling counselling counsellor counselor coaching coach clinic hospital dentist dental surgery "
    "surgeon massage spa salon yoga healing wellness hypnosis consulting consultant consultants consultancy "
    "agency agencies company companies services service solutions provider providers supplier suppliers dealer "
    "dealers contractor contractors builder builders plumber plumbers plumbing electrician electricians roofing "
    "cleaning cleaners carpet landscaping movers removals packers moving storage rental rentals rent hire taxi "
    "limo tours travel travels trip hotel hotels villa villas resort apartments properties property realtor "
    "realty estate mortgage mortgages loan loans insurance lawyer lawyers attorney attorneys solicitor "
    "solicitors accountant accountants accounting bookkeeping marketing seo backlinks advertising branding "
    "printing signs repair repairs setup installation support helpline customer number toll-free essay essays "
    "assignment assignments dissertation thesis homework writers editing proofreading translation resume casino "
    "poker slots betting bet lottery games download torrent apk mod crack pills supplement supplements keto cbd "
    "viagra cialis pharmacy skincare cream serum perfume jewelry jewellery handbags shoes sneakers replica "
    "watches furniture mattress wedding photography photographer catering flowers florist gifts shop store buy "
    "cheap discount coupon coupons deals price sale online design designer designers developers development "
    "developer software app hosting domain escorts escort astrologer astrology certification exam dumps "
    "placement visa immigration review reviews prices machine machines equipment kits jackets beds sofas curtains "
    "tiles pumps parts wholesale rentals packages manufacturers manufacturer exporters installers units gifts lifts "
    "stairlifts grooming sheets panels mouthpiece apps pass visas greenhouse"
)
"""Words of trades and wares, in lower case: what a keyword, a company or an anchor text is made of."""
