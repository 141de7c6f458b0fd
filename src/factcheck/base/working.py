"""A formula with its figures filled in, as a reader would write it down: "8 × 32 = 256"."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import TYPE_CHECKING, assert_never

from factcheck.base import expression, quantity
from factcheck.base.expression import Number, Operand, Operation, Percent, Term
from factcheck.base.quantity import DATE, Amount
from factcheck.figures.units import lookup
from factcheck.model import Comparator, Figure, Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

_SIGNS = {"*": "×", "/": "÷", "-": "−", "+": "+"}
_CURRENCIES = {"USD": "$", "EUR": "€", "GBP": "£"}
_BOUNDS = {
    Comparator.GT: "over ",
    Comparator.GE: "at least ",
    Comparator.LT: "under ",
    Comparator.LE: "at most ",
    Comparator.NEARLY: "nearly ",
    Comparator.APPROX: "about ",
}
_DIGITS = 4
_MOST_PLACES = 9
_DAYS_OF_A_YEAR = 360


def working(term: Term, figures: Mapping[Operand, Figure], said: Figure, result: Amount) -> str:
    """The formula filled in, and what it gives: one number where the operands are, else both ends.

    *said* is the figure of the formula's statement, whose unit is used.
    """
    formula = filled(term, figures)
    exact = _nominal(term, figures, said)
    if exact is None:
        return f"{formula} = {range_of(result)}"
    text = number(exact.low, exact.unit)
    return f"{formula} {'=' if shows_all(exact.low) else '≈'} {text}"


def filled(term: Term, figures: Mapping[Operand, Figure]) -> str:
    """The formula with its figures in the operands' places: "8 × 32"."""
    return _filled(term, {operand: written(figure) for operand, figure in figures.items()})


def _nominal(term: Term, figures: Mapping[Operand, Figure], said: Figure) -> Amount | None:
    """The result of the figures as written; None where one of them is no single number."""
    values: dict[Operand, Amount] = {}
    for operand, figure in figures.items():
        amount = quantity.as_written(figure)
        if amount is None:
            return None
        values[operand] = amount
    return quantity.in_unit_of(expression.evaluate(term, values), said)


def _filled(term: Term, words: Mapping[Operand, str]) -> str:
    match term:
        case Number(value=value):
            return number(value, None)
        case Operand():
            return words[term]
        case Operation(sign=sign, left=left, right=right):
            before = _bracketed(left, words, loose=sign in "*/" and _is_sum(left))
            behind = _bracketed(right, words, loose=sign != "+" and (_is_sum(right) or sign == "/"))
            return f"{before} {_SIGNS[sign]} {behind}"
        case Percent(term=inner):
            return _filled(inner, words)
        case _:
            assert_never(term)


def _bracketed(term: Term, words: Mapping[Operand, str], *, loose: bool) -> str:
    text = _filled(term, words)
    return f"({text})" if loose and isinstance(term, Operation) else text


def _is_sum(term: Term) -> bool:
    return isinstance(term, Operation) and term.sign in "+-"


def written(figure: Figure) -> str:
    """An operand as the working shows it: "over 60,000", "72 hours", "$6,000,000", "January 2023"."""
    if figure.kind is Kind.DATE or figure.value is None:
        return figure.text
    return _BOUNDS.get(figure.comparator, "") + number(figure.value, figure.unit)


def range_of(amount: Amount) -> str:
    """An amount as one number, or as both ends."""
    if amount.unit == DATE:
        return _days(amount.low, amount.high)
    high = number(amount.high, amount.unit)
    if amount.low == amount.high:
        return high
    named = _stands_behind(amount.unit)
    return f"{number(amount.low, None if named else amount.unit)} to {high}"


def number(value: Fraction, unit: str | None) -> str:
    """A number with its unit, to four digits where it has more, thousands marked.

    >>> number(Fraction(29000, 800), "percent"), number(Fraction(200_000_000), "USD")
    ('36.25%', '$200,000,000')
    >>> number(Fraction(1, 120), None), number(Fraction(3), "day")
    ('0.008333', '3 days')
    """
    text = f"{'−' if value < 0 else ''}{_CURRENCIES.get(unit or '', '')}{_digits(abs(value))}"
    if unit == "percent":
        return f"{text}%"
    return f"{text} {_spelled(unit or '', value)}" if _stands_behind(unit) else text


def _stands_behind(unit: str | None) -> bool:
    """Whether a unit is written behind its number, after a space."""
    return unit not in (None, "x", "percent", *_CURRENCIES) and not str(unit).startswith("per ")


def _spelled(unit: str, value: Fraction) -> str:
    words = unit.replace("_", " ").replace("^2", "²").replace("^3", "³")
    plural = (
        abs(value) != 1 and words.replace(" ", "").isalpha() and unit.islower() and lookup(unit) is not None
    )
    return f"{words}s" if plural else words


def _digits(value: Fraction) -> str:
    places = _places(value)
    rounded = round(value * 10**places)
    whole = f"{rounded // 10**places:,}"
    decimals = str(rounded % 10**places).rjust(places, "0").rstrip("0") if places else ""
    return f"{whole}.{decimals}" if decimals else whole


def _places(value: Fraction) -> int:
    """How many decimals leave four digits, the noughts before them not counted."""
    if value.denominator == 1:
        return 0
    places = _DIGITS
    while value >= 1 and places > 0:
        value /= 10
        places -= 1
    while 0 < value * 10 < 1 and places < _MOST_PLACES:
        value *= 10
        places += 1
    return places


def shows_all(value: Fraction) -> bool:
    """Whether the digits shown are the whole number."""
    return (value * Fraction(10) ** _places(value)).denominator == 1


def _days(low: Fraction, high: Fraction) -> str:
    """Days of the calendar; by years where they span more, for a year was reckoned as 365.25 days."""
    first, last = _day(low), _day(high)
    if (last - first).days < _DAYS_OF_A_YEAR:
        return first.isoformat() if first == last else f"{first.isoformat()} to {last.isoformat()}"
    years = {(first + dt.timedelta(days=5)).year, (last - dt.timedelta(days=5)).year}
    return " to ".join(str(year) for year in sorted(years))


def _day(ordinal: Fraction) -> dt.date:
    return dt.date.fromordinal(min(max(int(ordinal), 6), dt.date.max.toordinal() - 6))
