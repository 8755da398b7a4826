"""The comments of a WordPress export that is well-formed XML, as far as it is."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple
from xml.parsers import expat

from commentguard.model.comment import Post
from commentguard.readers.wxr_fields import AKISMET, Fields, fields_of
from commentguard.readers.wxr_hollow import Taken
from commentguard.readers.wxr_text import plain

MAX_COMMENT_BYTES = 1 << 20
"""The longest comment element that is kept: sixteen times what WordPress' column for the content holds."""
MAX_DEPTH = 256
"""Elements open at once; WordPress writes six."""
MAX_HELD = 1_000
"""Comments of one item that wait for its id when, other than WordPress does, a program wrote the id after them."""

NOTHING: Mapping[int, Taken] = MappingProxyType({})

_TOO_DEEP = f"over {MAX_DEPTH} elements are nested in each other"

POST_FIELDS = {"title": "title", "link": "url", "post_id": "id"}


class Found(NamedTuple):
    """A comment element: its fields, its line, and its post. *overlong* ones have no fields."""

    fields: Fields
    line: int
    post: Post = Post()
    overlong: bool = False


class Broken(Exception):
    """The file stops being XML that can be read, at *line*; *offset* is where salvage starts, on *resume_line*."""

    def __init__(self, reason: str, line: int, offset: int, resume_line: int) -> None:
        super().__init__(reason)
        self.reason = reason
        self.line = line
        self.offset = offset
        self.resume_line = resume_line


class Refused(Exception):
    """The file declares a document type, which no export has and attacks need; nothing of it is read."""

    def __init__(self, line: int) -> None:
        super().__init__("document type")
        self.line = line


class _TooMuch(Exception):
    """A handler's way to stop the parser."""


