"""What a check gives back: a verdict, the outcome of each part, the evidence, and the way there.

`to_dict` gives each as JSON values; the shape is promised in `docs/output.md`.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from factcheck.model.claim import Claim, Source, Where
from factcheck.model.exact import exact
from factcheck.model.figure import Figure
from factcheck.model.reach import Extent
from factcheck.model.span import Span
from factcheck.model.values import value_of
from factcheck.model.verdict import Outcome, Role, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """How far a figure of the statement is from the base's, exact."""

    ratio: Fraction | None
    """Statement divided by base; None where the base's value is zero."""
    absolute: Fraction
    """Statement minus base, in the base's unit."""

    def to_dict(self) -> dict[str, Any]:
        """The difference as JSON values: two exact strings, or null for a ratio to zero."""
        return {
            "ratio": None if self.ratio is None else exact(self.ratio),
            "absolute": exact(self.absolute),
        }


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

    def to_dict(self) -> dict[str, Any]:
        """The part as JSON values; a part without a figure has no `value` and no `difference`."""
        part: dict[str, Any] = {
            "text": self.text,
            "span": list(self.span),
            "outcome": str(self.outcome),
            "why": self.why,
        }
        if self.figure is not None:
            part["value"] = value_of(self.figure)
        part["base"] = self._base_side()
        if self.figure is not None:
            part["difference"] = None if self.difference is None else self.difference.to_dict()
        part["slip"] = self.slip
        if self.working is not None:
            part["working"] = self.working
            part["operands"] = [claim.id for claim in self.operands]
        return part

    def _base_side(self) -> dict[str, Any] | None:
        """What the base has in the part's place."""
        if self.claim is None:
            return None
        side: dict[str, Any] = {
            "claim": self.claim.id,
            "text": self.base_text if self.base_text is not None else _text_of(self.counterpart),
        }
        if self.counterpart is not None:
            side["value"] = value_of(self.counterpart)
        return side


def _text_of(figure: Figure | None) -> str | None:
    return None if figure is None else figure.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A claim that was used, with its source."""

    claim: Claim
    source: Source
    score: float
    """How well the claim fits the statement's words, 0 to 1; it chose the candidate, not the verdict."""
    role: Role

    @property
    def where(self) -> Where | None:
        """The claim's place in its source."""
        return self.claim.where

    @property
    def attributed_to(self) -> str | None:
        """Who said it, according to the source."""
        return self.claim.attributed_to

    @property
    def as_of(self) -> str | None:
        """The time the claim speaks of, as written in the base."""
        return self.claim.as_of

    def to_dict(self) -> dict[str, Any]:
        """The claim with its provenance as JSON values."""
        where = self.claim.where
        return {
            "claim": self.claim.id,
            "statement": self.claim.statement,
            "score": round(self.score, 4),
            "role": str(self.role),
            "source": {
                "id": self.source.id,
                "title": self.source.title,
                "publisher": self.source.publisher,
                "published": self.source.published,
                "url": self.source.url,
            },
            "where": None
            if where is None
            else {
                "section": where.section,
                "paragraph": where.paragraph,
                "page": where.page,
                "line": where.line,
            },
            "attributed_to": self.claim.attributed_to,
            "as_of": self.claim.as_of,
        }


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

    def to_dict(self) -> dict[str, Any]:
        """The way to the verdict as JSON values."""
        return {
            "candidates": [{"claim": claim, "score": round(score, 4)} for claim, score in self.candidates],
            "considered": [
                {
                    "part": step.part,
                    "claim": step.claim,
                    "against": step.against,
                    "kept": step.kept,
                    "rule": step.rule,
                }
                for step in self.considered
            ],
        }


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
    reach: Extent | None = None
    """For `related` and `not_found`: whether the base means to cover this; None where it doesn't say what it covers."""

    @property
    def figures(self) -> tuple[Part, ...]:
        """The parts that are figures, in the order of the text."""
        return tuple(part for part in self.parts if part.figure is not None)

    @property
    def facts(self) -> tuple[Part, ...]:
        """The parts without a figure, in the order of the text."""
        return tuple(part for part in self.parts if part.figure is None)

    def to_dict(self, *, explain: bool = False) -> dict[str, Any]:
        """The result as JSON values, the same as the command line's JSON.

        With *explain* it also holds the way to the verdict, under `trace`.
        """
        result: dict[str, Any] = {
            "statement": self.statement,
            "verdict": str(self.verdict),
            "why": self.why,
            "reach": None if self.reach is None else str(self.reach),
            "figures": [part.to_dict() for part in self.figures],
            "facts": [part.to_dict() for part in self.facts],
            "evidence": [used.to_dict() for used in self.evidence],
        }
        if explain:
            result["trace"] = self.trace.to_dict()
        return result
