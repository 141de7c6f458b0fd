"""Rates: "1,659 prisoners per 100,000 people" beside the number of prisoners and the population.

The rate's noun names what is counted, its base what it is counted over; both are looked for among the
counts of the same thing and time. Counts of a period ("in three days") are no counts of a state.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.audit import reckoning
from factcheck.audit.worded import closeness, only_best, same_time
from factcheck.base.expression import Number, Operation
from factcheck.figures import units
from factcheck.model import Kind
from factcheck.model.audit import Relation, Rule
from factcheck.text.lemma import lemma

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.audit.worded import Shelf, Worded

_PER = re.compile(r"per (\d+)(?: (.+))?")
_INHABITANTS = frozenset(lemma(word) for word in units.INHABITANTS)


def relations(shelf: Shelf) -> Iterator[Relation]:
    """Every rate whose count and whose population the base has, in the order of the rates."""
    for rate in shelf.figures:
        found = _PER.fullmatch(rate.figure.unit or "")
        if rate.figure.kind is not Kind.RATE or found is None or not rate.nouns or rate.prepared.units:
            continue
        over = _over(shelf, rate, found[2] or "people")
        part = None if over is None else _counted(shelf, rate, over)
        if over is not None and part is not None:
            yield from _relation(rate, part, over, Fraction(int(found[1])))


def _over(shelf: Shelf, rate: Worded, noun: str) -> Worded | None:
    """The number of those that the rate is over."""
    people = noun in units.PEOPLE
    keys = _INHABITANTS if people else frozenset(lemma(word) for word in noun.split())
    scored = []
    for worded in shelf.of(rate.thing, keys):
        own = worded.prepared.statement
        subject = own.subject_of(worded.base.segment)
        named = worded.nouns | (subject.keys if subject is not None and people else frozenset())
        if _is_state(worded, rate) and not named.isdisjoint(keys) and not worded.figure.modifiers:
            scored.append((closeness(worded.claim, rate.claim), worded))
    return only_best(scored)


def _counted(shelf: Shelf, rate: Worded, over: Worded) -> Worded | None:
    """The number of those that the rate counts: the one that shares most words with it."""
    scored = []
    for worded in shelf.of(rate.thing, rate.nouns):
        labelled = worded.nouns | worded.base.label_keys
        if worded is not over and _is_state(worded, rate) and not labelled.isdisjoint(rate.nouns):
            shared = len(worded.base.keys & rate.base.keys)
            scored.append((float(shared), worded))
    return only_best(scored)


def _is_state(worded: Worded, rate: Worded) -> bool:
    """Whether it is a plain count of the same time, and not one of a period or of a part."""
    kinds = {entry.figure.kind for entry in worded.claim.figures}
    plain = worded.figure.kind is Kind.COUNT and worded.figure.value is not None and not worded.prepared.units
    return (
        plain
        and Kind.DURATION not in kinds
        and not worded.base.change
        and same_time(worded.claim, rate.claim)
    )


def _relation(rate: Worded, part: Worded, over: Worded, base: Fraction) -> Iterator[Relation]:
    term, figures = reckoning.quotient(part, over)
    term = Operation(sign="*", left=term, right=Number(value=base))
    result = reckoning.reckon(term, figures)
    held = None if result is None else reckoning.held_against(result, rate.figure)
    if result is None or held is None:
        return
    agreement, amount = held
    yield Relation(
        rule=Rule.RATE,
        working=reckoning.told(result, amount),
        low=amount.low,
        high=amount.high,
        unit=rate.figure.unit,
        operands=(part.claim.id, over.claim.id),
        agreement=agreement,
        said=rate.figure.text,
        claim=rate.claim.id,
        what=rate.figure.noun or "",
    )
