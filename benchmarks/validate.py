"""How much of a processor's time a base of a thousand, ten thousand and a hundred thousand claims takes to validate.

    python benchmarks/validate.py [N…]

The claims are made up: figures of many kinds about works in two hundred towns, each with its place, a
paraphrase and a topic; one in a hundred says nearly the same as another. Each size runs once in this process.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from pathlib import Path

from factcheck.audit import disputes
from factcheck.base.validate import examine

SIZES = (1_000, 10_000, 100_000)
_WORKS = "bridge tunnel library school clinic harbour market museum station stadium theatre park mill depot".split()
_FACTS = (
    "carries {} vehicles a day",
    "has {} rooms",
    "employs {} people",
    "cost {} million euros",
    "covers {} hectares",
    "serves {} passengers a year",
)
_TOWNS = [
    a + b
    for a in "Ash Bel Cor Dun Elm Fal Gar Hol Ing Jar Kel Lor Mar Nor Oak Pel Quin Ros Sel Tor".split()
    for b in "bury ford ham ton wick dale stead mouth well port".split()
]


def made_up(size: int) -> str:
    """A base of *size* claims, the same on every run."""
    chance = random.Random(size)  # noqa: S311 - made-up claims, no secret
    lines = ["source: {id: report, title: Report, publisher: City, published: 2024-05-01}", "claims:"]
    for i in range(size):
        works, town, road = chance.choice(_WORKS), chance.choice(_TOWNS), chance.choice(_TOWNS)
        fact = chance.choice(_FACTS).format(f"{chance.randint(2, 90_000):,}")
        lines += [
            f"  - id: c{i}",
            f'    statement: "The {road} Road {works} of {town} {fact}."',
            f"    where: {{section: Findings, paragraph: {i % 50 + 1}}}",
            f'    paraphrases: ["In {town} there is a {works} on {road} Road."]',
            f"    topics: [{works}]",
            f"    attributed_to: {chance.choice(('city', 'police'))}",
        ]
        if i % 100 == 0:
            lines += [f'  - {{statement: "Of {town} the {road} Road {works} {fact}.", where: {{page: 1}}}}']
    return "\n".join(lines) + "\n"


def main() -> None:
    """Print seconds of processor time and microseconds a claim for each size."""
    for size in map(int, sys.argv[1:]) if sys.argv[1:] else SIZES:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "base.yaml"
            path.write_text(made_up(size), encoding="utf-8")
            start = time.process_time()
            findings = examine([path], disputes=disputes).findings
            took = time.process_time() - start
        print(
            f"{size:>9,} claims  {took:7.2f} s  {took / size * 1e6:6.0f} µs a claim  {len(findings):,} findings"
        )


if __name__ == "__main__":
    main()
