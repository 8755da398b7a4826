"""A copy of what is kept about somebody, and its erasure."""

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

import attrs
import pytest

from commentguard.errors import Problem
from commentguard.guard.rights import PURPOSE, Erasure, erase, export
from commentguard.model.comment import Author, Comment
from commentguard.model.keyring import Keyring
from commentguard.model.private import PrivateAddress, PrivateEmail, PrivateIdentity, PrivateInput
from commentguard.privacy.redact import MARK

KEY = b"k" * 32
LIZ = PrivateEmail("liz@example.org")
CAME = datetime(2026, 1, 1, tzinfo=UTC)

COMMENT = Comment(
    content="I agree. Write to liz [at] example.org, please.",
    author=Author(name="Liz (liz@example.org)", url="https://liz.example/"),
    private=PrivateIdentity(email=LIZ, address=PrivateAddress("192.0.2.77"), user_agent=PrivateInput("Browser/1")),
    id="7",
    post_id="3",
    created_at=CAME,
    holds=(Problem("author", "mixed_script"),),
)
ROW: dict[str, Any] = {
    "comment_ID": 7,
    "comment_author": "Liz (liz@example.org)",
    "comment_author_email": "Liz@Example.org",
    "comment_author_url": "https://liz.example/",
    "comment_author_IP": "192.0.2.77",
    "comment_agent": "Browser/1",
    "comment_date_gmt": CAME,
    "comment_content": "I agree. Write to liz<b>@</b>example.org, please.",
    "comment_link": "https://blog.example/#comment-7",
    "meta": {"from": ["liz@example.org"], "karma": 2, "pair": ("x", None)},
}
TOM = Comment(
    content="As liz@example.org said.",
    author=Author(name="Tom", url="https://tom.example/?friend=liz@example.org"),
    private=PrivateIdentity(email=PrivateEmail("tom@example.org"), address=PrivateAddress("192.0.2.88")),
)


def erased(record: Any, **options: Any) -> Erasure[Any]:
    """Give what becomes of one record."""
    (one,) = erase([record], LIZ, **options)
    return one


def test_row_of_django() -> None:
    """A row of django-contrib-comments is somebody's by its own columns, and is erased in them."""
    row = {
        "id": 7,
        "user_name": "Liz",
        "user_email": "liz@example.org",
        "user_url": "https://liz.example/",
        "comment": "I agree.",
        "submit_date": CAME,
        "ip_address": "192.0.2.77",
        "is_public": True,
    }
    (copy,) = export([row], LIZ, KEY)
    assert (copy["comment_author"], copy["comment_date"]) == ("Liz", CAME.isoformat())
    assert erased(row).record == row | {
        "user_name": "Anonymous",
        "user_email": None,
        "user_url": None,
        "ip_address": "192.0.2.0",
    }


def test_address_as_a_key() -> None:
    """An address that something is filed under is hidden as others are."""
    record = erased({"content": "x", "likes": {"liz@example.org": 1, 7: 2}}).record
    assert record == {"content": "x", "likes": {MARK: 1, 7: 2}}


def test_export_comment() -> None:
    """The copy of a comment has the fields of WordPress' exporter, the pseudonym and the holds."""
    assert list(export([COMMENT, TOM], LIZ, KEY)) == [
        {
            "comment_ID": "7",
            "comment_post_ID": "3",
            "comment_author": "Liz (liz@example.org)",
            "comment_author_email": "liz@example.org",
            "comment_author_url": "https://liz.example/",
            "comment_author_IP": "192.0.2.77",
            "comment_agent": "Browser/1",
            "comment_date": "2026-01-01T00:00:00+00:00",
            "comment_content": "I agree. Write to liz [at] example.org, please.",
            "comment_link": None,
            "pseudonym": LIZ.pseudonym(KEY, PURPOSE),
            "holds": [{"field": "author", "code": "mixed_script", "params": {}}],
        }
    ]


def test_export_row() -> None:
    """The copy of a mapping is the same, whatever case its address is in, and with the link it has."""
    (copy,) = export([ROW | {"holds": ["first_comment"]}], LIZ, KEY)
    assert (copy["comment_author_email"], copy["comment_date"]) == ("Liz@Example.org", "2026-01-01T00:00:00+00:00")
    assert (copy["comment_link"], copy["holds"]) == ("https://blog.example/#comment-7", ["first_comment"])
    assert (copy["comment_ID"], copy["comment_post_ID"]) == (7, None)


@pytest.mark.parametrize(
    "record", [COMMENT, ROW, ROW | {"comment_ID": b"7"}, {"email": LIZ}, {"email": PrivateInput("liz@example.org")}]
)
def test_export_is_json(record: Comment | Mapping[str, Any]) -> None:
    """A copy can be sent as JSON, whatever types the record has."""
    (copy,) = export([record], LIZ, KEY)
    assert json.loads(json.dumps(copy)) == copy


def test_export_keyring() -> None:
    """With a keyring the pseudonym names its key."""
    keyring = Keyring(current="k2", keys={"k2": KEY})
    (copy,) = export([COMMENT], LIZ, keyring)
    assert copy["pseudonym"] == f"k2.{LIZ.pseudonym(KEY, PURPOSE)}"


@pytest.mark.parametrize("email", ["liz@bücher.example", " LIZ@xn--bcher-kva.example", "liz@BÜCHER.example"])
@pytest.mark.parametrize("kept", ["liz@bücher.example", "liz@xn--bcher-kva.example "])
def test_whose(email: str, kept: str) -> None:
    """Case, blanks and the script of the domain make no other person."""
    rows: list[Mapping[str, Any]] = [{"email": kept}, {"email": "tom@example.org"}, {"email": 7}, {"email": None}, {}]
    assert len(list(export(rows, PrivateEmail(email), KEY))) == 1


