"""The catalogue: every sentence in every language, compiled as it is written, and nothing else."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from commentguard.errors import Problem
from commentguard.guard.catalogue import LANGUAGES, translations
from commentguard.guard.forms import form_fields
from commentguard.guard.guard import Guard
from commentguard.guard.messages import ENGLISH, message
from commentguard.guard.view import Recent, responses_heading
from commentguard.model.public import PublicComment
from commentguard.model.safe import SafeHtml

ROOT = Path(__file__).parent.parent.parent


def catalogue_tool() -> ModuleType:
    """Load the program that makes the catalogue."""
    spec = importlib.util.spec_from_file_location("catalogue", ROOT / "tools" / "catalogue.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


TOOL = catalogue_tool()
PROGRAM = TOOL.messages_of_program()
TRANSLATED = sorted(set(LANGUAGES) - {"en"})


def po(language: str) -> Path:
    """Give the translation into *language*."""
    return Path(TOOL.LOCALE) / language / "LC_MESSAGES" / "commentguard.po"


def entries(language: str) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Give what is translated into *language*, the header left out."""
    read: dict[tuple[str, ...], tuple[str, ...]] = TOOL.read(po(language).read_text(encoding="utf-8"))
    return {message: forms for message, forms in read.items() if message != ("",)}


def placeholders(text: str) -> list[str]:
    """Give what a sentence has filled in, in the order of the alphabet."""
    return sorted(re.findall(r"%\(\w+\)\w|%(?!\()", text))


def test_latest() -> None:
    """A line of the latest comments is in the reader's language."""
    line = Recent(comment=PublicComment(html=SafeHtml.vouch("Ja."), name="100 %"), title="%(x)s", excerpt="Ja.")
    assert line.line(gettext=translations("de").gettext) == "100 % zu %(x)s Ja."
    assert line.line(gettext=translations("fr").gettext) == "100 % dans %(x)s Ja."
    assert str(line) == "100 % on %(x)s Ja."


def test_template() -> None:
    """The template for other languages has every sentence; `python tools/catalogue.py` writes it anew."""
    assert (Path(TOOL.LOCALE) / "commentguard.pot").read_text(encoding="utf-8") == TOOL.template()
    assert set(TOOL.read(TOOL.template())) == {("",), *PROGRAM}


def test_languages() -> None:
    """The languages that can be asked for are those that are shipped."""
    assert sorted(path.parent.parent.name for path in Path(TOOL.LOCALE).rglob("*.po")) == TRANSLATED


@pytest.mark.parametrize("language", TRANSLATED)
def test_complete(language: str) -> None:
    """A translation has every sentence, in each of its two forms where a number decides, and no other."""
    assert set(entries(language)) == set(PROGRAM)
    for sentence, forms in entries(language).items():
        assert all(forms)
        assert len(forms) == len(sentence)


@pytest.mark.parametrize("language", TRANSLATED)
def test_placeholders(language: str) -> None:
    """A translation fills in what the sentence does."""
    for sentence, forms in entries(language).items():
        for form in forms:
            assert placeholders(form) == placeholders(sentence[-1])


@pytest.mark.parametrize("language", TRANSLATED)
def test_compiled(language: str) -> None:
    """What is shipped is what is written; `python tools/catalogue.py` compiles it."""
    read = TOOL.read(po(language).read_text(encoding="utf-8"))
    assert po(language).with_suffix(".mo").read_bytes() == TOOL.compiled(read)


@pytest.mark.parametrize("language", TRANSLATED)
def test_read_back(language: str) -> None:
    """The standard library reads of the compiled file what was written, forms of a number included."""
    loaded = translations(language)
    for sentence, forms in entries(language).items():
        if len(forms) == 1:
            assert loaded.gettext(sentence[0]) == forms[0]
        else:
            assert tuple(loaded.ngettext(sentence[0], sentence[1], number) for number in (1, 2)) == forms


@pytest.mark.parametrize(
    ("language", "none", "one", "two"),
    [("de", "0 Kommentare", "1 Kommentar", "2 Kommentare"), ("fr", "0 réponse", "1 réponse", "2 réponses")],
)
def test_plural(language: str, none: str, one: str, two: str) -> None:
    """Each language has its own rule: in French nothing is one, in German it is many."""
    forms = ("%(count)d Response to %(title)s", "%(count)d Responses to %(title)s")
    said = [translations(language).ngettext(*forms, count) % {"count": count, "title": ""} for count in (0, 1, 2)]
    assert [sentence.rpartition(" ")[0].rpartition(" ")[0] for sentence in said] == [none, one, two]


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        (("de",), "Name"),
        (("fr",), "Nom"),
        (("fr-CA", "de"), "Nom"),
        (("nl", "FR_fr"), "Nom"),
        (("fr;q=0.5",), "Name"),
        (("en-GB", "fr"), "Name"),
        (("../../fr", "f\0r", "", "*"), "Name"),
        ((), "Name"),
    ],
)
def test_translations(wanted: tuple[str, ...], name: str) -> None:
    """The first language that there is counts, dialects included; what a browser makes up opens no file."""
    assert translations(*wanted).gettext("Name") == name


def test_english() -> None:
    """English is what is there without a translation."""
    assert translations("en") is ENGLISH
    assert translations("tlh") is ENGLISH


def test_whole_path() -> None:
    """Messages, form and heading are shown in the reader's language."""
    german = translations("de")
    problem = Problem("author", "too_long", {"limit": 245, "actual": 246, "unit": "utf8_bytes"})
    assert message(problem, german) == "Das ist zu lang: höchstens 245 Bytes sind möglich, hier sind es 246."
    assert form_fields(Guard(), translate=german).required_sentence == "Pflichtfelder sind mit * markiert"
    assert responses_heading(0, "Brot", ngettext=german.ngettext) == "Keine Kommentare zu Brot"
    assert responses_heading(0, "Pain", ngettext=translations("fr").ngettext) == "Aucune réponse à Pain"


def test_tool(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """The program compiles what it finds, and names each sentence that is lacking."""
    text = po("de").read_text(encoding="utf-8")
    monkeypatch.setattr(TOOL, "LOCALE", tmp_path)
    folder = tmp_path / "de" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "commentguard.po").write_text(text, encoding="utf-8")
    assert TOOL.main() == 0
    (folder / "commentguard.po").write_text(text.replace('msgstr "Kommentar"', 'msgstr ""'), encoding="utf-8")
    assert TOOL.main() == 1
    assert capsys.readouterr().err == f"{folder / 'commentguard.po'}: lacks 'Comment'\n"
    assert (folder / "commentguard.mo").stat().st_size
    assert (tmp_path / "commentguard.pot").exists()
