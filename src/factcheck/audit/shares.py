"""Shares: "the payment is 3% of the budget" beside the payment, and the budget where the base has it.

What stands before the percentage names the part, what it is a percentage of names the whole. With both the
share is recomputed; with one the other is implied.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.audit import reckoning
from factcheck.audit.worded import closeness, only_best, same_time
from factcheck.base.expression import Operand, Operation, Percent
from factcheck.model import Comparator, Kind
from factcheck.model.audit import Agreement, Relation, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.audit.worded import Shelf, Worded
    from factcheck.judge.terms import Term

_AMOUNTS = frozenset({Kind.COUNT, Kind.MEASURE, Kind.MONEY})
_MOSTLY = 0.6
_OF = re.compile(r"(?:%|\bper ?cent|\bpercent)\s+of\s+")


def relations(shelf: Shelf) -> Iterator[Relation]:
    """Every share that names its part and its whole, in the order of the base."""
    for share in shelf.figures:
        if (
            share.figure.unit != "percent"
            or share.base.change
            or share.base.difference
            or share.prepared.units
        ):
            continue
        part_words, whole_words = _part_words(share), _whole_words(share)
        if not part_words or not whole_words:
            continue
        part = _named(shelf, share, part_words)
        whole = _named(shelf, share, whole_words)
        if part is None or part is whole:
            continue
        if whole is None:
            yield from _implied(share, part, whole_words)
        elif whole.figure.unit == part.figure.unit or None not in (whole.figure.unit, part.figure.unit):
            yield from _recomputed(share, part, whole)


def _part_words(share: Worded) -> list[Term]:
    """The words before the figure, the first that carries something first; none where it opens the sentence."""
    own, start = share.prepared.statement, share.figure.span.start
    if own.subject is None or own.subject.start >= start:
        return []
    return [term for term in own.terms if term.end <= start and term.name < 0 and term.weight >= 1]


def _whole_words(share: Worded) -> list[Term]:
    """The words behind "% of", to the end of their stretch; none where it is a percentage of nothing named."""
    own = share.prepared.statement
    found = _OF.search(own.text, share.figure.span.start)
    if found is None or found.start() > share.figure.span.end:
        return []
    behind = [term for term in own.terms if term.start >= found.end() and term.name < 0 and term.weight >= 1]
    return [term for term in behind if term.segment == behind[0].segment]


def _named(shelf: Shelf, share: Worded, words: Sequence[Term]) -> Worded | None:
    """The amount that the words name: it goes with the first of them and with most of the others."""
    scored = []
    head = words[0]
    for worded in shelf.of(share.thing, head.keys):
        if worded.claim is share.claim or worded.figure.kind not in _AMOUNTS or worded.prepared.units:
            continue
        if worded.base.change or worded.base.difference or not same_time(worded.claim, share.claim):
            continue
        if any(entry.figure.kind is Kind.DURATION for entry in worded.claim.figures):
            continue
        own = worded.base.keys | worded.prepared.statement.keys
        covered = sum(term.among(own) for term in words) / len(words)
        if covered >= _MOSTLY:
            scored.append((covered + _likelihood(worded, share, head), worded))
    return only_best(scored)


def _likelihood(worded: Worded, share: Worded, head: Term) -> float:
    """What speaks for one of several amounts: it is said of the very word, by the same speaker, of the same time."""
    own = worded.prepared.statement
    subject = own.subject_of(worded.base.segment)
    spoken_of = {term.form for term in own.nouns(worded.base.index)} | ({subject.form} if subject else set())
    speaker = (
        share.claim.attributed_to is not None and worded.claim.attributed_to == share.claim.attributed_to
    )
    return (
        0.5 * (head.form in spoken_of)
        + 0.25 * head.among(own.keys)
        + 0.1 * closeness(worded.claim, share.claim)
        + 0.1 * speaker
    )


def _implied(share: Worded, part: Worded, whole_words: Sequence[Term]) -> Iterator[Relation]:
    """The whole, where the base has the part and the share alone."""
    if share.figure.comparator not in (Comparator.EQ, Comparator.APPROX):
        return
    above, below = Operand(part.claim.id, part.number), Operand(share.claim.id, share.number)
    term = Operation(sign="/", left=above, right=below)
    result = reckoning.reckon(term, {above: part.figure, below: share.figure})
    if result is None:
        return
    text = share.prepared.statement.text
    yield Relation(
        rule=Rule.SHARE,
        working=reckoning.told(result, result.amount),
        low=result.amount.low,
        high=result.amount.high,
        unit=result.amount.unit,
        operands=(part.claim.id, share.claim.id),
        agreement=Agreement.IMPLIED,
        what=text[min(term.start for term in whole_words) : max(term.end for term in whole_words)],
    )


def _recomputed(share: Worded, part: Worded, whole: Worded) -> Iterator[Relation]:
    quotient, figures = reckoning.quotient(part, whole)
    result = reckoning.reckon(Percent(term=quotient), figures)
    held = None if result is None else reckoning.held_against(result, share.figure)
    if result is None or held is None:
        return
    agreement, amount = held
    yield Relation(
        rule=Rule.SHARE,
        working=reckoning.told(result, amount),
        low=amount.low,
        high=amount.high,
        unit=amount.unit,
        operands=(part.claim.id, whole.claim.id),
        agreement=agreement,
        said=share.figure.text,
        claim=share.claim.id,
        what=share.figure.noun or "",
    )
