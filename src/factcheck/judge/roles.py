"""Words that keep two figures apart: other things of one sort, other deeds, what a claim rules out.

Rule: `docs/judging.md`, "Which pairs may decide".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.text import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.judge.prepared import BaseFigure, PreparedClaim
    from factcheck.judge.terms import Term


def other_role(missing: Iterable[Term], base: BaseFigure) -> tuple[str, str] | None:
    """The first of the *missing* words that excludes a word of every wording of *base*, or None."""
    for term in missing:
        if term.name >= 0:
            continue
        for other in base.wordings[0]:
            if other.name < 0 and lexicon.distinct(term.form, other.form):
                return term.form, other.form
    return None


def other_lead(leads: Iterable[Term], base: BaseFigure) -> tuple[str, str] | None:
    """Words before both figures that exclude each other: "won nine" is not "drew nine"."""
    for lead in leads:
        if lead.among(base.lead_keys):
            return None
        for other in base.leads:
            if other.name < 0 and lexicon.distinct(lead.form, other.form):
                return lead.form, other.form
    return None


def ruled_out(terms: Iterable[Term], claim: PreparedClaim) -> str | None:
    """The word among *terms* that a contrast in the claim excludes ("electricity, not energy"), or None."""
    excluded = claim.excluded_keys
    if not excluded:
        return None
    for term in terms:
        keys = term.keys.union(*term.parts)
        if not excluded.isdisjoint(keys) and claim.keys.isdisjoint(term.keys):
            return term.form
    return None
