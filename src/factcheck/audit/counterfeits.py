"""What trials with fakes and rewrites tell of a base: which slip through, and which claims are weakly written.

A claim protects its figures if wrong ones are contradicted. One that is merely not supported is no success:
a reader is told that the base has nothing to say, where it does.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from factcheck.base.mutate import FAKES, REWRITES, Kind
from factcheck.model.counterfeit import KindCount, Tested, Trial, WeakClaim

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.base.mutate import Mutant
    from factcheck.model import Result

FIGURE_KINDS = frozenset(
    {Kind.DIGIT, Kind.TRANSPOSED, Kind.MAGNITUDE, Kind.UNIT, Kind.CURRENCY, Kind.RATE, Kind.YEAR, Kind.ROLES}
)
"""Fakes that change a figure."""
_HALF = 2
"""A claim is weak if not even one in so many of its wrong figures is contradicted."""


def trial(mutant: Mutant, result: Result) -> Trial:
    """A mutant with the verdict that it was given."""
    return Trial(
        claim=mutant.claim,
        kind=str(mutant.kind),
        fake=mutant.fake,
        figure=mutant.kind in FIGURE_KINDS,
        statement=mutant.statement,
        change=mutant.change,
        verdict=result.verdict,
        by=_decided_by(result),
    )


def _decided_by(result: Result) -> str | None:
    """The claim of the first part that is contradicted, else of the first that is compared."""
    compared = [part for part in result.parts if part.claim is not None]
    refuted = [part for part in compared if part.outcome.refutes]
    return next((part.claim.id for part in (*refuted, *compared) if part.claim is not None), None)


def summed_up(trials: Iterable[Trial]) -> Tested:
    """The trials of a base, of each claim together, summed up by kind and by claim."""
    by_kind: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    by_claim: defaultdict[str, list[Trial]] = defaultdict(list)
    for one in trials:
        count = by_kind[one.kind]
        count[0] += 1
        count[1] += not (one.slips or one.lost)
        count[2] += one.refuted
        by_claim[one.claim].append(one)
    every = [one for group in by_claim.values() for one in group]
    return Tested(
        claims=len(by_claim),
        kinds=tuple(
            KindCount(kind=str(kind), fake=kind in FAKES, trials=n, right=right, refuted=refuted)
            for kind in (*FAKES, *REWRITES)
            if str(kind) in by_kind
            for n, right, refuted in (by_kind[str(kind)],)
        ),
        slipped=tuple(one for one in every if one.slips),
        lost=tuple(one for one in every if one.lost),
        weak=tuple(weak for id_, group in by_claim.items() if (weak := _weakness(id_, group)) is not None),
    )


def _weakness(claim: str, trials: Sequence[Trial]) -> WeakClaim | None:
    """Why a claim protects its figures badly; None where it does it well."""
    figures = [one for one in trials if one.fake and one.figure]
    reasons, remedies = [], []
    if slipped := [one for one in figures if one.slips]:
        reasons.append(f"{_of(slipped, figures)} of its wrong figures are supported")
        remedies.append("name what the figure counts, and list it under `figures:` with a label")
    open_ = [one for one in figures if not one.refuted and not one.slips]
    if figures and _HALF * sum(one.refuted for one in figures) < len(figures) and open_:
        verdicts = ", ".join(dict.fromkeys(str(one.verdict) for one in open_))
        reasons.append(f"{_of(open_, figures)} of its wrong figures are not contradicted ({verdicts})")
        remedies.append("say in the statement itself what the figure is of, with its subject named")
    own = next((one for one in trials if one.kind == str(Kind.VERBATIM)), None)
    if own is not None and own.lost and figures:
        held = f", held against {own.by}" if own.by not in (None, claim) else ""
        reasons.append(f"its own words come out as {own.verdict}{held}")
        apart = f"say what sets it apart from {own.by}" if held else "say it more plainly"
        remedies.append(f"{apart}; `factcheck check --explain` shows the way to the verdict")
    if not reasons:
        return None
    return WeakClaim(claim=claim, reasons=tuple(reasons), remedy="; ".join(dict.fromkeys(remedies)))


def _of(some: Sequence[Trial], every: Sequence[Trial]) -> str:
    return f"{len(some)} of {len(every)}"