class Elements:
    """A push parser: `feed` chunks, `take` the comments that are complete.

    expat runs without namespaces: exports of 2010 use prefixes they never bound, and the namespace of a later
    version is another one, so names count without their prefix. Elements count where WordPress writes them:
    a comment's fields directly in it, a post's directly in its item.
    """

    def __init__(self) -> None:
        parser = self._parser = expat.ParserCreate("utf-8")
        parser.buffer_text = True
        parser.buffer_size = 65_536
        parser.StartDoctypeDeclHandler = self._refuse
        # Two pairs of handlers, so that a comment's dozen fields pay for nothing but themselves.
        self._around = (self._start, self._end)
        self._inside = (self._start_inside, self._end_inside)
        parser.StartElementHandler, parser.EndElementHandler = self._around
        self._fed = 0
        self._depth = 0
        self._item_depth = 0
        self._post: dict[str, str] = {}
        self._text_depth = 0
        self._words: list[str] = []
        self._in_comment = False
        self._overlong = False
        self._at = (0, 0)
        self._level = 0
        self._in_meta = False
        self._meta_key = ""
        self._texts: dict[str, str] = {}
        self._taken: dict[int, Taken] = {}
        self._waiting: list[tuple[Fields, int, bool]] = []
        self._ready: list[Found] = []

    @property
    def post(self) -> Post:
        """The post that the parser stands in, as far as it is known."""
        return Post(**self._post)

    @property
    def offset(self) -> int:
        """The byte from which salvage would have to read: the open comment's first, or the current one."""
        return self._at[0] if self._can_start_again() else self._index()

    def feed(self, chunk: bytes, taken: Mapping[int, Taken] = NOTHING, *, final: bool = False) -> None:
        """Parse another *chunk*. The elements that start at offsets of *taken* stand for the comments there.

        Raises Broken where the chunk is not XML and Refused at a document type.
        """
        self._fed += len(chunk)
        self._taken.update(taken)
        try:
            self._parser.Parse(chunk, final)
            if self._fed - self._index() > MAX_COMMENT_BYTES:
                raise _TooMuch("one tag is over a million bytes long")  # noqa: TRY301  (one place makes it Broken)
        except expat.ExpatError as error:
            raise self._broken(expat.ErrorString(error.code)) from None
        except _TooMuch as error:
            raise self._broken(str(error)) from None
        self._forget_the_overlong()

    def take(self) -> list[Found]:
        """Give the comments that became complete."""
        ready, self._ready = self._ready, []
        return ready

    def release(self) -> list[Found]:
        """Give all complete comments, those too that still wait for the id of their post."""
        self._release()
        return self.take()

    def _index(self) -> int:
        return max(0, self._parser.CurrentByteIndex)

    def _can_start_again(self) -> bool:
        return self._in_comment and not self._overlong

    def _broken(self, reason: str) -> Broken:
        line = self._parser.CurrentLineNumber
        return Broken(reason, line, self.offset, self._at[1] if self._can_start_again() else line)

    def _forget_the_overlong(self) -> None:
        if self._in_comment and self._index() - self._at[0] > MAX_COMMENT_BYTES:
            self._overlong = True
            self._texts = {}
            self._leave_text()
        elif self._text_depth and sum(map(len, self._words)) > MAX_COMMENT_BYTES:
            self._leave_text()

    # What expat calls around comments.

    def _refuse(self, *_: object) -> None:
        raise Refused(self._parser.CurrentLineNumber)

    def _start(self, name: str, _: object) -> None:
        self._depth = depth = self._depth + 1
        if name.endswith(":comment"):
            taken = self._taken.pop(self._parser.CurrentByteIndex, None)
            if taken is None:
                self._open_comment()
            else:
                self._put_back(taken)
        elif not self._item_depth:
            if name == "item":
                self._item_depth = depth
                self._post = {}
        elif depth == self._item_depth + 1 and _local(name) in POST_FIELDS:
            self._text_depth = depth
            self._enter_text()
        if depth > MAX_DEPTH:
            raise _TooMuch(_TOO_DEEP)

    def _end(self, name: str) -> None:
        if self._depth == self._text_depth:
            self._end_post_field(POST_FIELDS[_local(name)], plain("".join(self._words)))
        elif self._depth == self._item_depth:
            self._release()
            self._item_depth = 0
            self._post = {}
        self._depth -= 1

    def _end_post_field(self, field: str, value: str) -> None:
        self._leave_text()
        self._post.setdefault(field, value)
        if field == "id":
            self._release()

    # What expat calls inside a comment.

    def _start_inside(self, name: str, _: object) -> None:
        self._level = level = self._level + 1
        if level == 1:
            self._in_meta = name.endswith("commentmeta")
            self._words.clear()
        elif level == 2 and self._in_meta:  # noqa: PLR2004  (a field of a meta element)
            self._words.clear()
        elif level > MAX_DEPTH:
            raise _TooMuch(_TOO_DEEP)

    def _end_inside(self, name: str) -> None:
        level = self._level
        if level == 0:
            self._close_comment()
            return
        self._level = level - 1
        if self._overlong:
            return
        if level == 1:
            if not self._in_meta:
                self._texts[_local(name)] = "".join(self._words)
        elif level == 2 and self._in_meta:  # noqa: PLR2004  (as above)
            self._end_meta_field(_local(name), "".join(self._words))

    def _end_meta_field(self, name: str, text: str) -> None:
        if name == "meta_key":
            self._meta_key = text
        elif name == "meta_value" and self._meta_key == AKISMET:
            self._texts[self._meta_key] = text

    def _open_comment(self) -> None:
        parser = self._parser
        self._in_comment = True
        self._overlong = False
        self._at = (parser.CurrentByteIndex, parser.CurrentLineNumber)
        self._level = self._text_depth = 0
        self._texts = {}
        self._enter_text()
        parser.StartElementHandler, parser.EndElementHandler = self._inside

    def _put_back(self, taken: Taken) -> None:
        line = self._parser.CurrentLineNumber
        self._leave_text()
        self._waiting += [(fields, line + below, False) for fields, below in taken]
        self._release_if_known()

    def _close_comment(self) -> None:
        self._waiting.append((fields_of(self._texts), self._at[1], self._overlong))
        self._in_comment = False
        self._leave_text()
        self._depth -= 1
        self._parser.StartElementHandler, self._parser.EndElementHandler = self._around
        self._release_if_known()

    # Text, and comments that wait.

    def _enter_text(self) -> None:
        self._words.clear()
        self._parser.CharacterDataHandler = self._words.append

    def _leave_text(self) -> None:
        self._text_depth = 0
        self._words.clear()
        self._parser.CharacterDataHandler = None

    def _release_if_known(self) -> None:
        if not self._item_depth or "id" in self._post or len(self._waiting) >= MAX_HELD:
            self._release()

    def _release(self) -> None:
        if self._waiting:
            post = self.post
            self._ready += [Found(fields, line, post, overlong) for fields, line, overlong in self._waiting]
            self._waiting.clear()


def _local(name: str) -> str:
    return name.rpartition(":")[2]
