"""The best documents for a few weighted lists, without reading more of the lists than is needed.

What a list gives a document is its weight times its share there, which is less than the end of the step that the share
lies in (`postings.Level`). The sum of these bounds is taken for all documents at once (`bits.Sums`); only documents whose
bound reaches the score of the last that is wanted are looked up in the lists. The answer is exactly that of walking
everything: only the time differs.
"""

from __future__ import annotations

from heapq import nlargest
from typing import TYPE_CHECKING, NamedTuple

from factcheck.match.bits import Sums, numbers_of
from factcheck.match.postings import MASK, SHARES, SHIFT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.match.postings import Postings

_FEW = 1500
"""Postings that are walked in the time that bounds take."""

_DIGITS = 9
"""Binary digits of the bounds: more are nearer and slower."""

_SLACK = 1e-9
"""Sums taken in another order differ in their last digits; a bound must not cut on account of that."""


class Weighted(NamedTuple):
    """A list and what one full share of it counts."""

    weight: float
    postings: Postings


def rank(lists: Sequence[Weighted], limit: int) -> list[tuple[int, float]]:
    """The *limit* best documents with their scores, best first, equal ones by number.

    *lists* come with the largest weight first.
    """
    if limit < 1:
        return []
    if sum(len(postings.packed) for _, postings in lists) <= _FEW:
        return _best(_walked(lists), limit)
    return _best(_bounded(lists, limit), limit)


def _best(scores: dict[int, float], limit: int) -> list[tuple[int, float]]:
    least = _least(scores, limit)
    best = [item for item in scores.items() if item[1] >= least]
    return sorted(best, key=lambda item: (-item[1], item[0]))[:limit]


def _least(scores: dict[int, float], limit: int) -> float:
    return nlargest(limit, scores.values())[-1] if scores else 0.0


def _walked(lists: Sequence[Weighted]) -> dict[int, float]:
    """The score of every document that has a key."""
    scores: dict[int, float] = {}
    get = scores.get
    for weight, postings in lists:
        for posting in postings.packed:
            number = posting >> SHIFT
            scores[number] = get(number, 0.0) + weight * (posting & MASK)
    return scores


def _bounded(lists: Sequence[Weighted], limit: int) -> dict[int, float]:
    """The scores of all documents that may be among the *limit* best, and of a few others."""
    digits = max(_DIGITS, len(lists).bit_length() + 4)
    sums = Sums(digits)
    scale = ((1 << digits) - 1 - len(lists)) / sum(weight * SHARES for weight, _ in lists)
    everything = 0
    for weight, postings in lists:
        everything |= postings.levels[0].documents
        before = 0
        for most, documents in postings.levels:
            amount = int(weight * most * scale) + 1
            sums.add(amount - before, documents)
            before = amount
    first = sums.highest(limit, everything)
    scores = _scored(lists, first)
    floor = _least(scores, limit) * (1 - _SLACK) if len(scores) >= limit else 0.0
    return scores | _scored(lists, sums.at_least(int(floor * scale), everything & ~first))


def _scored(lists: Sequence[Weighted], documents: int) -> dict[int, float]:
    """The scores of a set of documents, added up in the order of the lists."""
    scores = dict.fromkeys(numbers_of(documents), 0.0)
    for weight, postings in lists:
        shares = postings.shares(scores)
        for number in scores.keys() & shares.keys():
            scores[number] += weight * shares[number]
    return scores
