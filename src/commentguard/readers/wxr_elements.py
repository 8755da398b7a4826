"""The comments of a WordPress export that is well-formed XML, as far as it is."""

from typing import NamedTuple
from xml.parsers import expat

from commentguard.model.comment import Post
from commentguard.readers.wxr_text import plain

MAX_COMMENT_BYTES = 1 << 20
"""The longest comment element that is kept: sixteen times what WordPress' column for the content holds."""
MAX_DEPTH = 256
"""Elements open at once; WordPress writes six."""
MAX_HELD = 1_000
"""Comments of one item that wait for its id when, other than WordPress does, a program wrote the id after them."""

POST_FIELDS = {"title": "title", "link": "url", "post_id": "id"}


class Found(NamedTuple):
    """A comment element: its fields by local name, and its line. *fields* is None when the comment is too long."""

    fields: dict[str, str] | None
    line: int
    post: Post = Post()


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
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.StartDoctypeDeclHandler = self._refuse
        self._fed = 0
        self._depth = 0
        self._item_depth = 0
        self._comment_depth = 0
        self._comment_at = (0, 0)
        self._fields: dict[str, str] | None = {}
        self._text: list[str] | None = None
        self._text_depth = 0
        self._in_meta = False
        self._meta_key = ""
        self._post: dict[str, str] = {}
        self._waiting: list[Found] = []
        self._ready: list[Found] = []

    @property
    def post(self) -> Post:
        """The post that the parser stands in, as far as it is known."""
        return Post(**self._post)

    @property
    def offset(self) -> int:
        """The byte from which salvage would have to read: the open comment's first, or the current one."""
        return self._comment_at[0] if self._comment_depth and self._fields is not None else self._index()

    def feed(self, chunk: bytes, *, final: bool = False) -> None:
        """Parse another *chunk*. Raises Broken where it is not XML and Refused at a document type."""
        self._fed += len(chunk)
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

    def _broken(self, reason: str) -> Broken:
        line = self._parser.CurrentLineNumber
        resume_line = self._comment_at[1] if self._comment_depth and self._fields is not None else line
        return Broken(reason, line, self.offset, resume_line)

    def _forget_the_overlong(self) -> None:
        if self._comment_depth and self._index() - self._comment_at[0] > MAX_COMMENT_BYTES:
            self._fields = None
            self._leave_text()
        elif self._text is not None and not self._comment_depth and sum(map(len, self._text)) > MAX_COMMENT_BYTES:
            self._leave_text()

    # What expat calls.

    def _refuse(self, *_: object) -> None:
        raise Refused(self._parser.CurrentLineNumber)

    def _start(self, name: str, _: object) -> None:
        self._depth = depth = self._depth + 1
        if self._comment_depth:
            self._start_in_comment(name, depth - self._comment_depth)
        elif name.endswith(":comment"):
            self._leave_text()
            self._comment_depth = depth
            self._comment_at = (self._parser.CurrentByteIndex, self._parser.CurrentLineNumber)
            self._fields = {}
        elif not self._item_depth:
            if name == "item":
                self._item_depth = depth
                self._post = {}
        elif depth == self._item_depth + 1 and name.rpartition(":")[2] in POST_FIELDS:
            self._enter_text(depth)
        if depth > MAX_DEPTH:
            raise _TooMuch(f"over {MAX_DEPTH} elements are nested in each other")

    def _start_in_comment(self, name: str, level: int) -> None:
        if self._fields is None:
            return
        if level == 1 and name.endswith("commentmeta"):
            self._in_meta = True
        elif level == 1 or (level == 2 and self._in_meta):  # noqa: PLR2004  (a field of a meta element)
            self._enter_text(self._depth)

    def _end(self, name: str) -> None:
        depth = self._depth
        self._depth = depth - 1
        if self._text is not None:
            if depth == self._text_depth:
                self._end_text(name.rpartition(":")[2])
        elif depth == self._comment_depth:
            self._end_comment()
        elif depth == self._item_depth:
            self._release()
            self._item_depth = 0
            self._post = {}
        elif self._in_meta and depth == self._comment_depth + 1:
            self._in_meta = False

    def _enter_text(self, depth: int) -> None:
        self._text = []
        self._text_depth = depth
        self._parser.CharacterDataHandler = self._text.append

    def _leave_text(self) -> None:
        self._text = None
        self._parser.CharacterDataHandler = None

    def _end_text(self, name: str) -> None:
        text = "".join(self._text or ())
        self._leave_text()
        if not self._comment_depth:
            self._end_post_field(POST_FIELDS[name], plain(text))
        elif not self._in_meta:
            if self._fields is not None:
                self._fields[name] = text
        elif name == "meta_key":
            self._meta_key = text
        elif name == "meta_value" and self._meta_key == "akismet_result" and self._fields is not None:
            self._fields[self._meta_key] = text

    def _end_post_field(self, field: str, value: str) -> None:
        self._post.setdefault(field, value)
        if field == "id":
            self._release()

    def _end_comment(self) -> None:
        self._waiting.append(Found(self._fields, self._comment_at[1]))
        self._comment_depth = 0
        self._in_meta = False
        if not self._item_depth or "id" in self._post or len(self._waiting) >= MAX_HELD:
            self._release()

    def _release(self) -> None:
        if self._waiting:
            post = self.post
            self._ready += [found._replace(post=post) for found in self._waiting]
            self._waiting.clear()
