"""How well a base tells its claims from fakes of them."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.model.verdict import Verdict

_REFUTED = (Verdict.CONFLICTING, Verdict.DISPUTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """A changed statement of a claim, and what the base says of it."""

    claim: str
    kind: str
    """What was changed: "digit", "unit", "name" …"""
    fake: bool
    """Whether the change makes it untrue, so that it must not be supported; else it must be."""
    figure: bool
    """Whether it was a figure that was changed."""
    statement: str
    change: str
    verdict: Verdict
    by: str | None = None
    """Id of the claim that decided; None where none did."""

    @property
    def slips(self) -> bool:
        """Whether it is a fake that the base calls supported."""
        return self.fake and self.verdict is Verdict.SUPPORTED

    @property
    def refuted(self) -> bool:
        """Whether it is a fake that the base contradicts, and does not merely fail to support."""
        return self.fake and self.verdict in _REFUTED

    @property
    def lost(self) -> bool:
        """Whether it is a rewrite that the base does not support."""
        return not self.fake and self.verdict is not Verdict.SUPPORTED

    def to_dict(self) -> dict[str, object]:
        """The trial as JSON values."""
        return {
            "claim": self.claim,
            "kind": self.kind,
            "fake": self.fake,
            "statement": self.statement,
            "change": self.change,
            "verdict": str(self.verdict),
            "by": self.by,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class KindCount:
    """The trials of one kind."""

    kind: str
    fake: bool
    trials: int
    right: int
    """Fakes that are not supported, or rewrites that are."""
    refuted: int
    """Fakes that are contradicted; 0 for rewrites."""

    def to_dict(self) -> dict[str, object]:
        """The count as JSON values."""
        return {
            "kind": self.kind,
            "fake": self.fake,
            "trials": self.trials,
            "right": self.right,
            "refuted": self.refuted,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class WeakClaim:
    """A claim that does not protect what it says."""

    claim: str
    reasons: tuple[str, ...]
    remedy: str

    def to_dict(self) -> dict[str, object]:
        """The claim as JSON values."""
        return {"claim": self.claim, "reasons": list(self.reasons), "remedy": self.remedy}


@dataclass(frozen=True, slots=True, kw_only=True)
class Tested:
    """A base held against fakes and rewrites of its own claims."""

    claims: int
    """How many claims were tried."""
    kinds: tuple[KindCount, ...]
    """Fakes first, each kind once, as far as there are trials of it."""
    slipped: tuple[Trial, ...]
    """The fakes that are supported, in the order of the base."""
    lost: tuple[Trial, ...]
    """The rewrites that are not."""
    weak: tuple[WeakClaim, ...]

    def count(self, *, fake: bool) -> KindCount:
        """All fakes, or all rewrites, together."""
        kinds = [kind for kind in self.kinds if kind.fake is fake]
        return KindCount(
            kind="all fakes" if fake else "all rewrites",
            fake=fake,
            trials=sum(kind.trials for kind in kinds),
            right=sum(kind.right for kind in kinds),
            refuted=sum(kind.refuted for kind in kinds),
        )
