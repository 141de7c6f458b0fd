"""Amounts with their precision: exact interval arithmetic over figures, with units.

An operand carries what it may stand for into the result (`docs/verdicts.md`, "Derived figures"):

- a plain number covers what rounds to it at the digits written, but at most 1 % either way, for
  trailing noughts don't tell how exact a number is; a whole count written in full is exact;
- a bound reaches to the next step of its last digit, "about" has the reach of the hedge;
- an age in years lasts until the next birthday; a date is any of its days.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING

from factcheck.figures.interval import hedged, of_source
from factcheck.figures.units import convert, lookup
from factcheck.model import Comparator, Figure, Kind

if TYPE_CHECKING:
    from collections.abc import Callable

_HUNDREDTH = Fraction(1, 100)
DATE = "date"
"""The unit of a day of the calendar: its ordinal."""


class UnitsClashError(Exception):
    """Two amounts that cannot be added, or a figure in another unit than the result."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """Any number from `low` to `high`, in `unit`."""

    low: Fraction
    high: Fraction
    unit: str | None = None
    """None for a plain number; `DATE` for days of the calendar."""
    bare: bool = False
    """Whether it is a number of the formula itself, which takes on the unit it meets."""
    lost: bool = False
    """Whether its unit is a product or quotient without a name."""


def literal(number: Fraction) -> Amount:
    """A number that stands in the formula."""
    return Amount(low=number, high=number, bare=True)


def of_figure(figure: Figure) -> Amount | None:
    """What a figure of the base may stand for; None where it has no numbers."""
    if figure.kind is Kind.DATE:
        if figure.first is None or figure.last is None:
            return None
        return Amount(
            low=Fraction(figure.first.toordinal()), high=Fraction(figure.last.toordinal()), unit=DATE
        )
    low, high = _ends(figure)
    if low is None or high is None:
        return None
    return Amount(low=low, high=high, unit=_unit(figure))


def as_written(figure: Figure) -> Amount | None:
    """A figure that is one number, without what it may stand for; None for dates, ages, ranges and bounds."""
    if figure.value is None or figure.kind is Kind.AGE or figure.comparator not in _SINGLE:
        return None
    return Amount(low=figure.value, high=figure.value, unit=_unit(figure))


_SINGLE = (Comparator.EQ, Comparator.APPROX)


def _ends(figure: Figure) -> tuple[Fraction | None, Fraction | None]:
    value = figure.value
    if value is None:
        return figure.low, figure.high
    if figure.kind is Kind.AGE:
        return value, value + 1
    match figure.comparator:
        case Comparator.EQ:
            half = _half_step(figure, value)
            return value - half, value + half
        case Comparator.APPROX | Comparator.NEARLY:
            reach = hedged(figure)
        case _:
            reach = of_source(figure)
    return reach.low, reach.high


def _half_step(figure: Figure, value: Fraction) -> Fraction:
    if figure.kind in (Kind.COUNT, Kind.FACTOR, Kind.ORDINAL) and figure.step == 1:
        return Fraction(0)
    return min((figure.step or Fraction(0)) / 2, abs(value) * _HUNDREDTH)


def _unit(figure: Figure) -> str | None:
    if figure.kind is Kind.AGE:
        return "year"
    return None if figure.unit == "x" else figure.unit


def added(left: Amount, right: Amount) -> Amount:
    """The sum."""
    if DATE in (left.unit, right.unit):
        return _later(left, right)
    left, right = _alike(left, right)
    return replace(left, low=left.low + right.low, high=left.high + right.high)


def subtracted(left: Amount, right: Amount) -> Amount:
    """The difference; of two dates it is in days."""
    if left.unit == right.unit == DATE:
        return Amount(low=left.low - right.high, high=left.high - right.low, unit="day")
    return added(left, replace(right, low=-right.high, high=-right.low))


def _later(left: Amount, right: Amount) -> Amount:
    """A date and a time after it."""
    date, time = (left, right) if left.unit == DATE else (right, left)
    if time.unit == DATE:
        raise UnitsClashError("two dates cannot be added")
    low, high = _in_unit(time, "day")
    return Amount(low=date.low + low, high=date.high + high, unit=DATE)


def _alike(left: Amount, right: Amount) -> tuple[Amount, Amount]:
    """Both in the unit of the first; a number of the formula takes on the other's."""
    if left.bare and not right.bare:
        return replace(left, unit=right.unit, bare=False), right
    if right.bare or left.unit == right.unit:
        return left, right
    low, high = _in_unit(right, left.unit)
    return left, replace(right, low=low, high=high, unit=left.unit)


