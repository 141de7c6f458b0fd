"""One thing said more than once: by several sources or speakers, or twice by the same.

Two figures are of one thing where the words that go with each are nearly all words of the other's claim,
they measure the same, and neither tells another time. Whether they agree is a matter of the figures. A
source says a thing twice in the same words or means another thing, so a contradiction in other words is
told only between sources or speakers; what one source says in the same words `claims validate` compares.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from factcheck.audit.worded import same_time
from factcheck.judge.compare import compare as compare_figures
from factcheck.model import Kind, Outcome
from factcheck.model.audit import Agreement, Dispute, Relation, Rule
from factcheck.text import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.audit.worded import Shelf, Worded
    from factcheck.judge.terms import Term
    from factcheck.model import Claim

_NEARLY_ALL = 0.8
_WINDOW = 40


def compare(shelf: Shelf) -> tuple[tuple[Relation, ...], tuple[Dispute, ...]]:
    """What is said twice and agrees, and what is not said alike, declared or not."""
    agreeing: list[Relation] = []
    disputes = {_pair(dispute.left, dispute.right): dispute for dispute in _declared(shelf)}
    for left, right in _pairs(shelf.figures):
        if not _one_thing(left, right):
            continue
        outcome = compare_figures(left.figure, right.figure).outcome
        back = compare_figures(right.figure, left.figure).outcome
        if outcome.bears_out or back.bears_out:
            agreeing.append(_agrees(left, right, exact=Outcome.EXACT in (outcome, back)))
        elif outcome is Outcome.CONTRADICTED and _apart(left, right):
            disputes.setdefault(_pair(left.claim.id, right.claim.id), _dispute(left, right, declared=False))
    return tuple(agreeing), tuple(disputes.values())


def _pair(left: str, right: str) -> frozenset[str]:
    return frozenset((left, right))


def _declared(shelf: Shelf) -> Iterator[Dispute]:
    """The disputes that the base declares, each once."""
    by_id = {claim.id: claim for claim in shelf.base.claims}
    seen: set[frozenset[str]] = set()
    for claim in shelf.base.claims:
        for named in claim.disputed_by:
            other = by_id.get(named)
            if other is not None and _pair(claim.id, named) not in seen:
                seen.add(_pair(claim.id, named))
                yield Dispute(
                    left=claim.id,
                    right=named,
                    left_says=_says(claim),
                    right_says=_says(other),
                    declared=True,
                    across_sources=claim.source != other.source,
                )


def _says(claim: Claim) -> str:
    return "; ".join(entry.figure.text for entry in claim.figures if entry.figure.kind is not Kind.DATE) or (
        claim.statement
    )


def _pairs(figures: Sequence[Worded]) -> Iterator[tuple[Worded, Worded]]:
    """Pairs that share two of their rarest words: enough to find all that are nearly alike."""
    counts = Counter(key for worded in figures for key in _forms(worded))
    groups: defaultdict[tuple[str, ...], list[Worded]] = defaultdict(list)
    for worded in figures:
        near: dict[int, Worded] = {}
        rarest = sorted(_forms(worded), key=lambda key: (counts[key], key))[:5]
        for i, one in enumerate(rarest):
            for other in rarest[i + 1 :]:
                group = groups[worded.base.dimension, worded.thing, *sorted((one, other))]
                near.update((id(known), known) for known in group[-_WINDOW:])
                group.append(worded)
        for known in near.values():
            if known.claim is not worded.claim:
                yield known, worded


def _forms(worded: Worded) -> frozenset[str]:
    return frozenset(min(term.keys) for term in worded.base.wordings[0] if term.weight >= 1)


def _one_thing(left: Worded, right: Worded) -> bool:
    if left.base.dimension != right.base.dimension or not same_time(left.claim, right.claim):
        return False
    if (
        left.thing != right.thing
        or left.base.change != right.base.change
        or left.base.era is not right.base.era
    ):
        return False
    if [unit.form for unit in left.prepared.units] != [unit.form for unit in right.prepared.units]:
        return False
    if left.base.dates and right.base.dates and not _share_a_day(left, right):
        return False
    one, other = left.base.wordings[0], right.base.wordings[0]
    return (
        _covered(one, right) >= _NEARLY_ALL
        and _covered(other, left) >= _NEARLY_ALL
        and not _distinct(one, other)
    )


def _covered(terms: Sequence[Term], by: Worded) -> float:
    keys = by.prepared.statement.keys
    total = sum(term.weight for term in terms)
    return sum(term.weight for term in terms if term.among(keys)) / total if total else 0.0


def _distinct(one: Sequence[Term], other: Sequence[Term]) -> bool:
    """Whether the words hold two that exclude each other (born, died)."""
    return any(lexicon.distinct(a.form, b.form) for a in one for b in other if a.name < 0 and b.name < 0)


def _share_a_day(left: Worded, right: Worded) -> bool:
    return any(
        a.first is not None and a.last is not None and b.first is not None and b.last is not None
        and a.first <= b.last and b.first <= a.last
        for a in left.base.dates
        for b in right.base.dates
    )  # fmt: skip


def _apart(left: Worded, right: Worded) -> bool:
    """Whether different sources or speakers say it, of the same side of a change."""
    if left.base.change != right.base.change or left.base.era is not right.base.era:
        return False
    one, other = left.claim, right.claim
    return one.source != other.source or one.attributed_to != other.attributed_to


def _agrees(left: Worded, right: Worded, *, exact: bool) -> Relation:
    return Relation(
        rule=Rule.SAME,
        working=left.figure.text,
        low=None,
        high=None,
        unit=left.figure.unit,
        operands=(left.claim.id,),
        agreement=Agreement.EXACT if exact else Agreement.ROUNDING,
        said=right.figure.text,
        claim=right.claim.id,
        what=left.figure.noun or "",
    )


def _dispute(left: Worded, right: Worded, *, declared: bool) -> Dispute:
    return Dispute(
        left=left.claim.id,
        right=right.claim.id,
        left_says=left.figure.text,
        right_says=right.figure.text,
        declared=declared,
        across_sources=left.claim.source != right.claim.source,
    )
