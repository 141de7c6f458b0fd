"""Why a part came out as it did, in a reader's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Kind
from factcheck.report.printable import printable
from factcheck.report.words import OUTCOME_WORDS

if TYPE_CHECKING:
    from fractions import Fraction

    from factcheck.model import Part, Result

_TIMES = 3
"""From this factor on, a difference is told as a factor and no longer in percent."""


def base_side(part: Part) -> str:
    """What the base has in the part's place; empty where it has nothing."""
    if part.base_text is not None:
        return printable(part.base_text)
    return printable(part.counterpart.text) if part.counterpart else ""


def reason(part: Part) -> str:
    """The outcome in words, the rule that decided, the slip and how far off the figure is."""
    told = f"{OUTCOME_WORDS[part.outcome]}: {part.why}" if part.why else OUTCOME_WORDS[part.outcome]
    extra = [text for text in (part.slip, distance(part)) if text and text not in told]
    if extra:
        told += f" ({', '.join(extra)})"
    if part.working and part.working not in told:
        told += f" [{part.working}]"
    return printable(told)


def distance(part: Part) -> str:
    """How far a contradicted figure is off: "65.5 % too low", "10 times too high"; else empty."""
    if part.difference is None or part.difference.ratio is None or not part.outcome.refutes:
        return ""
    if part.figure is not None and part.figure.kind in (Kind.DATE, Kind.TIME, Kind.ORDINAL):
        return ""
    ratio = part.difference.ratio
    if ratio <= 0 or ratio == 1:
        return ""
    direction = "high" if ratio > 1 else "low"
    factor = ratio if ratio > 1 else 1 / ratio
    if factor >= _TIMES:
        return f"{_rounded(factor)} times too {direction}"
    return f"{_rounded(abs(ratio - 1) * 100)} % too {direction}"


def _rounded(number: Fraction) -> str:
    """The number to one decimal, without a decimal that is zero.

    >>> _rounded(Fraction(655, 10)), _rounded(Fraction(10)), _rounded(Fraction(1, 30))
    ('65.5', '10', '0.03')
    """
    places = 1 if number >= 1 else 2
    scaled = round(number * 10**places)  # an integer: a float would overflow on absurd factors
    whole, rest = divmod(scaled, 10**places)
    return f"{whole:,}.{rest:0{places}d}".rstrip("0").rstrip(".")


def needs_why(result: Result) -> bool:
    """Whether the verdict's sentence says more than the reasons of the parts do."""
    said = {part.why.rstrip(".").casefold() for part in result.parts}
    return result.why.rstrip(".").casefold() not in said
