"""Verdicts on the evaluation sets, held against the labels.

    python benchmarks/quality.py [TOPIC…] [--split shape|measure] [--errors N] [--json]

Needs nothing but the installed package. Each folder of `benchmarks/evaluation` holds a base
(`claims.yaml`) and its statements (`statements.jsonl`), one JSON object a line:

    {"id", "statement", "expected", "also_ok", "kind", "why", "split"}

A verdict is right by the strict measure when it is `expected` or one of `also_ok`, and by the
three-way measure when it is right after `partial`, `related`, `not_found` and `disputed` are read as
one answer, "neither". Three errors are counted apart, the worst first:

    false_support      a contradicted statement called supported
    unfounded_support  a statement that the base does not decide called supported
    false_conflict     a supported statement called conflicting

"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import factcheck

EVALUATION = Path(__file__).parent / "evaluation"
DECIDED = ("supported", "conflicting")


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A labelled statement with the verdict it was given."""

    topic: str
    id: str
    statement: str
    expected: str
    also_ok: tuple[str, ...]
    kind: str
    why: str
    got: str

    @property
    def accepted(self) -> tuple[str, ...]:
        """The verdicts that count as right, the expected one first."""
        return (self.expected, *self.also_ok)

    @property
    def right(self) -> bool:
        """Right by the strict measure."""
        return self.got in self.accepted

    @property
    def right_coarsely(self) -> bool:
        """Right by the three-way measure."""
        return coarse(self.got) in map(coarse, self.accepted)


def coarse(verdict: str) -> str:
    """The verdict as one of three answers: supported, conflicting, neither."""
    return verdict if verdict in DECIDED else "neither"


def topics() -> list[str]:
    """The names of the evaluation's folders, sorted."""
    return sorted(path.parent.name for path in EVALUATION.glob("*/statements.jsonl"))


def judge(topic: str, split: str | None) -> list[Judged]:
    """Verdicts on the statements of *topic*, of one half only where *split* names it."""
    base = factcheck.load_base(EVALUATION / topic / "claims.yaml")
    lines = (EVALUATION / topic / "statements.jsonl").read_text(encoding="utf-8").splitlines()
    judged = []
    for row in map(json.loads, lines):
        if split in (None, row.pop("split")):
            got = str(base.check(row["statement"]).verdict)
            judged.append(Judged(topic=topic, got=got, **{**row, "also_ok": tuple(row["also_ok"])}))
    return judged


def summarise(judged: list[Judged]) -> dict[str, Any]:
    """The measures as JSON values; precision and recall are None where nothing was said or expected."""
    by_kind: defaultdict[str, list[bool]] = defaultdict(list)
    for j in judged:
        by_kind[j.kind].append(j.right_coarsely)
    return {
        "n": len(judged),
        "accuracy": _share(sum(j.right for j in judged), len(judged)),
        "accuracy_3way": _share(sum(j.right_coarsely for j in judged), len(judged)),
        **{verdict: _precision_and_recall(judged, verdict) for verdict in DECIDED},
        "false_support": _wrongly(judged, got="supported", expected="conflicting"),
        "unfounded_support": _wrongly(judged, got="supported", expected="neither"),
        "false_conflict": _wrongly(judged, got="conflicting", expected="supported"),
        "by_kind_3way": {kind: f"{sum(hits)}/{len(hits)}" for kind, hits in sorted(by_kind.items())},
    }


def _precision_and_recall(judged: list[Judged], verdict: str) -> dict[str, float | None]:
    hits = sum(j.got == verdict == j.expected for j in judged)
    said = sum(j.got == verdict and verdict not in j.also_ok for j in judged)
    expected = sum(j.expected == verdict for j in judged)
    return {"precision": _share(hits, said), "recall": _share(hits, expected)}


def _wrongly(judged: list[Judged], *, got: str, expected: str) -> int:
    return sum(j.got == got and coarse(j.expected) == expected and got not in j.also_ok for j in judged)


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def print_errors(judged: list[Judged], limit: int) -> None:
    """The first *limit* statements that are wrong by the three-way measure."""
    for j in [j for j in judged if not j.right_coarsely][:limit]:
        print(f"  {j.id} {j.expected:>11} got {j.got:<11} {j.statement}  ({j.kind}: {j.why})")


def arguments() -> argparse.Namespace:
    """What the command line asks for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("topics", nargs="*", metavar="TOPIC", help="folders of evaluation/; all if left out")
    parser.add_argument("--split", choices=["shape", "measure"], help="one half of each set only")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="show N wrong statements a topic")
    parser.add_argument("--json", action="store_true", help="the measures as one JSON object")
    options = parser.parse_args()
    if unknown := set(options.topics) - set(topics()):
        parser.error(f"no such topic: {', '.join(sorted(unknown))} (there are {', '.join(topics())})")
    return options


def main() -> None:
    """Judge the topics asked for and print the measures of each and of all."""
    options = arguments()
    judged = {topic: judge(topic, options.split) for topic in options.topics or topics()}
    everything = [j for rows in judged.values() for j in rows]
    measures = {topic: summarise(rows) for topic, rows in judged.items()} | {"total": summarise(everything)}
    if options.json:
        print(json.dumps(measures))
        return
    for topic, rows in judged.items():
        short = {key: value for key, value in measures[topic].items() if key != "by_kind_3way"}
        print(topic, json.dumps(short))
        print_errors(rows, options.errors)
    print("total", json.dumps(measures["total"], indent=1))


if __name__ == "__main__":
    main()
