"""What a person is shown of a result, whatever the format: texts ready to print, in their order.

Every text is free of controls (`printable`); a format adds its layout and escapes its own markup.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.model import Outcome, Result, Role, Verdict
from factcheck.report.explain import steps
from factcheck.report.printable import printable
from factcheck.report.provenance import provenance
from factcheck.report.reasons import base_side, needs_why, reason
from factcheck.report.words import ROLES, verdict_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from factcheck.model import Base, Evidence, Part, Source
    from factcheck.report.look import Look

SUGGESTIONS = 3
"""How many of the nearest claims are suggested where nothing was found."""

_UNDECIDED = (Verdict.RELATED, Verdict.NOT_FOUND)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A part of the statement."""

    said: str
    base_says: str
    """Empty where the base has nothing in its place."""
    outcome: Outcome
    reason: str
    sources: tuple[str, ...]
    """The way back to the claim, then to each operand of a derived figure; no two are the same."""
    claims: tuple[str, ...]
    """Ids of the same claims."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A claim that is listed below the parts."""

    statement: str
    told: str
    """What it did, where it comes from and, if asked for, its note."""
    claim: str
    """Its id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """All that is shown of one result."""

    result: Result
    verdict: str
    """In words."""
    statement: str
    why: str | None
    """The verdict's sentence, where it says more than the parts do."""
    rows: tuple[Row, ...]
    suggested: bool
    """Whether `mentions` are mere suggestions."""
    mentions: tuple[Mention, ...]
    steps: tuple[str, ...]
    """The way to the verdict, where it is asked for."""

    @property
    def heading(self) -> str:
        """What stands over `mentions`."""
        return "Nearest claims; they carry no verdict:" if self.suggested else "Claims:"


def blocks(results: Iterable[Result], base: Base, look: Look) -> Iterator[Block]:
    """A block for each result, as it comes."""
    sources = {source.id: source for source in base.sources}
    for result in results:
        suggested = result.verdict in _UNDECIDED
        yield Block(
            result=result,
            verdict=verdict_word(result.verdict),
            statement=printable(result.statement),
            why=printable(result.why) if not result.parts or needs_why(result) else None,
            rows=tuple(_row(part, sources) for part in result.parts),
            suggested=suggested,
            mentions=tuple(_mention(used, look, suggested=suggested) for used in _listed(result, look)),
            steps=tuple(steps(result)) if look.explain else (),
        )


def _row(part: Part, sources: Mapping[str, Source]) -> Row:
    claims = {claim.id: claim for claim in ((part.claim,) if part.claim else ()) + part.operands}
    places = (provenance(claim, sources.get(claim.source)) for claim in claims.values())
    return Row(
        said=printable(part.text),
        base_says=base_side(part),
        outcome=part.outcome,
        reason=reason(part),
        sources=tuple(dict.fromkeys(places)),
        claims=tuple(map(printable, claims)),
    )


def _mention(used: Evidence, look: Look, *, suggested: bool) -> Mention:
    claim = used.claim
    told = [] if suggested else [ROLES[used.role]]  # the heading says what suggestions are
    told.append(provenance(claim, used.source, full=look.verbose))
    if look.verbose and claim.note:
        told.append(f"note: {printable(claim.note)}")
    return Mention(statement=printable(claim.statement), told=" · ".join(told), claim=printable(claim.id))


def _listed(result: Result, look: Look) -> tuple[Evidence, ...]:
    """The claims to list: all when asked for, else those that the parts don't show already.

    Where nothing was found, the nearest claims stand as suggestions; where sources differ, both sides.
    """
    if look.verbose:
        return result.evidence
    if result.verdict in _UNDECIDED:
        return result.evidence[:SUGGESTIONS]
    if result.verdict is Verdict.DISPUTED:
        return tuple(used for used in result.evidence if used.role is not Role.RELATED)
    return tuple(used for used in result.evidence if used.role is Role.SUPERSEDED)
