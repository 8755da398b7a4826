"""The sanitizers that are compared, each told to keep what a policy keeps, as far as it can be told."""

import warnings
from collections.abc import Callable

from commentguard.markup.policy import Policy
from commentguard.markup.sanitize import sanitize

Sanitizer = Callable[[str], object]


def commentguard(policy: Policy) -> Sanitizer:
    """Give ours."""
    return lambda text: sanitize(text, policy)


def nh3(policy: Policy) -> Sanitizer:
    """Give nh3; without the empty "*" it would keep `lang` and `title` everywhere."""
    from nh3 import Cleaner  # noqa: PLC0415  (it may not be installed)

    attributes = {element: {*names} for element, names in policy.tags if names}
    cleaner = Cleaner(
        tags={*policy.elements},
        attributes={**attributes, "*": set()},
        url_schemes={*policy.schemes},
        link_rel=" ".join(policy.rel),
    )
    clean: Sanitizer = cleaner.clean
    return clean


def bleach(policy: Policy) -> Sanitizer:
    """Give bleach, taking tags away; it does not set `rel`."""
    from bleach.sanitizer import Cleaner  # noqa: PLC0415  (it may not be installed)

    attributes = {element: [*names] for element, names in policy.tags}
    cleaner = Cleaner(tags=policy.elements, attributes=attributes, protocols=policy.schemes, strip=True)
    clean: Sanitizer = cleaner.clean
    return clean


def justhtml(policy: Policy) -> Sanitizer:
    """Give justhtml."""
    from justhtml import JustHTML, SanitizationPolicy, UrlPolicy, UrlRule  # noqa: PLC0415  (it may not be installed)

    rule = UrlRule(allowed_schemes=policy.schemes, resolve_protocol_relative=None)
    rules = {(element, name): rule for element, names in policy.tags for name in names if name in {"href", "cite"}}
    theirs = SanitizationPolicy(
        allowed_tags=policy.elements,
        allowed_attributes={element: names for element, names in policy.tags if names},
        url_policy=UrlPolicy(allow_rules=rules),
        force_link_rel=policy.rel,
    )
    return lambda text: JustHTML(text, fragment=True, policy=theirs).to_html(pretty=False)


def turbohtml(policy: Policy) -> Sanitizer:
    """Give turbohtml, taking tags away."""
    from turbohtml import clean  # noqa: PLC0415  (it may not be installed)

    theirs = clean.Policy(
        tags=policy.elements,
        attributes={element: frozenset(names) for element, names in policy.tags if names},
        url_schemes=frozenset(policy.schemes),
        add_link_rel=frozenset(policy.rel),
        on_disallowed_tag=clean.OnDisallowed.STRIP,
        remove_with_content=frozenset({"script", "style"}),
    )
    sanitizer: Sanitizer = clean.Sanitizer(theirs).sanitize
    return sanitizer


def lxml_html_clean(policy: Policy) -> Sanitizer:
    """Give lxml_html_clean; its attributes are not told by element, and it does not judge URLs by a list."""
    from lxml_html_clean import Cleaner  # noqa: PLC0415  (it may not be installed)

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        cleaner = Cleaner(
            allow_tags=policy.elements,
            safe_attrs={name for _, names in policy.tags for name in names},
            remove_unknown_tags=False,
            add_nofollow=True,
        )
    sanitizer: Sanitizer = cleaner.clean_html
    return sanitizer


ALL = (commentguard, nh3, bleach, justhtml, turbohtml, lxml_html_clean)
