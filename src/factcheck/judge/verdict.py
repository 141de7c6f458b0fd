"""From the outcomes of the parts to the verdict of the statement, and from nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Outcome, Part, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence


def of_parts(parts: Sequence[Part]) -> Verdict | None:
    """The verdict that *parts* give; None where none of them was decided."""
    outcomes = [part.outcome for part in parts]
    if any(outcome.refutes for outcome in outcomes):
        return Verdict.CONFLICTING
    if Outcome.DISPUTED in outcomes:
        return Verdict.DISPUTED
    bearing = sum(outcome.bears_out for outcome in outcomes)
    if bearing == 0:
        return None
    return Verdict.SUPPORTED if bearing == len(outcomes) else Verdict.PARTIAL


def why(verdict: Verdict, parts: Sequence[Part]) -> str:
    """One sentence: the part that decided, in a reader's words."""
    match verdict:
        case Verdict.CONFLICTING:
            part = next(p for p in parts if p.outcome.refutes)
            slip = f" It looks like this slip: {part.slip}." if part.slip else ""
            return f"“{part.text}”: {part.why}.{slip}"
        case Verdict.DISPUTED:
            part = next(p for p in parts if p.outcome is Outcome.DISPUTED)
            return f"“{part.text}”: {part.why}."
        case Verdict.SUPPORTED:
            return "The base bears out " + (
                "what is said." if len(parts) == 1 else f"all {len(parts)} parts."
            )
        case Verdict.PARTIAL:
            open_parts = [p for p in parts if p.outcome is Outcome.UNMATCHED]
            return f"“{open_parts[0].text}” is not in the base; the rest is borne out."
        case Verdict.RELATED:
            return "The base speaks of this subject but has nothing to hold against what is said."
        case Verdict.NOT_FOUND:
            return "Nothing in the base is about this."
