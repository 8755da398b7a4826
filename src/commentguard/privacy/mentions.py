"""Finding one known e-mail address in text and HTML, however it is spelled.

Who is asked to erase an address knows it exactly. So the forms of that one address are looked for, and none of the
care is needed that tells unknown addresses from prose.
"""

from collections.abc import Callable

import regex

from commentguard.model.folded import Folded
from commentguard.privacy.fold import fold
from commentguard.privacy.redact import MARK
from commentguard.privacy.words import AT_GLUED, AT_NAMES, AT_WORDS, DOT_GLUED, DOT_WORDS, SPOKEN_PROVIDERS

Find = Callable[[str], tuple[tuple[int, int], ...]]

# Nothing repeats without a bound, so every place of a text costs a bounded number of steps.
_GAP = r"""[\s\-_*/|~="'\[\](){}<>]{0,6}"""
_AT = rf"{_GAP}(?:@|{'|'.join((*AT_NAMES, *AT_WORDS, *AT_GLUED))}|(?<=[\[({{])a(?=[\])}}])){_GAP}"
_SIGNS = {
    ".": rf"{_GAP}(?:\.|{DOT_WORDS}|{DOT_GLUED}){_GAP}",
    "-": rf"(?:-|{_GAP}(?:minus|dash|hyphen){_GAP})",
    "_": rf"(?:_|{_GAP}underscore{_GAP})",
    "+": rf"(?:\+|{_GAP}plus{_GAP})",
}
_TAG = regex.compile(r"<[A-Za-z/!][^<>]*>")


def mentions(address: str) -> Find:
    """Give a function that finds *address* in a text: the start and end of each mention.

    Found are the forms that `find_addresses` finds, whatever stands around them, with and without a tag after a plus
    (`liz+news@example.org`), and those of well-known providers without their ending. Case does not matter.
    """
    local, _, domain = address.rpartition("@")
    mailbox, *_ = local.partition("+")
    whole = rf"{_spelled(mailbox)}(?:{_SIGNS['+']}[\w.\-]{{1,64}})?{_AT}{_domain(domain)}"
    # A pattern that is cached would keep the address in memory.
    pattern = regex.compile(rf"(?<![A-Za-z0-9]){whole}(?![A-Za-z0-9])", regex.I, cache_pattern=False)

    def find(text: str) -> tuple[tuple[int, int], ...]:
        folded = fold(text)
        return tuple(folded.origin(*match.span()) for match in pattern.finditer(folded.text))

    return find


def hide(text: str, find: Find, mark: str = MARK) -> str:
    """Give *text*, plain or HTML, with *mark* in the place of what is found; tags between its letters stay."""
    return _hide_across_tags(_hide(text, find(text), mark), find, mark)


def _hide(text: str, spans: tuple[tuple[int, int], ...], mark: str) -> str:
    for start, end in reversed(spans):
        text = f"{text[:start]}{mark}{text[end:]}"
    return text


def _hide_across_tags(text: str, find: Find, mark: str) -> str:
    bare = _without_tags(text)
    for span in reversed(find(bare.text)):
        start, end = bare.origin(*span)
        text = f"{text[:start]}{mark}{''.join(_TAG.findall(text[start:end]))}{text[end:]}"
    return text


def _without_tags(text: str) -> Folded:
    """Give *text* without its tags, and the way back."""
    parts: list[str] = []
    here, there, size, kept = [0], [0], 0, 0
    for tag in _TAG.finditer(text):
        parts.append(text[kept : tag.start()])
        size += tag.start() - kept
        here += (size, size)
        there += tag.span()
        kept = tag.end()
    return Folded("".join((*parts, text[kept:])), tuple(here), tuple(there))


def _spelled(words: str) -> str:
    return "".join(_SIGNS.get(character) or regex.escape(character) for character in words)


def _domain(domain: str) -> str:
    """Give the pattern of a domain: each label in its own script or in Punycode."""
    first, *rest = domain.split(".")
    ending = "".join(_SIGNS["."] + _label(label) for label in rest)
    return f"{_label(first)}(?:{ending})?" if first.lower() in SPOKEN_PROVIDERS else f"{_label(first)}{ending}"


def _label(label: str) -> str:
    forms = {label, _converted(label, "ascii"), _converted(label, "own")}
    return f"(?:{'|'.join(sorted(map(_spelled, forms)))})"


def _converted(label: str, script: str) -> str:
    try:
        return label.encode("idna").decode("ascii") if script == "ascii" else label.encode("ascii").decode("idna")
    except UnicodeError:
        return label
