"""The default rules beside a learned table and other filters, on a directory of labelled comments.

    python -m benchmarks.peers DIRECTORY [--blocklist FILE] [--most N] [--part tuned|kept|all] [--only NAME]

Every system learns from the same comments and judges the same others: five folds, a post never on both sides of one,
near-duplicates left out. `benchmarks/labelled.py` says how the files look. The blocklist is a list of words as
WordPress' "disallowed comment keys": a term a line, found anywhere in text or name. bogofilter is the program of that
name, where it is installed.
"""

import argparse
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from benchmarks.labelled import GUARD, HEAD, Labelled, System, files, judged, line
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.svm import LinearSVC

from commentguard.rules.learned.train import train
from commentguard.rules.ruleset import RuleSet

BOGOFILTER = shutil.which("bogofilter")
HAM_CUTOFF = 0.99
"""bogofilter's own: from there on it says spam."""


def rules(_seen: Sequence[Labelled], unseen: Sequence[Labelled]) -> Sequence[float]:
    """Score by the default rules."""
    return _scores(GUARD.rules, unseen)


def learned(seen: Sequence[Labelled], unseen: Sequence[Labelled]) -> Sequence[float]:
    """Score by the default rules and a table."""
    return _scores(GUARD.rules | train([one.decided for one in seen]), unseen)


def linear_svc(seen: Sequence[Labelled], unseen: Sequence[Labelled]) -> Sequence[float]:
    """Classify by words and pairs of words, TF-IDF and a linear support vector machine."""
    words = TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True)
    rows = words.fit_transform([one.text for one in seen])
    model = LinearSVC().fit(rows, [one.spam for one in seen])
    return [float(value) for value in model.decision_function(words.transform([one.text for one in unseen]))]


def bogofilter(seen: Sequence[Labelled], unseen: Sequence[Labelled]) -> Sequence[float]:
    """Classify by the program."""
    with tempfile.TemporaryDirectory() as home:
        base = [str(BOGOFILTER), "-d", home]
        for flag, kind in (("-s", True), ("-n", False)):
            names = _mails(Path(home), (one for one in seen if one.spam is kind))
            subprocess.run([*base, flag, "-b"], input=names, check=True)  # noqa: S603  (a program the user installed)
        names = _mails(Path(home), unseen)
        said = subprocess.run([*base, "-TT", "-b"], input=names, stdout=subprocess.PIPE, check=False)  # noqa: S603  (as above)
    return [float(answer.split()[-1]) for answer in said.stdout.decode().splitlines()]


def blocklist(path: Path) -> System:
    """Count the terms of a list that stand in a comment."""
    terms = [term.strip().casefold() for term in path.read_text(encoding="utf-8", errors="replace").splitlines()]
    wanted = [term for term in terms if term]

    def counted(_seen: Sequence[Labelled], unseen: Sequence[Labelled]) -> Sequence[float]:
        texts = [f"{one.author}\n{one.text}".casefold() for one in unseen]
        return [float(sum(term in text for term in wanted)) for text in texts]

    return counted


def _scores(chosen: RuleSet, comments: Sequence[Labelled]) -> Sequence[float]:
    return [float(chosen.score(one.decided.case).total) for one in comments]


def _mails(directory: Path, comments: Iterable[Labelled]) -> bytes:
    """Write comments as mails, and give the names of the files, one a line."""
    folder = Path(tempfile.mkdtemp(dir=directory))
    names = []
    for number, one in enumerate(comments):
        file = folder / f"{number}.eml"
        file.write_text(f"From: {one.author}\n\n{one.text}\n", encoding="utf-8")
        names.append(str(file))
    return "\n".join(names).encode() + b"\n"


def systems(list_path: Path | None) -> Iterator[tuple[str, System, float]]:
    """Give what is compared, with the threshold from which each says spam (for ours: holds)."""
    hold = float(GUARD.thresholds.hold)
    yield "default rules", rules, hold
    yield "default rules + table", learned, hold
    yield "TF-IDF + LinearSVC", linear_svc, 0.0
    if BOGOFILTER:
        yield "bogofilter", bogofilter, HAM_CUTOFF
    if list_path:
        yield "blocklist", blocklist(list_path), 1.0


def main(argv: Sequence[str] | None = None) -> None:
    """Print a table for each file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("directory", type=Path)
    parser.add_argument("--blocklist", type=Path)
    parser.add_argument("--most", type=int, default=2500, metavar="N", help="comments of a file, spread over it")
    parser.add_argument("--part", choices=("tuned", "kept", "all"), default="all", help="a half of the posts")
    parser.add_argument("--only", metavar="NAME", help="the file of this name")
    options = parser.parse_args(argv)
    for name, comments in files(options.directory, options.most, options.part):
        if options.only in {None, name}:
            spam = sum(one.spam for one in comments)
            print(f"\n{name}: {len(comments)} comments, {spam} spam\n{HEAD}")
            for label, system, threshold in systems(options.blocklist):
                print(line(label, judged(comments, system), threshold), flush=True)


if __name__ == "__main__":
    main()
