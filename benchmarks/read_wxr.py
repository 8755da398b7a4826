"""What reading a WordPress export costs, beside the standard library's `iterparse` on the same file.

    python -m benchmarks.read_wxr [--comments 50000] [--rounds 5]

The export is invented: posts of some paragraphs, comments of 300 characters, with the fields, metadata and CDATA that
WordPress writes. `iterparse` forgets what it read, once without looking at it, once after taking the texts of each
comment. Prints the best time of each in one run, and how it compares.
"""

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path
from xml.etree import ElementTree as ET

from benchmarks.scan import LENGTH, WORDS

from commentguard.readers.dump import read_dump

COMMENTS_A_POST = 20
COMMENT_TAG = "{http://wordpress.org/export/1.2/}comment"
HEAD = """\
<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0"
	xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
	xmlns:content="http://purl.org/rss/1.0/modules/content/"
	xmlns:wfw="http://wellformedweb.org/CommentAPI/"
	xmlns:dc="http://purl.org/dc/elements/1.1/"
	xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
	<title>A garden</title>
	<link>https://blog.example</link>
	<wp:wxr_version>1.2</wp:wxr_version>
"""
POST = """\
	<item>
		<title><![CDATA[{title}]]></title>
		<link>https://blog.example/?p={number}</link>
		<pubDate>Fri, 02 Jan 2026 10:00:00 +0000</pubDate>
		<dc:creator><![CDATA[editor]]></dc:creator>
		<guid isPermaLink="false">https://blog.example/?p={number}</guid>
		<description></description>
		<content:encoded><![CDATA[{content}]]></content:encoded>
		<excerpt:encoded><![CDATA[]]></excerpt:encoded>
		<wp:post_id>{number}</wp:post_id>
		<wp:post_date><![CDATA[2026-01-02 10:00:00]]></wp:post_date>
		<wp:comment_status><![CDATA[open]]></wp:comment_status>
		<wp:post_name><![CDATA[post-{number}]]></wp:post_name>
		<wp:status><![CDATA[publish]]></wp:status>
		<wp:post_type><![CDATA[post]]></wp:post_type>
		<category domain="category" nicename="garden"><![CDATA[Garden]]></category>
"""
COMMENT = """\
		<wp:comment>
			<wp:comment_id>{number}</wp:comment_id>
			<wp:comment_author><![CDATA[Ann {person}]]></wp:comment_author>
			<wp:comment_author_email><![CDATA[ann{person}@example.org]]></wp:comment_author_email>
			<wp:comment_author_url>https://ann{person}.example</wp:comment_author_url>
			<wp:comment_author_IP><![CDATA[192.0.2.{byte}]]></wp:comment_author_IP>
			<wp:comment_date><![CDATA[2026-01-02 11:{minute:02}:00]]></wp:comment_date>
			<wp:comment_date_gmt><![CDATA[2026-01-02 10:{minute:02}:00]]></wp:comment_date_gmt>
			<wp:comment_content><![CDATA[{content}]]></wp:comment_content>
			<wp:comment_approved><![CDATA[1]]></wp:comment_approved>
			<wp:comment_type><![CDATA[comment]]></wp:comment_type>
			<wp:comment_parent>0</wp:comment_parent>
			<wp:comment_user_id>0</wp:comment_user_id>
			<wp:commentmeta>
				<wp:meta_key><![CDATA[akismet_result]]></wp:meta_key>
				<wp:meta_value><![CDATA[false]]></wp:meta_value>
			</wp:commentmeta>
		</wp:comment>
"""


def write_export(path: Path, count: int) -> None:
    """Write an export of *count* comments."""
    chance = random.Random(1)  # noqa: S311  (comments, not keys)
    with path.open("w", encoding="utf-8") as file:
        file.writelines(chain([HEAD], _items(chance, count), ["</channel>\n</rss>\n"]))


def _items(chance: random.Random, count: int) -> Iterator[str]:
    for number in range(count):
        if number % COMMENTS_A_POST == 0:
            yield POST.format(title=_said(chance, 40), number=number, content=_said(chance, 2000))
        content = _said(chance, LENGTH)
        person, byte, minute = chance.randrange(5000), chance.randrange(255), chance.randrange(60)
        yield COMMENT.format(number=number + 1, person=person, byte=byte, minute=minute, content=content)
        if number % COMMENTS_A_POST == COMMENTS_A_POST - 1 or number == count - 1:
            yield "\t</item>\n"


def _said(chance: random.Random, length: int) -> str:
    return " ".join(chance.choices(WORDS, k=length // 3))[:length]


def by_iterparse(path: Path) -> int:
    """Count the comments with `iterparse`, forgetting each element when it ends."""
    count = 0
    for _, element in ET.iterparse(path):  # noqa: S314  (our own file)
        count += element.tag == COMMENT_TAG
        element.clear()
    return count


def texts_by_iterparse(path: Path) -> int:
    """Count the comments with `iterparse`, and take the texts of each."""
    count = 0
    for _, element in ET.iterparse(path):  # noqa: S314  (our own file)
        if element.tag == COMMENT_TAG:
            count += bool({child.tag: child.text for child in element})
            element.clear()
        elif element.tag == "item":
            element.clear()
    return count


def by_reader(path: Path) -> int:
    """Count the comments with our reader, which makes a record of each."""
    return sum(1 for _ in read_dump(path))


WAYS: Mapping[str, Callable[[Path], int]] = {
    "iterparse": by_iterparse,
    "iterparse, texts": texts_by_iterparse,
    "read_dump": by_reader,
}


def seconds_of(way: Callable[[Path], int], path: Path, count: int) -> float:
    """Give how long *way* takes to find all comments; processor time, for other programs run too."""
    start = time.process_time()
    if way(path) != count:
        sys.exit("not all comments were found")
    return time.process_time() - start


def main(argv: Iterable[str] | None = None) -> None:
    """Print the best time of each way in all rounds, and how it compares with `iterparse`."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--comments", type=int, default=50_000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args(None if argv is None else list(argv))
    best = dict.fromkeys(WAYS, float("inf"))
    with tempfile.TemporaryDirectory() as directory:
        export = Path(directory, "export.xml")
        write_export(export, options.comments)
        print(f"{options.comments} comments, {export.stat().st_size / 1e6:.1f} MB")
        for _ in range(options.rounds):
            for name, way in WAYS.items():
                best[name] = min(best[name], seconds_of(way, export, options.comments))
    for name, seconds in best.items():
        each = seconds / options.comments * 1e6
        print(f"{name:18} {each:6.1f} us a comment, {seconds / best['iterparse']:.2f} times iterparse")


if __name__ == "__main__":
    main()
