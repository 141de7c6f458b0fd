"""How a check depends on the size of the base: compile once, then time whole processes in turn.

python benchmarks/scale.py                              10,000 and 100,000 claims
python benchmarks/scale.py --claims 10000 1000000       a million: some ten minutes and 6 GB of memory to compile

The claims are those of `batch.py`. Ratios are to the base that ships, in the same run; memory is the largest resident
size of a process.
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
STATEMENT = "The coastal quarry of Alfield employs 33,444 people."


def run(*arguments: str) -> tuple[float, float]:
    """Seconds and megabytes of one process."""
    start = time.perf_counter()
    null = os.open(os.devnull, os.O_WRONLY)
    process = os.posix_spawn(
        sys.executable,
        [sys.executable, "-c", PROGRAM, *arguments],
        os.environ,
        file_actions=[(os.POSIX_SPAWN_DUP2, null, 1), (os.POSIX_SPAWN_DUP2, null, 2)],
    )
    _, _, used = os.wait4(process, 0)
    os.close(null)
    return time.perf_counter() - start, used.ru_maxrss / 1024


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
        compiled = {}
        for number in options.claims:
            folder = Path(name) / str(number)
            make(folder, number)
            bases[number] = ("--base", str(folder))
            compiled[number] = run("claims", "build", *bases[number])
        times: dict[int, list[tuple[float, float]]] = {number: [] for number in bases}
        for _ in range(options.rounds + 1):
            for number, base in bases.items():
                times[number].append(run("check", STATEMENT, *base))
        shipped = statistics.median(seconds for seconds, _ in times[0][1:])
        for number in options.claims:
            kept = times[number][1:]
            found = {
                "claims": number,
                "compile_s": round(compiled[number][0], 1),
                "compile_mb": round(compiled[number][1]),
                "check_ms": round(1000 * statistics.median(seconds for seconds, _ in kept), 1),
                "to_shipped": round(statistics.median(seconds for seconds, _ in kept) / shipped, 2),
                "check_mb": round(max(size for _, size in kept)),
            }
            print(json.dumps(found), flush=True)


if __name__ == "__main__":
    main()
