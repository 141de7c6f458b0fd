"""The closed choices of a judgement."""

from __future__ import annotations

from enum import StrEnum


class Verdict(StrEnum):
    """What the base says of a whole statement; `docs/verdicts.md` has the rules."""

    SUPPORTED = "supported"
    CONFLICTING = "conflicting"
    DISPUTED = "disputed"
    PARTIAL = "partial"
    RELATED = "related"
    NOT_FOUND = "not_found"


class Outcome(StrEnum):
    """What the base says of one part of a statement."""

    EXACT = "exact"
    ROUNDED = "rounded"
    WITHIN = "within"
    CONVERTED = "converted"
    DERIVED = "derived"
    CONTRADICTED = "contradicted"
    DISPUTED = "disputed"
    UNMATCHED = "unmatched"
    STATED = "stated"
    DENIED = "denied"

    @property
    def bears_out(self) -> bool:
        """Whether the part agrees with the base."""
        return self in _BEARING

    @property
    def refutes(self) -> bool:
        """Whether the part is contradicted by the base."""
        return self in (Outcome.CONTRADICTED, Outcome.DENIED)


_BEARING = frozenset(
    {Outcome.EXACT, Outcome.ROUNDED, Outcome.WITHIN, Outcome.CONVERTED, Outcome.DERIVED, Outcome.STATED}
)


class Role(StrEnum):
    """What a claim did for the verdict."""

    SUPPORTS = "supports"
    CONFLICTS = "conflicts"
    DERIVES = "derives"
    SUPERSEDED = "superseded"
    RELATED = "related"
