"""Scores, tallies, odds and ratios: "won 3-2", "52 to 48", "3:1", "two to one"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.figures.draft import Draft
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from factcheck.figures.numerals import Num
    from factcheck.figures.tokens import Scan

_DASHES = frozenset("-–—‑")
_WINDOW = 6
_MOST = 10_000
_SHORT = 3


def is_tally(scan: Scan, num: Num, second: Num, joiner: int) -> bool:
    """Whether two plain numbers are the two sides of a game or vote."""
    if not (num.bare and second.bare and num.value < _MOST and second.value < _MOST):
        return False
    words = scan.lang.score_words
    low = scan.low
    near = low[max(0, num.start - _WINDOW) : num.start] + low[second.end : second.end + 3]
    if low[joiner] in _DASHES or low[joiner] in scan.lang.range_to:
        return not words.isdisjoint(near)
    return False


def score_at(scan: Scan, i: int) -> Draft | None:
    """The score or tally whose first number is token `i`, in digits."""
    low = scan.low
    joiner = low[i + 1]
    if not scan.digits(i + 2) or len(low[i]) > _SHORT or len(low[i + 2]) > _SHORT:
        return None
    if joiner not in _DASHES and joiner not in scan.lang.range_to:
        return None
    if joiner in _DASHES and not (scan.glued(i + 1) and scan.glued(i + 2)):
        return None
    if scan.glued(i + 3) and (low[i + 3] in _DASHES or low[i + 3][:1].isalnum() or low[i + 3] == "%"):
        return None
    words = scan.lang.score_words
    before = low[max(0, i - _WINDOW) : i]
    if words.isdisjoint(before) and words.isdisjoint(low[i + 3 : i + 6]):
        return None
    if low[i - 1] in scan.lang.range_from or low[i + 3] in scan.lang.units or low[i + 3] in scan.lang.percent:
        return None
    return _pair(scan, Kind.SCORE, i, i + 2)


def ratio_at(scan: Scan, i: int) -> Draft | None:
    """ "3:1", "odds of 3 to 1"."""
    low = scan.low
    if low[i + 1] == ":" and scan.glued(i + 1) and scan.glued(i + 2) and scan.digits(i + 2):
        if scan.glued(i + 3) and low[i + 3] == ":":
            return None
        return _pair(scan, Kind.RATIO, i, i + 2)
    if low[i + 1 : i + 4 : 2] == ["-", "-"] and low[i + 2] in scan.lang.range_to and scan.digits(i + 4):
        return _pair(scan, Kind.RATIO, i, i + 4) if low[i + 5] in scan.lang.ratio_words else None
    near = low[max(0, i - 4) : i]
    if low[i + 1] in scan.lang.range_to and scan.digits(i + 2) and not scan.lang.ratio_words.isdisjoint(near):
        return _pair(scan, Kind.RATIO, i, i + 2)
    return None


def _pair(scan: Scan, kind: Kind, i: int, j: int) -> Draft | None:
    from fractions import Fraction  # noqa: PLC0415

    a, b = int(scan.low[i][:9]), int(scan.low[j][:9])
    value = Fraction(a, b) if b else None
    return Draft(kind, i, j + 1, value=value, written=f"{a}/{b}" if b else f"{a}-{b}", core=i, fixed=True)
