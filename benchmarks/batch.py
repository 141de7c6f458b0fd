"""How fast files of statements are checked, and whether a killed run comes out whole.

python benchmarks/batch.py                      10,000 claims, 4,000 statements
python benchmarks/batch.py --claims 1000 --statements 2000 --kills 5

Claims and statements are invented from small word lists; the same seed gives the same files. All ratios are taken in
one run. rapidfuzz, for comparison, scans all claims with `token_set_ratio`, the best of its scorers for this task.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from rapidfuzz import fuzz, process, utils

import factcheck

START = (
    "Nor",
    "Sud",
    "Al",
    "Bel",
    "Kar",
    "Mon",
    "Ost",
    "Ven",
    "Tal",
    "Gri",
    "Har",
    "Lin",
    "Mar",
    "Pel",
    "Ros",
    "Zan",
)
END = (
    "berg",
    "dorf",
    "ville",
    "ton",
    "field",
    "haven",
    "mouth",
    "stead",
    "port",
    "wick",
    "bury",
    "ford",
    "ham",
    "by",
)
THING = (
    "bridge hospital school library stadium airport reservoir museum prison factory theatre tunnel station market "
    "tower park bakery university refinery warehouse dam canal ferry quarry clinic archive"
).split()
KIND = (
    "northern southern old new central municipal royal public private grand upper lower eastern western regional "
    "industrial coastal inner"
).split()
SAYS = (
    "carries {n} vehicles a day",
    "has {n} beds",
    "employs {n} people",
    "cost {m} million euros",
    "opened in {y}",
    "received {n} visitors in {y}",
    "treats {n} patients a year",
    "covers {n} hectares",
    "was built by {n} workers",
    "lost {n} jobs in {y}",
)
PROGRAM = "from factcheck.cli.main import run; run()"


def sentence(draw: random.Random) -> str:
    says = draw.choice(SAYS).format(
        n=f"{draw.randint(12, 99999):,}", m=draw.randint(2, 900), y=draw.randint(1950, 2024)
    )
    return f"The {draw.choice(KIND)} {draw.choice(THING)} of {draw.choice(START)}{draw.choice(END)} {says}."


def write_base(path: Path, claims: list[str], first: int = 0) -> None:
    head = "source: {id: yearbook, title: Yearbook, publisher: Office, published: 2024}\nclaims:\n"
    rows = (f"  - {{id: c{i}, statement: {json.dumps(text)}}}\n" for i, text in enumerate(claims, first))
    path.write_text(head + "".join(rows), encoding="utf-8")


def write_statements(
    path: Path, claims: list[str], number: int, draw: random.Random
) -> list[tuple[str, int | None]]:
    """A third true, a third with another figure, the rest about nothing in the base; with the claim each is made of."""
    made: list[tuple[str, int | None]] = []
    for _ in range(number):
        i = draw.randrange(len(claims))
        text = claims[i]
        kind = draw.random()
        if kind < 1 / 3:
            text = re.sub(r"\d(?=\D*$)", lambda m: str((int(m.group()) + 5) % 10), text)
        elif kind > 2 / 3:
            text, i = sentence(draw), -1
        if draw.random() < 1 / 3:
            text = text.replace("The ", "According to the yearbook, the ", 1)
        made.append((text, i if i >= 0 else None))
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("id", "statement"), *((n, text) for n, (text, _) in enumerate(made))])
    return made


def batch(folder: Path, output: str, *options: str) -> list[str]:
    base = str(folder / "base.yaml")
    return [
        *(sys.executable, "-c", PROGRAM, "batch", str(folder / "in.csv"), "--base", base),
        *("-q", "-o", str(folder / output), *options),
    ]


def timed(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=False)
    return time.perf_counter() - start


def killed(folder: Path, kills: int, draw: random.Random, whole: float) -> bool:
    command = batch(folder, "killed.csv", "--resume", "--jobs", "2")
    for _ in range(kills):
        running = subprocess.Popen(command, start_new_session=True)
        try:
            running.wait(draw.uniform(0.2, 0.7) * whole)
        except subprocess.TimeoutExpired:
            os.killpg(running.pid, signal.SIGKILL)
            running.wait()
    subprocess.run(command, check=False)
    return (folder / "killed.csv").read_bytes() == (folder / "one.csv").read_bytes()


def against_rapidfuzz(claims: list[str], made: list[tuple[str, int | None]]) -> dict[str, float]:
    base = factcheck.ClaimBase.from_statements(claims)
    asked = [(text, i) for text, i in made if i is not None][:100]
    ready = [utils.default_process(claim) for claim in claims]
    start = time.perf_counter()
    theirs = [
        process.extractOne(utils.default_process(text), ready, scorer=fuzz.token_set_ratio)
        for text, _ in asked
    ]
    middle = time.perf_counter()
    ours = [base.check(text).trace.candidates for text, _ in asked]
    end = time.perf_counter()
    for text, _ in asked:
        base.check(text)
    warm = time.perf_counter()
    ids = [claim.id for claim in base.claims]
    return {
        "rapidfuzz_ms": round(10 * (middle - start), 2),
        "check_first_ms": round(10 * (end - middle), 2),
        "check_again_ms": round(10 * (warm - end), 2),
        "times_faster": round((middle - start) / (warm - end), 1),
        "rapidfuzz_first_right": sum(hit[2] == i for hit, (_, i) in zip(theirs, asked, strict=True)),
        "check_first_right": sum(
            bool(found) and found[0][0] == ids[i] for found, (_, i) in zip(ours, asked, strict=True)
        ),
    }


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--claims", type=int, default=10_000)
    parser.add_argument("--statements", type=int, default=4_000)
    parser.add_argument("--kills", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    draw = random.Random(options.seed)  # noqa: S311 - a benchmark
    claims = list(dict.fromkeys(sentence(draw) for _ in range(options.claims)))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["XDG_CACHE_HOME"] = str(folder)
        write_base(folder / "base.yaml", claims)
        made = write_statements(folder / "in.csv", claims, options.statements, draw)
        first = timed(batch(folder, "first.csv"))
        one = timed(batch(folder, "one.csv"))
        two = timed(batch(folder, "two.csv", "--jobs", "2"))
        found: dict[str, object] = {
            "claims": len(claims),
            "compile_s": round(first - one, 1),
            "statements_a_second": round(options.statements / one),
            "two_processes": round(one / two, 2),
            "same_bytes": (folder / "one.csv").read_bytes() == (folder / "two.csv").read_bytes(),
            "same_bytes_after_kills": killed(folder, options.kills, draw, two),
        }
        print(json.dumps(found | against_rapidfuzz(claims, made), indent=1))


if __name__ == "__main__":
    main()
