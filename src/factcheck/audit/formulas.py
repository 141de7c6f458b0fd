"""The formulas of a base, recomputed: how exactly the figures of their statements come out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.audit import reckoning
from factcheck.base import expression
from factcheck.model.audit import Agreement, Relation, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.base.expression import Operand
    from factcheck.model import Base, Claim, Figure


def relations(base: Base) -> Iterator[Relation]:
    """A relation for each derived claim, in the order of the base; a sound base has none that differs."""
    by_id = {claim.id: claim for claim in base.claims}
    for claim in base.claims:
        if claim.formula is None or claim.working is None:
            continue
        said = _reckoned(claim)
        if said is not None:
            yield Relation(
                rule=Rule.FORMULA,
                working=claim.working,
                low=said.low,
                high=said.high,
                unit=said.unit,
                operands=claim.operands,
                agreement=_agreement(claim, said, by_id),
                said=said.text,
                claim=claim.id,
                what=said.noun or "",
            )


def _reckoned(claim: Claim) -> Figure | None:
    """The figure that the formula gives: the loader has put the ends of the result into it."""
    figures = [entry.figure for entry in claim.figures]
    return next((figure for figure in figures if figure.low is not None), figures[0] if figures else None)


def _agreement(claim: Claim, said: Figure, by_id: Mapping[str, Claim]) -> Agreement:
    """Exact where the figures as written give the digits of the statement."""
    term = expression.parse(claim.formula or "")
    figures = {operand: _operand(operand, by_id) for operand in expression.operands(term)}
    result = reckoning.reckon(term, figures)
    held = None if result is None else reckoning.held_against(result, said)
    return Agreement.EXACT if held is not None and held[0] is Agreement.EXACT else Agreement.ROUNDING


def _operand(operand: Operand, by_id: Mapping[str, Claim]) -> Figure:
    return by_id[operand.claim].figures[operand.figure - 1].figure
