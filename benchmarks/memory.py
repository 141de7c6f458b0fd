"""A batch of many rows, and how much memory it takes on the way.

python benchmarks/memory.py                     a million rows, 1,000 claims: some forty minutes
python benchmarks/memory.py --rows 50000 --every 5

Claims and statements are those of `batch.py`; seven rows of eight repeat one of the latest four thousand statements, as
archives do. Prints a row of JSON every so many seconds: rows written are told by the size of the output. Linux alone.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections import deque
from pathlib import Path

from batch import PROGRAM, sentence, write_base

LATEST = 4000


def write_rows(path: Path, claims: list[str], rows: int, draw: random.Random) -> None:
    latest: deque[str] = deque(maxlen=LATEST)
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(("id", "statement"))
        for number in range(rows):
            if not latest or number % 8 == 0:
                text = draw.choice(claims) if draw.random() < 2 / 3 else sentence(draw)
                if draw.random() < 1 / 2:
                    text = re.sub(r"\d(?=\D*$)", lambda _: str(draw.randrange(10)), text)
                if draw.random() < 1 / 2:
                    year = draw.randrange(1900, 2020)
                    text = text.replace("The ", f"According to the yearbook of {year}, the ", 1)
                latest.append(text)
            else:
                text = draw.choice(latest)
            table.writerow((number, text))


def memory_of(process: int) -> int:
    """Kilobytes that a process has in memory; 0 where it has ended."""
    try:
        status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    except OSError:
        return 0
    found = re.search(r"VmRSS:\s+(\d+)", status)
    return int(found.group(1)) if found else 0


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--claims", type=int, default=1_000)
    parser.add_argument("--every", type=float, default=60.0)
    options = parser.parse_args()
    draw = random.Random(7)  # noqa: S311 - a benchmark
    claims = list(dict.fromkeys(sentence(draw) for _ in range(options.claims)))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_base(folder / "base.yaml", claims)
        write_rows(folder / "in.csv", claims, options.rows, draw)
        running = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, "batch", "in.csv", "--base", "base.yaml", "-q", "-o", "out.csv"],
            cwd=folder,
            env={**os.environ, "XDG_CACHE_HOME": name},
        )
        start = time.perf_counter()
        while running.poll() is None:
            time.sleep(options.every)
            part = folder / "out.csv.part"
            told = {"s": round(time.perf_counter() - start), "mb": round(memory_of(running.pid) / 1024, 1)}
            print(
                json.dumps(
                    told | {"output_mb": round(part.stat().st_size / 1e6, 1) if part.exists() else None}
                ),
                flush=True,
            )
        with (folder / "out.csv").open("rb") as file:
            print(json.dumps({"rows": sum(1 for _ in file) - 1, "s": round(time.perf_counter() - start)}))


if __name__ == "__main__":
    main()
