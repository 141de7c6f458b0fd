"""The best documents for a few weighted lists, without reading more of the lists than is needed.

The lists are walked from the most telling key to the least. As soon as a document that has none of
the keys walked so far can no longer come among the best, the rest of the lists is only looked up for
the documents already met (the "max score" rule of Turtle and Flood, 1995). The answer is exactly that
of walking everything: only the time differs.
"""

from __future__ import annotations

from bisect import bisect_left
from heapq import nlargest
from typing import TYPE_CHECKING, NamedTuple

from factcheck.match.postings import SHARES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.match.postings import Postings

_WORTH = 400
"""Postings that a list must have before it pays to find out whether it can be skipped."""

_PROBE = 8
"""Postings that can be walked in the time of looking up one document."""

_SHIFT, _MASK = SHARES.bit_length() - 1, SHARES - 1
"""A posting taken apart, as the fastest loop does it."""

_SLACK = 1e-9
"""Sums taken in another order differ in their last digits; a bound must not cut on account of that."""


class Weighted(NamedTuple):
    """A list and what one full share of it counts."""

    weight: float
    postings: Postings

    @property
    def most(self) -> float:
        """The largest score that the list can give a document."""
        return self.weight * self.postings.top


def rank(lists: Sequence[Weighted], limit: int) -> list[tuple[int, float]]:
    """The *limit* best documents with their scores, best first, equal ones by number.

    *lists* come with the largest weight first.
    """
    if limit < 1:
        return []
    ahead = _bounds(lists)
    scores: dict[int, float] = {}
    floor = 0.0
    for place, (weight, postings) in enumerate(lists):
        packed = postings.packed
        if len(packed) >= _WORTH and len(scores) >= limit:
            floor = nlargest(limit, scores.values())[-1] * (1 - _SLACK)
        if ahead[place] < floor:
            scores = _drop(scores, floor - ahead[place])
            _look_up(scores, weight, packed)
        else:
            _walk(scores, weight, packed)
    return _best(scores, limit)


def _best(scores: dict[int, float], limit: int) -> list[tuple[int, float]]:
    least = nlargest(limit, scores.values())[-1] if scores else 0.0
    best = [item for item in scores.items() if item[1] >= least]
    return sorted(best, key=lambda item: (-item[1], item[0]))[:limit]


def _bounds(lists: Sequence[Weighted]) -> list[float]:
    """For each place the most that this list and those after it can give together."""
    total = 0.0
    bounds = []
    for entry in reversed(lists):
        total += entry.most
        bounds.append(total)
    return bounds[::-1]


def _walk(scores: dict[int, float], weight: float, packed: Sequence[int]) -> None:
    parts = [weight * share for share in range(SHARES)] if len(packed) > SHARES else None
    if not scores and parts:  # the quickest way for the commonest case of a large base
        scores.update({posting >> _SHIFT: parts[posting & _MASK] for posting in packed})
        return
    get = scores.get
    for posting in packed:
        number = posting >> _SHIFT
        share = posting & _MASK
        scores[number] = get(number, 0.0) + (parts[share] if parts else weight * share)


def _drop(scores: dict[int, float], least: float) -> dict[int, float]:
    return {number: score for number, score in scores.items() if score >= least}


def _look_up(scores: dict[int, float], weight: float, packed: Sequence[int]) -> None:
    if len(scores) * _PROBE > len(packed):
        for posting in packed:
            number = posting >> _SHIFT
            if number in scores:
                scores[number] += weight * (posting & _MASK)
        return
    for number in scores:
        at = bisect_left(packed, number << _SHIFT)
        if at < len(packed) and packed[at] >> _SHIFT == number:
            scores[number] += weight * (packed[at] & _MASK)
