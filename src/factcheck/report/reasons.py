"""Why a part came out as it did, in a reader's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.report.printable import printable
from factcheck.report.words import OUTCOME_WORDS

if TYPE_CHECKING:
    from factcheck.model import Part, Result


def base_side(part: Part) -> str:
    """What the base has in the part's place; empty where it has nothing."""
    if part.base_text is not None:
        return printable(part.base_text)
    return printable(part.counterpart.text) if part.counterpart else ""


def reason(part: Part) -> str:
    """The outcome in words, the rule that decided, the slip and the working."""
    told = f"{OUTCOME_WORDS[part.outcome]}: {part.why}" if part.why else OUTCOME_WORDS[part.outcome]
    if part.slip and part.slip not in told:
        told += f" ({part.slip})"
    if part.working and part.working not in told:
        told += f" [{part.working}]"
    return printable(told)


def needs_why(result: Result) -> bool:
    """Whether the verdict's sentence says more than the reasons of the parts do."""
    said = {part.why.rstrip(".").casefold() for part in result.parts}
    return result.why.rstrip(".").casefold() not in said
