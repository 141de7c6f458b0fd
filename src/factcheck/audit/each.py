"""Things in things: "eight buildings", "each building has 32 cells", "each cell holds …" → so many in all.

A claim about each of several things gives how many there are in one of them. Where another claim counts
those things, or they are in turn in things that are counted, the product is the total. It is held against a
claim about the whole that says the same of it in the same words ("designed for"); where there is none, it
is implied.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.audit import reckoning
from factcheck.audit.worded import same_time
from factcheck.base import working
from factcheck.model import Comparator, Kind
from factcheck.model.audit import Agreement, Relation, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.audit.reckoning import Result
    from factcheck.audit.worded import Shelf, Worded
    from factcheck.judge.terms import Term

_DEEPEST = 4
_SUMMED = frozenset({Kind.COUNT, Kind.MEASURE, Kind.MONEY})


def relations(shelf: Shelf) -> Iterator[Relation]:
    """Every total that follows, in the order of the claims about each thing."""
    for worded in shelf.figures:
        unit = _unit(worded)
        if unit is None:
            continue
        for holders in _counted(shelf, worded.thing, unit, _DEEPEST):
            factors = [*holders, worded]
            if all(same_time(factor.claim, worded.claim) for factor in holders):
                yield from _total(shelf, factors, unit)


def _unit(worded: Worded) -> Term | None:
    """What the figure is in each of; None where it is of the whole."""
    units = worded.prepared.units
    return units[0] if len(units) == 1 and worded.figure.kind in _SUMMED else None


def _counted(shelf: Shelf, thing: str, unit: Term, depth: int) -> Iterator[list[Worded]]:
    """The figures whose product is the number of *unit*: how many there are, or in each of how many."""
    for worded in shelf.of(thing, unit.keys) if depth else ():
        if worded.figure.kind is not Kind.COUNT or worded.nouns.isdisjoint(unit.keys) or _narrowed(worded):
            continue
        outer = _unit(worded)
        if outer is None:
            if not worded.prepared.units:
                yield [worded]
        elif outer.keys.isdisjoint(unit.keys):
            for holders in _counted(shelf, thing, outer, depth - 1):
                yield [*holders, worded]


def _narrowed(worded: Worded) -> bool:
    """Whether only some of the things are counted: "eight new buildings"."""
    return bool(worded.figure.modifiers)


def _total(shelf: Shelf, factors: list[Worded], unit: Term) -> Iterator[Relation]:
    last = factors[-1]
    term, figures = reckoning.product(factors)
    result = reckoning.reckon(term, figures)
    if result is None:
        return
    operands = tuple(factor.claim.id for factor in factors)
    whole = [
        other for other in shelf.of(last.thing, last.nouns or last.base.keys) if _same_said(last, other, unit)
    ]
    for other in whole:
        held = reckoning.held_against(result, other.figure)
        if held is not None:
            agreement, amount = held
            yield Relation(
                rule=Rule.EACH,
                working=reckoning.told(result, amount),
                low=amount.low,
                high=amount.high if result.bound is not Comparator.GT else None,
                unit=amount.unit,
                operands=operands,
                agreement=agreement,
                said=other.figure.text,
                claim=other.claim.id,
                what=last.figure.noun or "",
                note=_needed(factors, result, other, unit) if agreement.is_doubtful else "",
            )
    if not whole:
        yield Relation(
            rule=Rule.EACH,
            working=reckoning.told(result, result.amount),
            low=result.amount.low,
            high=result.amount.high if result.bound is not Comparator.GT else None,
            unit=result.amount.unit,
            operands=operands,
            agreement=Agreement.IMPLIED,
            what=last.figure.noun or last.figure.unit or "",
        )


def _same_said(last: Worded, other: Worded, unit: Term) -> bool:
    """Whether *other* says of the whole what *last* says of each part: the same noun, the same further words."""
    if other.prepared.units or other.figure.kind is not last.figure.kind:
        return False
    if last.nouns and last.nouns.isdisjoint(other.nouns):
        return False
    own = [term for term in last.content if term.keys.isdisjoint(unit.keys)]
    theirs = list(other.content)
    return _covers(own, theirs) and _covers(theirs, own) and same_time(last.claim, other.claim)


def _covers(some: list[Term], others: list[Term]) -> bool:
    keys: frozenset[str] = frozenset().union(*(term.keys for term in others))
    return all(not term.keys.isdisjoint(keys) for term in some)


def _needed(factors: list[Worded], result: Result, other: Worded, unit: Term) -> str:
    """What each would have to hold: "it would take 156.2 in each cell"."""
    term, figures = reckoning.product(factors[:-1])
    holders, said = reckoning.reckon(term, figures), other.figure.value
    if holders is None or not holders.nominal or said is None:
        return ""
    each = working.number(said / holders.nominal, result.amount.unit)
    return f"it would take {each} in each {unit.form}, where the base says {factors[-1].figure.text}"
