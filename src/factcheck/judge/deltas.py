"""How far something moved: worked out from where one claim says that it stood before and after.

Rule: `docs/judging.md`, "Changes". "Fell by 1.4 points" is held against the distance from 3.8 to 2.4, never
against one of its ends; percent of a percentage and points are told apart.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from factcheck.judge import changes
from factcheck.judge.compare import compare
from factcheck.judge.derivation import Operand, made, part_of, span_of
from factcheck.judge.eras import Era
from factcheck.model import Kind, Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.judge.derivation import Derivation
    from factcheck.judge.prepared import BaseFigure, PreparedClaim
    from factcheck.judge.reading import Reading
    from factcheck.model import Figure, Part

_NAMED = 0.6
"""Weight share of the statement's words that the claim must have, and the reverse."""
_PERCENT = 100
_POINTS = "percentage_point"


class Move(NamedTuple):
    """Two figures of one claim between which something changed."""

    claim: PreparedClaim
    before: BaseFigure
    after: BaseFigure


def told(reading: Reading, index: int, claims: Sequence[PreparedClaim]) -> Part | None:
    """The part of figure *index* where it tells how far a figure of *claims* moved; None otherwise."""
    said = reading.figures[index]
    if not changes.is_amount(reading, index):
        return None
    for move in _moves(reading, index, claims):
        derivation = _distance(said, move)
        if derivation is None:
            continue
        comparison = compare(said, derivation.figure)
        if comparison.outcome.bears_out:
            return part_of(said, derivation, comparison, Outcome.DERIVED)
        if comparison.outcome is Outcome.CONTRADICTED:
            part = part_of(said, derivation, comparison, Outcome.CONTRADICTED)
            return replace(part, slip="percent for percentage points") if _points_meant(said, move) else part
    return None


def _moves(reading: Reading, index: int, claims: Sequence[PreparedClaim]) -> Iterator[Move]:
    terms = (*reading.local(index), *reading.context(index))
    total = sum(t.weight for t in terms)
    for claim in claims:
        old = [f for f in claim.figures if f.era is Era.OLD and f.figure.kind is not Kind.DATE]
        new = [f for f in claim.figures if f.era is not Era.OLD and old and _alike(f, old[0])]
        if len(old) != 1 or len(new) != 1 or new[0].change or new[0].difference or claim.claim.formula:
            continue
        covered = sum(t.weight for t in terms if t.among(claim.all_keys))
        own = new[0].wordings[0]
        named = sum(t.weight for t in own if t.among(reading.keys))
        if covered >= _NAMED * total and named >= _NAMED * sum(t.weight for t in own):
            yield Move(claim, old[0], new[0])


def _alike(now: BaseFigure, then: BaseFigure) -> bool:
    """Whether both measure one thing; "4.8 days a month, compared with 3.8 days" leaves the month unsaid."""
    top = (now.figure.unit or "").partition("/")[0]
    return now.dimension == then.dimension or (bool(top) and top == then.figure.unit)


def _distance(said: Figure, move: Move) -> Derivation | None:
    a, b = span_of(move.after.figure), span_of(move.before.figure)
    if a is None or b is None or min(*a, *b) <= 0:
        return None
    x, y = move.after.figure.text, move.before.figure.text
    left = Operand(claim=move.claim, base=move.after, named=1.0)
    right = Operand(claim=move.claim, base=move.before, named=1.0)
    unit = move.after.figure.unit
    if said.unit == "percent" or said.kind is Kind.SHARE or _is_fraction(said):
        scale = Fraction(_PERCENT if said.unit == "percent" else 1)
        ends = sorted(abs(p / q - 1) * scale for p, q in ((a[0], b[1]), (a[1], b[0])))
        return made(said, (ends[0], ends[1]), said.unit, f"({x} - {y}) / {y}", left, right, "change")
    if said.unit == unit or (said.unit == _POINTS and unit == "percent"):
        ends = sorted((abs(a[0] - b[1]), abs(a[1] - b[0])))
        return made(said, (ends[0], ends[1]), said.unit, f"{x} - {y}", left, right, "difference")
    return None


def _is_fraction(said: Figure) -> bool:
    """ "a third more", "up by a quarter"."""
    return said.unit is None and said.value is not None and 0 < said.value < 1


def _points_meant(said: Figure, move: Move) -> bool:
    """Whether the statement says percent where its number is the distance in points."""
    now, then = move.after.figure, move.before.figure
    if said.unit != "percent" or now.unit != "percent" or now.value is None or then.value is None:
        return False
    return said.value == abs(now.value - then.value)
