"""What the audit of a base gives back: relations between its figures, disputes, and what is due for a refresh."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from factcheck.model.exact import exact


class Agreement(StrEnum):
    """How a figure of the base stands to what other figures of it give."""

    EXACT = "exact"
    """The digits that are written come out."""
    ROUNDING = "rounding"
    """They come out within the precision that the figures are written with, hedges included."""
    IMPLIED = "implied"
    """The base has no such figure: it follows, and may be held against another source."""
    SHORT = "short"
    """A bound, taken at its word, does not reach it: "more than 100" each is no 156 each."""
    DIFFERS = "differs"
    """The two share no value."""

    @property
    def is_doubtful(self) -> bool:
        """Whether somebody should look at it."""
        return self in (Agreement.SHORT, Agreement.DIFFERS)


class Rule(StrEnum):
    """By which rule figures were related; `docs/audit.md` tells each."""

    FORMULA = "formula"
    EACH = "each"
    RATE = "rate"
    SHARE = "share"
    SAME = "same"


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """Figures of the base from which another follows."""

    rule: Rule
    working: str
    """The reckoning, with what it gives: "8 × 32 = 256 cells"."""
    low: Fraction | None
    """Least that it may be, operands taken with the precision they are written in."""
    high: Fraction | None
    """Most that it may be."""
    unit: str | None
    operands: tuple[str, ...]
    """Ids of the claims that it rests on, in the order of the working."""
    agreement: Agreement
    said: str | None = None
    """The figure that it is held against, as written; None where it is implied."""
    claim: str | None = None
    """Id of the claim that has it."""
    what: str = ""
    """What the result measures, in the base's words."""
    note: str = ""

    def to_dict(self) -> dict[str, object]:
        """The relation as JSON values."""
        return {
            "rule": str(self.rule),
            "agreement": str(self.agreement),
            "working": self.working,
            "low": None if self.low is None else exact(self.low),
            "high": None if self.high is None else exact(self.high),
            "unit": self.unit,
            "what": self.what or None,
            "said": self.said,
            "claim": self.claim,
            "operands": list(self.operands),
            "note": self.note or None,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """Two claims that give the same thing differently."""

    left: str
    right: str
    left_says: str
    right_says: str
    declared: bool
    """Whether one names the other under `disputed_by`."""
    across_sources: bool

    def to_dict(self) -> dict[str, object]:
        """The dispute as JSON values."""
        return {
            "claims": [self.left, self.right],
            "says": [self.left_says, self.right_says],
            "declared": self.declared,
            "across_sources": self.across_sources,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """Claims that should be looked up again."""

    claims: tuple[str, ...]
    """Their ids, in the order of the base."""
    source: str
    """Id of the source of all of them."""
    since: str
    """What they are of: a day, a month or a year in ISO form."""
    why: str

    def to_dict(self) -> dict[str, object]:
        """The entry as JSON values."""
        return {"source": self.source, "since": self.since, "why": self.why, "claims": list(self.claims)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Audit:
    """A base held against itself."""

    relations: tuple[Relation, ...]
    """By rule, and in the order of the base."""
    disputes: tuple[Dispute, ...]
    superseded: tuple[tuple[str, str], ...]
    """Pairs of ids: the claim that holds, and the one that it took the place of."""
    due: tuple[Due, ...]

    @property
    def doubtful(self) -> tuple[Relation, ...]:
        """The relations that somebody should look at."""
        return tuple(relation for relation in self.relations if relation.agreement.is_doubtful)

    @property
    def undeclared(self) -> tuple[Dispute, ...]:
        """The disputes that the base does not declare."""
        return tuple(dispute for dispute in self.disputes if not dispute.declared)
