"""How a check depends on the size of the base: compile once, then time whole processes in turn.

python benchmarks/scale.py                              10,000 and 100,000 claims
python benchmarks/scale.py --claims 10000 1000000       a million: some ten minutes and 6 GB of memory to compile

The claims are those of `batch.py`. Ratios are to the base that ships, in the same run; memory is the largest resident
size of a process. Compiling is timed stage by stage: reading YAML and figures, indexing, writing.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import sys
import tempfile
import time
from pathlib import Path

from batch import PROGRAM, sentence, write_base

IN_A_FILE = 10_000
STATEMENTS = (
    "The coastal quarry of Alfield employs 33,444 people.",
    "The old bridge carries 41,200 vehicles a day.",  # none but the commonest words
)
STAGES = """
import json, sys, time
from factcheck import base
from factcheck.compiled import cache, store
found = {}
def timed(name, function):
    def run(*given):
        start = time.perf_counter()
        try:
            return function(*given)
        finally:
            found[name] = round(time.perf_counter() - start, 1)
    return run
base.load, cache.Checker, store.write = timed("read", base.load), timed("index", cache.Checker), timed("write", store.write)
cache.build(sys.argv[1:])
print(json.dumps(found))
"""


def run(*command: str) -> tuple[float, float, str]:
    """Seconds, megabytes and standard output of one process."""
    with tempfile.TemporaryFile("w+") as output:
        start = time.perf_counter()
        null = os.open(os.devnull, os.O_WRONLY)
        process = os.posix_spawn(
            sys.executable,
            [sys.executable, "-c", *command],
            os.environ,
            file_actions=[(os.POSIX_SPAWN_DUP2, output.fileno(), 1), (os.POSIX_SPAWN_DUP2, null, 2)],
        )
        _, _, used = os.wait4(process, 0)
        taken = time.perf_counter() - start
        os.close(null)
        output.seek(0)
        return taken, used.ru_maxrss / 1024, output.read()


def make(folder: Path, number: int) -> None:
    draw = random.Random(number)  # noqa: S311 - a benchmark
    for first in range(0, number, IN_A_FILE):
        claims = [sentence(draw) for _ in range(min(IN_A_FILE, number - first))]
        part = folder / f"{first:09}"
        part.mkdir(parents=True)
        write_base(part / "claims.yaml", claims, first)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--claims", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--rounds", type=int, default=9)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        os.environ["XDG_CACHE_HOME"] = name
        os.chdir(name)
        bases: dict[int, tuple[str, ...]] = {0: ()}
        for number in options.claims:
            folder = Path(name) / str(number)
            make(folder, number)
            bases[number] = ("--base", str(folder))
            seconds, size, stages = run(STAGES, str(folder))
            told = {"claims": number, "compile_s": round(seconds, 1), "compile_mb": round(size)}
            print(json.dumps(told | json.loads(stages)), flush=True)
        for statement in STATEMENTS:
            compare(statement, bases, options.rounds)


def compare(statement: str, bases: dict[int, tuple[str, ...]], rounds: int) -> None:
    times: dict[int, list[tuple[float, float]]] = {number: [] for number in bases}
    for _ in range(rounds + 1):
        for number, base in bases.items():
            times[number].append(run(PROGRAM, "check", statement, *base)[:2])
    shipped = statistics.median(seconds for seconds, _ in times[0][1:])
    for number in bases:
        kept = times[number][1:]
        found = {
            "statement": statement,
            "claims": number or "shipped",
            "check_ms": round(1000 * statistics.median(seconds for seconds, _ in kept), 1),
            "to_shipped": round(statistics.median(seconds for seconds, _ in kept) / shipped, 2),
            "check_mb": round(max(size for _, size in kept)),
        }
        print(json.dumps(found), flush=True)


if __name__ == "__main__":
    main()
