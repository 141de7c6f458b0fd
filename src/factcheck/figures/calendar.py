"""Periods as spans of days: years, months, quarters, decades, centuries and parts of them."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

_MONTHS = 12
_LAST_YEAR = 9999


class Period(NamedTuple):
    """First and last day, both included, and what to call the period."""

    first: dt.date
    last: dt.date
    label: str


def day(year: int, month: int, number: int) -> Period | None:
    """One day; None where the calendar has none such."""
    try:
        found = dt.date(year, month, number)
    except ValueError:
        return None
    return Period(found, found, found.isoformat())


def month(year: int, number: int) -> Period | None:
    """One month.

    >>> month(2024, 2).last
    datetime.date(2024, 2, 29)
    """
    return _months(year, number, 1, f"{year:04}-{number:02}")


def year(number: int) -> Period | None:
    """One year of the common era."""
    return _months(number, 1, _MONTHS, str(number))


def quarter(number: int, year: int) -> Period | None:
    """A quarter, 1 to 4."""
    return _months(year, 3 * number - 2, 3, f"{year}-Q{number}") if 1 <= number <= 4 else None  # noqa: PLR2004


def half(number: int, year: int) -> Period | None:
    """A half-year, 1 or 2."""
    return _months(year, 6 * number - 5, 6, f"{year}-H{number}") if number in (1, 2) else None


def season(first_month: int, year: int, name: str) -> Period | None:
    """Three months from `first_month`; a winter is named for the year it begins in."""
    return _months(year, first_month, 3, f"{name} {year}")


def years(first: int, last: int, label: str) -> Period | None:
    """From the first day of one year to the last day of another."""
    if not 1 <= first <= last <= _LAST_YEAR:
        return None
    return Period(dt.date(first, 1, 1), dt.date(last, 12, 31), label)


def decade(first: int) -> Period | None:
    """Ten years, "1990s"."""
    return years(first, first + 9, f"{first}s")


def century(number: int) -> Period | None:
    """The nth century: the 21st runs from 2001 to 2100."""
    return years(100 * number - 99, 100 * number, f"{number}th century") if number > 0 else None


def week_of_month(number: int, period: Period) -> Period | None:
    """The nth seven days of a month; the last week where `number` is negative."""
    if number < 0:
        start = period.last - dt.timedelta(days=6)
    else:
        start = period.first + dt.timedelta(days=7 * (number - 1))
    end = start + dt.timedelta(days=6)
    if start > period.last:
        return None
    return Period(start, min(end, period.last), f"{period.label} week {number}")


def part(period: Period, which: str) -> Period:
    """ "early", "mid" or "late": a third of the period, whole years of a decade, months of a year.

    >>> part(decade(2010), "early").last.year
    2013
    """
    first, last = period.first, period.last
    span = last.year - first.year + 1
    if span == 1:
        return _part_of_months(period, which)
    # The early 2010s are 2010 to 2013, the mid ones 2014 to 2016, the late ones 2017 to 2019.
    early, late = first.year + _ceil(2 * span, 5), last.year - 3 * span // 10 + 1
    label = f"{which} {period.label}"
    match which:
        case "early":
            return Period(first, dt.date(early - 1, 12, 31), label)
        case "late":
            return Period(dt.date(late, 1, 1), last, label)
        case _:
            return Period(dt.date(early, 1, 1), dt.date(late - 1, 12, 31), label)


def _ceil(a: int, b: int) -> int:
    return -(-a // b)


def _part_of_months(period: Period, which: str) -> Period:
    first, last = period.first, period.last
    label = f"{which} {period.label}"
    months = (last.year - first.year) * _MONTHS + last.month - first.month + 1
    if months < 3:  # noqa: PLR2004
        return _part_of_days(period, which, label)
    third = months // 3
    offset = {"early": 0, "mid": third, "late": 2 * third}.get(which, 0)
    start = (
        _months(first.year, first.month + offset, third, label) if first.month + offset <= _MONTHS else None
    )
    return start or Period(first, last, label)


def _part_of_days(period: Period, which: str, label: str) -> Period:
    bounds = {"early": (0, 9), "mid": (10, 19)}.get(which)
    if bounds is None:
        return Period(period.first + dt.timedelta(days=20), period.last, label)
    one = dt.timedelta(days=1)
    return Period(period.first + bounds[0] * one, period.first + bounds[1] * one, label)


def edge(period: Period, *, end: bool) -> Period:
    """ "the end of 2024", "the start of March": the last or first quarter of a year, else ten days."""
    label = f"{'end' if end else 'start'} of {period.label}"
    days = (period.last - period.first).days
    if days > 2000:  # noqa: PLR2004
        return part(period, "late" if end else "early")._replace(label=label)
    length = dt.timedelta(days=9)
    if days > 60:  # noqa: PLR2004
        if end:
            start = _months(period.last.year, period.last.month - 2, 3, label)
        else:
            start = _months(period.first.year, period.first.month, 3, label)
        return start or period
    if end:
        return Period(max(period.first, period.last - length), period.last, label)
    return Period(period.first, min(period.last, period.first + length), label)


def _months(year: int, first: int, count: int, label: str) -> Period | None:
    after_year, after_month = divmod(year * _MONTHS + first - 1 + count, _MONTHS)
    if not (year >= 1 and after_year <= _LAST_YEAR and 1 <= first <= _MONTHS):
        return None
    last = dt.date(after_year, after_month + 1, 1) - dt.timedelta(days=1)
    return Period(dt.date(year, first, 1), last, label)
