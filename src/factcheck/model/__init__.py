"""Frozen values that pass between the stages; no behaviour beyond what a value needs."""

from factcheck.model.claim import Base, Claim, ClaimFigure, Location, Name, Reliability, Source, Where
from factcheck.model.figure import Comparator, Figure, Kind, Stance
from factcheck.model.finding import Finding, Severity
from factcheck.model.reach import Extent, Period, Reach
from factcheck.model.result import Consideration, Difference, Evidence, Part, Result, Trace
from factcheck.model.span import Span
from factcheck.model.verdict import Outcome, Role, Verdict

__all__ = [
    "Base",
    "Claim",
    "ClaimFigure",
    "Comparator",
    "Consideration",
    "Difference",
    "Evidence",
    "Extent",
    "Figure",
    "Finding",
    "Kind",
    "Location",
    "Name",
    "Outcome",
    "Part",
    "Period",
    "Reach",
    "Reliability",
    "Result",
    "Role",
    "Severity",
    "Source",
    "Span",
    "Stance",
    "Trace",
    "Verdict",
    "Where",
]
