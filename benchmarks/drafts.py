"""How fast drafts are checked on the shipped base, as ratios taken in one run.

    python benchmarks/drafts.py [--rounds N] [--drafts N] [--words N] [--json]

The draft is made of the prose of `tests/drafts/cases`, all of it different sentences, and of claims told again until
it has enough words. Cold: a process for one draft, in turn with importing the packages that it stands on. Many: one
process for all drafts, first versions of one story (the paragraphs in another order, every tenth sentence with
another figure), then drafts that share no figure.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import factcheck
from factcheck.drafts.reading import read_document

RULER = (sys.executable, "-c", "import typer, rich.table, rapidfuzz.fuzz, yaml")
DRAFT = (
    sys.executable,
    "-c",
    "from factcheck.cli.main import run; run()",
    "draft",
    "--exit-zero",
    "--format",
)
CASES = Path(__file__).parents[1] / "tests" / "drafts" / "cases"
_NUMBER = re.compile(r"\d+")


def paragraphs(words: int) -> list[str]:
    """Paragraphs with *words* words in all, no sentence twice."""
    files = sorted([*CASES.glob("*/draft.md"), *CASES.glob("*/draft.html")])
    found = [p.text for f in files for p in read_document(f.read_bytes(), f.name).passages]
    for claim in factcheck.load_base().claims:
        found += claim.paraphrases
    kept: dict[str, None] = {}
    for paragraph in found:
        if sum(len(one.split()) for one in kept) < words:
            kept.setdefault(paragraph)
    return [*kept]


def version(story: list[str], seed: int, share: float) -> str:
    """The story in another order, a *share* of its numbers changed."""
    chance = random.Random(seed)  # noqa: S311 - a draw, no secret

    def other(number: re.Match[str]) -> str:
        return str(int(number[0]) + chance.randrange(1, 9)) if chance.random() < share else number[0]

    return "\n\n".join(_NUMBER.sub(other, paragraph) for paragraph in chance.sample(story, len(story)))


def seconds(command: tuple[str, ...], folder: str) -> float:
    """The time of a whole process, from start to end."""
    surroundings = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, cwd=folder, env=surroundings)
    return time.perf_counter() - start


def measure(rounds: int, drafts: int, words: int) -> dict[str, object]:
    """Medians of the whole processes, and how much faster a draft is among many."""
    story = paragraphs(words)
    with tempfile.TemporaryDirectory() as folder:
        one = Path(folder) / "one.txt"
        one.write_text("\n\n".join(story), encoding="utf-8")
        for name, share in (("versions", 0.1), ("different", 1.0)):
            (Path(folder) / name).mkdir()
            for number in range(drafts):
                text = version(story, number, share)
                (Path(folder) / name / f"{number:03}.txt").write_text(text, encoding="utf-8")
        cold = {"ruler": RULER} | {form: (*DRAFT, form, "one.txt") for form in ("plain", "json", "table")}
        times: dict[str, list[float]] = {name: [] for name in cold}
        for command in [*cold.values()] * 3:  # the compiled files, the base, its prepared claims
            seconds(command, folder)
        for _ in range(rounds):
            for name, command in cold.items():
                times[name].append(seconds(command, folder))
        medians = {name: statistics.median(values) for name, values in times.items()}
        many = {name: seconds((*DRAFT, "plain", name), folder) / drafts for name in ("versions", "different")}
    return {
        "words": len(" ".join(story).split()),
        "cold_ms": {name: round(1000 * value) for name, value in medians.items()},
        "times_the_ruler": {name: round(value / medians["ruler"], 1) for name, value in medians.items()},
        "drafts_in_one_process": drafts,
        "ms_a_draft": {name: round(1000 * value) for name, value in many.items()},
        "faster_a_draft": {name: round(medians["plain"] / value, 1) for name, value in many.items()},
    }


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--drafts", type=int, default=40)
    parser.add_argument("--words", type=int, default=2000)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    found = measure(given.rounds, given.drafts, given.words)
    print(json.dumps(found) if given.json else "\n".join(f"{name}: {value}" for name, value in found.items()))


if __name__ == "__main__":
    main()
