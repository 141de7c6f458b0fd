"""A statement in the very words of a claim: what the base says itself, it bears out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.judge.wording import normal
from factcheck.model import Outcome, Part, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.judge.prepared import PreparedClaim
    from factcheck.judge.reading import Reading

_WHY = "in the words of the base"


def claim_of(reading: Reading, claims: Sequence[PreparedClaim]) -> PreparedClaim | None:
    """The claim, in force and undisputed, of which the statement is a wording letter for letter; None else."""
    said = normal(reading.text)
    for claim in claims:
        if claim.superseded_by or claim.claim.disputed_by:
            continue
        if said in claim.verbatim:
            return claim
    return None


def parts(reading: Reading, claim: PreparedClaim) -> list[Part]:
    """Every figure of the statement, or the whole of it, as borne out by *claim*."""
    text = reading.text.strip()
    start = reading.text.find(text)
    if not reading.figures:
        span = Span(start, start + len(text))
        return [
            Part(
                text=text,
                span=span,
                outcome=Outcome.STATED,
                why=_WHY,
                claim=claim.claim,
                base_text=claim.claim.statement,
            )
        ]
    counterparts = {f.figure.text.casefold(): f.figure for f in claim.figures}
    outcome = Outcome.DERIVED if claim.claim.formula else Outcome.EXACT
    return [
        Part(
            text=figure.text,
            span=figure.span,
            outcome=outcome,
            why=_WHY,
            figure=figure,
            claim=claim.claim,
            counterpart=counterparts.get(figure.text.casefold()),
            base_text=figure.text,
            working=claim.claim.working,
        )
        for figure in reading.figures
    ]
