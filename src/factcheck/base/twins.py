"""Pairs of claims that say nearly the same, or the same of another figure, in time that grows with the base.

Two sets of words that share four fifths must share two of their rarest words: of a set of n words, of the
n - ⌈0.8 n⌉ + 2 rarest (prefix filtering, Bayardo et al., "Scaling Up All Pairs Similarity Search", 2007,
with two shared words as in Wang et al., "Can we beat the prefix filtering?", 2012). So each claim is
compared with those that share such a pair of words, and with none else.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict, deque
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from factcheck.figures.interval import of_source, of_statement
from factcheck.figures.units import convert
from factcheck.model import Comparator, Kind
from factcheck.text.polarity import negations
from factcheck.text.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.model import Claim, Figure

WORD = re.compile(r"\w+(?:[.,]\d+)*")
_LIGHT = frozenset(
    "a an and are as at be been by for from had has have in is it its of on or s that the their to was were with".split()
)
_DENIALS = frozenset("no not never none nor neither without cannot t do does did".split())
_NEAR = 0.85
"""Share of common words from which two statements say nearly the same."""
_SAME_FRAME = 0.8
"""Share of common words, figures and denials apart, from which two figures stand in the same place."""
_CAPITAL_BEFORE = re.compile(r"\b[A-Z][\w-]* ?#?\d[\w-]*$")
_SO, _NOT_SO = "that it is so", "that it is not so"
_LONGEST_PREFIX = 16
_WINDOW = 100
"""Claims with one pair of rare words that a further one is compared with: the nearest before it."""


class Twin(NamedTuple):
    """Two claims, the second behind the first in the base."""

    left: int
    right: int
    clash: tuple[str, str] | None
    """What each says where they contradict each other; None where they say nearly the same."""


def twins(claims: Sequence[Claim]) -> Iterator[Twin]:
    """The pairs of *claims*, by their places, that say nearly the same or contradict each other undeclared."""
    known = [_reduced(claim) for claim in claims]
    for i, j in _close_pairs(known):
        left, right = claims[i], claims[j]
        if _declared(left, right):
            continue
        clash = _clash(left, right, known[i], known[j])
        if clash is not None:
            yield Twin(i, j, clash)
        elif left.source == right.source and _alike(known[i].words, known[j].words) >= _NEAR:
            yield Twin(i, j, None)


@dataclass(frozen=True, slots=True)
class _Reduced:
    """A claim as it is compared."""

    words: frozenset[str]
    frame: frozenset[str]
    """The words without the numbers of the figures and without what denies."""
    denied: bool


def _reduced(claim: Claim) -> _Reduced:
    text = claim.statement
    for entry in reversed(claim.figures):
        start, end = entry.figure.span
        text = f"{text[:start]} {entry.figure.noun or ''} {text[end:]}"
    words = _words(claim.statement)
    denied = not _DENIALS.isdisjoint(words) and len(negations(words_of(claim.statement))) % 2 == 1
    return _Reduced(words=words, frame=_words(text) - _DENIALS, denied=denied)


def _words(text: str) -> frozenset[str]:
    return frozenset(WORD.findall(text.casefold())) - _LIGHT


def _close_pairs(claims: Sequence[_Reduced]) -> Iterator[tuple[int, int]]:
    """Places of claims whose words or frames may be alike, each pair once, the lesser first."""
    by_words, by_frame = _Near(claim.words for claim in claims), _Near(claim.frame for claim in claims)
    for j, claim in enumerate(claims):
        near = by_frame.before(j, claim.frame)
        if claim.words != claim.frame:
            near |= by_words.before(j, claim.words)
        for i in sorted(near):
            other = claims[i]
            if (
                _alike(other.frame, claim.frame) >= _SAME_FRAME
                or _alike(other.words, claim.words) >= _SAME_FRAME
            ):
                yield i, j


class _Near:
    """Sets of words by the pairs of rare words that they are found by."""

    def __init__(self, sets: Iterable[frozenset[str]]) -> None:
        self._counts = Counter(word for words in sets for word in words)
        self._groups: defaultdict[tuple[str, ...], deque[int]] = defaultdict(lambda: deque(maxlen=_WINDOW))

    def before(self, j: int, words: frozenset[str]) -> set[int]:
        """The places asked for before that may be like *words*; from now on *j* is one of them."""
        near: set[int] = set()
        for key in _keys(words, self._counts):
            group = self._groups[key]
            near.update(group)
            group.append(j)
        return near


def _keys(frame: frozenset[str], counts: Counter[str]) -> Iterable[tuple[str, ...]]:
    """What a frame is found by: each pair among its rarest words; a single word by itself."""
    size = len(frame)
    if size < 2:  # noqa: PLR2004 - a pair
        return [tuple(frame)]
    least = -int(-size * Fraction(4, 5) // 1)
    rarest = sorted(frame, key=lambda word: (counts[word], word))[: min(size - least + 2, _LONGEST_PREFIX)]
    return combinations(rarest, 2)


def _alike(left: frozenset[str], right: frozenset[str]) -> float:
    if not left or not right or not 0.8 * len(left) <= len(right) <= 1.25 * len(left):
        return 0.0
    shared = len(left & right)
    return shared / (len(left) + len(right) - shared)


def _declared(left: Claim, right: Claim) -> bool:
    return right.id in (*left.supersedes, *left.disputed_by) or left.id in (
        *right.supersedes,
        *right.disputed_by,
    )


def _clash(left: Claim, right: Claim, one: _Reduced, other: _Reduced) -> tuple[str, str] | None:
    """What two claims of the same thing and time say otherwise; None where nothing is."""
    if left.about != right.about or (left.as_of or "") != (right.as_of or ""):
        return None
    if _alike(one.frame, other.frame) < _SAME_FRAME:
        return None
    pairs = [
        (mine.figure, theirs.figure)
        for mine, theirs in zip(left.figures, right.figures, strict=False)
        if _differ(mine.figure, theirs.figure)
    ]
    if any(_is_name(left.statement, mine) for mine, _ in pairs):
        return None  # Road 3 is another road than Road 4
    if one.denied != other.denied:
        same = not pairs and len(left.figures) == len(right.figures) and one.frame == other.frame
        if not same:
            return None
        return (_NOT_SO, _SO) if one.denied else (_SO, _NOT_SO)
    dates = [pair for pair in pairs if pair[0].kind is Kind.DATE]
    if dates and len(dates) < len(left.figures):
        return None  # another time: what else differs is no contradiction
    return next(((mine.text, theirs.text) for mine, theirs in pairs), None)


def _is_name(statement: str, figure: Figure) -> bool:
    """Whether a bare number stands behind a capital word: "Road 3"."""
    bare = figure.kind in (Kind.COUNT, Kind.ORDINAL) and figure.unit is None and not figure.noun
    return (
        bare
        and _CAPITAL_BEFORE.search(statement[max(figure.span.start - 30, 0) : figure.span.end]) is not None
    )


def differing(figure: Figure, others: Sequence[Figure]) -> Figure | None:
    """The only one of *others* that *figure* may stand for, where it is another; None where one agrees."""
    alike = [other for other in others if other.kind is figure.kind and _one_measure(figure, other)]
    if len(alike) != 1 or figure.kind in (Kind.DATE, Kind.TIME, Kind.ORDINAL, Kind.SCORE):
        return None
    bare = replace(figure, noun=alike[0].noun)
    agrees = of_statement(figure).meets(of_source(alike[0])) if figure.unit == alike[0].unit else False
    return alike[0] if not agrees and _differ(bare, alike[0]) else None


def _one_measure(left: Figure, right: Figure) -> bool:
    if left.unit != right.unit:
        return bool(left.unit and right.unit and convert(Fraction(1), left.unit, right.unit) is not None)
    return None in (left.noun, right.noun) or left.noun == right.noun


def _differ(left: Figure, right: Figure) -> bool:
    if (
        left.kind is not right.kind
        or left.noun != right.noun
        or Comparator.VAGUE in (left.comparator, right.comparator)
    ):
        return False
    if left.kind is Kind.DATE:
        return _apart(left, right)
    reach, other = of_source(left), of_source(right)
    if left.unit != right.unit:
        factor = convert(Fraction(1), right.unit, left.unit) if left.unit and right.unit else None
        if factor is None:
            return False
        other = other.scaled(factor)
    return not reach.meets(other)


def _apart(left: Figure, right: Figure) -> bool:
    """Whether no day is in both dates."""
    if left.first is None or left.last is None or right.first is None or right.last is None:
        return False
    return left.last < right.first or right.last < left.first
