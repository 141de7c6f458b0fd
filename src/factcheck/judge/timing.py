"""When a figure held: the dates that go with a figure of the statement against those of the claim's.

Another time makes it another figure; a date that dates another figure does not stand for itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.judge import dates
from factcheck.judge.changes import TIMES
from factcheck.judge.compare import dimension
from factcheck.judge.once import once
from factcheck.model import Figure, Kind

if TYPE_CHECKING:
    from factcheck.judge.prepared import BaseFigure, PreparedClaim
    from factcheck.judge.reading import Reading

_SAME_TIME = 0.1
_SHORTER_TIME = -0.2


def bonus(reading: Reading, index: int, base: BaseFigure) -> float:
    """A figure of the very time that the statement names comes before one of a part of it."""
    if reading.figures[index].kind is Kind.DATE:
        return 0.0
    said = [dates.stretch(f) for f in _dates_of(reading, index)]
    theirs = [dates.stretch(f) for f in base.dates]
    if not said or not theirs:
        return 0.0
    if any(a == b for a in said for b in theirs):
        return _SAME_TIME
    within = any(dates.covers(a, b) for a in said for b in theirs if None not in a)
    return _SHORTER_TIME if within else 0.0


def same(reading: Reading, index: int, claim: PreparedClaim, base: BaseFigure) -> bool:
    """Whether the claim's figure is of the very time, or has the very scope, that the statement names."""
    if reading.figures[index].kind is Kind.DATE:
        return False
    said = [dates.stretch(f) for f in _dates_of(reading, index)]
    if any(dates.stretch(f) in said for f in base.dates):
        return True
    return any(claim.scopes.get(group) == scope for group, scope in reading.scopes.items())


def clash(reading: Reading, index: int, claim: PreparedClaim, base: BaseFigure) -> str | None:
    """A date beside another figure says when that figure held; another day makes it another figure."""
    if reading.figures[index].kind is Kind.DATE:
        return _beside_figures(reading, index, claim)
    said = _dates_of(reading, index)
    if not said or not base.dates:
        return None
    if any(_whole(reading, a) and dates.part(a, b) for a in said for b in base.dates):
        return "a part of that time"
    return None if any(dates.overlap(a, b) for a in said for b in base.dates) else "date"


_WHOLE = ("whole of", "all of", "entire", "throughout", "full year", "whole year")


def _whole(reading: Reading, date: Figure) -> bool:
    """Whether the statement speaks of all of the time that it names."""
    return reading.text[: date.span.start].lower().rstrip().endswith(_WHOLE)


@once
def _dates_of(reading: Reading, index: int) -> list[Figure]:
    """The dates that date figure *index*: those of its own stretch, and adverbials that say nothing else."""
    own = reading.figure_segments[index]
    found = []
    for i, figure in enumerate(reading.figures):
        if figure.kind is not Kind.DATE:
            continue
        segment = reading.figure_segments[i]
        if segment == own or not any(t.weight >= 1 for t in reading.terms if t.segment == segment):
            found.append(figure)
    return found


def _beside_figures(reading: Reading, index: int, claim: PreparedClaim) -> str | None:
    """A date that dates another figure of its stretch does not stand for itself, unless it agrees."""
    segment = reading.figure_segments[index]
    dated = [
        f
        for f, s in zip(reading.figures, reading.figure_segments, strict=True)
        if s == segment and f.kind not in TIMES
    ]
    theirs = [f.figure for f in claim.figures if f.figure.kind not in TIMES]
    if not any(dimension(a) == dimension(b) for a in dated for b in theirs):
        return None
    base = [f for f in claim.statement.figures if f.kind is Kind.DATE]
    return None if any(dates.overlap(reading.figures[index], b) for b in base) else "date"
