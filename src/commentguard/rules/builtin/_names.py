"""Names of businesses: capitalised words that end in a trade."""

TRADE_NAME = (
    r"(?:Training|Therap(?:y|ies)|Therapists?|Counsell?ing|Coaching|Academy|Institute|School|Schools|College|Cent(?:er|re)|Clinic|Clinics"
    r"|Practice|Consulting|Consultants?|Consultancy|Services?|Agency|Company|Associates|Partners|Workshops?"
    r"|Retreats?|Courses?|Classes|Seminars?|Massage|Yoga|Pilates|Healing|Wellness|Hypnosis|Hypnotherapy|Grooming|Dental"
    r"|Dentistry|Orthodontics|Plumbing|Heating|Roofing|Catering|Bakery|Kitchens?|Tutoring|Tutors|Lessons|Photography|Landscaping|Gardens?|Gardening"
    r"|Cleaning|Cleaners|Repairs?|Rentals?|Tours|Travels?|Salon|Spa|Fitness|Gym|Nursery|Daycare|Kennels|Motors"
    r"|Marketing|Insurance|Realty|Mortgages?|Events|Boutique|Bootcamp|Boot Camp|Movers|Painters|Painting|Decorating|Carpentry|Joinery"
    r"|Builders|Electrical|Florists?|Foundation|Nutrition|Acupuncture|Chiropractic|Physiotherapy|Studios?|Upholstery|Masterclass|Dojo|Stables|Optics|Opticians)"
)
BUSINESS = rf"(?:\p{{Lu}}[\w'’&.-]*+\s++(?:(?:of|for|and|&|in|the)\s++)?){{1,6}}{TRADE_NAME}\b"
NOT_A_BUSINESS = r"(?!Visual\s+Studio|Android\s+Studio|R\s*Studio|SQL\s+Server)"
