"""How fast factcheck is on this machine, as ratios taken in one run.

    python benchmarks/speed.py [--rounds N] [--json]

Cold: a one-line check on the shipped base, against importing the packages it stands on, as whole processes
run in turn, so that both see the same machine. Warm: statements a second in one process, on the shipped base.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

import factcheck

RULER = (sys.executable, "-c", "import typer, rich.table, rapidfuzz.fuzz, yaml")
CHECK = (sys.executable, "-c", "from factcheck.cli.main import run; run()", "check")
STATEMENT = "CECOT was built for 40,000 prisoners."


def process_seconds(command: tuple[str, ...], folder: str) -> float:
    """The time of a whole process, from start to end."""
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, cwd=folder, env=_surroundings())
    return time.perf_counter() - start


def _surroundings() -> dict[str, str]:
    """As a user has it: compiled files are kept."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def cold(rounds: int) -> dict[str, object]:
    """Median milliseconds of the ruler and of each format, run in turn."""
    forms = ("plain", "table", "json")
    commands = {"ruler": RULER} | {form: (*CHECK, "--format", form, STATEMENT) for form in forms}
    times: dict[str, list[float]] = {name: [] for name in commands}
    with tempfile.TemporaryDirectory() as folder:
        for command in commands.values():  # once for the compiled files and the disk's cache
            process_seconds(command, folder)
        for _ in range(rounds):
            for name, command in commands.items():
                times[name].append(process_seconds(command, folder))
    medians = {name: statistics.median(values) for name, values in times.items()}
    return {
        name: {"ms": round(1000 * median, 1), "times_the_ruler": round(median / medians["ruler"], 2)}
        for name, median in medians.items()
    }


def warm(seconds: float) -> dict[str, object]:
    """Statements a second on one core, over the shipped base's own claims and statements that are not in it."""
    base = factcheck.load_base()
    statements = [claim.statement for claim in base.claims]
    statements += [text.replace("1", "7").replace("0", "3") for text in statements]
    statements += [f"The stadium of town {number} seats {number},500 people." for number in range(50)]
    for statement in statements:  # what is made ready on first use
        base.check(statement)
    checked, start = 0, time.perf_counter()
    while time.perf_counter() - start < seconds:
        for statement in statements:
            base.check(statement)
        checked += len(statements)
    return {"statements_per_second": round(checked / (time.perf_counter() - start))}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--seconds", type=float, default=5.0)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    figures = {"cold": cold(options.rounds), "warm": warm(options.seconds)}
    if options.json:
        print(json.dumps(figures))
        return
    print("| cold process | ms | times the ruler |\n| --- | --- | --- |")
    for name, row in figures["cold"].items():
        print(
            f"| {name if name == 'ruler' else f'check --format {name}'} | {row['ms']} | {row['times_the_ruler']} |"
        )
    print(f"\nWarm: {figures['warm']['statements_per_second']:,} statements a second on one core.")
    print(f"Ruler: python -c {RULER[2]!r}")


if __name__ == "__main__":
    main()
