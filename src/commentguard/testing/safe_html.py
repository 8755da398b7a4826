"""Whether HTML has nothing but what a policy allows, as a parser sees it that is not ours."""

import re
from collections.abc import Iterator
from typing import Any

import html5lib

from commentguard.markup.policies import WORDPRESS
from commentguard.markup.policy import Policy

_URL_ATTRIBUTES = frozenset({"cite", "href", "src"})
# What the URL Standard's parser drops before it looks for a scheme, and what it takes for one.
_AROUND = "".join(map(chr, range(33)))
_INSIDE = str.maketrans("", "", "\t\n\r")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.\-]*):")
# An element left open shows in what follows only if that is of a line, as the last part is.
_PLACE = '<div id="commentguard-before"></div><div id="commentguard-place">{}</div><i id="commentguard-after"></i>'
_PARTS = ["commentguard-before", "commentguard-place", "commentguard-after"]


def assert_safe_html(html: str, policy: Policy = WORDPRESS) -> None:
    """Fail where *html*, put into a block of a page, has anything that *policy* does not allow, or leaves its block.

    html5lib reads it as a browser does. Elements, attributes and the schemes of URLs are compared with the policy;
    `rel` on links is the policy's own. `p` and `br` are taken, since `paragraphs()` adds them. Raises AssertionError
    with everything that is wrong.

    >>> assert_safe_html("<b>fine</b>")
    >>> assert_safe_html("<b onclick='x()'>not fine</b>")
    Traceback (most recent call last):
    AssertionError: not safe under the policy: <b> has the attribute onclick
    """
    page = html5lib.parse(_PLACE.format(html), namespaceHTMLElements=False)
    body = page.find("body")
    faults = list(_faults(page.find(f".//*[@id='{_PARTS[1]}']"), policy))
    if [part.get("id") for part in body] != _PARTS or any(part.tail for part in body):
        faults.append("it leaves the block that it is put into")
    if faults:
        raise AssertionError(f"not safe under the policy: {'; '.join(faults)}")


def _faults(place: Any, policy: Policy) -> Iterator[str]:
    for element in place.iter():
        if element is place:
            continue
        if not isinstance(element.tag, str):
            yield "a comment or an instruction is in it"
        elif element.tag not in policy.elements and element.tag not in {"p", "br"}:
            yield f"<{element.tag}> is in it"
        else:
            yield from _attribute_faults(element, policy)


def _attribute_faults(element: Any, policy: Policy) -> Iterator[str]:
    allowed = policy.attributes(element.tag)
    for name, value in element.attrib.items():
        if name not in allowed and (element.tag, name) != ("a", "rel"):
            yield f"<{element.tag}> has the attribute {name}"
        elif name in _URL_ATTRIBUTES and (scheme := _scheme(value)) and scheme not in policy.schemes:
            yield f"the {name} of <{element.tag}> has the scheme {scheme}"


def _scheme(url: str) -> str:
    found = _SCHEME.match(url.strip(_AROUND).translate(_INSIDE))
    return found[1].lower() if found else ""
