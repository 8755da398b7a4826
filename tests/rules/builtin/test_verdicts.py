"""What becomes of whole comments under the default rules and thresholds: promotion is held, talk is published."""

import pytest

from commentguard.model.past import Past
from commentguard.model.verdict import Thresholds, Verdict
from commentguard.rules.builtin.default import DEFAULT_RULES
from commentguard.rules.example import Example

TIPS = [
    (
        "Check out Leonard Energy Training for a attention-riveting, visceral emotional experiences, listening to the body "
        "as teacher."
    ),
    "Visit Morrow Piano Academy for inspiring, joyful lessons, letting the fingers find the music.",
    "Try Halden Dog Grooming for gentle, stress-free baths and a coat that shines, in the calm of a country barn.",
    "Check out Brightwater Pilates Studio for deep, breath-led movement, strength and a mind at rest.",
    "Come to the Old Orchard Cooking School for unforgettable evenings, tasting the seasons as a guide.",
    "Contact Pellam Roofing Services for honest, lasting work, listening to the house as a craftsman.",
    "Look into Ferrant Voice Coaching for a startling, soulful experience of singing, using silence as your instrument.",
    "Discover Wren Hill Meditation Retreats for vivid, tender and quietly thrilling days in the company of trees.",
    "Experience Castellan Fencing School for quick wits and quicker feet, the blade as your mirror.",
    "Try Oakum Boatbuilding Workshops for salty, hands-on, unforgettable weekends, the sea as examiner.",
    "Book with Delmar Dance Academy for radiant evenings, bold steps and a body that remembers joy.",
]
RECORDS = [
    (
        "During the past 35 years, I have facilitated single-session breakthroughs hundreds of times when demonstrating "
        "Ericksonian hypnotherapy and NLP approaches to brief psychotherapy, during training programs sponsored by the "
        "American Hypnosis Training Academy."
    ),
    (
        "Over the last 20 years, I have restored broken violins hundreds of times while demonstrating French varnish and "
        "old bow techniques, during workshops hosted by the Northern Luthiers Guild."
    ),
    (
        "For more than 15 years, we have guided thousands of beginners to their first loaf when teaching slow dough and "
        "stone ovens, in courses offered by the Valley Baking Institute."
    ),
    (
        "In the past 12 years, I have trained nervous horses dozens of times using bitless and voice methods, at seminars "
        "organised by the Western Riding Academy."
    ),
    (
        "Throughout the last three decades, I have conducted rapid tax rescues hundreds of times when presenting ledger "
        "and audit approaches to small firms, during courses presented by the National Bookkeeping College."
    ),
    (
        "During the past 25 years, I have taught shy speakers to shine hundreds of times when demonstrating breath and "
        "stage approaches, during training programs sponsored by the Southern Voice Training Institute."
    ),
    (
        "For the past 18 years, I have delivered one-day garden makeovers hundreds of times, showing permaculture and "
        "no-dig approaches, at workshops run by the Coastal Gardening School."
    ),
    (
        "Over the last 40 years, I have repaired antique clocks thousands of times while presenting hairspring and "
        "pendulum methods, in seminars organized by the Royal Horology Institute."
    ),
    (
        "During the last ten years, I have coached timid managers dozens of times with improv and mask techniques, during "
        "leadership courses hosted by the Tallis Coaching Academy."
    ),
    (
        "In over 30 years, I have led three-day phobia cures hundreds of times when teaching eye-movement and tapping "
        "approaches, during certification trainings sponsored by the Meridian Therapy Foundation."
    ),
    (
        "Within the past 22 years, we have trained rescue dogs countless times using clicker and scent work, at training "
        "camps presented by the Alpine Grooming and Kennels Association."
    ),
]
OTHERS = [
    "For lasting change call Dr. Bell at Bell Hypnosis Center, the leading provider of trance work in the county.",
    "My own approach, Core Release Method, has healed thousands of people. Join our next retreat in Tuscany!",
    "Our clinic offers sessions online at reasonable rates.",
    "I'm a certified NLP master trainer and author of the bestselling book Minds Unlocked. Learn more at my website.",
    "Look into Sunrise Family Counseling for warm, compassionate sessions for children and teens.",
    "We at Willow Retreats provide transformative weekends for couples.",
    "I can't recommend Silver Oak Coaching enough, life-changing sessions with a gifted guide.",
    "Having practiced for over 30 years, I lead trainings certified by the European Institute of Somatic Arts.",
    "As a certified sleep coach, I help parents and their babies rest. Visit my website to book your free session.",
    "Nice blog, very informative. Keep sharing!\nGarden Shed Builders",
    "If you are looking for a plumber, contact us today at 1-800-555-0100.",
    "Great post, thanks for sharing. https://a.example/cheap-garden-sheds-online",
    "Please subscribe to me, and check out my channel for more songs.",
    "I made $4,000 in one week from home trading, all thanks to Mrs Maple. Write her on WhatsApp.",
    "Globex Printer Customer Support Number can help with every problem.",
    "I always let a good essay writing service do it.",
]
TALK = [
    "Try Khan Academy for the fractions, it helped our daughter a lot.",
    "I trained at the Erika Berg Institute in Berlin in 1998 and the trainers there never promised anything.",
    "As a licensed marriage counselor I work with couples every week, and I think you are too hard on the husband here.",
    "I have been a hypnotherapist for 22 years and have seen hundreds of clients; what you describe is rare, but real.",
    "Thank you for your wonderful article. I am looking forward to the next one.",
    "We went to Brightwater Pilates Studio last year and my back is still grateful.",
    "Has anyone tried Light Therapy in Leeds? My GP suggested it.",
    "This reminds me of a workshop by the Gestalt Institute where we had to talk to an empty chair. Felt silly, worked.",
    "If you are looking for a good book on this, try 'The House of Rooms'.",
    "In case you need it: the fix is to upgrade pip first, then call setup again.",
    "You can find the paper here: https://doi.org/10.1000/182",
    "My practice is in a small town, and clients meet me at the supermarket. How do you handle that?",
    "I offer my clients tea. It sounds trivial, it is not.",
    "I am curious. Is you client from Mexico, of Mexican decent, US born or has he immigrated legally/illegally?",
    "Thank you for this. The part about naming a feeling before answering it will help me with my daughter.",
    "I am a therapist and I see the same with couples who moved abroad: the argument is about the kettle, never about it.",
    "I am a licensed counsellor, and in my 20 years of practice I have rarely seen a child lie without a reason.",
    "I disagree. Cold water is not a cure for panic; for some of my patients it made things worse.",
    "This is lovely, but what do you do when the client simply does not come back?",
    "Over the past ten years I have read hundreds of books on grief, and none said it as plainly as this.",
    "My mother died in March. I read your post twice and cried once. Thank you.",
    "You might like 'The Quiet Orchard' by M. Hale, it has a chapter on exactly this kind of silence.",
    "I was trained at a small institute in Utrecht where we learned the opposite: wait, and say nothing.",
    "We tried the star chart for a month with our son. It worked for six days. Then he asked for a bigger star.",
    "Liz, I think you are right about the second session, though not about the third.",
    "Great article. I have one doubt about the last paragraph: is the study you mention about adults or children?",
    "Hypnosis did nothing for my back, to be honest. Swimming did.",
    "Does anyone know whether this works for toddlers as well? Ours throws the cards at the cat.",
    "I get a TypeError in step three: 'NoneType' object is not iterable. I copied the code as it is. Any idea why?",
    "You can save a line here: `return sorted(items, key=len)[:3]` does the same.",
    "The link to the data set is dead, it gives a 404. Could you upload it again?",
    "Works on Debian too, but I had to install libffi first. Thanks for writing it up.",
    "See https://docs.python.org/3/library/itertools.html, there is a recipe for exactly this.",
    "For anyone who finds this later: the option was renamed, it is called --strict these days.",
    "I would not use a global here. On the other hand, for a script of ten lines it hardly matters.",
    "I wrote about the same problem a while ago: https://liz.example/2019/05/locks. The short answer is to hold one lock.",
    "I made this yesterday with half the sugar and it was still too sweet for us. Next time with lemon.",
    "Can I use spelt flour instead? And does the dough keep overnight in the fridge?",
    "My grandmother put a spoon of vinegar in the crust. Never fails.",
    "Best bread I ever baked, thank you! Mine needed ten minutes more, our oven is old.",
    "Too salty. I followed the recipe to the gram.",
    "Our midwife told us the same, and our second one slept through at five months. The first one still does not, he is nine.",
    "As a nurse I must object: never give honey to a baby under one year.",
    "We went to the swimming class at the community centre in our street and it was fun, cold and loud.",
    "Thanks for sharing your story. It takes courage. I am two years sober in June.",
    "Wonderful post! :)",
    "I agree with every word.",
    "No. Just no.",
    "+1",
    "Thank you so much, this helped me a lot.\n\nBest regards,\nAnna Berg",
    "I have been a subscriber for years, and this is the first time I write. Please keep the long pieces.",
    "The school my kids visit did this for a term. Teachers loved it, parents did not, nobody asked the kids.",
    "Check out chapter four of the book again, there she says the contrary.",
    "Your site does not load on my phone, the menu covers the text.",
    "Sehr schöner Beitrag, danke! Bei uns hat es mit dem Kleinen auch erst nach Wochen geklappt.",
    "Merci pour cet article. Mon fils a peur du noir depuis le déménagement, que feriez-vous ?",
]


