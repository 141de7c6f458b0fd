"""A figure worked out of two of the base, with its working and both operands.

Operands carry their written precision into the result.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.figures.interval import Interval, of_source, rounding
from factcheck.judge.prepared import BaseFigure, PreparedClaim
from factcheck.judge.wording import number
from factcheck.model import Comparator, Figure, Outcome, Part

if TYPE_CHECKING:
    from factcheck.judge.compare import Comparison


@dataclass(frozen=True, kw_only=True)
class Operand:
    """A figure of the base that a derivation may use."""

    claim: PreparedClaim
    base: BaseFigure
    named: float
    """Weight share of its words that the statement has."""


@dataclass(frozen=True, kw_only=True)
class Derivation:
    """A figure worked out from two of the base."""

    figure: Figure
    working: str
    left: Operand
    right: Operand
    way: str


def span_of(figure: Figure) -> tuple[Fraction, Fraction] | None:
    """The least and the greatest value that a figure of the base allows, or None where one end is open."""
    interval: Interval = (
        rounding(figure) if figure.comparator is Comparator.EQ and _fine(figure) else of_source(figure)
    )
    if interval.low is None or interval.high is None:
        return None
    return interval.low, interval.high


def _fine(figure: Figure) -> bool:
    """Trailing zeros of a round number are digits as a rule ("40 papers"); decimals are rounded."""
    return figure.value is not None and figure.step is not None and figure.step < 1


def made(
    said: Figure,
    ends: tuple[Fraction, Fraction],
    unit: str | None,
    working: str,
    left: Operand,
    right: Operand,
    way: str,
) -> Derivation:
    """The derived figure between *ends*, told as *working*."""
    centre = (ends[0] + ends[1]) / 2
    text = number(centre, digits=4)
    figure = Figure(
        text=f"{text} {unit or ''}".strip(),
        span=said.span,
        kind=said.kind,
        value=centre,
        low=ends[0],
        high=ends[1],
        unit=unit,
        step=Fraction(0),
    )
    return Derivation(figure=figure, working=f"{working} = {text}", left=left, right=right, way=way)


def part_of(said: Figure, derivation: Derivation, comparison: Comparison, outcome: Outcome) -> Part:
    """The part of the statement's figure *said* that was held against *derivation*."""
    return Part(
        text=said.text,
        span=said.span,
        outcome=outcome,
        why=f"the base's figures give {derivation.working}",
        figure=said,
        claim=derivation.left.claim.claim,
        counterpart=derivation.figure,
        base_text=derivation.working,
        difference=comparison.difference,
        slip=comparison.slip if outcome.refutes else None,
        working=derivation.working,
        operands=tuple(dict.fromkeys((derivation.left.claim.claim, derivation.right.claim.claim))),
    )