def _in_unit(amount: Amount, unit: str | None) -> tuple[Fraction, Fraction]:
    if amount.unit is not None and unit is not None:
        low, high = convert(amount.low, amount.unit, unit), convert(amount.high, amount.unit, unit)
        if low is not None and high is not None:
            return low, high
    raise UnitsClashError(f"{_spoken(amount.unit)} and {_spoken(unit)} do not go together")


def _spoken(unit: str | None) -> str:
    return "a plain number" if unit is None else f"`{unit}`"


def multiplied(left: Amount, right: Amount) -> Amount:
    """The product; a percentage counts as a hundredth."""
    left, right = _freed(left, right), _freed(right, left)
    low, high = _spread(left, right, lambda a, b: a * b)
    unit = left.unit or right.unit
    lost = left.lost or right.lost or None not in (left.unit, right.unit)
    return Amount(low=low, high=high, unit=None if lost else unit, lost=lost, bare=left.bare and right.bare)


def divided(left: Amount, right: Amount) -> Amount:
    """The quotient; units of one kind cancel out.

    Raises:
        ZeroDivisionError: if *right* may be zero.
    """
    if left.unit is not None and right.unit is not None and _dimension(left.unit) == _dimension(right.unit):
        low, high = _in_unit(right, left.unit)
        left, right = replace(left, unit=None), replace(right, low=low, high=high, unit=None)
    left, right = _freed(left, right), _freed(right, left)
    if right.low <= 0 <= right.high:
        raise ZeroDivisionError
    low, high = _spread(left, right, lambda a, b: a / b)
    lost = left.lost or right.lost or right.unit is not None
    unit = None if lost else left.unit
    return Amount(low=low, high=high, unit=unit, lost=lost, bare=left.bare and right.bare)


def _freed(amount: Amount, by: Amount) -> Amount:
    """An amount to be multiplied or divided; a number of the formula may change what a rate is per."""
    amount = _as_factor(amount)
    if by.bare and amount.unit is not None:
        return replace(amount, unit=_without_base(amount.unit))
    return amount


def _without_base(unit: str) -> str | None:
    """What a rate is a rate of: "USD" of "USD/day", nothing of "per day"."""
    return None if unit.startswith("per ") else unit.partition("/")[0]


def _as_factor(amount: Amount) -> Amount:
    if amount.unit == DATE:
        raise UnitsClashError("a date can only be added to and subtracted from")
    if amount.unit == "percent":
        return replace(amount, low=amount.low / 100, high=amount.high / 100, unit=None)
    return amount


def _spread(
    left: Amount, right: Amount, apply: Callable[[Fraction, Fraction], Fraction]
) -> tuple[Fraction, Fraction]:
    corners = [apply(a, b) for a, b in product((left.low, left.high), (right.low, right.high))]
    return min(corners), max(corners)


def percent(amount: Amount) -> Amount:
    """A plain share as a percentage."""
    if amount.unit == "percent":
        return amount
    if amount.unit is not None:
        raise UnitsClashError(f"a percentage of {_spoken(amount.unit)} means nothing")
    return replace(amount, low=amount.low * 100, high=amount.high * 100, unit="percent", bare=False)


def in_unit_of(amount: Amount, figure: Figure) -> Amount:
    """The amount in the figure's own unit.

    Raises:
        UnitsClashError: if the two measure different things.
    """
    if figure.kind is Kind.DATE or amount.unit == DATE:
        if figure.kind is Kind.DATE and amount.unit == DATE:
            return amount
        raise UnitsClashError(f"the formula gives {_spoken(amount.unit)}, the statement `{figure.text}`")
    wanted = _unit(figure)
    if amount.lost or amount.unit == wanted or (amount.unit is None and _plain(wanted)):
        return amount
    if wanted is not None and "/" in wanted and amount.unit is not None:
        wanted = _without_base(wanted)
    if amount.unit == "percent" and wanted == "percentage_point":
        return replace(amount, unit=wanted)
    try:
        low, high = _in_unit(amount, wanted)
    except UnitsClashError:
        message = f"the formula gives {_spoken(amount.unit)}, the statement `{figure.text}`"
        raise UnitsClashError(message) from None
    return replace(amount, low=low, high=high, unit=wanted)


def _plain(unit: str | None) -> bool:
    """Whether a result without a unit may be said in this one: a rate says what it is per."""
    return unit is None or unit.startswith("per ")


def _dimension(unit: str) -> str:
    found = lookup(unit)
    return unit if found is None else found.dimension
