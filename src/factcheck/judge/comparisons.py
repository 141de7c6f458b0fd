"""Which of two things is more: "schools cost more than roads", from a figure of the base for each.

Rule: `docs/judging.md`, "Comparisons". Both things must be named, each beside one figure of the same dimension;
where the figures of a thing leave the order open, nothing is said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.figures.interval import of_source
from factcheck.model import Kind, Outcome, Part, Span
from factcheck.text import lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.judge.prepared import BaseFigure, PreparedClaim
    from factcheck.judge.reading import Reading
    from factcheck.judge.terms import Term

_THAN = "than"
_CLOSE = 0.1
"""Figures this near to the best of a thing speak for it too."""


class Thing(NamedTuple):
    """A thing that is compared, with a figure of the base for it."""

    claim: PreparedClaim
    base: BaseFigure
    named: float


def judge(reading: Reading, claims: Sequence[PreparedClaim]) -> Part | None:
    """The part of a statement that holds one thing for more, or less, than another; None where it does not."""
    if not reading.lemmas.isdisjoint(lexicon.NEGATORS) or any(
        f.kind is not Kind.DATE for f in reading.figures
    ):
        return None
    at = next((i for i, word in enumerate(reading.words) if word.lemma == _THAN), None)
    more = None if at is None else _more(reading, at)
    if at is None or more is None or reading.subject is None:
        return None
    left = [t for t in reading.terms if t.at < at and t.form not in _COMPARING]
    right = [t for t in reading.terms if t.at > at and t.weight >= 1]
    if not right or not left or left[0] is not reading.subject:
        return None
    ones = _things(left[0], left[1:], claims)
    others = _things(right[0], [*right[1:], *left[1:]], claims)
    return _part(reading, ones, others, more=more)


def _more(reading: Reading, at: int) -> bool | None:
    """Whether the first thing is held for more; None where no word compares."""
    for word in reading.words[:at]:
        form = word.text.lower()
        if form in lexicon.COMPARATIVES["more"]:
            return True
        if form in lexicon.COMPARATIVES["less"]:
            return False
    return None


_COMPARING = frozenset().union(*lexicon.COMPARATIVES.values())


def _things(head: Term, rest: Sequence[Term], claims: Sequence[PreparedClaim]) -> list[Thing]:
    """The figures of the base for what *head* names, with the names of *rest* beside it, best first."""
    total = sum(t.weight for t in rest)
    found = []
    for claim in claims:
        for base in claim.figures:
            if base.figure.kind in (Kind.DATE, Kind.TIME, Kind.ORDINAL) or base.change or base.difference:
                continue
            if claim.superseded_by or not any(head.among(_keys(wording)) for wording in base.wordings):
                continue
            told = sum(t.weight for t in rest if t.among(claim.all_keys))
            if all(t.among(claim.all_keys) for t in rest if t.name >= 0):
                found.append(Thing(claim, base, told / total if total else 1.0))
    return sorted(found, key=lambda thing: -thing.named)


def _keys(terms: Sequence[Term]) -> frozenset[str]:
    return frozenset().union(*(t.keys for t in terms), *(part for t in terms for part in t.parts))


def _part(reading: Reading, ones: list[Thing], others: list[Thing], *, more: bool) -> Part | None:
    pairs = [
        (one, other)
        for one in ones
        for other in others
        if one.base.dimension == other.base.dimension and one.base is not other.base
    ]
    if not pairs:
        return None
    best = max(one.named + other.named for one, other in pairs)
    near = [(a, b) for a, b in pairs if a.named + b.named >= best - _CLOSE]
    orders = {_above(a.base, b.base) for a, b in near}
    if len(orders) != 1 or None in orders:
        return None
    one, other = near[0]
    text = reading.text.strip()
    start = reading.text.find(text)
    working = f"{one.base.figure.text} against {other.base.figure.text}"
    return Part(
        text=text,
        span=Span(start, start + len(text)),
        outcome=Outcome.STATED if orders == {more} else Outcome.DENIED,
        why=f"the base gives {working}",
        claim=one.claim.claim,
        base_text=working,
        working=working,
        operands=tuple(dict.fromkeys((one.claim.claim, other.claim.claim))),
    )


def _above(one: BaseFigure, other: BaseFigure) -> bool | None:
    """Whether the first figure is larger for all that the two allow; None where that is open."""
    if one.figure.unit != other.figure.unit:
        return None
    a, b = of_source(one.figure), of_source(other.figure)
    if a.low is not None and b.high is not None and a.low > b.high:
        return True
    if a.high is not None and b.low is not None and a.high < b.low:
        return False
    return None
