"""What everybody may see of a comment."""

from datetime import datetime

import attrs
from attrs.validators import instance_of

from commentguard.model.safe import SafeHtml


@attrs.frozen(kw_only=True)
class PublicComment:
    """A published comment as a page shows it. No field for an e-mail or IP address exists.

    *html* has its paragraphs and line breaks, and goes into a page as it is; *name* is text, and *url* is the author's
    website, http or https, or None: a page escapes both, as templates do.
    """

    html: SafeHtml = attrs.field(validator=instance_of(SafeHtml))
    name: str = ""
    url: str | None = None
    id: str = ""
    post_id: str = ""
    parent_id: str = ""
    kind: str = "comment"
    created_at: datetime | None = None
