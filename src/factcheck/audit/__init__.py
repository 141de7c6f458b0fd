"""A base held against itself: what follows from what, what agrees and what does not, what is due.

Each rule is a module; none knows a particular base. They read claims as the judge does, by their words,
nouns and labels, and reckon with intervals, as formulas do. `docs/audit.md` tells the rules in prose.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.audit import due, each, formulas, rates, shares, sources
from factcheck.audit.worded import Shelf
from factcheck.model.audit import Agreement, Audit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Base
    from factcheck.model.audit import Dispute, Relation

__all__ = ["audit", "disputes"]


def audit(base: Base, *, oldest: str | None = None) -> Audit:
    """What the claims of *base* say of each other.

    With *oldest*, a day in ISO form, what is of before it is due for a refresh.
    """
    shelf = Shelf(base)
    reckoned = tuple(formulas.relations(base))
    found = (*each.relations(shelf), *rates.relations(shelf), *shares.relations(shelf))
    same, disputes = sources.compare(shelf)
    return Audit(
        relations=(*reckoned, *(_stated(relation, reckoned) for relation in found), *same),
        disputes=disputes,
        superseded=tuple((claim.id, old) for claim in base.claims for old in claim.supersedes),
        due=() if oldest is None else due.due(base, oldest),
    )


def _stated(relation: Relation, formulas: Sequence[Relation]) -> Relation:
    """A relation whose result a formula of the base states, held against that."""
    if relation.agreement is not Agreement.IMPLIED:
        return relation
    for formula in formulas:
        unit = formula.unit.partition("/")[0] if formula.unit else None
        same = set(formula.operands) == set(relation.operands) and relation.unit in (formula.unit, unit)
        if same and formula.low == relation.low and formula.high == relation.high:
            return replace(relation, agreement=formula.agreement, said=formula.said, claim=formula.claim)
    return relation


def disputes(base: Base) -> tuple[Dispute, ...]:
    """What sources and speakers of *base* say otherwise of one thing, declared or not.

    Only the claims' own statements are compared, so other wordings need not be read.
    """
    bare = (replace(claim, paraphrases=()) for claim in base.claims if claim.formula is None)
    return sources.compare(Shelf(replace(base, claims=tuple(bare))))[1]
