"""An endpoint that speaks Akismet's protocol, so that existing clients can ask a guard of one's own.

An ASGI application with the calls `verify-key`, `comment-check`, `submit-spam` and `submit-ham` of Akismet's API 1.1
(https://akismet.com/developers/detailed-docs/). It logs what was asked and answered, and nothing of the comment.
"""

import asyncio
import hashlib
import hmac
import json
import logging
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime
from typing import Any

import attrs

from commentguard.errors import HistoryUnavailable, InvalidSubmission
from commentguard.guard.guard import Guard
from commentguard.hosts._asgi import Gone, Receive, Scope, Send, TooLarge, form_of, headers_of, path_of, read_body
from commentguard.model.comment import Post, Submission
from commentguard.model.verdict import Verdict

_log = logging.getLogger(__name__)

MOST_BYTES = 1_000_000
"""How long a request may be: fifteen times the longest comment of WordPress."""
MOST_FIELDS = 1_000
"""How many fields a request may have: clients send every variable of their server along."""
DISCARD_FROM = 200
"""From how many points on a comment is blatant spam, which the client may drop unseen: twice what makes it spam."""
THANKS = "Thanks for making the web a better place."
"""What Akismet answers to a moderator's decision; clients compare it."""
SURE_AUTHOR, SURE_EMAIL = "viagra-test-123", "akismet-guaranteed-spam@example.com"
"""What is spam to every Akismet, for tests of the wiring."""
SURE_ROLE = "administrator"
"""The user role that is never spam."""
MODERATOR = "akismet client"
"""Who overrules the guard by `submit-spam` and `submit-ham`."""

_MACHINE = {"trackback", "pingback"}
_OK, _BAD, _NOT_FOUND, _METHOD, _LARGE, _AWAY = 200, 400, 404, 405, 413, 503


def _keys(keys: Mapping[str, str]) -> Mapping[str, str]:
    if not keys or not all(word for pair in keys.items() for word in pair):
        raise ValueError("an endpoint has at least one key, each with the URL of its blog: {'key': 'https://…'}")
    return dict(keys)


@attrs.frozen
class Answer:
    """What is answered to one call: the *text*, the HTTP *status*, and a header that says more."""

    text: str
    status: int = _OK
    headers: Mapping[str, str] = attrs.field(factory=dict)


INVALID = Answer("invalid", headers={"X-akismet-debug-help": "the key is not one of this endpoint for this blog"})


