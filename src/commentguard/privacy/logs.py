"""Keeping e-mail and IP addresses out of log files."""

import logging
from collections.abc import Mapping

import regex

from commentguard.privacy.domains import REACH
from commentguard.privacy.network import anonymize_ip
from commentguard.privacy.redact import MARK

HIDDEN = "[hidden]"
"""What stands for the value of a private name."""
UNREADABLE = "[a log message that could not be scrubbed]"
PRIVATE_NAMES = frozenset(
    """
    author_email author_ip client_ip comment_agent comment_author_email comment_author_ip e_mail email email_address
    from_email http_x_forwarded_for http_x_real_ip ip ip_address mail remote_addr to_email user_agent user_email
    user_ip x_forwarded_for x_real_ip
    """.split()  # noqa: SIM905  (a list of words is read as words)
)
"""Names whose values are private whatever they look like; case does not matter, nor does a hyphen."""

# An address is looked for from its @ on, to both sides: no further than to the next @, so that no text is read twice.
_AT = regex.compile("@|%40")
_MAILBOX = regex.compile(r"""(?r)(?:"[^"\n]{1,64}"|(?:[\w.+\-!#$*^`{|}~]|(?<=\w)'(?=\w)|%(?!40))++)""")
_QUOTED = 66
"""Characters of the longest mailbox in quotes, the one that may hold an @."""
_DOMAIN = regex.compile(r"[\w\-]++(?:\.[\w\-]++)+")
_V4 = r"[0-9]{1,3}(?:\.[0-9]{1,3}){3}(?![\w]|\.[0-9])"
_V6 = r"(?:[0-9a-fA-F]{0,4}:){2,7}(?:[0-9]{1,3}(?:\.[0-9]{1,3}){3}|[0-9a-fA-F]{0,4})(?![\w:]|\.[0-9])"
_IP = regex.compile(rf"(?<![\w.:])(?:{_V4}|{_V6})")
# What every record has, but for what comes from a call of the logger.
_STANDARD = frozenset(vars(logging.makeLogRecord({}))) - {"msg", "args", "exc_text", "stack_info"}


class ScrubFilter(logging.Filter):
    """Takes e-mail and IP addresses out of log records, for every handler that comes after.

    Scrubbed are the message, its arguments, what was given as *extra*, and the text of an exception. A plain address
    becomes a mark, an IP address its network, and the value of a private name in a mapping, such as `email` or
    `remote_addr`, goes whatever it is. Add it to handlers, for the filters of a logger do not see the records of the
    loggers below it.

    It is fast, and so it looks for plain addresses only, not for those that are spelled out. The exception itself is
    taken from the record once its text is written, for its frames hold what the program held: handlers that want the
    object do not get it. It never drops a record, and it never raises.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """Scrub *record* in place, and let it pass."""
        try:
            _scrub_record(record)
        except Exception:  # noqa: BLE001  (a log call must not fail, whatever the repr of an argument raises)
            record.msg, record.args = UNREADABLE, ()
            record.exc_info = record.exc_text = record.stack_info = None
        return True


def scrub(text: str) -> str:
    """Give *text* with a mark for each plain e-mail address, and the network for each IP address.

    >>> scrub("liz@example.org from 192.0.2.77")
    '[e-mail hidden] from 192.0.2.0'
    """
    if "@" in text or "%40" in text:
        text = _without_emails(text)
    return _IP.sub(lambda match: anonymize_ip(match[0]) or match[0], text) if "." in text or ":" in text else text


def _without_emails(text: str) -> str:
    parts: list[str] = []
    kept = last = 0
    for at in _AT.finditer(text):
        mailbox = _MAILBOX.match(text, max(kept, min(last, at.start() - _QUOTED)), at.start())
        domain = _DOMAIN.match(text, at.end(), at.end() + REACH)
        last = at.end()
        if mailbox and domain:
            parts += (text[kept : mailbox.start()], MARK)
            kept = domain.end()
    return "".join((*parts, text[kept:]))


def _scrub_record(record: logging.LogRecord) -> None:
    if record.exc_info:
        record.exc_text = record.exc_text or logging.Formatter().formatException(record.exc_info)
        record.exc_info = None
    for name, value in vars(record).items():
        if name not in _STANDARD and (scrubbed := _scrubbed(value, name)) is not value:
            setattr(record, name, scrubbed)
    message = record.getMessage()
    # What an argument's own text form shows, or what two arguments make together, is found in the message alone.
    if (shown := scrub(message)) != message:
        record.msg, record.args = shown, ()


def _scrubbed(value: object, name: object = "") -> object:
    """Scrub a value that may have a private name, and what is in it."""
    if value is not None and str(name).lower().replace("-", "_") in PRIVATE_NAMES:
        return HIDDEN
    if isinstance(value, str):
        return value if name == "msg" else scrub(value)
    if isinstance(value, Mapping):
        return {key: _scrubbed(inner, key) for key, inner in value.items()}
    if type(value) in {list, tuple} and isinstance(value, list | tuple):
        return type(value)(map(_scrubbed, value))
    return value
