"""How much of a processor's time a base of a thousand, ten thousand and a hundred thousand claims takes to validate.

    python benchmarks/validate.py [N…]

The claims are made up: figures of many kinds about works in towns, twenty a town, each with its place, a
paraphrase, a speaker and a topic; one in a hundred says nearly the same as another. Each size runs once in this process.
"""

from __future__ import annotations

import gc
import random
import sys
import tempfile
import time
from itertools import islice, product
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
_BEGINNINGS = "Ash Bel Cor Dun Elm Fal Gar Hol Ing Jar Kel Lor Mar Nor Oak Pel Quin Ros Sel Tor".split()
_MIDDLES = "a e i o u ar el in on ur and est ing orn ull".split()
_ENDS = "bury ford ham ton wick dale stead mouth well port".split()
_CLAIMS_OF_A_TOWN = 20


def _towns(size: int) -> list[str]:
    """As many towns as a base of *size* claims speaks of: a larger base is about more of them."""
    wanted = max(size // _CLAIMS_OF_A_TOWN, 50)
    names = ("".join(parts) for parts in product(_BEGINNINGS, _MIDDLES, _MIDDLES, _ENDS))
    return list(islice(names, wanted))


def made_up(size: int) -> str:
    """A base of *size* claims, the same on every run."""
    chance = random.Random(size)  # noqa: S311 - made-up claims, no secret
    towns = _towns(size)
    lines = ["source: {id: report, title: Report, publisher: City, published: 2024-05-01}", "claims:"]
    for i in range(size):
        works, town, road = chance.choice(_WORKS), chance.choice(towns), chance.choice(towns)
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
    gc.disable()  # as the command does
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