@attrs.frozen(kw_only=True, eq=False)
class AkismetEndpoint:
    """The ASGI application: *guard* decides, *keys* are the API keys with the URL of the blog each is for.

    A held comment is answered as spam, for the protocol knows no third answer, and clients keep spam for a moderator;
    with `held_is_spam=False` it is answered as ham. From *discard_from* points on the answer says `discard`, which lets
    clients drop the comment unseen. Raises ValueError for no key.
    """

    guard: Guard
    keys: Mapping[str, str] = attrs.field(converter=_keys, repr=False)
    held_is_spam: bool = True
    discard_from: int = DISCARD_FROM
    most_bytes: int = MOST_BYTES

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request of an ASGI server."""
        if scope["type"] == "lifespan":
            await _live(receive, send)
        elif scope["type"] == "http":
            answer = await self._answer(scope, receive)
            if answer is not None:
                await _send(answer, send)

    async def _answer(self, scope: Scope, receive: Receive) -> Answer | None:
        """Give the answer to a request; None where nobody waits for it any more."""
        version, _, call = path_of(scope).strip("/").partition("/")
        handle = _CALLS.get(call) if version == "1.1" else None
        if handle is None:
            return Answer("there is no such call", _NOT_FOUND)
        if scope["method"] != "POST":
            return Answer("the calls are made by POST", _METHOD, {"Allow": "POST"})
        try:
            # Clients send headers of the visitor along: bytes that are no UTF-8 must not keep a comment from being judged.
            fields = form_of(await read_body(receive, self.most_bytes), most=MOST_FIELDS, errors="replace")
        except TooLarge:
            return Answer(f"the request has more than {self.most_bytes} bytes", _LARGE)
        except ValueError:
            return Answer("the request has too many fields", _BAD)
        except Gone:
            return None
        return await handle(self, _with_key(fields, headers_of(scope).get("host", "")))

    async def _verify_key(self, fields: Mapping[str, str]) -> Answer:
        known = self._is_known(fields.get("key", fields.get("api_key", "")), fields.get("blog", ""))
        _log.info("verify-key: %s", "valid" if known else "invalid")
        return Answer("valid") if known else INVALID

    async def _check(self, fields: Mapping[str, str]) -> Answer:
        if not self._is_known(fields.get("api_key", ""), fields.get("blog", "")):
            return INVALID
        verdict, points = await asyncio.to_thread(self._verdict, fields)
        is_spam = verdict is Verdict.SPAM or (verdict is Verdict.HOLD and self.held_is_spam)
        _log.info("comment-check: %s, %d points", verdict.value, points)
        discard = {"X-akismet-pro-tip": "discard"} if is_spam and points >= self.discard_from else {}
        return Answer("true" if is_spam else "false", headers=discard)

    async def _submit_spam(self, fields: Mapping[str, str]) -> Answer:
        return await self._submit(fields, Verdict.SPAM)

    async def _submit_ham(self, fields: Mapping[str, str]) -> Answer:
        return await self._submit(fields, Verdict.PUBLISH)

    async def _submit(self, fields: Mapping[str, str], verdict: Verdict) -> Answer:
        """Let a moderator's decision overrule the guard's, where the guard remembers."""
        if not self._is_known(fields.get("api_key", ""), fields.get("blog", "")):
            return INVALID
        if self.guard.history is not None and fields.get("is_test", "") not in _TRUE:
            try:
                await asyncio.to_thread(self.guard.overrule, _id_of(fields), verdict, MODERATOR)
            except HistoryUnavailable as error:
                _log.warning("submit: %s is not remembered: %s", verdict.value, error)
                return Answer("the history is not available, try again later", _AWAY)
        _log.info("submit: %s", verdict.value)
        return Answer(THANKS)

    def _is_known(self, key: str, blog: str) -> bool:
        """Tell whether *key* is one of ours and for *blog*; every key is compared, in the same time."""
        found = [url for known, url in self.keys.items() if hmac.compare_digest(known.encode(), key.encode())]
        return bool(found) and found[0].rstrip("/") == blog.rstrip("/")

    def _verdict(self, fields: Mapping[str, str]) -> tuple[Verdict, int]:
        if fields.get("user_role") == SURE_ROLE:
            return Verdict.PUBLISH, 0
        if fields.get("comment_author") == SURE_AUTHOR or fields.get("comment_author_email") == SURE_EMAIL:
            return Verdict.SPAM, self.guard.thresholds.spam
        remember = fields.get("is_test", "") not in _TRUE
        # Which other fields are required was the client's to ask when the comment was typed.
        guard = attrs.evolve(self.guard, required=("content",))
        ask = guard.admit if remember else guard.review
        try:
            decision = ask(_submission(fields), Post(url=fields.get("permalink", "")))
        except InvalidSubmission as error:
            _log.info("comment-check: refused (%s)", ", ".join(sorted({problem.code for problem in error.problems})))
            return Verdict.HOLD, guard.thresholds.hold
        return decision.verdict, decision.score.total


_TRUE = frozenset({"1", "true", "True"})
_Handler = Callable[[AkismetEndpoint, Mapping[str, str]], Awaitable[Answer]]
_CALLS: Mapping[str, _Handler] = {
    "verify-key": AkismetEndpoint._verify_key,  # noqa: SLF001  (the table of the class above)
    "comment-check": AkismetEndpoint._check,  # noqa: SLF001  (as above)
    "submit-spam": AkismetEndpoint._submit_spam,  # noqa: SLF001  (as above)
    "submit-ham": AkismetEndpoint._submit_ham,  # noqa: SLF001  (as above)
}


def _with_key(fields: Mapping[str, str], host: str) -> Mapping[str, str]:
    """Give *fields* with the key that older clients send as the first label of the host."""
    label, dot, _ = host.partition(".")
    return fields if "api_key" in fields or not dot else {**fields, "api_key": label}


def _submission(fields: Mapping[str, str]) -> Submission:
    kind = fields.get("comment_type", "")
    return Submission(
        id=_id_of(fields),
        content=fields.get("comment_content"),
        author=fields.get("comment_author"),
        email=fields.get("comment_author_email"),
        url=fields.get("comment_author_url"),
        ip=fields.get("user_ip"),
        user_agent=fields.get("user_agent"),
        post_id=hashlib.sha256(fields.get("permalink", "").encode()).hexdigest()[:32],
        kind=kind if kind in _MACHINE else "comment",
        created_at=_moment(fields.get("comment_date_gmt", "")),
    )


def _id_of(fields: Mapping[str, str]) -> str:
    """Give the id of a comment: the protocol has none, but says that a submission repeats the fields of the check."""
    told = [fields.get(name, "") for name in ("blog", "permalink", "comment_author", "comment_content")]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:32]


def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


async def _live(receive: Receive, send: Send) -> None:
    """Say to the server that there is nothing to start or to stop."""
    while True:
        event: Mapping[str, Any] = await receive()
        await send({"type": f"{event['type']}.complete"})
        if event["type"] == "lifespan.shutdown":
            return


async def _send(answer: Answer, send: Send) -> None:
    body = answer.text.encode()
    headers = {"Content-Type": "text/plain; charset=utf-8", "Content-Length": str(len(body)), **answer.headers}
    pairs = [(name.encode(), value.encode()) for name, value in headers.items()]
    await send({"type": "http.response.start", "status": answer.status, "headers": pairs})
    await send({"type": "http.response.body", "body": body})
