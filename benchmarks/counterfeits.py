"""How many counterfeits of a base's claims are caught, and how many rewrites of them survive.

    python benchmarks/counterfeits.py [BASE…] [--kind KIND] [--limit N] [--seed N] [--errors N] [--json]

BASE is a file or folder of claims; left out, the bases of `benchmarks/evaluation` are used. The mutants
are made by `factcheck.base.mutate`: a fake is caught when it is not called `supported`, a rewrite
survives when it is. `refuted` counts the fakes that are called `conflicting` outright.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import factcheck
from factcheck.base.mutate import Kind, Mutant, mutants

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

EVALUATION = Path(__file__).parent / "evaluation"


class Judged(NamedTuple):
    """A mutant with the verdict it was given."""

    base: str
    mutant: Mutant
    verdict: str

    @property
    def right(self) -> bool:
        """A fake that is not supported, or a rewrite that is."""
        return (self.verdict == "supported") is not self.mutant.fake


def judge(path: Path, options: argparse.Namespace) -> Iterator[Judged]:
    """The mutants of the base at *path*, each with its verdict."""
    base = factcheck.load_base(path)
    for mutant in mutants(base.base, seed=options.seed, limit=options.limit):
        if options.kind in (None, mutant.kind):
            yield Judged(
                path.parent.name if path.suffix else path.name,
                mutant,
                str(base.check(mutant.statement).verdict),
            )


def summarise(judged: Iterable[Judged]) -> dict[str, dict[str, float | int]]:
    """For each kind, and in total, how many mutants there are and which share of them is right."""
    groups: defaultdict[str, list[Judged]] = defaultdict(list)
    for j in judged:
        groups[str(j.mutant.kind)].append(j)
        groups["all fakes" if j.mutant.fake else "all rewrites"].append(j)
    order = [*map(str, Kind), "all fakes", "all rewrites"]
    return {name: _measures(groups[name]) for name in order if name in groups}


def _measures(group: list[Judged]) -> dict[str, float | int]:
    right = sum(j.right for j in group)
    share = round(right / len(group), 4)
    if not group[0].mutant.fake:
        return {"n": len(group), "survived": right, "survival_rate": share}
    refuted = sum(j.verdict == "conflicting" for j in group)
    return {"n": len(group), "caught": right, "catch_rate": share, "refuted": refuted}


def print_errors(judged: list[Judged], limit: int) -> None:
    """The first *limit* wrong verdicts of each kind."""
    for kind in Kind:
        wrong = [j for j in judged if j.mutant.kind is kind and not j.right]
        for base, mutant, verdict in wrong[:limit]:
            print(f"  {kind:<12} {verdict:<11} {mutant.statement}  ({base}: {mutant.claim}; {mutant.change})")


def arguments() -> argparse.Namespace:
    """What the command line asks for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("bases", nargs="*", type=Path, metavar="BASE")
    parser.add_argument("--kind", choices=list(Kind), help="one kind of mutant only")
    parser.add_argument("--limit", type=int, default=2, metavar="N", help="mutants of a kind of a claim (2)")
    parser.add_argument("--seed", type=int, default=0, metavar="N", help="another choice of mutants")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="show N wrong verdicts a kind")
    parser.add_argument("--json", action="store_true", help="the measures as one JSON object")
    return parser.parse_args()


def main() -> None:
    """Judge the mutants of the bases asked for and print the rates of each kind and of all."""
    options = arguments()
    paths = options.bases or sorted(EVALUATION.glob("*/claims.yaml"))
    judged = [j for path in paths for j in judge(path, options)]
    measures = summarise(judged)
    if options.json:
        print(json.dumps(measures))
        return
    for name, row in measures.items():
        print(f"{name:<14} " + "  ".join(f"{key} {value}" for key, value in row.items()))
    print_errors(judged, options.errors)


if __name__ == "__main__":
    main()
