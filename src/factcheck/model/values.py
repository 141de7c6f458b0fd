"""A figure's value as a result shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.model.exact import exact
from factcheck.model.figure import Comparator, Kind

if TYPE_CHECKING:
    from factcheck.model.figure import Figure

_SIGNS = {
    Comparator.EQ: "=",
    Comparator.APPROX: "~",
    Comparator.NEARLY: "<~",
    Comparator.GT: ">",
    Comparator.GE: ">=",
    Comparator.LT: "<",
    Comparator.LE: "<=",
    Comparator.RANGE: "..",
    Comparator.VAGUE: "?",
}


def value_of(figure: Figure) -> dict[str, Any]:
    """A figure as a result shows it: both ends, the unit or else the noun, and a sign.

    A plain or hedged number has the same number at both ends; a bound has one end, as has a vague
    amount; a date has its first and last day.
    """
    low, high = _ends(figure)
    return {
        "low": low,
        "high": high,
        "unit": figure.unit or figure.noun,
        "comparator": _SIGNS[figure.comparator],
        "kind": str(figure.kind),
        "noun": figure.noun,
        "per": figure.per,
    }


def _ends(figure: Figure) -> tuple[str | None, str | None]:
    if figure.kind is Kind.DATE:
        first, last = figure.first, figure.last
        return (first.isoformat() if first else None, last.isoformat() if last else None)
    if figure.value is None:
        low, high = figure.low, figure.high
        if low is None and high is None:
            return figure.written, figure.written
        return (None if low is None else exact(low), None if high is None else exact(high))
    number = exact(figure.value)
    match figure.comparator:
        case Comparator.GT | Comparator.GE:
            return number, None
        case Comparator.LT | Comparator.LE:
            return None, number
        case _:
            return number, number
