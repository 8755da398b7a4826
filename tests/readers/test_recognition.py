"""Every format is told by its content, and by no other reader's."""

import gzip
import io
import zipfile
from pathlib import Path

import pytest

from commentguard.readers.dump import read_dump
from commentguard.readers.formats import HEAD_BYTES, READERS
from commentguard.readers.record import Record

SAMPLES = Path(__file__).parent / "samples"
FORMATS = {
    "blogger2008.xml": "blogger",
    "blogger_takeout_feed.atom": "blogger",
    "comentario_v3.json": "comentario",
    "commento.json": "commento",
    "cusdis.json": "cusdis",
    "discourse_topic.json": "discourse",
    "disqus.xml": "disqus",
    "django_dumpdata.json": "django",
    "drupal.json": "drupal",
    "excel_bom_semicolon.csv": "wp-csv",
    "ghost_comments.json": "ghost",
    "isso.db": "isso",
    "isso_generic.json": "isso-json",
    "movabletype.txt": "movable-type",
    "plain_cut_off.jsonl": "jsonl",
    "reddit.ndjson": "reddit",
    "remark42_backup.ndjson": "remark42",
    "wpcli.csv": "wp-csv",
    "wpcli.json": "wp-json",
    "wpcli_default_fields.json": "wp-json",
}
GENERAL = {"jsonl"}
"""Readers of what any system may write; they are asked after all that know one system."""


def test_every_sample_is_known() -> None:
    """No sample is forgotten here."""
    assert {path.name for path in SAMPLES.iterdir() if path.is_file()} - {"expected.jsonl"} == set(FORMATS)


@pytest.mark.parametrize("name", FORMATS)
def test_sample_is_recognised(name: str) -> None:
    """A sample is recognised by its own reader and by no other that knows one system."""
    head = (SAMPLES / name).read_bytes()[:HEAD_BYTES]
    found = [reader.name for reader in READERS if reader.recognises(head)]
    assert found[0] == FORMATS[name]
    assert set(found[1:]) <= GENERAL


def test_general_readers_come_last() -> None:
    """A general reader takes nothing from one that knows the system."""
    names = [reader.name for reader in READERS]
    assert names[-2:] == ["jsonl", "csv"]


@pytest.mark.parametrize("name", FORMATS)
def test_half_a_head(name: str) -> None:
    """Half of a sample is not taken for another format."""
    content = (SAMPLES / name).read_bytes()
    half = content[: len(content) // 2]
    found = [reader.name for reader in READERS if reader.recognises(half)]
    assert found[:1] in ([FORMATS[name]], [])


@pytest.mark.parametrize("name", FORMATS)
def test_compressed(name: str) -> None:
    """A sample reads the same when it is compressed."""
    content = (SAMPLES / name).read_bytes()
    plain = [item.submission.content for item in read_dump(SAMPLES / name) if isinstance(item, Record)]
    dump = read_dump("-", stdin=io.BytesIO(gzip.compress(content)))
    assert dump.format == FORMATS[name]
    assert [item.submission.content for item in dump if isinstance(item, Record)] == plain


def test_everything_in_one_zip() -> None:
    """All samples in one archive are read one after the other."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in FORMATS:
            archive.write(SAMPLES / name, name)
    records = [item for item in read_dump("-", stdin=io.BytesIO(out.getvalue())) if isinstance(item, Record)]
    found = {record.source.path.rpartition("/")[2]: record.source.format for record in records}
    assert found == {name: word for name, word in FORMATS.items() if name != "wpcli_default_fields.json"}
