"""What a change of a base does to verdicts that were given before."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from factcheck.model.verdict import Verdict


class Edit(StrEnum):
    """What became of a claim."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimEdit:
    """A claim that is not what it was."""

    claim: str
    edit: Edit
    before: str | None
    """Its statement before; None where it is new."""
    after: str | None

    def to_dict(self) -> dict[str, object]:
        """The change as JSON values."""
        return {"claim": self.claim, "edit": str(self.edit), "before": self.before, "after": self.after}


@dataclass(frozen=True, slots=True, kw_only=True)
class Flip:
    """A statement whose verdict is another now."""

    file: str
    line: int
    column: int
    statement: str
    before: Verdict
    after: Verdict
    said: str
    """What the base said of it before: the part that decided, and the base's words; may be empty."""
    says: str
    """The same now."""
    claims: tuple[str, ...]
    """Ids of the claims that decide now, or decided before, where none does now."""

    def to_dict(self) -> dict[str, object]:
        """The flip as JSON values."""
        return {
            "file": self.file,
            "line": self.line,
            "column": self.column,
            "statement": self.statement,
            "before": str(self.before),
            "after": str(self.after),
            "said": self.said or None,
            "says": self.says or None,
            "claims": list(self.claims),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Affected:
    """The verdicts that a change of a base flips."""

    label: str
    """What the base is called."""
    since: str
    """The revision that it is compared with."""
    edits: tuple[ClaimEdit, ...]
    files: int
    statements: int
    """How many were checked."""
    flips: tuple[Flip, ...]
    """In the order of the files, and of the places in each."""