def verdict(text: str, past: Past | None = None) -> Verdict:
    """Judge a plain text by the default rules and thresholds."""
    example = Example(text=text, past=past or Past())
    return Thresholds().verdict(DEFAULT_RULES.score(example.case()).total)


@pytest.mark.parametrize("text", [*TIPS, *RECORDS, *OTHERS])
def test_promotion(text: str) -> None:
    """A comment that promotes something is held or worse, whatever its trade and its names."""
    assert verdict(text) is not Verdict.PUBLISH


@pytest.mark.parametrize("text", TALK)
def test_talk(text: str) -> None:
    """A comment that talks is published, credentials, links and praise or not."""
    assert verdict(text) is Verdict.PUBLISH


@pytest.mark.parametrize("text", [TIPS[0], RECORDS[0]])
def test_known_name_does_not_skip_the_rules(text: str) -> None:
    """A name and an address that were published before do not carry an advertisement through."""
    assert verdict(text, Past(published=40)) is not Verdict.PUBLISH


@pytest.mark.parametrize(
    ("past", "expected"),
    [
        (Past(), Verdict.PUBLISH),
        (Past(published=5), Verdict.PUBLISH),
        (Past(same_here=1), Verdict.HOLD),
        (Past(same_elsewhere=1), Verdict.PUBLISH),
        (Past(same_elsewhere=3), Verdict.HOLD),
        (Past(same_here=1, same_elsewhere=4), Verdict.SPAM),
        (Past(recent=2), Verdict.PUBLISH),
        (Past(recent=2, spam=1), Verdict.HOLD),
    ],
)
def test_past(past: Past, expected: Verdict) -> None:
    """What the site knows of a text and its author adds up."""
    assert verdict("I agree with every word of this.", past) is expected
