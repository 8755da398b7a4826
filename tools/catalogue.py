"""The gettext catalogue: its template out of the program, and each translation compiled.

Run it after a sentence or a translation was changed::

    python tools/catalogue.py

It writes `commentguard.pot` and compiles every `commentguard.po` beside it. Comments in a translation stay; a
sentence that a translation lacks is named, and the run fails.
"""

import ast
import json
import re
import struct
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from commentguard.guard import forms, messages, view

LOCALE = Path(__file__).parent.parent / "src" / "commentguard" / "locale"
HEADER = "Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n"
MAGIC = 0x950412DE
"""The first word of a compiled catalogue (GNU gettext manual, "The Format of GNU MO Files")."""

Message = tuple[str, ...]
"""A msgid, or a msgid and its plural."""


def messages_of_program() -> dict[Message, str]:
    """Give every sentence that the program has translated, with the place it comes from."""
    found: dict[Message, str] = {}
    tables: Mapping[str, Mapping[str, str]] = {
        "a problem": messages.SENTENCES,
        "a label of the form": forms.LABELS,
        "a sentence of the form": forms.SENTENCES,
    }
    for place, table in tables.items():
        for key, sentence in table.items():
            found.setdefault((sentence,), f"{place}: {key}")
    found[messages.UNKNOWN,] = "a problem: any other"
    for key, (singular, plural, counted) in messages.PLURALS.items():
        found[singular, plural] = f"a problem: {key}; {counted} decides"
    for forms_of_number in view.HEADINGS.values():
        found[forms_of_number] = "the heading above the comments; count decides"
    found[view.LATEST,] = "one of the latest comments"
    return found


def read(po: str) -> dict[Message, tuple[str, ...]]:
    """Give the translations of a .po file by message; the empty message has the header."""
    entries: dict[Message, tuple[str, ...]] = {}
    for block in re.split(r"\n\s*\n", po):
        parts = {key: _joined(words) for key, words in _parts(block)}
        if parts:
            message = (parts.pop("msgid"), *([parts.pop("msgid_plural")] if "msgid_plural" in parts else []))
            entries[message] = tuple(parts[key] for key in sorted(parts))
    return entries


def _parts(block: str) -> Iterator[tuple[str, str]]:
    lines = "\n".join(line for line in block.splitlines() if not line.startswith("#"))
    for match in re.finditer(r'^(msg\w+(?:\[\d\])?)((?:\s*".*"\s*$)+)', lines, re.MULTILINE):
        yield match[1], match[2]


def _joined(lines: str) -> str:
    return "".join(ast.literal_eval(line) for line in lines.split("\n") if line.strip())


def compiled(entries: Mapping[Message, tuple[str, ...]]) -> bytes:
    """Give the .mo file of translations: sorted, without a hash table, the same for the same entries."""
    pairs = sorted(("\0".join(message).encode(), "\0".join(forms).encode()) for message, forms in entries.items())
    start = 28 + 16 * len(pairs)
    texts, tables = b"", []
    for column in (0, 1):
        for pair in pairs:
            tables.append(struct.pack("<2I", len(pair[column]), start + len(texts)))
            texts += pair[column] + b"\0"
    head = struct.pack("<7I", MAGIC, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, start)
    return head + b"".join(tables) + texts


def template() -> str:
    """Give the .pot file: every sentence, where it comes from, and room for a translation."""
    blocks = [_block(("",), (HEADER,))]
    blocks += [
        f"#. {place}\n{_block(message, ('',) * len(message))}" for message, place in messages_of_program().items()
    ]
    return "\n".join(blocks)


def _block(message: Message, translated: tuple[str, ...]) -> str:
    """Write one entry of a .po file."""
    lines = [
        *("#, python-format" for _ in range("%(" in message[0])),
        f"msgid {_quoted(message[0])}",
        *(f"msgid_plural {_quoted(plural)}" for plural in message[1:]),
    ]
    if len(message) == 1:
        lines.append(f"msgstr {_quoted(translated[0])}")
    else:
        lines += [f"msgstr[{number}] {_quoted(form)}" for number, form in enumerate(translated)]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    lines = [json.dumps(line, ensure_ascii=False) for line in text.splitlines(keepends=True)]
    return "\n".join(['""', *lines] if len(lines) > 1 else lines) or '""'


def main() -> int:
    """Write the template and compile the translations; 1 when one of them lacks a sentence."""
    (LOCALE / "commentguard.pot").write_text(template(), encoding="utf-8")
    lacking = 0
    for po in sorted(LOCALE.glob("*/LC_MESSAGES/commentguard.po")):
        entries = read(po.read_text(encoding="utf-8"))
        po.with_suffix(".mo").write_bytes(compiled(entries))
        for message in messages_of_program():
            if not all(entries.get(message, [""])):
                lacking = 1
                sys.stderr.write(f"{po}: lacks {message[0]!r}\n")
    return lacking


if __name__ == "__main__":
    sys.exit(main())
