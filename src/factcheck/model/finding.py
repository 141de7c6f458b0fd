"""A fault or remark that points into a file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How bad it is."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One fault, with its place, what is wrong and what to do."""

    code: str
    """Stable code: "FB" + three digits for a base, "FC" + three digits for a draft."""
    severity: Severity
    message: str
    """What is wrong; the first sentence stands alone."""
    remedy: str | None = None
    file: str
    line: int
    """1-based."""
    column: int
    """1-based, in code points."""
    end_line: int | None = None
    end_column: int | None = None
    """Column after the last character."""
    excerpt: str | None = None
    """The line as it stands in the file."""
