"""What the check of drafts gives back: sentences with verdicts, findings, and how much could be checked."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from factcheck.model.claim import Source
from factcheck.model.finding import Severity
from factcheck.model.result import Part, Result
from factcheck.model.verdict import Outcome, Verdict


class Place(NamedTuple):
    """A stretch of a draft: code-point offsets, and 1-based lines and columns, columns in code points."""

    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    """The column after the last character."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedSentence:
    """A sentence with a checkable part, and what the base says of it."""

    file: str
    place: Place
    statement: str
    """The sentence as a reader sees it: markup left out, white space evened."""
    result: Result
    """The parts' spans are offsets into `statement`."""
    places: tuple[Place, ...]
    """Where each part of the result stands in the file, in the same order."""
    quoted: bool = False
    """Whether most of it is somebody's words."""
    checked: str = ""
    """What was judged: `statement` with what it carries over from before."""
    carried: tuple[tuple[str, str], ...] = ()
    """Pairs of the words written (may be empty) and what was read in their place."""

    @property
    def verdict(self) -> Verdict:
        """What the base says of it."""
        return self.result.verdict

    @property
    def line(self) -> int:
        """1-based line on which it begins."""
        return self.place.line

    @property
    def column(self) -> int:
        """1-based, in code points."""
        return self.place.column

    @property
    def end_line(self) -> int:
        """1-based line on which it ends."""
        return self.place.end_line

    @property
    def end_column(self) -> int:
        """The column after the last character."""
        return self.place.end_column

    def to_dict(self, *, explain: bool = False) -> dict[str, Any]:
        """The result as JSON values, with its place in the file."""
        carried = [{"words": words, "stands_for": stands_for} for words, stands_for in self.carried]
        return {
            "file": self.file,
            "line": self.line,
            "column": self.column,
            "end_line": self.end_line,
            "end_column": self.end_column,
            "quoted": self.quoted,
            "carried": carried,
        } | self.result.to_dict(explain=explain)


class State(StrEnum):
    """Whether a finding counts."""

    NEW = "new"
    KNOWN = "known"
    """It stands in the baseline."""
    SUPPRESSED = "suppressed"


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftFinding:
    """One thing to look at in a draft."""

    code: str
    """ "FC" and three digits; `docs/findings.md` tells what each means."""
    name: str
    severity: Severity
    message: str
    """The first sentence stands alone."""
    file: str
    place: Place
    excerpt: str
    """The line on which it begins."""
    last_line: str
    """The line on which it ends."""
    statement: str = ""
    verdict: Verdict | None = None
    part: Part | None = None
    """The part it is about, where it is about one."""
    sources: tuple[Source, ...] = ()
    suggestion: str | None = None
    """What to write in its place, where that is certain."""
    carried: tuple[tuple[str, str], ...] = ()
    fingerprint: str = ""
    """The same when lines move; no two findings of a file share one."""
    state: State = State.NEW
    justification: str | None = None
    """The reason of its suppression."""

    def to_dict(self) -> dict[str, Any]:
        """The finding as JSON values."""
        part = self.part
        return {
            "code": self.code,
            "name": self.name,
            "severity": str(self.severity),
            "message": self.message,
            "file": self.file,
            "line": self.place.line,
            "column": self.place.column,
            "end_line": self.place.end_line,
            "end_column": self.place.end_column,
            "excerpt": self.excerpt,
            "statement": self.statement or None,
            "verdict": None if self.verdict is None else str(self.verdict),
            "part": None if part is None else part.to_dict(),
            "suggestion": self.suggestion,
            "fingerprint": self.fingerprint,
            "state": str(self.state),
            "justification": self.justification,
        }


class Coverage(NamedTuple):
    """How many of the figures the base could speak to; silence is never support."""

    figures: int
    spoken_to: int

    @property
    def percent(self) -> int:
        """Rounded down; 100 where there is no figure."""
        return self.spoken_to * 100 // self.figures if self.figures else 100


class Unread(NamedTuple):
    """A draft that could not be read."""

    file: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftReport:
    """The outcome of a run over drafts."""

    files: tuple[str, ...]
    sentences: tuple[CheckedSentence, ...] = ()
    findings: tuple[DraftFinding, ...] = ()
    """In the order of the files, and of the places in each."""
    unread: tuple[Unread, ...] = ()
    left_out: int = 0
    """Sentences left out because no change touches them."""

    @property
    def active(self) -> tuple[DraftFinding, ...]:
        """The findings that count: neither known nor suppressed."""
        return tuple(finding for finding in self.findings if finding.state is State.NEW)

    @property
    def coverage(self) -> Coverage:
        """Counted over the figures of the sentences that were checked."""
        figures = [part for sentence in self.sentences for part in sentence.result.figures]
        return Coverage(len(figures), sum(part.outcome is not Outcome.UNMATCHED for part in figures))
