"""A figure in the making: what the readers fill in before the frozen value is built."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.model.figure import Comparator, Figure, Kind, Stance
from factcheck.model.span import Span

if TYPE_CHECKING:
    from factcheck.figures.tokens import Scan


@dataclass(slots=True, eq=False, repr=False)
class Draft:
    """Mutable twin of `Figure`, with tokens for its span."""

    kind: Kind
    start: int
    """First token of the number, its sign or its currency."""
    end: int
    """First token behind the figure."""
    value: Fraction | None = None
    written: str | None = None
    comparator: Comparator = Comparator.EQ
    low: Fraction | None = None
    high: Fraction | None = None
    step: Fraction | None = None
    unit: str | None = None
    per: str | None = None
    noun: str | None = None
    hedge: str | None = None
    first: dt.date | None = None
    last: dt.date | None = None
    month: int | None = None
    day: int | None = None
    modifiers: tuple[str, ...] = ()
    subject: str | None = None
    scope: tuple[str, ...] = ()
    stance: Stance = Stance.ASSERTED
    ambiguous: bool = False
    core: int = 0
    """First token of the number itself, before comparators were taken in."""
    fixed_whole: bool = False
    """Whether nothing around it belongs to it."""
    fixed: bool = False
    """Whether comparators around it no longer apply."""

    def figure(self, scan: Scan) -> Figure:
        """The frozen figure."""
        span = Span(scan.starts[self.start], scan.ends[self.end - 1])
        return Figure(
            text=scan.text[span.start : span.end],
            span=span,
            kind=self.kind,
            comparator=self.comparator,
            value=self.value,
            written=self.written,
            low=self.low,
            high=self.high,
            step=self.step,
            unit=self.unit,
            per=self.per,
            noun=self.noun,
            hedge=self.hedge,
            first=self.first,
            last=self.last,
            month=self.month,
            day=self.day,
            modifiers=self.modifiers,
            subject=self.subject,
            scope=self.scope,
            stance=self.stance,
            ambiguous=self.ambiguous,
        )
