"""What a check gives back: a verdict, the outcome of each part, the evidence, and the way there."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from factcheck.model.claim import Claim, Source
from factcheck.model.figure import Figure
from factcheck.model.span import Span
from factcheck.model.verdict import Outcome, Role, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """How far a figure of the statement is from the base's, exact."""

    ratio: Fraction | None
    """Statement divided by base; None where the base's value is zero."""
    absolute: Fraction
    """Statement minus base, in the base's unit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One checkable part of a statement: a figure, a date, a name in its role, a yes/no fact."""

    text: str
    span: Span
    outcome: Outcome
    why: str
    """One sentence: the rule that decided, in a reader's words."""
    figure: Figure | None = None
    """The figure, where the part is one."""
    claim: Claim | None = None
    """The claim it was compared with."""
    counterpart: Figure | None = None
    """The claim's figure it was compared with."""
    base_text: str | None = None
    """What the base says in the part's place, as it is to be shown."""
    difference: Difference | None = None
    slip: str | None = None
    """The kind of slip it looks like, where that is clear: "digits transposed"."""
    working: str | None = None
    """For a derived outcome: the formula filled in."""
    operands: tuple[Claim, ...] = ()
    """For a derived outcome: the claims that hold the operands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A claim that was used, with its source."""

    claim: Claim
    source: Source
    score: float
    """How well the claim fits the statement's words, 0 to 1; it chose the candidate, not the verdict."""
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Consideration:
    """One step on the way to the verdict: a pair of figures or facts, kept or dropped, and by which rule."""

    part: str
    claim: str
    """Id of the claim."""
    against: str
    """What the claim says in that place."""
    kept: bool
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """The way from statement to verdict, for `--explain`."""

    candidates: tuple[tuple[str, float], ...] = ()
    """Ids of the claims considered with their scores, best first."""
    considered: tuple[Consideration, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """The verdict on one statement."""

    statement: str
    verdict: Verdict
    why: str
    parts: tuple[Part, ...]
    """Parts in the order of the text."""
    evidence: tuple[Evidence, ...]
    """The claims used, best first; for `related` and `not_found` the nearest claims, as suggestions."""
    trace: Trace = Trace()