def test_no_address_kept() -> None:
    """A mapping that has a pseudonym in the place of the address is found by the key, also by one that was rotated."""
    rotated = Keyring(current="k2", keys={"k1": KEY, "k2": b"n" * 32})
    row = {"pseudonym": f"k1.{LIZ.pseudonym(KEY, PURPOSE)}", "author": "Liz"}
    bare = {"pseudonym": LIZ.pseudonym(KEY, PURPOSE), "author": "Liz"}
    assert len(list(export([row, bare, {"pseudonym": 7}], LIZ, rotated))) == 2
    assert len(list(export([row, bare], LIZ, KEY))) == 1
    assert erased(bare, key=KEY).record == {"pseudonym": None, "author": "Anonymous"}
    assert erased(bare).record == bare


def test_erase_comment() -> None:
    """A comment of theirs loses the person, and the address that was typed into it."""
    result = erased(COMMENT)
    assert result.record == attrs.evolve(
        COMMENT,
        content=f"I agree. Write to {MARK}, please.",
        author=Author(name="Anonymous"),
        private=PrivateIdentity(address=PrivateAddress("192.0.2.0")),
    )
    assert result.removed == ("author", "email", "url", "ip", "user_agent", "content")
    assert result.retained == ("content", "ip")
    assert result.messages == (
        "the text stays, without its author's name and address",
        "the IP address was cut to its network",
    )


def test_erase_row() -> None:
    """A mapping of theirs keeps its names; strings under other names are searched too."""
    result = erased(ROW, anonymous="Anonym")
    assert result.record == ROW | {
        "comment_author": "Anonym",
        "comment_author_email": None,
        "comment_author_url": None,
        "comment_author_IP": "192.0.2.0",
        "comment_agent": None,
        "comment_content": f"I agree. Write to {MARK}<b></b>, please.",
        "meta": {"from": [MARK], "karma": 2, "pair": ("x", None)},
    }
    assert result.removed == ("author", "email", "url", "ip", "user_agent", "content", "other")


@pytest.mark.parametrize("ip", ["unknown", None, 7, PrivateAddress("192.0.2.77")])
def test_odd_ip(ip: object) -> None:
    """What is no IP address goes; one that is hidden is cut like any other."""
    expected = "192.0.2.0" if isinstance(ip, PrivateAddress) else None
    assert erased({"email": "liz@example.org", "ip": ip}).record == {"email": None, "ip": expected}


def test_erase_little() -> None:
    """A comment that brought nothing but the address loses it, and has nothing to explain but its text."""
    result = erased(Comment(content="I agree.", private=PrivateIdentity(email=LIZ)))
    assert (result.removed, result.retained) == (("author", "email"), ("content",))


def test_of_others() -> None:
    """In the comments of others only the address goes, from text and website; they stay who they are."""
    result = erased(TOM)
    assert result.record == attrs.evolve(TOM, content=f"As {MARK} said.", author=Author(name="Tom"))
    assert (result.removed, result.retained, result.messages) == (("url", "content"), (), ())


def test_website_of_others() -> None:
    """A website in a mapping goes like that of a comment when the address is in it, and stays otherwise."""
    row = {"url": "https://tom.example/?friend=liz@example.org", "website": "https://tom.example/"}
    assert erased(row).record == {"url": None, "website": "https://tom.example/"}


def test_untouched() -> None:
    """A record that does not touch the person is given back equal, with nothing removed or retained."""
    other = {"email": "tom@example.org", "content": "liz@example.com and others", "at": CAME}
    assert erased(other) == Erasure(record=other)


def test_keep() -> None:
    """A record that must stay does, and the report says what stays and why."""
    result = erased(COMMENT, keep=lambda comment: "there is a dispute" if comment.id == "7" else None)
    assert result.record is COMMENT
    assert result.removed == ()
    assert result.retained == ("author", "email", "url", "ip", "user_agent", "content")
    assert result.messages == ("there is a dispute",)


def test_keep_none() -> None:
    """No reason, no stay; and records of others are not asked about."""
    asked: list[Comment] = []
    other = Comment(content="Hello.")
    results = list(erase([COMMENT, other], LIZ, keep=asked.append))
    assert asked == [COMMENT]
    assert results[0].removed


def test_streaming() -> None:
    """Records are taken one by one, so that a whole store need not be in memory."""
    taken: list[int] = []

    def rows() -> Iterator[Mapping[str, Any]]:
        for number in range(3):
            taken.append(number)
            yield {"email": "liz@example.org", "id": number}

    next(erase(rows(), LIZ))
    next(export(rows(), LIZ, KEY))
    assert taken == [0, 0]


def test_erased_twice() -> None:
    """What was erased has nothing more to erase."""
    assert erased(erased(COMMENT).record).removed == ()


def test_nothing_of_them_is_left() -> None:
    """Neither record nor result shows the address, the name or the IP address any more."""
    for record in (COMMENT, ROW):
        result = erased(record)
        assert result.record != record
        shown = (
            repr(result)
            + repr(attrs.asdict(result))
            + json.dumps(list(export([result.record], PrivateEmail("x"), KEY)))
        )
        assert "liz" not in shown.lower()
        assert "192.0.2.77" not in shown


def test_result_hides_the_record() -> None:
    """The text form of a result does not show the record, which may be anything."""
    assert "Liz" not in repr(erased(COMMENT, keep=lambda _: "dispute"))
