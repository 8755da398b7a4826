"""Submissions whose verdict a host can rely on: the default guard's answer to them changes in no minor release."""

from commentguard.testing.build import make_submission

HAM_SAMPLES = (
    make_submission(),
    make_submission(author="Ines", content="Where did you find the second recipe? My grandmother had one like it."),
    make_submission(
        author="K. Brandt", content="I disagree: the ferry leaves at nine, not at ten. <em>Twice</em> a day."
    ),
    make_submission(author="Jo", content="On line 12 it should be <code>if n < 2</code>, or the loop never ends."),
    make_submission(author="Søren", content="Thank you for writing about your father. Mine was a baker too."),
)
"""Ordinary comments: the default guard publishes each of them."""

SPAM_SAMPLES = (
    make_submission(
        author="Best Casino Bonus",
        url="http://casino-bonus.example/",
        content="Great post! Play online casino now: http://casino-bonus.example/ http://slots.example/ "
        "http://poker.example/ - best bonus, click here!",
    ),
    make_submission(
        author="Cheap Pills Online",
        url="http://cheap-pills.example/",
        content="Buy viagra and cialis without prescription, <a href='http://cheap-pills.example/'>cheap pills online</a> "
        "with fast shipping. Contact us on WhatsApp +1 555 010 0199.",
    ),
    make_submission(
        author="SEO Services",
        url="http://seo-services.example/",
        content="Nice blog! We offer the best SEO services, rank your website on the first page of Google. "
        "Visit our website http://seo-services.example/ or call us now at +1 555 010 0142.",
    ),
)
"""Promotions: the default guard lets none of them be published."""

HOSTILE_SAMPLES = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<a href='javascript:alert(1)'>x</a>",
    "<a href='&#106;ava\tscript&colon;alert(1)'>x</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
    "<svg><script>alert(1)</script></svg>",
    "<math><mi//xlink:href='data:x,<script>alert(1)</script>'>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<b onmouseover=alert(1)>x</b>",
    "<p style='background:url(javascript:alert(1))'>x</p>",
    "</div></body><h1>outside</h1>",
    "<!--><img src=x onerror=alert(1)>-->",
    "<style><img src=x onerror=alert(1)></style>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<textarea><img src=x onerror=alert(1)></textarea>",
    "<form action='https://example.com/'><input name=password></form>",
    "<blockquote cite='javascript:alert(1)'>x</blockquote>",
    "<a href='http://example.com/' title='\"><script>alert(1)</script>'>x</a>",
    "<b>" * 500,
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "\u202eevil\u202c \u2066\u200b\u2069",
)
"""Comments that try to run code, to leave their place or to spoil a log: a page that shows what the guard gives for
each of them must stay whole."""
