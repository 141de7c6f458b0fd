"""The reader of figures: how many texts it reads rightly, how long a sentence takes, how time grows.

    python benchmarks/figures.py [--errors N]

Needs nothing but the installed package; the texts are those of `tests/figures/`.
"""

from __future__ import annotations

import argparse
import itertools
import json
import statistics
import time
from fractions import Fraction
from pathlib import Path
from typing import Any

from factcheck import read_figures

TEXTS = Path(__file__).parent.parent / "tests" / "figures"
SETS = (("news.jsonl", "en"), ("shapes.jsonl", "en"), ("later.jsonl", "en"), ("spanish.jsonl", "es"))
LENGTHS = (10_000, 100_000, 1_000_000)
ROUNDS = 7
HOSTILE = ("9", "1,", "one hundred and ", "half a ", "(", "per 100,000 ", "2019 ", "-")


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (TEXTS / name).read_text(encoding="utf-8").splitlines()]


def number(text: str | None) -> Fraction | str | None:
    try:
        return None if text is None else Fraction(text)
    except ValueError:
        return text


def key(figure: dict[str, Any]) -> str:
    dated = figure["kind"] in ("date", "time")
    low, high = (figure["low"], figure["high"]) if dated else (number(figure["low"]), number(figure["high"]))
    value = None if dated and (low or high) else number(figure["value"])
    return str((value, low, high, figure["unit"], figure["comparator"]))


def score(name: str, language: str, errors: int) -> None:
    right = told = false_hits = empty = 0
    for row in rows(name):
        found = sorted(key(f.to_dict()) for f in read_figures(row["text"], language=language))
        wanted = sorted(key(f) for f in row["figures"])
        if wanted:
            told += 1
            right += found == wanted
        else:
            empty += 1
            false_hits += bool(found)
        if found != wanted and errors:
            errors -= 1
            print(f"  {row['text']}\n    wanted {wanted}\n    found  {found}")
    print(f"{name:14} right {right}/{told}, false hits {false_hits}/{empty}")


def best(text: str) -> float:
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        read_figures(text)
        times.append(time.perf_counter() - start)
    return min(times)


def speed() -> None:
    texts = [row["text"] for name, language in SETS if language == "en" for row in rows(name)]
    times = [1e6 * best(text) for text in texts]
    print(
        f"a text: median {statistics.median(times):.0f} µs, 95th percentile {sorted(times)[len(times) * 95 // 100]:.0f} µs"
    )
    plain = "The mayor opened the exhibition and thanked everyone who had helped with it."
    print(f"a sentence without a figure: {1e6 * best(plain):.0f} µs")
    growth("news", " ".join(texts))
    for piece in HOSTILE:
        growth(repr(piece), piece)


def growth(label: str, piece: str) -> None:
    seconds = []
    for length in LENGTHS:
        text = (piece * (length // len(piece) + 1))[:length]
        start = time.perf_counter()
        read_figures(text)
        seconds.append(time.perf_counter() - start)
    ratios = [b / a for a, b in itertools.pairwise(seconds)]
    told = " · ".join(f"{s:.3f} s" for s in seconds)
    print(
        f"one line of {label}: {told}; ten times as long takes {' and '.join(f'{r:.1f}' for r in ratios)} times as long"
    )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--errors", type=int, default=0, help="print so many texts of each set that are misread"
    )
    options = parser.parse_args()
    for name, language in SETS:
        score(name, language, options.errors)
    speed()


if __name__ == "__main__":
    main()
