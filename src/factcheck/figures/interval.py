"""Sets of possible values as exact intervals; the ground on which figures are compared.

What a statement's figure claims and what a source's figure allows are two different sets: a bound in
a statement is as wide as its words, a bound in a source says that the value lies a little past it
(`docs/verdicts.md`).
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from factcheck.figures.hedges import HEDGES, Hedge
from factcheck.model import Comparator, Figure


class Interval(NamedTuple):
    """Possible values from `low` to `high`; None is without end."""

    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False

    def holds(self, value: Fraction) -> bool:
        """Whether *value* lies inside."""
        if self.low is not None and (value < self.low or (self.low_open and value == self.low)):
            return False
        return not (self.high is not None and (value > self.high or (self.high_open and value == self.high)))

    def covers(self, other: Interval) -> bool:
        """Whether every value of *other* lies inside."""
        return _low_covers(self, other) and _high_covers(self, other)

    def meets(self, other: Interval) -> bool:
        """Whether the two share a value."""
        return not (_ends_before(self, other) or _ends_before(other, self))

    def scaled(self, factor: Fraction) -> Interval:
        """Every value times *factor*, which is above zero."""
        return Interval(
            None if self.low is None else self.low * factor,
            None if self.high is None else self.high * factor,
            self.low_open,
            self.high_open,
        )


def _low_covers(wide: Interval, narrow: Interval) -> bool:
    if wide.low is None:
        return True
    if narrow.low is None or narrow.low < wide.low:
        return False
    return narrow.low > wide.low or not wide.low_open or narrow.low_open


def _high_covers(wide: Interval, narrow: Interval) -> bool:
    if wide.high is None:
        return True
    if narrow.high is None or narrow.high > wide.high:
        return False
    return narrow.high < wide.high or not wide.high_open or narrow.high_open


def _ends_before(a: Interval, b: Interval) -> bool:
    if a.high is None or b.low is None:
        return False
    return a.high < b.low or (a.high == b.low and (a.high_open or b.low_open))


def point(value: Fraction) -> Interval:
    """The set of one value."""
    return Interval(value, value)


def rounding(figure: Figure) -> Interval:
    """What rounds to the figure at the digits written: 14,500 is 14,450 up to 14,550, the end left out."""
    value = figure.value
    if value is None:
        return Interval(figure.low, figure.high)
    half = (figure.step or Fraction(0)) / 2
    return Interval(value - half, value + half, high_open=half > 0)


def _between(a: Fraction, b: Fraction) -> Interval:
    return Interval(min(a, b), max(a, b))


def hedged(figure: Figure, widen: Fraction = Fraction(1)) -> Interval:
    """The set that a hedge allows, its width from the table of hedges times *widen*."""
    value = figure.value
    if value is None:
        return Interval(figure.low, figure.high)
    hedge = HEDGES[figure.hedge] if figure.hedge in HEDGES else _default_hedge(figure.comparator)
    return _between(value * (1 - hedge.below * widen), value * (1 + hedge.above * widen))


def _default_hedge(comparator: Comparator) -> Hedge:
    return HEDGES["nearly" if comparator is Comparator.NEARLY else "about"]


def of_statement(figure: Figure) -> Interval:
    """What a statement's figure claims the value to be."""
    value = figure.value
    match figure.comparator:
        case Comparator.RANGE | Comparator.VAGUE:
            return Interval(figure.low, figure.high, low_open=False)
        case _ if value is None:
            return Interval(figure.low, figure.high, low_open=figure.comparator is Comparator.GT)
        case Comparator.EQ:
            return rounding(figure)
        case Comparator.APPROX | Comparator.NEARLY:
            return hedged(figure)
        case Comparator.GT | Comparator.GE:
            if figure.hedge in HEDGES:
                return hedged(figure)
            return Interval(value, None, low_open=figure.comparator is Comparator.GT)
        case Comparator.LT | Comparator.LE:
            return Interval(None, value, high_open=figure.comparator is Comparator.LT)


def of_source(figure: Figure) -> Interval:
    """What a source's figure says the value is; a bound reaches to the next step of its last digit."""
    value = figure.value
    if figure.low is not None and figure.high is not None:
        return Interval(figure.low, figure.high)
    if value is None:
        return Interval(figure.low, figure.high)
    step = figure.step or abs(value) / 10
    match figure.comparator:
        case Comparator.EQ | Comparator.RANGE | Comparator.VAGUE | Comparator.APPROX:
            return point(value)
        case Comparator.NEARLY:
            return hedged(figure)
        case Comparator.GT | Comparator.GE:
            if figure.hedge in HEDGES:
                return hedged(figure)
            return Interval(value, value + step, high_open=True)
        case Comparator.LT | Comparator.LE:
            return Interval(value - step, value, low_open=True)
