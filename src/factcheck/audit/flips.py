"""Two states of a base held against each other: which claims changed, and whose verdict is another."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.model.affected import ClaimEdit, Edit, Flip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Base, Claim, Part, Result


def edits(old: Base, new: Base) -> Iterator[ClaimEdit]:
    """The claims that are not what they were, by id: those of *new* in its order, then those that are gone."""
    before = {claim.id: claim for claim in old.claims}
    for claim in new.claims:
        known = before.pop(claim.id, None)
        if known is None:
            yield ClaimEdit(claim=claim.id, edit=Edit.ADDED, before=None, after=claim.statement)
        elif _placeless(known) != _placeless(claim):
            yield ClaimEdit(claim=claim.id, edit=Edit.CHANGED, before=known.statement, after=claim.statement)
    for claim in before.values():
        yield ClaimEdit(claim=claim.id, edit=Edit.REMOVED, before=claim.statement, after=None)


def _placeless(claim: Claim) -> Claim:
    """A claim without its place in a file, which changes when others do."""
    return replace(claim, place=None)


def flip(where: tuple[str, int, int], statement: str, old: Result, new: Result) -> Flip | None:
    """How the verdict on a statement changed; None where it is the same. *where* is file, line and column."""
    if old.verdict is new.verdict:
        return None
    file, line, column = where
    before, after = _deciding(old, new), _deciding(new, old)
    claims = [part.claim.id for part in (after, before) if part is not None and part.claim is not None]
    return Flip(
        file=file,
        line=line,
        column=column,
        statement=statement,
        before=old.verdict,
        after=new.verdict,
        said=_told(before),
        says=_told(after),
        claims=tuple(dict.fromkeys(claims)),
    )


def _deciding(result: Result, other: Result) -> Part | None:
    """The first part that came out otherwise than in the other result."""
    outcomes = {(part.text, part.span): part.outcome for part in other.parts}
    changed = [part for part in result.parts if outcomes.get((part.text, part.span)) is not part.outcome]
    return changed[0] if changed else None


def _told(part: Part | None) -> str:
    """What the base has in a part's place."""
    if part is None or part.claim is None:
        return ""
    return part.base_text or (part.counterpart.text if part.counterpart else part.claim.statement)
