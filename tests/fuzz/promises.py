"""What must be true of everything that is sanitized, under every policy."""

from tests.laws.hostile import WITH_IMAGES, reread

from commentguard.markup.contents import links, plain_text
from commentguard.markup.linkify import linkify
from commentguard.markup.paragraphs import paragraphs
from commentguard.markup.policies import PLAIN, RICH, WORDPRESS
from commentguard.markup.sanitize import sanitize
from commentguard.markup.shorten import shorten

POLICIES = (WORDPRESS, PLAIN, RICH, WITH_IMAGES)


def read_input(data: bytes) -> tuple[int, str]:
    """Give the number of a policy, from the first byte, and the text, lone surrogates included."""
    return data[0] % len(POLICIES) if data else 0, data[1:].decode("utf-8", "surrogatepass")


def check(data: bytes) -> None:
    """Raise AssertionError when the text and the policy in *data* break a promise; bytes that are no text pass."""
    try:
        number, text = read_input(data)
    except UnicodeDecodeError:
        return
    policy = POLICIES[number]
    html, changes = sanitize(text, policy)
    assert sanitize(html, policy) == (html, ()), "sanitizing again changes something"
    assert reread(html) == html, "a browser reads something else"
    assert all(0 <= change.start <= change.end <= len(text) for change in changes), "a change is outside the text"
    plain = plain_text(html)
    assert all(plain[link.start : link.end] == link.text for link in links(html)), "a link is in another place"
    shown = paragraphs(html)
    assert paragraphs(shown) == shown, "making paragraphs again changes something"
    assert reread(shown) == shown, "a browser reads other paragraphs"
    assert "".join(plain_text(shown).split()) == "".join(plain.split()), "the paragraphs have other words"
    linked = linkify(html)
    assert reread(linked) == linkify(linked) == linked, (
        "linking again changes something, or a browser reads something else"
    )
    short = shorten(html, len(plain) // 2)
    assert sanitize(short, policy) == (short, ()), "what was cut is not sanitized"
